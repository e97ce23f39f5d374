namespace NetGen;

/// <summary>
/// Scales a network's depth, width and resolution by one number phi: depth alpha^phi, width beta^phi, resolution gamma^phi, with alpha
/// beta² gamma² of about 2, so that the multiply-accumulates grow as 2^phi.
/// </summary>
/// <remarks>
/// Tan and Le 2019 (arXiv:1905.11946), section 3.3, formula 3. Factors rounded to a decimal give EfficientNet-B1, B2 and B3 at phi =
/// 0.5, 1 and 2; the larger ones are near phi = 3.5, 5, 6 and 7, with less depth than the formula gives (section 4 names no phi; the
/// factors are the authors' program's).
/// </remarks>
public sealed record CompoundScaling
{
    /// <summary>How far alpha beta² gamma² may be from 2. The paper's own coefficients make 1.92.</summary>
    public const double Tolerance = 0.1;

    /// <summary>Takes the coefficients.</summary>
    /// <param name="alpha">Factor of the layers for each unit of phi, 1 or more.</param>
    /// <param name="beta">Factor of the channels, 1 or more.</param>
    /// <param name="gamma">Factor of the rows and columns, 1 or more.</param>
    /// <exception cref="ArgumentException">A coefficient is below 1, or alpha beta² gamma² is farther than <see cref="Tolerance"/>
    /// from 2.</exception>
    public CompoundScaling(double alpha, double beta, double gamma)
    {
        if (!(alpha >= 1 && beta >= 1 && gamma >= 1))
            throw new ArgumentException($"alpha, beta and gamma must be 1 or more, but are {alpha}, {beta} and {gamma}.");
        double growth = alpha * beta * beta * gamma * gamma;
        if (!(Math.Abs(growth - 2) <= Tolerance))
        {
            throw new ArgumentException(
                $"alpha beta² gamma² must be about 2 (within {Tolerance}), but {alpha}, {beta} and {gamma} make {growth:0.###}: "
                    + "the cost wouldn't grow as 2^phi.");
        }

        (Alpha, Beta, Gamma) = (alpha, beta, gamma);
    }

    /// <summary>EfficientNet's: 1.2, 1.1 and 1.15 (section 4, step 1).</summary>
    public static CompoundScaling EfficientNet { get; } = new(1.2, 1.1, 1.15);

    /// <summary>Factor of the layers for each unit of phi.</summary>
    public double Alpha { get; }

    /// <summary>Factor of the channels for each unit of phi.</summary>
    public double Beta { get; }

    /// <summary>Factor of the rows and columns for each unit of phi.</summary>
    public double Gamma { get; }

    /// <summary>The factor of the layers.</summary>
    /// <param name="phi">How much larger the network is; 0 leaves its size unchanged.</param>
    public double Depth(double phi) => Math.Pow(Alpha, phi);

    /// <summary>The factor of the channels.</summary>
    /// <inheritdoc cref="Depth(double)"/>
    public double Width(double phi) => Math.Pow(Beta, phi);

    /// <summary>The factor of the input's rows and columns.</summary>
    /// <inheritdoc cref="Depth(double)"/>
    public double Resolution(double phi) => Math.Pow(Gamma, phi);

    /// <summary>About how many times the multiply-accumulates grow: depth * width² * resolution².</summary>
    /// <inheritdoc cref="Depth(double)"/>
    public double Cost(double phi) => Math.Pow(Alpha * Beta * Beta * Gamma * Gamma, phi);
}
