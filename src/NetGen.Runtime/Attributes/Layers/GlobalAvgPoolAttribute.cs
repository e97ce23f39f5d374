namespace NetGen;

/// <summary>
/// Mean over the whole image: N x C x H x W becomes N x C x 1 x 1.
/// </summary>
/// <remarks>PyTorch's AdaptiveAvgPool2d(1) (Lin et al. 2013). No state.</remarks>
public sealed class GlobalAvgPoolAttribute : LayerAttribute;
