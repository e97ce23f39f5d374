namespace NetGen;

/// <summary>
/// A trained factor per channel: y = scale_c x, N x C x H x W, the shape stays. It is a parameter of the surrounding block itself,
/// C x 1 x 1, under the layer's name;
/// <see cref="ChannelScaleAttribute"/> is the same as a module of its own.
/// </summary>
/// <remarks>
/// LayerScale of Touvron et al. 2021 (arXiv:2103.17239), as torchvision's ConvNeXt holds it (Liu et al. 2022, arXiv:2201.03545). State:
/// the name itself.
/// </remarks>
public sealed class LayerScaleAttribute : LayerAttribute
{
    /// <summary>LayerScale with its default.</summary>
    public LayerScaleAttribute() { }

    /// <summary>LayerScale with a number.</summary>
    /// <param name="initial">What every factor begins with.</param>
    public LayerScaleAttribute(double initial = 1e-6) { }

    /// <summary>LayerScale with an expression.</summary>
    /// <inheritdoc cref="LayerScaleAttribute(double)"/>
    public LayerScaleAttribute(object? initial = null) { }
}
