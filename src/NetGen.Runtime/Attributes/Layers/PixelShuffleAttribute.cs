namespace NetGen;

/// <summary>
/// Turns channels into pixels: N x C x H x W becomes N x C / scale^2 x scale H x scale W.
/// </summary>
/// <remarks>PyTorch's PixelShuffle (Shi et al. 2016). No state.</remarks>
public sealed class PixelShuffleAttribute : LayerAttribute
{
    /// <summary>PixelShuffle with numbers.</summary>
    /// <param name="scale">The factor of height and width, 1 or more; its square divides the channels.</param>
    public PixelShuffleAttribute(int scale) { }

    /// <summary>PixelShuffle with expressions.</summary>
    /// <inheritdoc cref="PixelShuffleAttribute(int)"/>
    public PixelShuffleAttribute(object scale) { }
}
