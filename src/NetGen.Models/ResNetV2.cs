namespace NetGen;

/// <summary>The order of convolution, batch normalization and ReLU in a residual unit.</summary>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4 (a) to (e).</remarks>
public enum ResidualOrder
{
    /// <summary>(a) Convolution, normalization, ReLU, convolution, normalization, addition, ReLU: the unit of 2015.</summary>
    Original,

    /// <summary>(b) Convolution, normalization, ReLU, convolution, addition, normalization, ReLU.</summary>
    BatchNormAfterAddition,

    /// <summary>(c) Convolution, normalization, ReLU, convolution, normalization, ReLU, addition.</summary>
    ReLUBeforeAddition,

    /// <summary>(d) ReLU, convolution, normalization, ReLU, convolution, normalization, addition.</summary>
    ReLUOnlyPreActivation,

    /// <summary>(e) Normalization, ReLU, convolution, normalization, ReLU, convolution, addition: the identity from unit to unit.</summary>
    FullPreActivation,
}

/// <summary>
/// A residual unit with a choice of order: the sum of the input and a function of it. N x C x H x W becomes N x C' x H' x W',
/// C' = width (Basic) or 4 width (Bottleneck), H' = ceil(H / stride), W' alike.
/// </summary>
/// <param name="order">The order of convolution, normalization and ReLU.</param>
/// <param name="kind">Two 3x3 convolutions, or the bottleneck.</param>
/// <param name="width">Channels of the 3x3 convolutions.</param>
/// <param name="stride">Stride of the unit: of the first 3x3 convolution, or as strideIn says.</param>
/// <param name="shortcut">What is added.</param>
/// <param name="first">The network's first unit: its pre-activation comes before the split, as it does where the shortcut is a
/// projection.</param>
/// <param name="strideIn">Which convolution of a bottleneck has the stride.</param>
/// <remarks>He et al. 2016 (arXiv:1603.05027), figure 4 and the appendix; members as in timm's resnetv2.</remarks>
[Let("outer", "kind == Bottleneck ? 4 * width : width")]
[Let("projects", "shortcut == AllProjections || shortcut == Projection && (stride != 1 || in != outer)")]
[Let("pads", "shortcut == ZeroPadding && (stride != 1 || in != outer)")]
[Let("full", "order == FullPreActivation")]
[Let("pre", "full || order == ReLUOnlyPreActivation")]
[Let("shared", "pre && (first || projects)")]
// A normalization has the number of the convolution that it precedes (e) or follows (a to d).
[Let("one", "full ? 2 : 1"), Let("two", "full ? 3 : 2"), Let("last", "kind == Bottleneck ? 3 : 2")]
[Let("stride1", "kind == Basic || strideIn == Conv1x1 ? stride : 1")]
[Let("stride2", "kind == Bottleneck && strideIn == Conv3x3 ? stride : 1")]
[BatchNorm(Name = "norm1", When = "full && shared"), ReLU(When = "shared")]
[Split]
[Branch]
[BatchNorm(Name = "norm1", When = "full && !shared"), ReLU(When = "pre && !shared")]
[Conv(nameof(width), "kind == Basic ? 3 : 1", stride: "stride1", padding: "kind == Basic ? 1 : 0", bias: false, Name = "conv1")]
[BatchNorm(Name = "norm{one}"), ReLU]
[Conv(nameof(width), 3, stride: "stride2", padding: 1, bias: false, Name = "conv2")]
[BatchNorm(Name = "norm{two}", When = "kind == Bottleneck"), ReLU(When = "kind == Bottleneck")]
[Conv("outer", 1, bias: false, Name = "conv3", When = "kind == Bottleneck")]
[BatchNorm(Name = "norm{last}", When = "!full && order != BatchNormAfterAddition"), ReLU(When = "order == ReLUBeforeAddition")]
[Branch(When = "shortcut != ShortcutKind.None")]
[Sequential("downsample", When = "projects")]
[Conv("outer", 1, stride: nameof(stride), bias: false, Name = "conv")]
[BatchNorm(Name = "norm", When = "!full && order != BatchNormAfterAddition")]
[EndSequential]
[ZeroPadShortcut("outer", nameof(stride), When = "pads")]
[Add]
[BatchNorm(Name = "norm{last}", When = "order == BatchNormAfterAddition")]
[ReLU(When = "order == ResidualOrder.Original || order == BatchNormAfterAddition")]
public sealed partial class ResidualUnitAttribute(
    ResidualOrder order, ResidualKind kind, int width, int stride = 1, ShortcutKind shortcut = ShortcutKind.Projection, bool first = false,
    BottleneckStride strideIn = BottleneckStride.Conv3x3) : BlockAttribute;

