namespace NetGen;

/// <summary>
/// x where positive, else alpha (exp(x) - 1). The shape stays.
/// </summary>
/// <remarks>PyTorch's ELU (Clevert et al. 2015). No state.</remarks>
public sealed class ELUAttribute : LayerAttribute
{
    /// <summary>ELU with its defaults.</summary>
    public ELUAttribute() { }

    /// <summary>ELU with numbers.</summary>
    /// <param name="alpha">Minus the limit at negative infinity, 0 or more.</param>
    public ELUAttribute(double alpha = 1) { }

    /// <summary>ELU with expressions.</summary>
    /// <inheritdoc cref="ELUAttribute(double)"/>
    public ELUAttribute(object? alpha = null) { }
}
