namespace NetGen;

/// <summary>
/// LeNet-5's trainable pooling: the sum of each window times a trained coefficient plus a trained bias, one of each per channel.
/// N x C x H x W becomes N x C x H' x W' with H' = floor((H - kernel) / stride) + 1, W' alike.
/// </summary>
/// <remarks>LeCun et al. 1998, section II.B (layers S2 and S4). State: weight, bias (C).</remarks>
public sealed class SubsamplingAttribute : LayerAttribute
{
    /// <summary>Subsampling with its defaults.</summary>
    public SubsamplingAttribute() { }

    /// <summary>Subsampling with the same numbers for height and width.</summary>
    /// <param name="kernel">Height and width of the window, 1 or more.</param>
    /// <param name="stride">Steps between windows, 1 or more; 0 means the kernel's size.</param>
    public SubsamplingAttribute(int kernel = 2, int stride = 0) { }

    /// <summary>Subsampling with (height, width) pairs, such as <c>[1, 7]</c>.</summary>
    /// <inheritdoc cref="SubsamplingAttribute(int, int)"/>
    public SubsamplingAttribute(int[]? kernel = null, int[]? stride = null) { }

    /// <summary>Subsampling with expressions; a pair is written <c>"(1, k)"</c>.</summary>
    /// <inheritdoc cref="SubsamplingAttribute(int, int)"/>
    public SubsamplingAttribute(object? kernel = null, object? stride = null) { }
}
