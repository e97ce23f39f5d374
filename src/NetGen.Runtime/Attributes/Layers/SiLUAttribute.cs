namespace NetGen;

/// <summary>
/// x sigmoid(x), also called swish. The shape stays.
/// </summary>
/// <remarks>PyTorch's SiLU. No state.</remarks>
public sealed class SiLUAttribute : LayerAttribute;
