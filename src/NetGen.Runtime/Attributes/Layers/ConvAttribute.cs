namespace NetGen;

/// <summary>
/// Two-dimensional convolution: N x C x H x W becomes N x channels x H' x W' with H' = floor((H + 2 padding - dilation (kernel - 1) - 1) /
/// stride) + 1, W' alike.
/// </summary>
/// <remarks>PyTorch's Conv2d. State: weight (channels x C / groups x kernel), bias.</remarks>
public sealed class ConvAttribute : LayerAttribute
{
    /// <summary>Conv with the same numbers for height and width.</summary>
    /// <param name="channels">Channels of the output, 1 or more.</param>
    /// <param name="kernel">Height and width of the kernel, 1 or more.</param>
    /// <param name="stride">Steps between windows, 1 or more.</param>
    /// <param name="padding">Rows and columns of zeros on each side, 0 or more, or <see cref="Constants.Same"/> (stride 1 only).</param>
    /// <param name="dilation">Distance between the kernel's elements, 1 or more.</param>
    /// <param name="groups">Groups of channels that don't see each other; divides the channels of input and output.</param>
    /// <param name="bias">Adds a trained number per output channel.</param>
    public ConvAttribute(int channels, int kernel, int stride = 1, int padding = 0, int dilation = 1, int groups = 1, bool bias = true) { }

    /// <summary>Conv with (height, width) pairs, such as <c>[1, 7]</c>.</summary>
    /// <inheritdoc cref="ConvAttribute(int, int, int, int, int, int, bool)"/>
    public ConvAttribute(
        int channels,
        int[] kernel,
        int[]? stride = null,
        int[]? padding = null,
        int[]? dilation = null,
        int groups = 1,
        bool bias = true)
    { }

    /// <summary>Conv with expressions; a pair is written <c>"(1, k)"</c>.</summary>
    /// <inheritdoc cref="ConvAttribute(int, int, int, int, int, int, bool)"/>
    public ConvAttribute(
        object channels,
        object kernel,
        object? stride = null,
        object? padding = null,
        object? dilation = null,
        object? groups = null,
        object? bias = null)
    { }
}