/// <summary>
/// Stages of residual units: each twice as wide as the one before it, and half as high from the second; then the activation that
/// pre-activation leaves open.
/// </summary>
/// <param name="order">The order of convolution, normalization and ReLU.</param>
/// <param name="kind">The kind of the units.</param>
/// <param name="units">How many units each stage has.</param>
/// <param name="width">Width of the first stage's units.</param>
/// <param name="shortcut">What the units add.</param>
/// <param name="strideIn">Which convolution of a bottleneck has the stride.</param>
/// <remarks>He et al. 2016 (arXiv:1603.05027), sections 3 and 4 and the appendix; members as in timm's resnetv2.</remarks>
[Inline]
[Sequential("stages")]
[Sequential(Repeat = "length(units)")]
[Let("stage", "i")]
[Sequential("blocks")]
[ResidualUnit(
    nameof(order),
    nameof(kind),
    "width * pow(2, stage)",
    "stage > 0 && i == 0 ? 2 : 1",
    nameof(shortcut),
    "stage == 0 && i == 0",
    nameof(strideIn),
    Repeat = "units[stage]")]
[EndSequential]
[EndSequential]
[EndSequential]
[BatchNorm(Name = "norm", When = "order == FullPreActivation"), ReLU(When = "order == FullPreActivation || order == ReLUOnlyPreActivation")]
public sealed partial class ResidualUnitStagesAttribute(
    ResidualOrder order, ResidualKind kind, int[] units, int width = 64, ShortcutKind shortcut = ShortcutKind.Projection,
    BottleneckStride strideIn = BottleneckStride.Conv3x3) : BlockAttribute;

/// <summary>Global average pooling and a 1x1 convolution as the linear layer. N x C x H x W becomes N x classes.</summary>
/// <remarks>Members as in timm's resnetv2.</remarks>
[Inline]
[Sequential("head"), GlobalAvgPool, Conv("classes", kernel: 1, Name = "fc"), Flatten, EndSequential]
public sealed class ResNetV2HeadAttribute : BlockAttribute;

/// <summary>A whole residual network with full pre-activation for images.</summary>
/// <param name="kind">The kind of its units.</param>
/// <param name="units">How many units each stage has: 3, 4, 6, 3 for ResNet-50.</param>
/// <remarks>
/// He et al. 2016 (arXiv:1603.05027), figure 4(e), in the networks of He et al. 2015, table 1; members as in timm's resnetv2.
/// </remarks>
[Inline]
[Sequential("stem")]
[Conv(64, kernel: 7, stride: 2, padding: 3, bias: false, Name = "conv")]
[MaxPool(3, stride: 2, padding: 1), EndSequential]
[ResidualUnitStages(ResidualOrder.FullPreActivation, nameof(kind), nameof(units)), ResNetV2Head]
public sealed partial class ResNetV2Attribute(ResidualKind kind, params int[] units) : BlockAttribute;

/// <summary>
/// A whole residual network for 32 x 32 images with a choice of order: a 3x3 convolution and three stages of n units, 16, 32 and 64 wide.
/// </summary>
/// <param name="order">The order of convolution, normalization and ReLU.</param>
/// <param name="kind">The kind of its units.</param>
/// <param name="n">Units of each stage; the network has 6 n + 2 layers (Basic) or 9 n + 2 (Bottleneck).</param>
/// <param name="shortcut">What the units add.</param>
/// <param name="strideIn">Which convolution of a bottleneck has the stride: the first, 1x1, in the code released for the paper.</param>
/// <remarks>
/// He et al. 2016 (arXiv:1603.05027), section 4, tables 2 and 3; bottlenecks as in github.com/KaimingHe/resnet-1k-layers,
/// resnet-pre-act.lua.
/// </remarks>
[Inline]
[Sequential("stem")]
[Conv(16, kernel: 3, padding: 1, bias: false, Name = "conv")]
[BatchNorm(Name = "norm", When = "order != FullPreActivation"), ReLU(When = "order != FullPreActivation && order != ReLUOnlyPreActivation")]
[EndSequential]
[ResidualUnitStages(nameof(order), nameof(kind), "(n, n, n)", 16, nameof(shortcut), nameof(strideIn)), ResNetV2Head]
public sealed partial class CifarResNetV2Attribute(
    ResidualOrder order, ResidualKind kind, int n, ShortcutKind shortcut = ShortcutKind.ZeroPadding,
    BottleneckStride strideIn = BottleneckStride.Conv1x1) : BlockAttribute;
