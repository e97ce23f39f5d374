namespace NetGen;

/// <summary>
/// Transposed convolution: N x C x H x W becomes N x channels x H' x W' with H' = (H - 1) stride - 2 padding + dilation (kernel - 1)
/// + outputPadding + 1, W' alike.
/// </summary>
/// <remarks>PyTorch's ConvTranspose2d. State: weight (C x channels / groups x kernel), bias.</remarks>
public sealed class ConvTransposeAttribute : LayerAttribute
{
    /// <summary>ConvTranspose with the same numbers for height and width.</summary>
    /// <param name="channels">Channels of the output, 1 or more.</param>
    /// <param name="kernel">Height and width of the kernel, 1 or more.</param>
    /// <param name="stride">Steps between windows, 1 or more.</param>
    /// <param name="padding">Rows and columns taken off each side, 0 or more.</param>
    /// <param name="outputPadding">Rows and columns added at the bottom and right, less than stride or dilation.</param>
    /// <param name="groups">Groups of channels that don't see each other; divides the channels of input and output.</param>
    /// <param name="bias">Adds a trained number per output channel.</param>
    /// <param name="dilation">Distance between the kernel's elements, 1 or more.</param>
    public ConvTransposeAttribute(
        int channels,
        int kernel,
        int stride = 1,
        int padding = 0,
        int outputPadding = 0,
        int groups = 1,
        bool bias = true,
        int dilation = 1)
    { }

    /// <summary>ConvTranspose with (height, width) pairs, such as <c>[1, 7]</c>.</summary>
    /// <inheritdoc cref="ConvTransposeAttribute(int, int, int, int, int, int, bool, int)"/>
    public ConvTransposeAttribute(
        int channels,
        int[] kernel,
        int[]? stride = null,
        int[]? padding = null,
        int[]? outputPadding = null,
        int groups = 1,
        bool bias = true,
        int[]? dilation = null)
    { }

    /// <summary>ConvTranspose with expressions; a pair is written <c>"(1, k)"</c>.</summary>
    /// <inheritdoc cref="ConvTransposeAttribute(int, int, int, int, int, int, bool, int)"/>
    public ConvTransposeAttribute(
        object channels,
        object kernel,
        object? stride = null,
        object? padding = null,
        object? outputPadding = null,
        object? groups = null,
        object? bias = null,
        object? dilation = null)
    { }
}
