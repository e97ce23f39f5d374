namespace NetGen;

/// <summary>
/// Subtracts from each value the Gaussian-weighted mean of its neighbourhood over all channels, and divides by the neighbourhood's
/// standard deviation where that is above its mean over the image. The shape stays, N x C x H x W.
/// </summary>
/// <remarks>
/// Jarrett et al. 2009; the formula as in LeCun et al. 2010, section 1.1. <see cref="Functional.LocalContrastNorm"/> says it; no state.
/// </remarks>
public sealed class LocalContrastNormAttribute : LayerAttribute
{
    /// <summary>LocalContrastNorm with its default window of 9 x 9.</summary>
    public LocalContrastNormAttribute() { }

    /// <summary>LocalContrastNorm with a number.</summary>
    /// <param name="size">Rows and columns of the window, 1 or more.</param>
    public LocalContrastNormAttribute(int size = 9) { }

    /// <summary>LocalContrastNorm with an expression.</summary>
    /// <inheritdoc cref="LocalContrastNormAttribute(int)"/>
    public LocalContrastNormAttribute(object? size = null) { }
}
