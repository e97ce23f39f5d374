namespace NetGen;

/// <summary>
/// tanh(x). The shape stays.
/// </summary>
/// <remarks>PyTorch's Tanh. No state.</remarks>
public sealed class TanhAttribute : LayerAttribute;
