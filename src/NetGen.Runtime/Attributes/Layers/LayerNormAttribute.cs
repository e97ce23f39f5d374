namespace NetGen;

/// <summary>
/// Normalizes the channels at each position of each sample, then scales and shifts each channel. The shape stays, N x C x H x W or N x F.
/// </summary>
/// <remarks>PyTorch's LayerNorm(C) on channels-last data (Ba et al. 2016; ConvNeXt's LayerNorm2d). State: weight, bias (C).</remarks>
public sealed class LayerNormAttribute : LayerAttribute
{
    /// <summary>LayerNorm with its defaults.</summary>
    public LayerNormAttribute() { }

    /// <summary>LayerNorm with numbers.</summary>
    /// <param name="eps">Added to the variance, above 0.</param>
    /// <param name="affine">Scales and shifts with trained numbers.</param>
    public LayerNormAttribute(double eps = 1e-5, bool affine = true) { }

    /// <summary>LayerNorm with expressions.</summary>
    /// <inheritdoc cref="LayerNormAttribute(double, bool)"/>
    public LayerNormAttribute(object? eps = null, object? affine = null) { }
}
