namespace NetGen;

/// <summary>
/// Convolution in which each output map sees only the input maps that a connection table names, as LeNet-5's C3:
/// N x C x H x W becomes N x channels x H' x W' as for [Conv].
/// </summary>
/// <remarks>
/// LeCun et al. 1998, section II.B and table I. State: weight (connections x kernel; by output map, then as listed), bias.
/// </remarks>
public sealed class SparseConvAttribute : LayerAttribute
{
    /// <summary>SparseConv with the same numbers for height and width.</summary>
    /// <param name="channels">Channels of the output, 1 or more.</param>
    /// <param name="kernel">Height and width of the kernel, 1 or more.</param>
    /// <param name="table">For each output map the numbers of its input maps, from 0; maps are separated by semicolons,
    /// numbers by spaces or commas: <c>"0 1 2; 1 2 3"</c>.</param>
    /// <param name="stride">Steps between windows, 1 or more.</param>
    /// <param name="padding">Rows and columns of zeros on each side, 0 or more.</param>
    /// <param name="bias">Adds a trained number per output channel.</param>
    public SparseConvAttribute(int channels, int kernel, string table, int stride = 1, int padding = 0, bool bias = true) { }

    /// <summary>SparseConv with (height, width) pairs, such as <c>[1, 7]</c>.</summary>
    /// <inheritdoc cref="SparseConvAttribute(int, int, string, int, int, bool)"/>
    public SparseConvAttribute(int channels, int[] kernel, string table, int[]? stride = null, int[]? padding = null, bool bias = true) { }

    /// <summary>SparseConv with expressions; a pair is written <c>"(1, k)"</c>.</summary>
    /// <inheritdoc cref="SparseConvAttribute(int, int, string, int, int, bool)"/>
    public SparseConvAttribute(
        object channels,
        object kernel,
        string table,
        object? stride = null,
        object? padding = null,
        object? bias = null)
    { }
}
