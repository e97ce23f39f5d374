namespace NetGen;

/// <summary>
/// The mobile inverted bottleneck with squeeze-and-excitation: expansion by a 1x1 convolution, a depthwise convolution,
/// squeeze-and-excitation, projection; added to the input where shapes agree. N x C x H x W becomes N x channels x ceil(H /
/// stride) x ceil(W / stride).
/// </summary>
/// <param name="expand">The depthwise convolution has expand times C channels.</param>
/// <param name="kernel">Height and width of the depthwise kernel.</param>
/// <param name="stride">Stride of the depthwise convolution.</param>
/// <param name="channels">Channels of the output.</param>
/// <param name="drop">Probability with which a sample skips the block in training.</param>
/// <param name="eps">Of batch normalization.</param>
/// <param name="momentum">Of batch normalization.</param>
/// <remarks>
/// Sandler et al. 2018 (arXiv:1801.04381), figure 4(d), and Tan et al. 2018 (arXiv:1807.11626), figure 7; the squeeze to a quarter
/// of C as in EfficientNet. Members as torchvision's MBConv.
/// </remarks>
[Let("expanded", "divisible(expand * in, 8)")]
[Split]
[Branch]
[Sequential("block")]
[ConvNormActivation("expanded", 1, 1, 1, ActivationKind.SiLU, nameof(eps), nameof(momentum), When = "expanded != in")]
[ConvNormActivation("expanded", nameof(kernel), nameof(stride), "expanded", ActivationKind.SiLU, nameof(eps), nameof(momentum))]
[SqueezeExcitation(squeezed: "max(1, floor(in / 4))", activation: ActivationKind.SiLU)]
[ConvNormActivation(nameof(channels), 1, 1, 1, ActivationKind.None, nameof(eps), nameof(momentum))]
[EndSequential]
[StochasticDepth(nameof(drop), When = "stride == 1 && in == channels", Name = "stochastic_depth")]
[Branch(When = "stride == 1 && in == channels")]
[Add]
public sealed partial class MBConvAttribute(
    int expand,
    int kernel,
    int stride,
    int channels,
    double drop = 0,
    double eps = 1e-5,
    double momentum = 0.1) : BlockAttribute;

/// <summary>
/// An EfficientNet, scaled from B0 by factors of its channels and layers; the third factor is the size of the network's input.
/// </summary>
/// <param name="width">Factor of the channels, which are rounded to multiples of 8.</param>
/// <param name="depth">Factor of each stage's layers, which are rounded up.</param>
/// <param name="dropout">Probability with which features are zeroed before the linear layer in training.</param>
/// <param name="drop">Probability with which a sample skips a block in training; it grows from 0 in proportion to the block's
/// number.</param>
/// <param name="eps">Of batch normalization.</param>
/// <param name="momentum">Of batch normalization.</param>
/// <remarks>
/// Tan and Le 2019 (arXiv:1905.11946), table 1 (here by columns) and section 3.3; members as torchvision's. The defaults of eps
/// and momentum are torchvision's for
/// B0 to B4.
/// </remarks>
[Inline]
// Stages 2 to 8 of table 1; their strides are those between the table's resolutions.
[Let("expands", " ( 1,  6,  6,  6,   6,   6,   6)")]
[Let("kernels", " ( 3,  3,  5,  3,   5,   5,   3)")]
[Let("strides", " ( 1,  2,  2,  2,   1,   2,   1)")]
[Let("widths", "  (16, 24, 40, 80, 112, 192, 320)")]
[Let("layers", "  ( 1,  2,  2,  3,   3,   4,   1)")]
[Let("blocks", "0"), Let("blocks", "blocks + ceil(layers[i] * depth)", Repeat = "length(layers)")]
[Let("before", "0")]
[Sequential("features")]
[ConvNormActivation("divisible(32 * width, 8)", 3, 2, 1, ActivationKind.SiLU, nameof(eps), nameof(momentum))]
[Sequential(Repeat = "length(layers)")]
[Let("stage", "i"), Let("repeats", "ceil(layers[i] * depth)")]
[MBConv(
    "expands[stage]", "kernels[stage]", "i == 0 ? strides[stage] : 1", "divisible(widths[stage] * width, 8)",
    drop: "drop * (before + i) / blocks", eps: nameof(eps), momentum: nameof(momentum), Repeat = "repeats")]
[Let("before", "before + repeats")]
[EndSequential]
[ConvNormActivation("4 * channels", 1, 1, 1, ActivationKind.SiLU, nameof(eps), nameof(momentum))]
[EndSequential]
[GlobalAvgPool(Name = "avgpool"), Flatten]
[Sequential("classifier"), Dropout(nameof(dropout)), Linear("classes"), EndSequential]
public sealed partial class EfficientNetAttribute(
    double width,
    double depth,
    double dropout = 0.2,
    double drop = 0.2,
    double eps = 1e-5,
    double momentum = 0.1) : BlockAttribute;

/// <summary>
/// EfficientNet-B0 scaled by one number: depth 1.2^phi and width 1.1^phi, rounded to a decimal; the size of the input, 224 *
/// 1.15^phi, is the network's.
/// </summary>
/// <param name="phi">How much larger than B0: 0.5 makes B1, 1 makes B2, 2 makes B3.</param>
/// <param name="dropout">Probability with which features are zeroed before the linear layer in training.</param>
/// <remarks>
/// Tan and Le 2019 (arXiv:1905.11946), section 3.3, formula 3, with the coefficients of section 4. For coefficients of your own
/// see <see cref="CompoundScaling"/>, which
/// rejects those whose cost doesn't grow as 2^phi.
/// </remarks>
[Inline]
[Let("depth", "round(10 * pow(1.2, phi)) / 10"), Let("width", "round(10 * pow(1.1, phi)) / 10")]
[EfficientNet("width", "depth", nameof(dropout))]
public sealed partial class CompoundEfficientNetAttribute(double phi, double dropout = 0.2) : BlockAttribute;
