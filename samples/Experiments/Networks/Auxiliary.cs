namespace Experiments.Networks;

/// <summary>Ten 3x3 convolutions and ReLUs of equal width: N x C x H x W becomes N x channels x H' x W'.</summary>
/// <param name="channels">Channels of every convolution.</param>
/// <param name="batchNorm">Whether batch normalization comes between a convolution and its ReLU.</param>
/// <param name="stride">Stride of the first convolution.</param>
[Inline]
[ConvReLU(
    nameof(channels), kernel: 3, stride: "i == 0 ? stride : 1", padding: 1, batchNorm: nameof(batchNorm),
    Repeat = 10, Name = "conv{i + 1}")]
public sealed partial class TenConvolutionsAttribute(int channels, bool batchNorm, int stride = 1) : BlockAttribute;

/// <summary>
/// A head of GoogLeNet's form on 14 x 14 maps: average pooling, 1x1 convolution, a hidden layer, and dropout of 0.7 where there is no batch
/// norm.
/// </summary>
/// <param name="batchNorm">Whether its layers are batch-normalized, as in Inception-v3.</param>
/// <remarks>Szegedy et al. 2014 (arXiv:1409.4842), section 5; Szegedy et al. 2015 (arXiv:1512.00567), section 4.</remarks>
[Inline]
[AvgPool(7), ConvReLU(32, kernel: 1, batchNorm: nameof(batchNorm), Name = "reduce"), Flatten]
[Linear(64, bias: "!batchNorm", Name = "hidden"), BatchNorm(When = nameof(batchNorm)), ReLU]
[Dropout(0.7, When = "!batchNorm"), Linear("classes", Name = "fc")]
public sealed partial class HeadAttribute(bool batchNorm) : BlockAttribute;

/// <summary>22 layers with weights, as GoogLeNet has, one after another and without normalization, with Xavier's first weights.</summary>
[Network(1, 28, 28, Classes = 10), SGD(0.02, momentum: 0.9, weightDecay: 2e-4), Initialize(Xavier)]
[ConvReLU(16, kernel: 3, stride: 2, padding: 1, Name = "stem")]
[Sequential("lower"), TenConvolutions(16, batchNorm: false), EndSequential]
[Sequential("upper"), TenConvolutions(32, batchNorm: false, stride: 2), EndSequential]
[GlobalAvgPool, Flatten, Linear("classes", Name = "fc")]
public sealed partial class DeepPlain;

/// <summary><see cref="DeepPlain"/> with GoogLeNet's auxiliary head after eleven layers.</summary>
[Network(1, 28, 28, Classes = 10), SGD(0.02, momentum: 0.9, weightDecay: 2e-4), Initialize(Xavier)]
[ConvReLU(16, kernel: 3, stride: 2, padding: 1, Name = "stem")]
[Sequential("lower"), TenConvolutions(16, batchNorm: false), EndSequential]
[Auxiliary("aux", LossWeight = 0.3), Head(batchNorm: false), EndAuxiliary]
[Sequential("upper"), TenConvolutions(32, batchNorm: false, stride: 2), EndSequential]
[GlobalAvgPool, Flatten, Linear("classes", Name = "fc")]
public sealed partial class DeepPlainWithHead;

/// <summary>The 22 layers with batch normalization, and no head.</summary>
[Network(1, 28, 28, Classes = 10), SGD(0.02, momentum: 0.9, weightDecay: 2e-4), Initialize(Xavier)]
[ConvReLU(16, kernel: 3, stride: 2, padding: 1, batchNorm: true, Name = "stem")]
[Sequential("lower"), TenConvolutions(16, batchNorm: true), EndSequential]
[Sequential("upper"), TenConvolutions(32, batchNorm: true, stride: 2), EndSequential]
[GlobalAvgPool, Flatten, Linear("classes", Name = "fc")]
public sealed partial class DeepNormalized;

/// <summary><see cref="DeepNormalized"/> with a head that isn't normalized.</summary>
[Network(1, 28, 28, Classes = 10), SGD(0.02, momentum: 0.9, weightDecay: 2e-4), Initialize(Xavier)]
[ConvReLU(16, kernel: 3, stride: 2, padding: 1, batchNorm: true, Name = "stem")]
[Sequential("lower"), TenConvolutions(16, batchNorm: true), EndSequential]
[Auxiliary("aux", LossWeight = 0.3), Head(batchNorm: false), EndAuxiliary]
[Sequential("upper"), TenConvolutions(32, batchNorm: true, stride: 2), EndSequential]
[GlobalAvgPool, Flatten, Linear("classes", Name = "fc")]
public sealed partial class DeepNormalizedWithHead;

/// <summary><see cref="DeepNormalized"/> with Inception-v3's kind of head, which is batch-normalized.</summary>
[Network(1, 28, 28, Classes = 10), SGD(0.02, momentum: 0.9, weightDecay: 2e-4), Initialize(Xavier)]
[ConvReLU(16, kernel: 3, stride: 2, padding: 1, batchNorm: true, Name = "stem")]
[Sequential("lower"), TenConvolutions(16, batchNorm: true), EndSequential]
[Auxiliary("aux", LossWeight = 0.3), Head(batchNorm: true), EndAuxiliary]
[Sequential("upper"), TenConvolutions(32, batchNorm: true, stride: 2), EndSequential]
[GlobalAvgPool, Flatten, Linear("classes", Name = "fc")]
public sealed partial class DeepNormalizedWithNormalizedHead;
