namespace NetGen;

/// <summary>
/// A layer of a dense block: growth new channels computed from all before them and appended to them. N x C x H x W becomes
/// N x (C + growth) x H x W.
/// </summary>
/// <param name="growth">New channels, the paper's k.</param>
/// <param name="bottleneck">The 3x3 convolution sees bottleneck times growth channels, to which a 1x1 convolution reduces the
/// input; 0 for all of it.</param>
/// <param name="dropout">Probability with which new values are zeroed in training.</param>
/// <remarks>
/// Huang et al. 2016 (arXiv:1608.06993), section 3, "Composite function" and "Bottleneck layers" (DenseNet-B); members as
/// torchvision's. Dropout follows each
/// convolution, the 1x1 too, as in the authors' program (github.com/liuzhuang13/DenseNet, densenet.lua); torchvision's follows the
/// 3x3 alone.
/// </remarks>
[Split]
[Branch]
[Branch]
[BatchNorm(Name = "norm1"), ReLU(Name = "relu1")]
[Conv("bottleneck * growth", kernel: 1, bias: false, Name = "conv1", When = "bottleneck > 0")]
[Dropout(nameof(dropout), When = "bottleneck > 0 && dropout > 0")]
[BatchNorm(Name = "norm2", When = "bottleneck > 0"), ReLU(Name = "relu2", When = "bottleneck > 0")]
[Conv(nameof(growth), kernel: 3, padding: 1, bias: false, Name = "conv{bottleneck > 0 ? 2 : 1}")]
[Dropout(nameof(dropout), When = "dropout > 0")]
[Concat]
public sealed partial class DenseLayerAttribute(int growth, int bottleneck = 4, double dropout = 0) : BlockAttribute;

/// <summary>
/// Dense layers in a row, each of which sees what all before it have made. N x C x H x W becomes N x (C + layers growth) x H x W.
/// </summary>
/// <param name="layers">How many.</param>
/// <param name="growth">New channels of each layer.</param>
/// <param name="bottleneck">Channels of each layer's 3x3 convolution in units of growth.</param>
/// <param name="dropout">Probability with which new values are zeroed in training.</param>
/// <remarks>Huang et al. 2016 (arXiv:1608.06993), figure 1; members as torchvision's.</remarks>
[DenseLayer(nameof(growth), nameof(bottleneck), nameof(dropout), Repeat = nameof(layers), Name = "denselayer{i + 1}")]
public sealed partial class DenseBlockAttribute(int layers, int growth, int bottleneck = 4, double dropout = 0) : BlockAttribute;

/// <summary>
/// The layers between two dense blocks: fewer channels, and half the height and width. N x C x H x W becomes N x floor(compression C)
/// x H / 2 x W / 2.
/// </summary>
/// <param name="compression">The part of the channels that is kept, the paper's theta.</param>
/// <param name="dropout">Probability with which values of the convolution are zeroed in training.</param>
/// <remarks>
/// Huang et al. 2016 (arXiv:1608.06993), section 3, "Compression" (DenseNet-C); members as torchvision's. The dropout is that of
/// the authors' program.
/// </remarks>
[BatchNorm(Name = "norm"), ReLU(Name = "relu"), Conv("floor(compression * in)", kernel: 1, bias: false, Name = "conv")]
[Dropout(nameof(dropout), When = "dropout > 0"), AvgPool(2, Name = "pool")]
public sealed partial class DenseTransitionAttribute(double compression = 0.5, double dropout = 0) : BlockAttribute;

/// <summary>A dense block and the transition after it, or the network's last normalization.</summary>
/// <param name="layers">Layers of the dense block.</param>
/// <param name="growth">New channels of each layer.</param>
/// <param name="bottleneck">Channels of each layer's 3x3 convolution in units of growth.</param>
/// <param name="compression">The part of the channels that the transition keeps.</param>
/// <param name="dropout">Probability with which new values are zeroed in training.</param>
/// <param name="number">Of the stage, from 1; part of its members' names.</param>
/// <param name="last">Whether batch normalization replaces the transition.</param>
/// <remarks>Huang et al. 2016 (arXiv:1608.06993), figure 2.</remarks>
[Inline]
[DenseBlock(nameof(layers), nameof(growth), nameof(bottleneck), nameof(dropout), Name = "denseblock{number}")]
[DenseTransition(nameof(compression), nameof(dropout), When = "!last", Name = "transition{number}")]
[BatchNorm(When = "last", Name = "norm{number + 1}")]
public sealed partial class DenseStageAttribute(
    int layers,
    int growth,
    int bottleneck,
    double compression,
    double dropout,
    int number,
    bool last) : BlockAttribute;

/// <summary>A whole DenseNet for images: stem of twice the growth rate, dense blocks with transitions between them, linear.</summary>
/// <param name="growth">New channels of each layer, the paper's k.</param>
/// <param name="layers">How many layers each dense block has: 6, 12, 24, 16 for DenseNet-121.</param>
/// <param name="bottleneck">Channels of each layer's 3x3 convolution in units of growth.</param>
/// <param name="compression">The part of the channels that a transition keeps.</param>
/// <param name="dropout">Probability with which new values are zeroed in training.</param>
/// <remarks>Huang et al. 2016 (arXiv:1608.06993), table 1; members as torchvision's.</remarks>
[Inline]
[Sequential("features")]
[Conv("2 * growth", kernel: 7, stride: 2, padding: 3, bias: false, Name = "conv0"), BatchNorm(Name = "norm0"), ReLU(Name = "relu0")]
[MaxPool(3, stride: 2, padding: 1, Name = "pool0")]
[DenseStage(
    "layers[i]",
    nameof(growth),
    nameof(bottleneck),
    nameof(compression),
    nameof(dropout),
    "i + 1",
    "i + 1 == length(layers)",
    Repeat = "length(layers)")]
[EndSequential]
[ReLU, GlobalAvgPool, Flatten, Linear("classes", Name = "classifier")]
public sealed partial class DenseNetAttribute(int growth, int[] layers, int bottleneck = 4, double compression = 0.5, double dropout = 0)
    : BlockAttribute;

/// <summary>A whole DenseNet for 32 x 32 images: a 3x3 convolution, three dense blocks with transitions between them, linear.</summary>
/// <param name="depth">The paper's L: 4 more than three times the layers of a dense block, of which bottlenecks count twice.</param>
/// <param name="growth">New channels of each layer, the paper's k.</param>
/// <param name="bottleneck">Channels of each layer's 3x3 convolution in units of growth; 0 for layers without a bottleneck.</param>
/// <param name="compression">The part of the channels that a transition keeps.</param>
/// <param name="dropout">Probability with which new values are zeroed in training; the paper's 0.2 where images aren't augmented.</param>
/// <remarks>Huang et al. 2016 (arXiv:1608.06993), section 3, "Implementation details".</remarks>
[Inline]
[Sequential("features")]
[Conv("bottleneck > 0 ? 2 * growth : 16", kernel: 3, padding: 1, bias: false, Name = "conv0")]
[DenseStage(
    "(depth - 4) / (bottleneck > 0 ? 6 : 3)",
    nameof(growth),
    nameof(bottleneck),
    nameof(compression),
    nameof(dropout),
    "i + 1",
    "i == 2",
    Repeat = 3)]
[EndSequential]
[ReLU, GlobalAvgPool, Flatten, Linear("classes", Name = "classifier")]
public sealed partial class CifarDenseNetAttribute(int depth, int growth, int bottleneck = 4, double compression = 0.5, double dropout = 0)
    : BlockAttribute;
