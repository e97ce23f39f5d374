namespace NetGen;

/// <summary>
/// Puts the channels of an image last: N x C x H x W becomes N x H x W x C. Linear and LayerNorm then work on the channels of every
/// position, activations on every value.
/// </summary>
/// <remarks>PyTorch's Permute([0, 2, 3, 1]), a view. No state.</remarks>
public sealed class ChannelsLastAttribute : LayerAttribute;
