namespace NetGen;

/// <summary>
/// Convolution without bias, batch normalization and ReLU: N x C x H x W becomes N x channels x H' x W' with
/// H' = floor((H + 2 padding - kernel) / stride) + 1, W' alike. Kernel, stride and padding are one number or (height, width).
/// </summary>
/// <param name="channels">Channels of the output.</param>
/// <param name="kernel">Height and width of the kernel.</param>
/// <param name="stride">Steps between windows.</param>
/// <param name="padding">Rows and columns of zeros on each side.</param>
/// <param name="eps">Added to the variance; 0.001 as in the Inception networks.</param>
/// <remarks>Ioffe and Szegedy 2015 (arXiv:1502.03167), section 3.2. Members: conv, bn, relu, as torchvision's BasicConv2d.</remarks>
[Conv(nameof(channels), nameof(kernel), stride: nameof(stride), padding: nameof(padding), bias: false, Name = "conv")]
[BatchNorm(nameof(eps), Name = "bn"), ReLU(Name = "relu")]
public sealed partial class ConvBnReLUAttribute(
    int channels,
    [PerAxis] int kernel = 1,
    [PerAxis] int stride = 1,
    [PerAxis] int padding = 0,
    double eps = 0.001) : BlockAttribute;

/// <summary>
/// Convolution and ReLU, with batch normalization between them where asked for (the convolution has a bias where not):
/// N x C x H x W becomes N x channels x H' x W' with H' = floor((H + 2 padding - kernel) / stride) + 1, W' alike.
/// Kernel, stride and padding are one number or (height, width).
/// </summary>
/// <param name="channels">Channels of the output.</param>
/// <param name="kernel">Height and width of the kernel.</param>
/// <param name="stride">Steps between windows.</param>
/// <param name="padding">Rows and columns of zeros on each side.</param>
/// <param name="batchNorm">Whether batch normalization (with eps = 0.001) comes between the two.</param>
/// <remarks>Members: conv, bn, relu; for networks that are built with and without batch normalization.</remarks>
[Conv(nameof(channels), nameof(kernel), stride: nameof(stride), padding: nameof(padding), bias: "!batchNorm", Name = "conv")]
[BatchNorm(0.001, Name = "bn", When = nameof(batchNorm)), ReLU(Name = "relu")]
public sealed partial class ConvReLUAttribute(
    int channels,
    [PerAxis] int kernel = 1,
    [PerAxis] int stride = 1,
    [PerAxis] int padding = 0,
    bool batchNorm = false) : BlockAttribute;
