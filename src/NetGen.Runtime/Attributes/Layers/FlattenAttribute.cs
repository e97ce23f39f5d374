namespace NetGen;

/// <summary>
/// Puts all values of a sample into one vector: N x C x H x W becomes N x C H W.
/// </summary>
/// <remarks>PyTorch's Flatten. No state.</remarks>
public sealed class FlattenAttribute : LayerAttribute;
