namespace NetGen;

/// <summary>
/// Adds channels of zeros to an image: N x C x H x W becomes N x (before + C + after) x H x W.
/// </summary>
/// <remarks>
/// PyTorch's pad(x, (0, 0, 0, 0, before, after)); with strided pooling the shortcut without parameters of He et al. 2015, section 3.3.
/// No state.
/// </remarks>
public sealed class ChannelPadAttribute : LayerAttribute
{
    /// <summary>ChannelPad with its defaults.</summary>
    public ChannelPadAttribute() { }

    /// <summary>ChannelPad with numbers.</summary>
    /// <param name="before">Channels of zeros before the first, 0 or more.</param>
    /// <param name="after">Channels of zeros after the last, 0 or more.</param>
    public ChannelPadAttribute(int before = 0, int after = 0) { }

    /// <summary>ChannelPad with expressions.</summary>
    /// <inheritdoc cref="ChannelPadAttribute(int, int)"/>
    public ChannelPadAttribute(object? before = null, object? after = null) { }
}
