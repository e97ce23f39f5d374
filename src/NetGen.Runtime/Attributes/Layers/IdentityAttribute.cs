namespace NetGen;

/// <summary>
/// Does nothing.
/// </summary>
/// <remarks>PyTorch's Identity. No state.</remarks>
public sealed class IdentityAttribute : LayerAttribute;
