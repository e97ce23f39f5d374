namespace NetGen;

/// <summary>
/// scale tanh(slope x), LeCun's squashing function, which maps +-1 to +-1. The shape stays.
/// </summary>
/// <remarks>LeCun et al. 1998, appendix A. No state.</remarks>
public sealed class ScaledTanhAttribute : LayerAttribute
{
    /// <summary>ScaledTanh with its defaults.</summary>
    public ScaledTanhAttribute() { }

    /// <summary>ScaledTanh with numbers.</summary>
    /// <param name="scale">The limit at infinity.</param>
    /// <param name="slope">The factor of x.</param>
    public ScaledTanhAttribute(double scale = 1.7159, double slope = 2.0 / 3) { }

    /// <summary>ScaledTanh with expressions.</summary>
    /// <inheritdoc cref="ScaledTanhAttribute(double, double)"/>
    public ScaledTanhAttribute(object? scale = null, object? slope = null) { }
}
