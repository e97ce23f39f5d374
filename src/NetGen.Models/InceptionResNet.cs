namespace NetGen
{
    /// <summary>
    /// The end of an Inception-ResNet block: a linear 1x1 convolution to the channels of the input and the scaling of the residual.
    /// N x C' x H x W becomes N x channels x H x W.
    /// </summary>
    /// <param name="channels">Channels of the block's input, to which the residual is added.</param>
    /// <param name="scale">The factor of the residual; 1 leaves it unscaled.</param>
    /// <remarks>
    /// Szegedy et al. 2016 (arXiv:1602.07261), section 3.3 and figure 20: factors from 0.1 to 0.3 keep wide residual networks stable.
    /// </remarks>
    [Inline]
    [Conv(nameof(channels), kernel: 1, Name = "conv2d"), Scale(nameof(scale), When = "scale != 1")]
    public sealed partial class ScaledResidualAttribute(int channels, double scale) : BlockAttribute;

    /// <summary>
    /// Inception-ResNet-A: the sum of the input and a scaled inception module of three paths, then ReLU. N x C x H x W stays (35 x 35).
    /// </summary>
    /// <param name="scale">The factor of the residual.</param>
    /// <remarks>Szegedy et al. 2016 (arXiv:1602.07261), figure 16.</remarks>
    [Split]
    [Branch]
    [Split]
    [Branch("branch0"), ConvBnReLU(32, kernel: 1)]
    [Branch("branch1"), ConvBnReLU(32, kernel: 1), ConvBnReLU(32, kernel: 3, padding: 1)]
    [Branch("branch2"), ConvBnReLU(32, kernel: 1), ConvBnReLU(48, kernel: 3, padding: 1), ConvBnReLU(64, kernel: 3, padding: 1)]
    [Concat]
    [ScaledResidual("in", nameof(scale))]
    [Branch]
    [Add, ReLU]
    public sealed partial class InceptionResNetAAttribute(double scale = 0.17) : BlockAttribute;

    /// <summary>
    /// Inception-ResNet-B: the sum of the input and a scaled inception module with 1x7 and 7x1, then ReLU. N x C x H x W stays (17 x 17).
    /// </summary>
    /// <param name="scale">The factor of the residual.</param>
    /// <remarks>Szegedy et al. 2016 (arXiv:1602.07261), figure 17.</remarks>
    [Split]
    [Branch]
    [Split]
    [Branch("branch0"), ConvBnReLU(192, kernel: 1)]
    [Branch("branch1"), ConvBnReLU(128, kernel: 1), ConvBnReLU(160, [1, 7], padding: [0, 3]), ConvBnReLU(192, [7, 1], padding: [3, 0])]
    [Concat]
    [ScaledResidual("in", nameof(scale))]
    [Branch]
    [Add, ReLU]
    public sealed partial class InceptionResNetBAttribute(double scale = 0.1) : BlockAttribute;

    /// <summary>
    /// Inception-ResNet-C: the sum of the input and a scaled inception module with 1x3 and 3x1, then ReLU. N x C x H x W stays (8 x 8).
    /// </summary>
    /// <param name="scale">The factor of the residual.</param>
    /// <param name="relu">Whether ReLU follows the sum; not in the last block of the released network.</param>
    /// <remarks>Szegedy et al. 2016 (arXiv:1602.07261), figure 19.</remarks>
    [Split]
    [Branch]
    [Split]
    [Branch("branch0"), ConvBnReLU(192, kernel: 1)]
    [Branch("branch1"), ConvBnReLU(192, kernel: 1), ConvBnReLU(224, [1, 3], padding: [0, 1]), ConvBnReLU(256, [3, 1], padding: [1, 0])]
    [Concat]
    [ScaledResidual("in", nameof(scale))]
    [Branch]
    [Add, ReLU(When = nameof(relu))]
    public sealed partial class InceptionResNetCAttribute(double scale = 0.2, bool relu = true) : BlockAttribute;

    /// <summary>The module before the residual blocks: N x C x H x W becomes N x 320 x H x W (35 x 35).</summary>
    /// <remarks>
    /// The released Inception-ResNet-v2, which has it (and Inception-v3's stem) where the paper's figure 3 has Inception-v4's stem.
    /// </remarks>
    [Split]
    [Branch("branch0"), ConvBnReLU(96, kernel: 1)]
    [Branch("branch1"), ConvBnReLU(48, kernel: 1), ConvBnReLU(64, kernel: 5, padding: 2)]
    [Branch("branch2"), ConvBnReLU(64, kernel: 1), ConvBnReLU(96, kernel: 3, padding: 1), ConvBnReLU(96, kernel: 3, padding: 1)]
    [Branch("branch3"), AvgPool(3, stride: 1, padding: 1, countIncludePad: false), ConvBnReLU(64, kernel: 1)]
    [Concat]
    public sealed partial class InceptionResNetStemModuleAttribute() : BlockAttribute;

    /// <summary>
    /// Inception-ResNet-v2's Reduction-B: N x C x H x W becomes N x (992 + C) x H' x W' with H' = floor((H - 3) / 2) + 1,
    /// W' alike (17 to 8).
    /// </summary>
    /// <remarks>Szegedy et al. 2016 (arXiv:1602.07261), figure 18.</remarks>
    [Split]
    [Branch("branch0"), ConvBnReLU(256, kernel: 1), ConvBnReLU(384, kernel: 3, stride: 2)]
    [Branch("branch1"), ConvBnReLU(256, kernel: 1), ConvBnReLU(288, kernel: 3, stride: 2)]
    [Branch("branch2"), ConvBnReLU(256, kernel: 1), ConvBnReLU(288, kernel: 3, padding: 1), ConvBnReLU(320, kernel: 3, stride: 2)]
    [Branch("branch3"), MaxPool(3, stride: 2)]
    [Concat]
    public sealed partial class ResidualReductionBAttribute() : BlockAttribute;
}

