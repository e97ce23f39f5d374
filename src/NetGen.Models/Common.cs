namespace NetGen;

/// <summary>
/// Convolution without bias, batch normalization and ReLU: N x C x H x W becomes N x channels x H' x W' with
/// H' = floor((H + 2 padding - kernel) / stride) + 1, W' alike.
/// </summary>
/// <param name="channels">Channels of the output.</param>
/// <param name="kernel">Height and width of the kernel.</param>
/// <param name="stride">Steps between windows.</param>
/// <param name="padding">Rows and columns of zeros on each side.</param>
/// <param name="eps">Added to the variance; 0.001 as in the Inception networks.</param>
/// <remarks>Ioffe and Szegedy 2015 (arXiv:1502.03167), section 3.2. Members: conv, bn, relu, as torchvision's BasicConv2d.</remarks>
[Conv(nameof(channels), nameof(kernel), stride: nameof(stride), padding: nameof(padding), bias: false, Name = "conv")]
[BatchNorm(nameof(eps), Name = "bn"), ReLU(Name = "relu")]
public sealed partial class ConvBnReLUAttribute(int channels, int kernel = 1, int stride = 1, int padding = 0, double eps = 0.001) : BlockAttribute;
