namespace NetGen;

/// <summary>
/// Normalizes groups of channels of each sample, then scales and shifts each channel. The shape stays, N x C x H x W.
/// </summary>
/// <remarks>PyTorch's GroupNorm (Wu and He 2018). State: weight, bias (C).</remarks>
public sealed class GroupNormAttribute : LayerAttribute
{
    /// <summary>GroupNorm with numbers.</summary>
    /// <param name="groups">Number of groups; divides the channels.</param>
    /// <param name="eps">Added to the variance, above 0.</param>
    /// <param name="affine">Scales and shifts with trained numbers.</param>
    public GroupNormAttribute(int groups, double eps = 1e-5, bool affine = true) { }

    /// <summary>GroupNorm with expressions.</summary>
    /// <inheritdoc cref="GroupNormAttribute(int, double, bool)"/>
    public GroupNormAttribute(object groups, object? eps = null, object? affine = null) { }
}
