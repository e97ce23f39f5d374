namespace FashionMnist;

/// <summary>
/// A small classifier for 28 x 28 grey images: a strided convolution, an inception block and a residual block; small enough for a CPU.
/// </summary>
[Network(1, 28, 28, Classes = 10)]
[ConvBnReLU(16, kernel: 5, stride: 2, padding: 2, Name = "stem")]
[MaxPool(2)]
[Inception(b1x1: 24, r3: 24, c3: 48, r5: 8, c5: 16, pool: 8)]
[Residual(Basic, 64, stride: 2)]
[GlobalAvgPool, Flatten, Linear("classes", Name = "classifier")]
[CrossEntropy(labelSmoothing: 0.1)]
[SGD(0.1, momentum: 0.9, nesterov: true, weightDecay: 5e-4)]
[Initialize(He)]
public sealed partial class FashionNet;
