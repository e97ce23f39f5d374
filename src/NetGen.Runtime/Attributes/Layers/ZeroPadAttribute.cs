namespace NetGen;

/// <summary>
/// Puts zeros around an image: N x C x H x W becomes N x C x (top + H + bottom) x (left + W + right).
/// </summary>
/// <remarks>PyTorch's ZeroPad2d, its order of sides. No state.</remarks>
public sealed class ZeroPadAttribute : LayerAttribute
{
    /// <summary>ZeroPad with its defaults.</summary>
    public ZeroPadAttribute() { }

    /// <summary>ZeroPad with numbers.</summary>
    /// <param name="left">Columns of zeros at the left, 0 or more.</param>
    /// <param name="right">Columns of zeros at the right, 0 or more.</param>
    /// <param name="top">Rows of zeros at the top, 0 or more.</param>
    /// <param name="bottom">Rows of zeros at the bottom, 0 or more.</param>
    public ZeroPadAttribute(int left = 0, int right = 0, int top = 0, int bottom = 0) { }

    /// <summary>ZeroPad with expressions.</summary>
    /// <inheritdoc cref="ZeroPadAttribute(int, int, int, int)"/>
    public ZeroPadAttribute(object? left = null, object? right = null, object? top = null, object? bottom = null) { }
}
