namespace NetGen;

/// <summary>
/// Largest value of the whole image: N x C x H x W becomes N x C x 1 x 1.
/// </summary>
/// <remarks>PyTorch's AdaptiveMaxPool2d(1). No state.</remarks>
public sealed class GlobalMaxPoolAttribute : LayerAttribute;
