namespace NetGen;

/// <summary>
/// Some of the channels: N x C x H x W becomes N x length x H x W, the channels from start on; N x F becomes N x length.
/// Two of them in two branches split a tensor as PyTorch's chunk does.
/// </summary>
/// <remarks>PyTorch's narrow(1, start, length), a view. No state.</remarks>
public sealed class NarrowAttribute : LayerAttribute
{
    /// <summary>Narrow with numbers.</summary>
    /// <param name="start">The first channel to keep, from 0.</param>
    /// <param name="length">How many to keep, 1 or more.</param>
    public NarrowAttribute(int start, int length) { }

    /// <summary>Narrow with expressions.</summary>
    /// <inheritdoc cref="NarrowAttribute(int, int)"/>
    public NarrowAttribute(object start, object length) { }
}
