namespace NetGen;

/// <summary>
/// In training sets each value to 0 with probability p and multiplies the others with 1 / (1 - p). The shape stays.
/// </summary>
/// <remarks>PyTorch's Dropout (Srivastava et al. 2014). No state.</remarks>
public sealed class DropoutAttribute : LayerAttribute
{
    /// <summary>Dropout with its defaults.</summary>
    public DropoutAttribute() { }

    /// <summary>Dropout with numbers.</summary>
    /// <param name="p">The probability, 0 to 1.</param>
    public DropoutAttribute(double p = 0.5) { }

    /// <summary>Dropout with expressions.</summary>
    /// <inheritdoc cref="DropoutAttribute(double)"/>
    public DropoutAttribute(object? p = null) { }
}
