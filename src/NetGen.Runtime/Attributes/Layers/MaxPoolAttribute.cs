namespace NetGen;

/// <summary>
/// Largest value of each window: N x C x H x W becomes N x C x H' x W' with H' = floor((H + 2 padding - dilation (kernel - 1) - 1) /
/// stride) + 1, W' alike.
/// </summary>
/// <remarks>PyTorch's MaxPool2d. No state.</remarks>
public sealed class MaxPoolAttribute : LayerAttribute
{
    /// <summary>MaxPool with the same numbers for height and width.</summary>
    /// <param name="kernel">Height and width of the window, 1 or more.</param>
    /// <param name="stride">Steps between windows, 1 or more; 0 means the kernel's size.</param>
    /// <param name="padding">Rows and columns on each side that never win, 0 to half of the kernel.</param>
    /// <param name="dilation">Distance between the kernel's elements, 1 or more.</param>
    /// <param name="ceil">Rounds the output's size up, so that the last window may reach over the edge (but starts inside).</param>
    public MaxPoolAttribute(int kernel, int stride = 0, int padding = 0, int dilation = 1, bool ceil = false) { }

    /// <summary>MaxPool with (height, width) pairs, such as <c>[1, 7]</c>.</summary>
    /// <inheritdoc cref="MaxPoolAttribute(int, int, int, int, bool)"/>
    public MaxPoolAttribute(int[] kernel, int[]? stride = null, int[]? padding = null, int[]? dilation = null, bool ceil = false) { }

    /// <summary>MaxPool with expressions; a pair is written <c>"(1, k)"</c>.</summary>
    /// <inheritdoc cref="MaxPoolAttribute(int, int, int, int, bool)"/>
    public MaxPoolAttribute(object kernel, object? stride = null, object? padding = null, object? dilation = null, object? ceil = null) { }
}
