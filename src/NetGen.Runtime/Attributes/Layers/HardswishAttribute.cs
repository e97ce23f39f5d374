namespace NetGen;

/// <summary>
/// x min(max(x + 3, 0), 6) / 6. The shape stays.
/// </summary>
/// <remarks>PyTorch's Hardswish (Howard et al. 2019). No state.</remarks>
public sealed class HardswishAttribute : LayerAttribute;
