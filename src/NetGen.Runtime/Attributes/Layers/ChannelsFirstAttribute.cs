namespace NetGen;

/// <summary>
/// Puts the channels of a channels-last image first again: N x H x W x C becomes N x C x H x W.
/// Convolutions, pooling and concatenation need them there.
/// </summary>
/// <remarks>PyTorch's Permute([0, 3, 1, 2]), a view. No state.</remarks>
public sealed class ChannelsFirstAttribute : LayerAttribute;
