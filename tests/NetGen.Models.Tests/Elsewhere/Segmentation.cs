namespace NetGen.Models.Tests.Elsewhere;

/// <summary>
/// A bottleneck of He et al. 2015 (arXiv:1512.03385) whose 3x3 convolution is dilated: layers keep their view where strides are taken away.
/// </summary>
[Split]
[Branch]
[Conv(nameof(width), 1, bias: false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU(Name = "relu")]
[Conv(nameof(width), 3, nameof(stride), nameof(dilation), nameof(dilation), bias: false, Name = "conv2")]
[BatchNorm(Name = "bn2"), ReLU(Name = "relu")]
[Conv("4 * width", 1, bias: false, Name = "conv3"), BatchNorm(Name = "bn3")]
[Branch("downsample", When = "in != 4 * width"), Conv("4 * width", 1, nameof(stride), bias: false), BatchNorm]
[Branch(When = "in == 4 * width")]
[Add]
[ReLU(Name = "relu")]
public sealed partial class DilatedBottleneckAttribute(int width, int stride = 1, int dilation = 1) : BlockAttribute;

/// <summary>
/// ResNet-50 without its head, whose last two stages dilate by 2 and 4 where they would stride: an eighth of the height and width.
/// </summary>
[Let("blocks", "(3, 4, 6, 3)")]
[Let("dilations", "(1, 1, 2, 4)")]
[ResNetStem]
[Sequential("layer{i + 1}", Repeat = 4)]
[Let("s", "i")]
[DilatedBottleneck("64 * pow(2, s)", "s == 1 ? 2 : 1", "max(floor(dilations[s] / 2), 1)")]
[DilatedBottleneck("64 * pow(2, s)", 1, "dilations[s]", Repeat = "blocks[s] - 1")]
[EndSequential]
public sealed partial class DilatedResNetAttribute : BlockAttribute;

/// <summary>Long et al. 2014 (arXiv:1411.4038) as in torchvision; the scores of all pixels as one vector.</summary>
/// <remarks>
/// The oracle is eng/oracles.py's `measure` of torchvision's network without auxiliary head, whose forward gives `out.flatten(1)`.
/// </remarks>
[Network(3, 64, 64, Classes = 21)]
[DilatedResNet(Name = "backbone")]
[Sequential("classifier")]
[Conv("channels / 4", 3, padding: 1, bias: false), BatchNorm, ReLU, Dropout(0.1), Conv("classes", 1)]
[EndSequential]
[Upsample(8, Interpolation.Bilinear)]
[Flatten]
public sealed partial class FcnResNet50;

[Let("side", "height")]
[Split]
[Branch("0"), Conv(256, 1, bias: false), BatchNorm, ReLU]
[Branch("1"), Conv(256, 3, padding: 12, dilation: 12, bias: false), BatchNorm, ReLU]
[Branch("2"), Conv(256, 3, padding: 24, dilation: 24, bias: false), BatchNorm, ReLU]
[Branch("3"), Conv(256, 3, padding: 36, dilation: 36, bias: false), BatchNorm, ReLU]
[Branch("4"), GlobalAvgPool, Conv(256, 1, bias: false), BatchNorm, ReLU, Upsample("side", Interpolation.Bilinear)]
[Concat]
public sealed partial class AtrousViewsAttribute : BlockAttribute;

[AtrousViews(Name = "convs")]
[Sequential("project"), Conv(256, 1, bias: false), BatchNorm, ReLU, Dropout(0.5), EndSequential]
public sealed partial class AtrousPyramidAttribute : BlockAttribute;

/// <summary>Chen et al. 2017 (arXiv:1706.05587) as in torchvision; the scores of all pixels as one vector.</summary>
[Network(3, 64, 64, Classes = 21)]
[DilatedResNet(Name = "backbone")]
[Sequential("classifier")]
[AtrousPyramid, Conv(256, 3, padding: 1, bias: false), BatchNorm, ReLU, Conv("classes", 1)]
[EndSequential]
[Upsample(8, Interpolation.Bilinear)]
[Flatten]
public sealed partial class DeepLabV3ResNet50;
