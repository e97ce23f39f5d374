namespace NetGen;

/// <summary>
/// x times the normal distribution function at x. The shape stays.
/// </summary>
/// <remarks>PyTorch's GELU (Hendrycks and Gimpel 2016). No state.</remarks>
public sealed class GELUAttribute : LayerAttribute;
