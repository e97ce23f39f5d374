namespace NetGen;

/// <summary>
/// In training sets whole samples to 0 with probability p and multiplies the others with 1 / (1 - p):
/// put at the end of a residual branch it drops the branch. The shape stays.
/// </summary>
/// <remarks>torchvision's StochasticDepth in row mode (Huang et al. 2016). No state.</remarks>
public sealed class StochasticDepthAttribute : LayerAttribute
{
    /// <summary>StochasticDepth with numbers.</summary>
    /// <param name="p">The probability, 0 to below 1.</param>
    public StochasticDepthAttribute(double p) { }

    /// <summary>StochasticDepth with expressions.</summary>
    /// <inheritdoc cref="StochasticDepthAttribute(double)"/>
    public StochasticDepthAttribute(object p) { }
}
