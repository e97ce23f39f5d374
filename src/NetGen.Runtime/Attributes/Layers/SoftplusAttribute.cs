namespace NetGen;

/// <summary>
/// ln(1 + exp(beta x)) / beta, and x itself where beta x is above the threshold. The shape stays.
/// </summary>
/// <remarks>PyTorch's Softplus. No state.</remarks>
public sealed class SoftplusAttribute : LayerAttribute
{
    /// <summary>Softplus with its defaults.</summary>
    public SoftplusAttribute() { }

    /// <summary>Softplus with numbers.</summary>
    /// <param name="beta">The sharpness, above 0.</param>
    /// <param name="threshold">Above it the function is the identity.</param>
    public SoftplusAttribute(double beta = 1, double threshold = 20) { }

    /// <summary>Softplus with expressions.</summary>
    /// <inheritdoc cref="SoftplusAttribute(double, double)"/>
    public SoftplusAttribute(object? beta = null, object? threshold = null) { }
}
