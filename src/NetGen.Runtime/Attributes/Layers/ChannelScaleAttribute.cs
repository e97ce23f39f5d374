namespace NetGen;

/// <summary>
/// Multiplies each channel with a trained number. The shape stays, N x C x H x W or N x F.
/// </summary>
/// <remarks>LayerScale (Touvron et al. 2021). State: weight (C).</remarks>
public sealed class ChannelScaleAttribute : LayerAttribute
{
    /// <summary>ChannelScale with its defaults.</summary>
    public ChannelScaleAttribute() { }

    /// <summary>ChannelScale with numbers.</summary>
    /// <param name="initial">What every number begins with.</param>
    public ChannelScaleAttribute(double initial = 1) { }

    /// <summary>ChannelScale with expressions.</summary>
    /// <inheritdoc cref="ChannelScaleAttribute(double)"/>
    public ChannelScaleAttribute(object? initial = null) { }
}
