namespace NetGen;

/// <summary>Where a bottleneck that halves the image has its stride.</summary>
public enum BottleneckStride
{
    /// <summary>In the 3x3 convolution, which sees every value: torchvision's networks ("v1.5").</summary>
    Conv3x3,

    /// <summary>In the first 1x1 convolution, which skips three values of four: the paper's networks.</summary>
    Conv1x1,
}

/// <summary>What a residual block adds to its function of the input.</summary>
/// <remarks>He et al. 2015 (arXiv:1512.03385), section 4.1, options A, B and C.</remarks>
public enum ShortcutKind
{
    /// <summary>
    /// The input; where shapes differ, every stride-th row and column of it with zeros for the new channels (option A: no parameters).
    /// </summary>
    ZeroPadding,

    /// <summary>The input; where shapes differ, a 1x1 convolution of it (option B).</summary>
    Projection,

    /// <summary>A 1x1 convolution of the input everywhere (option C).</summary>
    AllProjections,

    /// <summary>Nothing: the plain network that residual ones are compared with.</summary>
    None,
}

/// <summary>
/// A residual block: the sum of the input and a function of it, then ReLU. N x C x H x W becomes N x C' x H' x W', C' = width
/// (Basic) or 4 width (Bottleneck), H' = ceil(H / stride), W' alike.
/// </summary>
/// <param name="kind">Two 3x3 convolutions, or the bottleneck.</param>
/// <param name="width">Channels of the 3x3 convolutions, before groups widen them; 0 keeps the channels of the input.</param>
/// <param name="stride">Stride of the block.</param>
/// <param name="strideIn">Which convolution of a bottleneck has the stride.</param>
/// <param name="shortcut">What is added.</param>
/// <param name="groups">Groups of a bottleneck's 3x3 convolution (ResNeXt's cardinality).</param>
/// <param name="widthPerGroup">Channels of each group where width is 64; in proportion elsewhere.</param>
/// <param name="squeeze">Reduction of a squeeze-and-excitation at the end of the function; 0 for none.</param>
/// <param name="squeezeBias">Whether its two layers have biases.</param>
/// <remarks>
/// He et al. 2015 (arXiv:1512.03385), figure 5; groups: Xie et al. 2016 (arXiv:1611.05431), figure 3(c);
/// squeeze: Hu et al. 2017 (arXiv:1709.01507), figure 3. Members as torchvision's.
/// </remarks>
[Let("inner", "width > 0 ? width : kind == Bottleneck ? in / 4 : in")]
[Let("outer", "kind == Bottleneck ? 4 * inner : inner")]
[Let("grouped", "floor(inner * widthPerGroup / 64) * groups")]
[Let("stride1", "strideIn == Conv1x1 ? stride : 1")]
[Let("stride2", "strideIn == Conv1x1 ? 1 : stride")]
[Let("differs", "stride != 1 || in != outer")]
[Split]
[Branch(When = "kind == Basic")]
[Conv("inner", 3, stride: nameof(stride), padding: 1, bias: false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU(Name = "relu")]
[Conv("inner", 3, padding: 1, bias: false, Name = "conv2"), BatchNorm(Name = "bn2")]
[SqueezeExcitation(nameof(squeeze), bias: nameof(squeezeBias), When = "squeeze > 0", Name = "se")]
[Branch(When = "kind == Bottleneck")]
[Conv("grouped", 1, stride: "stride1", bias: false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU(Name = "relu")]
[Conv("grouped", 3, stride: "stride2", padding: 1, groups: nameof(groups), bias: false, Name = "conv2")]
[BatchNorm(Name = "bn2"), ReLU(Name = "relu")]
[Conv("outer", 1, bias: false, Name = "conv3"), BatchNorm(Name = "bn3")]
[SqueezeExcitation(nameof(squeeze), bias: nameof(squeezeBias), When = "squeeze > 0", Name = "se")]
[Branch(When = "shortcut != ShortcutKind.None")]
[Sequential("downsample", When = "shortcut == AllProjections || shortcut == Projection && differs")]
[Conv("outer", 1, stride: nameof(stride), bias: false), BatchNorm]
[EndSequential]
[ZeroPadShortcut("outer", nameof(stride), When = "shortcut == ZeroPadding && differs")]
[Add]
[ReLU(Name = "relu")]
public sealed partial class ResidualAttribute(
    ResidualKind kind,
    int width = 0,
    int stride = 1,
    BottleneckStride strideIn = BottleneckStride.Conv3x3,
    ShortcutKind shortcut = ShortcutKind.Projection,
    int groups = 1,
    int widthPerGroup = 64,
    int squeeze = 0,
    bool squeezeBias = true) : BlockAttribute;

/// <summary>
/// The shortcut without parameters: every stride-th row and column, and zeros for the new channels. N x C x H x W becomes
/// N x channels x ceil(H / stride) x ceil(W / stride).
/// </summary>
/// <param name="channels">Channels of the output, at least those of the input.</param>
/// <param name="stride">Step between the rows and columns that are kept.</param>
/// <remarks>He et al. 2015 (arXiv:1512.03385), section 3.3, option A.</remarks>
[Inline]
[AvgPool(1, stride: nameof(stride), When = "stride > 1")]
[ChannelPad(after: "channels - in")]
public sealed partial class ZeroPadShortcutAttribute(int channels, int stride = 1) : BlockAttribute;

/// <summary>
/// The first layers of a residual network for images: 7x7 convolution and max pooling, a quarter of the height and width.
/// </summary>
/// <param name="channels">Channels of the output.</param>
/// <remarks>He et al. 2015 (arXiv:1512.03385), table 1, conv1 and the pooling of conv2_x; members as torchvision's.</remarks>
[Inline]
[Conv(nameof(channels), kernel: 7, stride: 2, padding: 3, bias: false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU(Name = "relu")]
[MaxPool(3, stride: 2, padding: 1, Name = "maxpool")]
public sealed partial class ResNetStemAttribute(int channels = 64) : BlockAttribute;

/// <summary>The stages layer1, layer2...: each twice as wide as the one before it, and half as high from the second.</summary>
/// <param name="kind">The kind of the blocks.</param>
/// <param name="blocks">How many blocks each stage has: 3, 4, 6, 3 for ResNet-50.</param>
/// <param name="width">Width of the first stage's blocks.</param>
/// <param name="strideIn">Which convolution of a bottleneck has the stride.</param>
/// <param name="shortcut">What the blocks add.</param>
/// <param name="groups">Groups of the bottlenecks' 3x3 convolutions.</param>
/// <param name="widthPerGroup">Channels of each group in blocks that are 64 wide.</param>
/// <param name="squeeze">Reduction of a squeeze-and-excitation in each block; 0 for none.</param>
/// <param name="squeezeBias">Whether its two layers have biases.</param>
/// <remarks>He et al. 2015 (arXiv:1512.03385), table 1, conv2_x to conv5_x; members as torchvision's.</remarks>
[Inline]
[Sequential("layer{i + 1}", Repeat = "length(blocks)")]
[Let("planes", "width * pow(2, i)"), Let("first", "i == 0 ? 1 : 2"), Let("rest", "blocks[i] - 1")]
[Residual(
    nameof(kind),
    "planes",
    "first",
    nameof(strideIn),
    nameof(shortcut),
    nameof(groups),
    nameof(widthPerGroup),
    nameof(squeeze),
    nameof(squeezeBias))]
[Residual(
    nameof(kind),
    "planes",
    1,
    nameof(strideIn),
    nameof(shortcut),
    nameof(groups),
    nameof(widthPerGroup),
    nameof(squeeze),
    nameof(squeezeBias),
    Repeat = "rest")]
[EndSequential]
public sealed partial class ResidualStagesAttribute(
    ResidualKind kind,
    int[] blocks,
    int width = 64,
    BottleneckStride strideIn = BottleneckStride.Conv3x3,
    ShortcutKind shortcut = ShortcutKind.Projection,
    int groups = 1,
    int widthPerGroup = 64,
    int squeeze = 0,
    bool squeezeBias = true) : BlockAttribute;

/// <summary>
/// The last layers of a residual network: global average pooling and one linear layer. N x C x H x W becomes N x classes.
/// </summary>
/// <remarks>He et al. 2015 (arXiv:1512.03385), table 1; members as torchvision's.</remarks>
[Inline]
[GlobalAvgPool(Name = "avgpool"), Flatten, Linear("classes", Name = "fc")]
public sealed class ResNetHeadAttribute : BlockAttribute;

/// <summary>
/// A whole residual network for images: stem, stages of 64, 128, 256... wide residual blocks, global average pooling, linear.
/// </summary>
/// <param name="kind">The kind of its blocks.</param>
/// <param name="blocks">How many blocks each stage has: 3, 4, 6, 3 for ResNet-50.</param>
/// <remarks>
/// He et al. 2015 (arXiv:1512.03385), table 1; the 3x3 convolution has the stride, and members are named as in torchvision. What
/// else varies is an argument of <see cref="ResidualStagesAttribute"/>.
/// </remarks>
[Inline]
[ResNetStem, ResidualStages(nameof(kind), nameof(blocks)), ResNetHead]
public sealed partial class ResNetAttribute(ResidualKind kind, params int[] blocks) : BlockAttribute;
