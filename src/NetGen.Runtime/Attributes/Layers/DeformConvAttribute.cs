namespace NetGen;

/// <summary>
/// Deformable convolution: a second convolution says for each position where each kernel element reads the input, between pixels too.
/// N x C x H x W becomes N x channels x H' x W' with H' = floor((H + 2 padding - dilation (kernel - 1) - 1) / stride) + 1, W' alike.
/// </summary>
/// <remarks>
/// Dai et al. 2017 (arXiv:1703.06211); modulated: Zhu et al. 2018 (arXiv:1811.11168); torchvision's DeformConv2d with its offset
/// convolution. State: weight (channels x C / groups x kernel), bias, offset.weight ((2 or, modulated, 3) offsetGroups kh kw x C x kernel),
/// offset.bias. The offset convolution begins as 0, whatever [Initialize] says. Parameters and multiply-accumulates are those of both
/// convolutions; the receptive field is the plain convolution's.
/// </remarks>
public sealed class DeformConvAttribute : LayerAttribute
{
    /// <summary>DeformConv with the same numbers for height and width.</summary>
    /// <param name="channels">Channels of the output, 1 or more.</param>
    /// <param name="kernel">Height and width of the kernel, 1 or more.</param>
    /// <param name="stride">Steps between windows, 1 or more.</param>
    /// <param name="padding">Rows and columns of zeros on each side, 0 or more, or <see cref="Constants.Same"/>
    /// (stride 1 and odd kernels only).</param>
    /// <param name="dilation">Distance between the kernel's elements, 1 or more.</param>
    /// <param name="groups">Groups of channels that don't see each other; divides the channels of input and output.</param>
    /// <param name="bias">Adds a trained number per output channel; the offset convolution has its own bias in any case.</param>
    /// <param name="offsetGroups">Groups of input channels with offsets of their own; divides the channels of the input.</param>
    /// <param name="modulated">Multiplies each value read with a factor from 0 to 1 that the second convolution gives,
    /// too (the second version).</param>
    public DeformConvAttribute(
        int channels,
        int kernel,
        int stride = 1,
        int padding = 0,
        int dilation = 1,
        int groups = 1,
        bool bias = true,
        int offsetGroups = 1,
        bool modulated = false)
    { }

    /// <summary>DeformConv with (height, width) pairs, such as <c>[1, 7]</c>.</summary>
    /// <inheritdoc cref="DeformConvAttribute(int, int, int, int, int, int, bool, int, bool)"/>
    public DeformConvAttribute(
        int channels,
        int[] kernel,
        int[]? stride = null,
        int[]? padding = null,
        int[]? dilation = null,
        int groups = 1,
        bool bias = true,
        int offsetGroups = 1,
        bool modulated = false)
    { }

    /// <summary>DeformConv with expressions; a pair is written <c>"(1, k)"</c>.</summary>
    /// <inheritdoc cref="DeformConvAttribute(int, int, int, int, int, int, bool, int, bool)"/>
    public DeformConvAttribute(
        object channels,
        object kernel,
        object? stride = null,
        object? padding = null,
        object? dilation = null,
        object? groups = null,
        object? bias = null,
        object? offsetGroups = null,
        object? modulated = null)
    { }
}
