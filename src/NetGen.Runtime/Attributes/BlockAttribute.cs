namespace NetGen;

/// <summary>
/// Base of a block: an attribute class that is annotated with layers and represents all of them. The parameters of its
/// constructor are the variables of its layers' expressions.
/// </summary>
/// <example>
/// <code>
/// [Conv(nameof(channels), kernel: "kernel", bias: false, Name = "conv"), BatchNorm(Name = "bn"), ReLU]
/// public sealed partial class ConvBnReLUAttribute(int channels, int kernel = 3) : BlockAttribute;
/// </code>
/// </example>
/// <remarks>
/// Declared <c>partial</c>, a block gets a second constructor whose arguments may be expressions, so that other blocks can use it.
/// </remarks>
public abstract class BlockAttribute : LayerAttribute;
