namespace NetGen;

/// <summary>
/// Mean of each window: N x C x H x W becomes N x C x H' x W' with H' = floor((H + 2 padding - kernel) / stride) + 1, W' alike.
/// </summary>
/// <remarks>PyTorch's AvgPool2d. No state.</remarks>
public sealed class AvgPoolAttribute : LayerAttribute
{
    /// <summary>AvgPool with the same numbers for height and width.</summary>
    /// <param name="kernel">Height and width of the window, 1 or more.</param>
    /// <param name="stride">Steps between windows, 1 or more; 0 means the kernel's size.</param>
    /// <param name="padding">Rows and columns of zeros on each side, 0 to half of the kernel.</param>
    /// <param name="ceil">Rounds the output's size up, so that the last window may reach over the edge (but starts inside).</param>
    /// <param name="countIncludePad">Counts the padding's zeros in the mean.</param>
    public AvgPoolAttribute(int kernel, int stride = 0, int padding = 0, bool ceil = false, bool countIncludePad = true) { }

    /// <summary>AvgPool with (height, width) pairs, such as <c>[1, 7]</c>.</summary>
    /// <inheritdoc cref="AvgPoolAttribute(int, int, int, bool, bool)"/>
    public AvgPoolAttribute(int[] kernel, int[]? stride = null, int[]? padding = null, bool ceil = false, bool countIncludePad = true) { }

    /// <summary>AvgPool with expressions; a pair is written <c>"(1, k)"</c>.</summary>
    /// <inheritdoc cref="AvgPoolAttribute(int, int, int, bool, bool)"/>
    public AvgPoolAttribute(
        object kernel,
        object? stride = null,
        object? padding = null,
        object? ceil = null,
        object? countIncludePad = null)
    { }
}
