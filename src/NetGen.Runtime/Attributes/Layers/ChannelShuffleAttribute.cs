namespace NetGen;

/// <summary>
/// Mixes the channels of groups: channel j of group g becomes channel g of group j. The shape stays, N x C x H x W.
/// </summary>
/// <remarks>PyTorch's ChannelShuffle (ShuffleNet, Zhang et al. 2017). No state.</remarks>
public sealed class ChannelShuffleAttribute : LayerAttribute
{
    /// <summary>ChannelShuffle with numbers.</summary>
    /// <param name="groups">Number of groups; divides the channels.</param>
    public ChannelShuffleAttribute(int groups) { }

    /// <summary>ChannelShuffle with expressions.</summary>
    /// <inheritdoc cref="ChannelShuffleAttribute(int)"/>
    public ChannelShuffleAttribute(object groups) { }
}
