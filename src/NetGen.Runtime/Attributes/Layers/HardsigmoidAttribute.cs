namespace NetGen;

/// <summary>
/// min(max(x + 3, 0), 6) / 6. The shape stays.
/// </summary>
/// <remarks>PyTorch's Hardsigmoid. No state.</remarks>
public sealed class HardsigmoidAttribute : LayerAttribute;
