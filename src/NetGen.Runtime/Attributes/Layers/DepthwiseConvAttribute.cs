namespace NetGen;

/// <summary>
/// Convolution of each channel by itself: N x C x H x W becomes N x C multiplier x H' x W' with H' = floor((H + 2 padding - dilation
/// (kernel - 1) - 1) / stride) + 1, W' alike.
/// </summary>
/// <remarks>PyTorch's Conv2d with groups = C. State: weight (C multiplier x 1 x kernel), bias.</remarks>
public sealed class DepthwiseConvAttribute : LayerAttribute
{
    /// <summary>DepthwiseConv with the same numbers for height and width.</summary>
    /// <param name="kernel">Height and width of the kernel, 1 or more.</param>
    /// <param name="stride">Steps between windows, 1 or more.</param>
    /// <param name="padding">Rows and columns of zeros on each side, 0 or more, or <see cref="Constants.Same"/> (stride 1 only).</param>
    /// <param name="dilation">Distance between the kernel's elements, 1 or more.</param>
    /// <param name="multiplier">Output channels per input channel, 1 or more.</param>
    /// <param name="bias">Adds a trained number per output channel.</param>
    public DepthwiseConvAttribute(int kernel, int stride = 1, int padding = 0, int dilation = 1, int multiplier = 1, bool bias = true) { }

    /// <summary>DepthwiseConv with (height, width) pairs, such as <c>[1, 7]</c>.</summary>
    /// <inheritdoc cref="DepthwiseConvAttribute(int, int, int, int, int, bool)"/>
    public DepthwiseConvAttribute(
        int[] kernel,
        int[]? stride = null,
        int[]? padding = null,
        int[]? dilation = null,
        int multiplier = 1,
        bool bias = true)
    { }

    /// <summary>DepthwiseConv with expressions; a pair is written <c>"(1, k)"</c>.</summary>
    /// <inheritdoc cref="DepthwiseConvAttribute(int, int, int, int, int, bool)"/>
    public DepthwiseConvAttribute(
        object kernel,
        object? stride = null,
        object? padding = null,
        object? dilation = null,
        object? multiplier = null,
        object? bias = null)
    { }
}
