namespace NetGen;

/// <summary>
/// The logarithm of [Softmax]. The shape stays.
/// </summary>
/// <remarks>PyTorch's LogSoftmax(dim=1). No state.</remarks>
public sealed class LogSoftmaxAttribute : LayerAttribute;
