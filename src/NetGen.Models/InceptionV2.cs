namespace NetGen.Models;

/// <summary>
/// Inception-v2: GoogLeNet with every 5x5 factorized into 3x3, asymmetric 1x7 and 7x1 convolutions, expanded filter banks and grid
/// reductions, 299 x 299.
/// </summary>
/// <remarks>
/// Szegedy, Vanhoucke, Ioffe, Shlens, Wojna: Rethinking the inception architecture for computer vision, 2015 (arXiv:1512.00567), table 1,
/// row by row. The table gives the width of each module; the widths of the paths within are Inception-v3's as released,
/// and 128 within the asymmetric paths. It costs 5.5 billion multiply-accumulates (the paper's abstract says 5)
/// and has 23.0 million parameters (fewer than 25).
/// </remarks>
[Network(3, 299, 299, Classes = 1000)]
[ConvBnReLU(32, kernel: 3, stride: 2, Name = "conv1")]
[ConvBnReLU(32, kernel: 3, Name = "conv2")]
[ConvBnReLU(64, kernel: 3, padding: 1, Name = "conv3")]
[MaxPool(3, stride: 2, Name = "pool1")]
[ConvBnReLU(80, kernel: 3, Name = "conv4")]
[ConvBnReLU(192, kernel: 3, stride: 2, Name = "conv5")]
[ConvBnReLU(288, kernel: 3, padding: 1, Name = "conv6")]
[FactorizedInception(Repeat = 3, Name = "inception3{i + 1}")]
[GridReduction(64, 384, 64, 96, Name = "reduction3")]
[AsymmetricInception(128, n: 7, Repeat = 5, Name = "inception4{i + 1}")]
[GridReduction(192, 320, 192, 192, Name = "reduction4")]
[ExpandedInception(Repeat = 2, Name = "inception5{i + 1}")]
[AvgPool(8, Name = "pool2"), Flatten, Linear("classes", Name = "fc")]
public sealed partial class InceptionV2;
