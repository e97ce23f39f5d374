namespace NetGen;

/// <summary>
/// Normalizes each channel of each sample over its pixels: the mean becomes 0 and the variance 1. The shape stays, N x C x H x W.
/// </summary>
/// <remarks>
/// PyTorch's InstanceNorm2d (Ulyanov et al. 2016), which normalizes alike in training and in evaluation: running statistics, off in
/// PyTorch unless asked for, aren't offered. A channel of a single pixel becomes 0. State, where it is affine: weight, bias (C).
/// </remarks>
public sealed class InstanceNormAttribute : LayerAttribute
{
    /// <summary>InstanceNorm with PyTorch's defaults.</summary>
    public InstanceNormAttribute() { }

    /// <summary>InstanceNorm with numbers.</summary>
    /// <param name="eps">Added to the variance, above 0.</param>
    /// <param name="affine">Scales and shifts each channel with trained numbers.</param>
    public InstanceNormAttribute(double eps = 1e-5, bool affine = false) { }

    /// <summary>InstanceNorm with expressions.</summary>
    /// <inheritdoc cref="InstanceNormAttribute(double, bool)"/>
    public InstanceNormAttribute(object? eps = null, object? affine = null) { }
}
