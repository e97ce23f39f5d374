using NetGen.Models;

namespace FashionMnist;

/// <summary>A small classifier for 28 x 28 grey images: two strided convolutions, an inception block and a residual block.</summary>
[Network(1, 28, 28, Classes = 10)]
[ConvBnReLU(16, kernel: 5, stride: 2, padding: 2)]
[ConvBnReLU(64, kernel: 3, stride: 2, padding: 1)]
[Inception(b1x1: 32, r3: 32, c3: 64, r5: 8, c5: 16, pool: 16)]
[Residual(Basic, 64, stride: 2)]
[GlobalAvgPool, Flatten, Linear("classes", Name = "classifier")]
[CrossEntropy(labelSmoothing: 0.1)]
[SGD(0.1, momentum: 0.9, nesterov: true, weightDecay: 5e-4)]
[Initialize(He)]
public sealed partial class FashionNet;
