namespace NetGen;

/// <summary>
/// In training sets whole channels to 0 with probability p and multiplies the others with 1 / (1 - p). The shape stays, N x C x H x W.
/// </summary>
/// <remarks>PyTorch's Dropout2d (Tompson et al. 2014). No state.</remarks>
public sealed class Dropout2dAttribute : LayerAttribute
{
    /// <summary>Dropout2d with its defaults.</summary>
    public Dropout2dAttribute() { }

    /// <summary>Dropout2d with numbers.</summary>
    /// <param name="p">The probability, 0 to 1.</param>
    public Dropout2dAttribute(double p = 0.5) { }

    /// <summary>Dropout2d with expressions.</summary>
    /// <inheritdoc cref="Dropout2dAttribute(double)"/>
    public Dropout2dAttribute(object? p = null) { }
}
