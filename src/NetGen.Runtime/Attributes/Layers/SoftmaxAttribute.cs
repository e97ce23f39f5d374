namespace NetGen;

/// <summary>
/// exp(x) divided by its sum over the features (of vectors) or channels (of images at each position). The shape stays.
/// </summary>
/// <remarks>PyTorch's Softmax(dim=1). No state.</remarks>
public sealed class SoftmaxAttribute : LayerAttribute;
