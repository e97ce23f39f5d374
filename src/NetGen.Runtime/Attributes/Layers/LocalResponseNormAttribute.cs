namespace NetGen;

/// <summary>
/// Divides each value by (k + alpha / size * sum of the squares of size neighbouring channels)^beta. The shape stays, N x C x H x W.
/// </summary>
/// <remarks>PyTorch's LocalResponseNorm (Krizhevsky et al. 2012, section 3.3, whose alpha is PyTorch's alpha / size). No state.</remarks>
public sealed class LocalResponseNormAttribute : LayerAttribute
{
    /// <summary>LocalResponseNorm with numbers.</summary>
    /// <param name="size">Neighbouring channels, 1 or more.</param>
    /// <param name="alpha">Weight of the sum.</param>
    /// <param name="beta">The exponent.</param>
    /// <param name="k">Added to the sum.</param>
    public LocalResponseNormAttribute(int size, double alpha = 0.0001, double beta = 0.75, double k = 1) { }

    /// <summary>LocalResponseNorm with expressions.</summary>
    /// <inheritdoc cref="LocalResponseNormAttribute(int, double, double, double)"/>
    public LocalResponseNormAttribute(object size, object? alpha = null, object? beta = null, object? k = null) { }
}
