namespace NetGen;

/// <summary>
/// x where positive, else negativeSlope x. The shape stays.
/// </summary>
/// <remarks>PyTorch's LeakyReLU. No state.</remarks>
public sealed class LeakyReLUAttribute : LayerAttribute
{
    /// <summary>LeakyReLU with its defaults.</summary>
    public LeakyReLUAttribute() { }

    /// <summary>LeakyReLU with numbers.</summary>
    /// <param name="negativeSlope">The slope below 0, 0 or more.</param>
    public LeakyReLUAttribute(double negativeSlope = 0.01) { }

    /// <summary>LeakyReLU with expressions.</summary>
    /// <inheritdoc cref="LeakyReLUAttribute(double)"/>
    public LeakyReLUAttribute(object? negativeSlope = null) { }
}
