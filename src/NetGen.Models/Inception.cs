namespace NetGen;

/// <summary>
/// The naive inception module: a 1x1, a 3x3 and a 5x5 convolution and max pooling side by side, concatenated. N x C x H x W becomes
/// N x (c1 + c3 + c5 + C) x H x W.
/// </summary>
/// <param name="c1">Channels of the 1x1 convolution.</param>
/// <param name="c3">Channels of the 3x3 convolution.</param>
/// <param name="c5">Channels of the 5x5 convolution.</param>
/// <param name="batchNorm">Whether the convolutions have batch normalization.</param>
/// <remarks>
/// Szegedy et al. 2014 (arXiv:1409.4842), figure 2(a): the pooling path keeps all C channels, so the module's width only grows.
/// </remarks>
[Split]
[Branch("branch1"), ConvReLU(nameof(c1), kernel: 1, batchNorm: nameof(batchNorm))]
[Branch("branch2"), ConvReLU(nameof(c3), kernel: 3, padding: 1, batchNorm: nameof(batchNorm))]
[Branch("branch3"), ConvReLU(nameof(c5), kernel: 5, padding: 2, batchNorm: nameof(batchNorm))]
[Branch("branch4"), MaxPool(3, stride: 1, padding: 1)]
[Concat]
public sealed partial class NaiveInceptionAttribute(int c1, int c3, int c5, bool batchNorm = false) : BlockAttribute;

/// <summary>
/// The inception module with dimension reductions: four parallel paths, concatenated.
/// N x C x H x W becomes N x (b1x1 + c3 + c5 + pool) x H x W.
/// </summary>
/// <param name="b1x1">Channels of the 1x1 path.</param>
/// <param name="r3">Channels to which the 3x3 path is reduced first.</param>
/// <param name="c3">Channels of the 3x3 path.</param>
/// <param name="r5">Channels to which the 5x5 path is reduced first.</param>
/// <param name="c5">Channels of the 5x5 path.</param>
/// <param name="pool">Channels of the 1x1 projection after the pooling path.</param>
/// <param name="kernel5">Kernel of the 5x5 path, odd; torchvision's GoogLeNet has 3.</param>
/// <param name="batchNorm">Whether the convolutions have batch normalization, as torchvision's; the paper's have a bias instead.</param>
/// <remarks>Szegedy et al. 2014 (arXiv:1409.4842), figure 2(b).</remarks>
[Split]
[Branch("branch1"), ConvReLU(nameof(b1x1), kernel: 1, batchNorm: nameof(batchNorm))]
[Branch("branch2"), ConvReLU(nameof(r3), kernel: 1, batchNorm: nameof(batchNorm))]
[ConvReLU(nameof(c3), kernel: 3, padding: 1, batchNorm: nameof(batchNorm))]
[Branch("branch3"), ConvReLU(nameof(r5), kernel: 1, batchNorm: nameof(batchNorm))]
[ConvReLU(nameof(c5), kernel: nameof(kernel5), padding: "(kernel5 - 1) / 2", batchNorm: nameof(batchNorm))]
[Branch("branch4"), MaxPool(3, stride: 1, padding: 1), ConvReLU(nameof(pool), kernel: 1, batchNorm: nameof(batchNorm))]
[Concat]
public sealed partial class InceptionAttribute(int b1x1, int r3, int c3, int r5, int c5, int pool, int kernel5 = 5, bool batchNorm = true)
    : BlockAttribute;

/// <summary>
/// GoogLeNet's auxiliary classifier: average pooling to 4 x 4, a 1x1 convolution and two linear layers.
/// N x C x 14 x 14 becomes N x classes.
/// </summary>
/// <param name="dropout">Probability with which values of the hidden layer are zeroed in training.</param>
/// <param name="batchNorm">Torchvision's: batch normalization, and adaptive pooling for any size. Without it the paper's:
/// 5x5 average pooling with stride 3.</param>
/// <remarks>Szegedy et al. 2014 (arXiv:1409.4842), section 5; members as torchvision's InceptionAux.</remarks>
[Inline]
[AdaptiveAvgPool(4, When = nameof(batchNorm)), AvgPool(5, stride: 3, When = "!batchNorm")]
[ConvReLU(128, kernel: 1, batchNorm: nameof(batchNorm), Name = "conv"), Flatten]
[Linear(1024, Name = "fc1"), ReLU, Dropout(nameof(dropout), Name = "dropout"), Linear("classes", Name = "fc2")]
public sealed partial class AuxiliaryClassifierAttribute(double dropout = 0.7, bool batchNorm = true) : BlockAttribute;