namespace NetGen.Models
{
    /// <summary>Inception-ResNet-v2. Input N x 3 x 299 x 299.</summary>
    /// <remarks>
    /// Szegedy et al. 2016 (arXiv:1602.07261), figures 15 to 19, with the stem, the 10, 20 and 10 blocks and the widths of the released
    /// network (the paper has 5, 10, 5 of them and 384, 1154 and 2048 maps). Members as timm's inception_resnet_v2.
    /// </remarks>
    [Network(3, 299, 299, Classes = 1000)]
    [ConvBnReLU(32, kernel: 3, stride: 2, Name = "conv2d_1a")]
    [ConvBnReLU(32, kernel: 3, Name = "conv2d_2a")]
    [ConvBnReLU(64, kernel: 3, padding: 1, Name = "conv2d_2b")]
    [MaxPool(3, stride: 2, Name = "maxpool_3a")]
    [ConvBnReLU(80, kernel: 1, Name = "conv2d_3b"), ConvBnReLU(192, kernel: 3, Name = "conv2d_4a")]
    [MaxPool(3, stride: 2, Name = "maxpool_5a")]
    [InceptionResNetStemModule(Name = "mixed_5b")]
    [Sequential("repeat"), InceptionResNetA(0.17, Repeat = 10), EndSequential]
    [ReductionA(k: 256, l: 256, m: 384, n: 384, Name = "mixed_6a")]
    [Sequential("repeat_1"), InceptionResNetB(0.10, Repeat = 20), EndSequential]
    [ResidualReductionB(Name = "mixed_7a")]
    [Sequential("repeat_2"), InceptionResNetC(0.20, Repeat = 9), EndSequential]
    [InceptionResNetC(1, relu: false, Name = "block8")]
    [ConvBnReLU(1536, kernel: 1, Name = "conv2d_7b")]
    [GlobalAvgPool(Name = "global_pool"), Flatten, Dropout(0.2), Linear("classes", Name = "classif")]
    [RMSProp(0.045, alpha: 0.9, eps: 1), ExponentialDecay(0.94, every: 2), WeightAveraging]
    public sealed partial class InceptionResNetV2;
}
