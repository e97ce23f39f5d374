namespace NetGen;

/// <summary>
/// 1 / (1 + exp(-x)). The shape stays.
/// </summary>
/// <remarks>PyTorch's Sigmoid. No state.</remarks>
public sealed class SigmoidAttribute : LayerAttribute;
