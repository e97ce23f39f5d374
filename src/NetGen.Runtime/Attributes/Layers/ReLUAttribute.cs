namespace NetGen;

/// <summary>
/// max(x, 0). The shape stays.
/// </summary>
/// <remarks>PyTorch's ReLU. No state.</remarks>
public sealed class ReLUAttribute : LayerAttribute;
