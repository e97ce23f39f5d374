namespace NetGen
{
    /// <summary>
    /// A residual block: the sum of the input and a function of it, then ReLU. N x C x H x W becomes N x C' x H' x W', C' = width
    /// (Basic) or 4 width (Bottleneck), H' = ceil(H / stride), W' alike. Where shapes differ the input goes through a 1x1 convolution.
    /// </summary>
    /// <param name="kind">Two 3x3 convolutions, or the bottleneck.</param>
    /// <param name="width">Channels of the 3x3 convolutions; 0 keeps the channels of the input.</param>
    /// <param name="stride">Stride of the (first) 3x3 convolution.</param>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), figure 5; the stride stands in the 3x3 convolution as in torchvision.</remarks>
    [Let("inner", "width > 0 ? width : kind == Bottleneck ? in / 4 : in")]
    [Let("outer", "kind == Bottleneck ? 4 * inner : inner")]
    [Split]
    [Branch(When = "kind == Basic")]
    [Conv("inner", 3, stride: nameof(stride), padding: 1, bias: false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU(Name = "relu")]
    [Conv("inner", 3, padding: 1, bias: false, Name = "conv2"), BatchNorm(Name = "bn2")]
    [Branch(When = "kind == Bottleneck")]
    [Conv("inner", 1, bias: false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU(Name = "relu")]
    [Conv("inner", 3, stride: nameof(stride), padding: 1, bias: false, Name = "conv2"), BatchNorm(Name = "bn2"), ReLU(Name = "relu")]
    [Conv("outer", 1, bias: false, Name = "conv3"), BatchNorm(Name = "bn3")]
    [Branch]
    [Sequential("downsample", When = "stride != 1 || in != outer")]
    [Conv("outer", 1, stride: nameof(stride), bias: false), BatchNorm]
    [EndSequential]
    [Add]
    [ReLU(Name = "relu")]
    public sealed partial class ResidualAttribute(ResidualKind kind, int width = 0, int stride = 1) : BlockAttribute;

    /// <summary>A whole residual network for images: stem, stages of 64, 128, 256... wide residual blocks, global average pooling, linear.</summary>
    /// <param name="kind">The kind of its blocks.</param>
    /// <param name="blocks">How many blocks each stage has: 3, 4, 6, 3 for ResNet-50.</param>
    /// <remarks>He et al. 2015 (arXiv:1512.03385), table 1; members as torchvision's.</remarks>
    [Inline]
    [Conv(64, kernel: 7, stride: 2, padding: 3, bias: false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU(Name = "relu")]
    [MaxPool(3, stride: 2, padding: 1, Name = "maxpool")]
    [Sequential("layer{i + 1}", Repeat = "length(blocks)")]
    [Let("planes", "64 * pow(2, i)"), Let("first", "i == 0 ? 1 : 2"), Let("rest", "blocks[i] - 1")]
    [Residual(nameof(kind), width: "planes", stride: "first")]
    [Residual(nameof(kind), width: "planes", Repeat = "rest")]
    [EndSequential]
    [GlobalAvgPool(Name = "avgpool"), Flatten, Linear("classes", Name = "fc")]
    public sealed partial class ResNetAttribute(ResidualKind kind, params int[] blocks) : BlockAttribute;
}

namespace NetGen.Models
{
    /// <summary>ResNet-18.</summary>
    /// <remarks>He et al. 2015, table 1.</remarks>
    [Network(3, 224, 224, Classes = 1000), ResNet(Basic, 2, 2, 2, 2)]
    public sealed partial class ResNet18;

    /// <summary>ResNet-34.</summary>
    /// <remarks>He et al. 2015, table 1.</remarks>
    [Network(3, 224, 224, Classes = 1000), ResNet(Basic, 3, 4, 6, 3)]
    public sealed partial class ResNet34;

    /// <summary>ResNet-50.</summary>
    /// <remarks>He et al. 2015, table 1.</remarks>
    [Network(3, 224, 224, Classes = 1000), ResNet(Bottleneck, 3, 4, 6, 3)]
    public sealed partial class ResNet50;

    /// <summary>ResNet-101.</summary>
    /// <remarks>He et al. 2015, table 1.</remarks>
    [Network(3, 224, 224, Classes = 1000), ResNet(Bottleneck, 3, 4, 23, 3)]
    public sealed partial class ResNet101;

    /// <summary>ResNet-152.</summary>
    /// <remarks>He et al. 2015, table 1.</remarks>
    [Network(3, 224, 224, Classes = 1000), ResNet(Bottleneck, 3, 8, 36, 3)]
    public sealed partial class ResNet152;
}
