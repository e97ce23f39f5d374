namespace NetGen;

/// <summary>
/// Multiplies each value with a fixed number. The shape stays, N x C x H x W or N x F.
/// </summary>
/// <remarks>
/// The scaling of residuals before the addition in Inception-ResNet (Szegedy et al. 2016, arXiv:1602.07261, section 3.3 and figure 20),
/// with a factor between 0.1 and 0.3. No state; <see cref="ChannelScaleAttribute"/> trains its factors.
/// </remarks>
public sealed class ScaleAttribute : LayerAttribute
{
    /// <summary>Scale with a number.</summary>
    /// <param name="factor">The factor.</param>
    public ScaleAttribute(double factor) { }

    /// <summary>Scale with an expression.</summary>
    /// <inheritdoc cref="ScaleAttribute(double)"/>
    public ScaleAttribute(object factor) { }
}
