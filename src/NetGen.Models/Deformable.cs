namespace NetGen
{
    /// <summary>
    /// A bottleneck whose 3x3 convolution is deformable. N x C x H x W becomes N x 4 width x H' x W', H' = ceil(H / stride), W' alike.
    /// </summary>
    /// <param name="width">Channels of the 3x3 convolution.</param>
    /// <param name="stride">Stride of the 3x3 convolution.</param>
    /// <param name="modulated">Multiplies each sampled value with a trained factor (the second version).</param>
    /// <remarks>
    /// Dai et al. 2017 (arXiv:1703.06211), section 2.1, in the bottleneck of He et al. 2015 (arXiv:1512.03385), figure 5;
    /// modulated: Zhu et al. 2018 (arXiv:1811.11168),
    /// section 3.2. Members as torchvision's bottleneck; conv2 has conv2.offset within.
    /// </remarks>
    [Split]
    [Branch]
    [Conv(nameof(width), 1, bias: false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU(Name = "relu")]
    [DeformConv(nameof(width), 3, stride: nameof(stride), padding: 1, bias: false, modulated: nameof(modulated), Name = "conv2")]
    [BatchNorm(Name = "bn2"), ReLU(Name = "relu")]
    [Conv("4 * width", 1, bias: false, Name = "conv3"), BatchNorm(Name = "bn3")]
    [Branch]
    [Sequential("downsample", When = "stride != 1 || in != 4 * width")]
    [Conv("4 * width", 1, stride: nameof(stride), bias: false), BatchNorm]
    [EndSequential]
    [Add]
    [ReLU(Name = "relu")]
    public sealed partial class DeformableBottleneckAttribute(int width, int stride = 1, bool modulated = false) : BlockAttribute;

    /// <summary>
    /// A residual network of bottlenecks with one more stage, whose bottlenecks are deformable. N x C x H x W becomes N x classes.
    /// </summary>
    /// <param name="blocks">How many blocks each of the first stages has: 3, 4, 6 for ResNet-50.</param>
    /// <param name="last">How many blocks the deformable stage has.</param>
    /// <param name="modulated">Multiplies each sampled value with a trained factor (the second version).</param>
    /// <remarks>
    /// Dai et al. 2017 (arXiv:1703.06211), section 2.3: the 3x3 convolutions of the last stage, conv5, are deformable. Members as
    /// torchvision's ResNet.
    /// </remarks>
    [Inline]
    [ResNetStem, ResidualStages(Bottleneck, nameof(blocks))]
    [Sequential("layer{length(blocks) + 1}"), Let("planes", "64 * pow(2, length(blocks))"), Let("rest", "last - 1")]
    [DeformableBottleneck("planes", stride: 2, nameof(modulated))]
    [DeformableBottleneck("planes", modulated: nameof(modulated), Repeat = "rest")]
    [EndSequential]
    [ResNetHead]
    public sealed partial class DeformableResNetAttribute(int[] blocks, int last, bool modulated = false) : BlockAttribute;
}

namespace NetGen.Models
{
    /// <summary>ResNet-50 whose last stage is deformable: kernels read where a convolution of the same input sends them.</summary>
    /// <remarks>
    /// Dai et al. 2017 (arXiv:1703.06211), sections 2.1 and 2.3; stride and dilation of the last stage stay those of the
    /// classification network, torchvision's ResNet-50.
    /// </remarks>
    [Network(3, 224, 224, Classes = 1000), DeformableResNet([3, 4, 6], 3)]
    public sealed partial class DeformableResNet50;

    /// <summary>
    /// ResNet-50 whose last stage is deformable and modulated: what kernels read where they are sent is multiplied with a factor
    /// from 0 to 1, too.
    /// </summary>
    /// <remarks>Zhu et al. 2018 (arXiv:1811.11168), section 3.2, in the stage of Dai et al. 2017 (arXiv:1703.06211), section 2.3.</remarks>
    [Network(3, 224, 224, Classes = 1000), DeformableResNet([3, 4, 6], 3, modulated: true)]
    public sealed partial class DeformableResNet50V2;
}
