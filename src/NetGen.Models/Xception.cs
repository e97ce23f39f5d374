namespace NetGen
{
    /// <summary>
    /// A depthwise separable convolution without bias: each channel by itself, then a 1x1 convolution across channels.
    /// N x C x H x W becomes N x channels x H' x W' with H' = floor((H + 2 padding - kernel) / stride) + 1, W' alike.
    /// </summary>
    /// <param name="channels">Channels of the output.</param>
    /// <param name="kernel">Height and width of the depthwise kernel, or (height, width).</param>
    /// <param name="stride">Steps between windows.</param>
    /// <param name="padding">Rows and columns of zeros on each side.</param>
    /// <remarks>
    /// Chollet 2016 (arXiv:1610.02357), section 1.2: C kernel² + C channels weights instead of C kernel² channels. Members:
    /// conv1, pointwise, as timm's.
    /// </remarks>
    [DepthwiseConv(nameof(kernel), stride: nameof(stride), padding: nameof(padding), bias: false, Name = "conv1")]
    [Conv(nameof(channels), kernel: 1, bias: false, Name = "pointwise")]
    public sealed partial class SeparableConvAttribute(
        int channels,
        [PerAxis] int kernel = 3,
        [PerAxis] int stride = 1,
        [PerAxis] int padding = 1) : BlockAttribute;

    /// <summary>
    /// A residual module of separable convolutions: N x C x H x W becomes N x channels x H' x W' with H' = ceil(H / stride), W' alike.
    /// </summary>
    /// <param name="channels">Channels of the output.</param>
    /// <param name="convolutions">How many separable 3x3 convolutions there are.</param>
    /// <param name="stride">Stride of the 3x3 max pooling at the end, and of the shortcut; 1 for no pooling.</param>
    /// <param name="startWithReLU">Whether ReLU precedes the first convolution, too.</param>
    /// <param name="growLast">The last convolution makes the channels, not the first.</param>
    /// <remarks>
    /// Chollet 2016 (arXiv:1610.02357), figure 5; batch normalization follows every convolution.
    /// Where shapes differ, the shortcut is a 1x1 convolution. Members: rep, skip, skipbn.
    /// </remarks>
    [Split]
    [Branch]
    [Sequential("rep")]
    [XceptionStep("growLast && i < convolutions - 1 ? in : channels", "startWithReLU || i > 0", Repeat = nameof(convolutions))]
    [MaxPool(3, stride: nameof(stride), padding: 1, When = "stride != 1")]
    [EndSequential]
    [Branch]
    [Conv(nameof(channels), kernel: 1, stride: nameof(stride), bias: false, Name = "skip", When = "stride != 1 || in != channels")]
    [BatchNorm(Name = "skipbn", When = "stride != 1 || in != channels")]
    [Add]
    public sealed partial class XceptionModuleAttribute(
        int channels,
        int convolutions = 2,
        int stride = 1,
        bool startWithReLU = true,
        bool growLast = false) : BlockAttribute;

    /// <summary>ReLU, a separable 3x3 convolution and batch normalization; height and width stay.</summary>
    /// <param name="channels">Channels of the output.</param>
    /// <param name="relu">Whether ReLU comes first.</param>
    /// <remarks>Chollet 2016 (arXiv:1610.02357), figure 5.</remarks>
    [Inline]
    [ReLU(When = nameof(relu)), SeparableConv(nameof(channels)), BatchNorm]
    public sealed partial class XceptionStepAttribute(int channels, bool relu = true) : BlockAttribute;
}

namespace NetGen.Models
{
    /// <summary>Xception: entry flow, eight times the middle flow, exit flow. Input N x 3 x 299 x 299.</summary>
    /// <remarks>
    /// Chollet: Xception: deep learning with depthwise separable convolutions, 2016 (arXiv:1610.02357), figure 5;
    /// the dropout of 0.5 before the classifier is section 4.3's. Members as timm's xception.
    /// </remarks>
    [Network(3, 299, 299, Classes = 1000)]
    [Conv(32, kernel: 3, stride: 2, bias: false, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU(Name = "act1")]
    [Conv(64, kernel: 3, bias: false, Name = "conv2"), BatchNorm(Name = "bn2"), ReLU(Name = "act2")]
    [XceptionModule(128, stride: 2, startWithReLU: false, Name = "block1")]
    [XceptionModule(256, stride: 2, Name = "block2")]
    [XceptionModule(728, stride: 2, Name = "block3")]
    [XceptionModule(728, convolutions: 3, Repeat = 8, Name = "block{i + 4}")]
    [XceptionModule(1024, stride: 2, growLast: true, Name = "block12")]
    [SeparableConv(1536, Name = "conv3"), BatchNorm(Name = "bn3"), ReLU(Name = "act3")]
    [SeparableConv(2048, Name = "conv4"), BatchNorm(Name = "bn4"), ReLU(Name = "act4")]
    [GlobalAvgPool(Name = "global_pool"), Flatten, Dropout(0.5, Name = "drop"), Linear("classes", Name = "fc")]
    [SGD(0.045, momentum: 0.9, weightDecay: 1e-5), ExponentialDecay(0.94, every: 2), WeightAveraging]
    public sealed partial class Xception;
}
