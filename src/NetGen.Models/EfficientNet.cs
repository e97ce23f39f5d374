namespace NetGen
{
    /// <summary>
    /// Convolution, batch normalization and an activation: N x C x H x W becomes N x channels x ceil(H / stride) x ceil(W / stride).
    /// </summary>
    /// <param name="channels">Channels of the output.</param>
    /// <param name="kernel">Height and width of the kernel, odd.</param>
    /// <param name="stride">Steps between windows.</param>
    /// <param name="groups">Groups of the convolution; as many as channels for a depthwise one.</param>
    /// <param name="activation">The activation.</param>
    /// <param name="eps">Added to the variance.</param>
    /// <param name="momentum">Weight of a batch in the running statistics.</param>
    /// <remarks>Members 0, 1, 2 as torchvision's Conv2dNormActivation.</remarks>
    [Conv(nameof(channels), nameof(kernel), stride: nameof(stride), padding: "(kernel - 1) / 2", groups: nameof(groups), bias: false, Name = "0")]
    [BatchNorm(nameof(eps), nameof(momentum), Name = "1")]
    [Activation(nameof(activation), "2")]
    public sealed partial class ConvNormActivationAttribute(
        int channels, int kernel = 1, int stride = 1, int groups = 1, ActivationKind activation = ActivationKind.ReLU, double eps = 1e-5, double momentum = 0.1) : BlockAttribute;

    /// <summary>
    /// The mobile inverted bottleneck with squeeze-and-excitation: expansion by a 1x1 convolution, a depthwise convolution,
    /// squeeze-and-excitation, projection; added to the input where shapes agree. N x C x H x W becomes N x channels x ceil(H / stride) x ceil(W / stride).
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
    public sealed partial class MBConvAttribute(int expand, int kernel, int stride, int channels, double drop = 0, double eps = 1e-5, double momentum = 0.1) : BlockAttribute;

    /// <summary>A stage of an EfficientNet: inverted bottlenecks in a row, of which the first has the stride.</summary>
    /// <param name="expand">The depthwise convolutions have expand times the channels of their block.</param>
    /// <param name="kernel">Height and width of the depthwise kernels.</param>
    /// <param name="stride">Stride of the first block.</param>
    /// <param name="channels">Channels of the output.</param>
    /// <param name="layers">How many blocks.</param>
    /// <param name="drop">Probability with which a sample skips the first block; it grows by dropStep from block to block.</param>
    /// <param name="dropStep">What each block adds to the probability.</param>
    /// <param name="eps">Of batch normalization.</param>
    /// <param name="momentum">Of batch normalization.</param>
    /// <remarks>Tan and Le 2019 (arXiv:1905.11946), table 1.</remarks>
    [Inline]
    [Sequential]
    [MBConv(nameof(expand), nameof(kernel), "i == 0 ? stride : 1", nameof(channels), "drop + i * dropStep", nameof(eps), nameof(momentum), Repeat = nameof(layers), Name = "{i}")]
    [EndSequential]
    public sealed partial class MBConvStageAttribute(
        int expand, int kernel, int stride, int channels, int layers, double drop = 0, double dropStep = 0, double eps = 1e-5, double momentum = 0.1) : BlockAttribute;

    /// <summary>
    /// An EfficientNet, scaled from B0 by factors of its channels and layers; the third factor is the size of the network's input.
    /// </summary>
    /// <param name="width">Factor of the channels; they are rounded to multiples of 8.</param>
    /// <param name="depth">Factor of each stage's layers, which are rounded up.</param>
    /// <param name="dropout">Probability with which features are zeroed before the linear layer in training.</param>
    /// <param name="survival">Probability with which a sample passes through the last block in training; blocks before it have more in proportion.</param>
    /// <param name="eps">Of batch normalization.</param>
    /// <param name="momentum">Of batch normalization.</param>
    /// <remarks>Tan and Le 2019 (arXiv:1905.11946), table 1 and section 3.3; members as torchvision's.</remarks>
    [Inline]
    [Let("step", "(1 - survival) / (ceil(depth) + ceil(2 * depth) + ceil(2 * depth) + ceil(3 * depth) + ceil(3 * depth) + ceil(4 * depth) + ceil(depth))")]
    [Let("done", "0")]
    [Sequential("features")]
    [ConvNormActivation("divisible(32 * width, 8)", 3, 2, 1, ActivationKind.SiLU, nameof(eps), nameof(momentum))]
    [MBConvStage(1, 3, 1, "divisible(16 * width, 8)", "ceil(1 * depth)", "done * step", "step", nameof(eps), nameof(momentum)), Let("done", "done + ceil(1 * depth)")]
    [MBConvStage(6, 3, 2, "divisible(24 * width, 8)", "ceil(2 * depth)", "done * step", "step", nameof(eps), nameof(momentum)), Let("done", "done + ceil(2 * depth)")]
    [MBConvStage(6, 5, 2, "divisible(40 * width, 8)", "ceil(2 * depth)", "done * step", "step", nameof(eps), nameof(momentum)), Let("done", "done + ceil(2 * depth)")]
    [MBConvStage(6, 3, 2, "divisible(80 * width, 8)", "ceil(3 * depth)", "done * step", "step", nameof(eps), nameof(momentum)), Let("done", "done + ceil(3 * depth)")]
    [MBConvStage(6, 5, 1, "divisible(112 * width, 8)", "ceil(3 * depth)", "done * step", "step", nameof(eps), nameof(momentum)), Let("done", "done + ceil(3 * depth)")]
    [MBConvStage(6, 5, 2, "divisible(192 * width, 8)", "ceil(4 * depth)", "done * step", "step", nameof(eps), nameof(momentum)), Let("done", "done + ceil(4 * depth)")]
    [MBConvStage(6, 3, 1, "divisible(320 * width, 8)", "ceil(1 * depth)", "done * step", "step", nameof(eps), nameof(momentum))]
    [ConvNormActivation("4 * channels", 1, 1, 1, ActivationKind.SiLU, nameof(eps), nameof(momentum))]
    [EndSequential]
    [GlobalAvgPool(Name = "avgpool"), Flatten]
    [Sequential("classifier"), Dropout(nameof(dropout)), Linear("classes"), EndSequential]
    public sealed partial class EfficientNetAttribute(double width, double depth, double dropout = 0.2, double survival = 0.8, double eps = 1e-5, double momentum = 0.1) : BlockAttribute;
}
