namespace NetGen.Models;

/// <summary>Inception-v4. Input N x 3 x 299 x 299.</summary>
/// <remarks>
/// Szegedy, Ioffe, Vanhoucke, Alemi: Inception-v4, Inception-ResNet and the impact of residual connections on learning,
/// 2016 (arXiv:1602.07261), figure 9; the stem is figure 3. Members as timm's inception_v4.
/// </remarks>
[Network(3, 299, 299, Classes = 1000)]
[Sequential("features")]
[ConvBnReLU(32, kernel: 3, stride: 2), ConvBnReLU(32, kernel: 3), ConvBnReLU(64, kernel: 3, padding: 1)]
[PoolBesideConv(96), InceptionV4StemPaths, PoolBesideConv(192, convFirst: true)]
[InceptionA(Repeat = 4)]
[ReductionA(k: 192, l: 224, m: 256, n: 384)]
[InceptionB(Repeat = 7)]
[ReductionB]
[InceptionC(Repeat = 3)]
[EndSequential]
[GlobalAvgPool(Name = "global_pool"), Flatten, Dropout(0.2), Linear("classes", Name = "last_linear")]
[RMSProp(0.045, alpha: 0.9, eps: 1), ExponentialDecay(0.94, every: 2), WeightAveraging]
public sealed partial class InceptionV4;
