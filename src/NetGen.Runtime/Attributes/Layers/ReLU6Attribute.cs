namespace NetGen;

/// <summary>
/// min(max(x, 0), 6). The shape stays.
/// </summary>
/// <remarks>PyTorch's ReLU6. No state.</remarks>
public sealed class ReLU6Attribute : LayerAttribute;
