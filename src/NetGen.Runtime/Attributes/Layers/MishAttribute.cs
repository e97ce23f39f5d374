namespace NetGen;

/// <summary>
/// x tanh(ln(1 + exp(x))). The shape stays.
/// </summary>
/// <remarks>PyTorch's Mish (Misra 2019). No state.</remarks>
public sealed class MishAttribute : LayerAttribute;
