namespace NetGen;

/// <summary>
/// Enlarges an image by a whole factor: N x C x H x W becomes N x C x scale H x scale W.
/// </summary>
/// <remarks>PyTorch's Upsample (bilinear: align_corners=False). No state.</remarks>
public sealed class UpsampleAttribute : LayerAttribute
{
    /// <summary>Upsample with numbers.</summary>
    /// <param name="scale">The factor of height and width, 1 or more.</param>
    /// <param name="mode">How values between pixels are made.</param>
    public UpsampleAttribute(int scale, Interpolation mode = Interpolation.Nearest) { }

    /// <summary>Upsample with expressions.</summary>
    /// <inheritdoc cref="UpsampleAttribute(int, Interpolation)"/>
    public UpsampleAttribute(object scale, object? mode = null) { }
}
