namespace NetGen;

/// <summary>
/// On a parameter of a block (int or long): one number for both axes, or (height, width), as a convolution's kernel is. The block
/// can then be written with either, <c>[ConvBnReLU(64, 3)]</c> or <c>[ConvBnReLU(64, [1, 7], padding: [0, 3])]</c>, and hands its
/// variable on to layers and blocks that take pairs.
/// </summary>
/// <remarks>The block must be partial: NetGen writes the constructor that takes <c>int[]</c>.</remarks>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class PerAxisAttribute : Attribute;
