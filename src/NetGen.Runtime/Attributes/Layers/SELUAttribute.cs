namespace NetGen;

/// <summary>
/// 1.0507 x where positive, else 1.0507 * 1.6733 (exp(x) - 1). The shape stays.
/// </summary>
/// <remarks>PyTorch's SELU (Klambauer et al. 2017). No state.</remarks>
public sealed class SELUAttribute : LayerAttribute;
