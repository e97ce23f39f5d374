namespace NetGen;

/// <summary>
/// Max pooling and a convolution with stride 2 in parallel, concatenated: N x C x H x W becomes N x (C + channels) x H' x W' with
/// H' = floor((H - 3) / 2) + 1, W' alike.
/// </summary>
/// <param name="channels">Channels of the convolution.</param>
/// <param name="convFirst">The convolution's channels come before the pool's.</param>
/// <remarks>Szegedy et al. 2016 (arXiv:1602.07261), figure 3, the first and the last concatenation. Members: maxpool, conv.</remarks>
[Split]
[Branch(When = nameof(convFirst)), ConvBnReLU(nameof(channels), kernel: 3, stride: 2, Name = "conv")]
[Branch, MaxPool(3, stride: 2, Name = "maxpool")]
[Branch(When = "!convFirst"), ConvBnReLU(nameof(channels), kernel: 3, stride: 2, Name = "conv")]
[Concat]
public sealed partial class PoolBesideConvAttribute(int channels, bool convFirst = false) : BlockAttribute;

/// <summary>
/// The second concatenation of Inception-v4's stem, two paths that end in unpadded 3x3 convolutions:
/// N x C x H x W becomes N x 192 x (H - 2) x (W - 2).
/// </summary>
/// <remarks>Szegedy et al. 2016 (arXiv:1602.07261), figure 3.</remarks>
[Split]
[Branch("branch0"), ConvBnReLU(64, kernel: 1), ConvBnReLU(96, kernel: 3)]
[Branch("branch1"), ConvBnReLU(64, kernel: 1), ConvBnReLU(64, [1, 7], padding: [0, 3])]
[ConvBnReLU(64, [7, 1], padding: [3, 0]), ConvBnReLU(96, kernel: 3)]
[Concat]
public sealed partial class InceptionV4StemPathsAttribute() : BlockAttribute;

/// <summary>Inception-A: N x C x H x W becomes N x 384 x H x W (35 x 35 in Inception-v4).</summary>
/// <remarks>Szegedy et al. 2016 (arXiv:1602.07261), figure 4; the mean at the edge counts no padding, as in the released network.</remarks>
[Split]
[Branch("branch0"), ConvBnReLU(96, kernel: 1)]
[Branch("branch1"), ConvBnReLU(64, kernel: 1), ConvBnReLU(96, kernel: 3, padding: 1)]
[Branch("branch2"), ConvBnReLU(64, kernel: 1), ConvBnReLU(96, kernel: 3, padding: 1), ConvBnReLU(96, kernel: 3, padding: 1)]
[Branch("branch3"), AvgPool(3, stride: 1, padding: 1, countIncludePad: false), ConvBnReLU(96, kernel: 1)]
[Concat]
public sealed partial class InceptionAAttribute() : BlockAttribute;

/// <summary>Inception-B: N x C x H x W becomes N x 1024 x H x W (17 x 17 in Inception-v4).</summary>
/// <remarks>
/// Szegedy et al. 2016 (arXiv:1602.07261), figure 5. The figure prints 1x7 twice in the short path; here 1x7 and 7x1 alternate,
/// in the released network's order.
/// </remarks>
[Split]
[Branch("branch0"), ConvBnReLU(384, kernel: 1)]
[Branch("branch1"), ConvBnReLU(192, kernel: 1), ConvBnReLU(224, [1, 7], padding: [0, 3]), ConvBnReLU(256, [7, 1], padding: [3, 0])]
[Branch("branch2"), ConvBnReLU(192, kernel: 1), ConvBnReLU(192, [7, 1], padding: [3, 0]), ConvBnReLU(224, [1, 7], padding: [0, 3])]
[ConvBnReLU(224, [7, 1], padding: [3, 0]), ConvBnReLU(256, [1, 7], padding: [0, 3])]
[Branch("branch3"), AvgPool(3, stride: 1, padding: 1, countIncludePad: false), ConvBnReLU(128, kernel: 1)]
[Concat]
public sealed partial class InceptionBAttribute() : BlockAttribute;

/// <summary>Inception-C: N x C x H x W becomes N x 1536 x H x W (8 x 8 in Inception-v4).</summary>
/// <remarks>Szegedy et al. 2016 (arXiv:1602.07261), figure 6; 1x3 and 3x1 of the long path in the released network's order.</remarks>
[Split]
[Branch("branch0"), ConvBnReLU(256, kernel: 1)]
[Branch, ConvBnReLU(384, kernel: 1, Name = "branch1_0")]
[Split]
[Branch, ConvBnReLU(256, [1, 3], padding: [0, 1], Name = "branch1_1a")]
[Branch, ConvBnReLU(256, [3, 1], padding: [1, 0], Name = "branch1_1b")]
[Concat]
[Branch, ConvBnReLU(384, kernel: 1, Name = "branch2_0")]
[ConvBnReLU(448, [3, 1], padding: [1, 0], Name = "branch2_1")]
[ConvBnReLU(512, [1, 3], padding: [0, 1], Name = "branch2_2")]
[Split]
[Branch, ConvBnReLU(256, [1, 3], padding: [0, 1], Name = "branch2_3a")]
[Branch, ConvBnReLU(256, [3, 1], padding: [1, 0], Name = "branch2_3b")]
[Concat]
[Branch("branch3"), AvgPool(3, stride: 1, padding: 1, countIncludePad: false), ConvBnReLU(256, kernel: 1)]
[Concat]
public sealed partial class InceptionCAttribute() : BlockAttribute;

/// <summary>Reduction-A: N x C x H x W becomes N x (n + m + C) x H' x W' with H' = floor((H - 3) / 2) + 1, W' alike (35 to 17).</summary>
/// <param name="k">Channels of the long path's 1x1 convolution.</param>
/// <param name="l">Channels of the long path's 3x3 convolution.</param>
/// <param name="m">Channels of the long path's 3x3 convolution with stride 2.</param>
/// <param name="n">Channels of the short path.</param>
/// <remarks>
/// Szegedy et al. 2016 (arXiv:1602.07261), figure 7; k, l, m, n are table 1's: 192, 224, 256, 384 for Inception-v4, 256, 256, 384,
/// 384 for Inception-ResNet-v2.
/// </remarks>
[Split]
[Branch("branch0"), ConvBnReLU(nameof(n), kernel: 3, stride: 2)]
[Branch("branch1"), ConvBnReLU(nameof(k), kernel: 1)]
[ConvBnReLU(nameof(l), kernel: 3, padding: 1)]
[ConvBnReLU(nameof(m), kernel: 3, stride: 2)]
[Branch("branch2"), MaxPool(3, stride: 2)]
[Concat]
public sealed partial class ReductionAAttribute(int k, int l, int m, int n) : BlockAttribute;

/// <summary>Reduction-B: N x C x H x W becomes N x (512 + C) x H' x W' with H' = floor((H - 3) / 2) + 1, W' alike (17 to 8).</summary>
/// <remarks>Szegedy et al. 2016 (arXiv:1602.07261), figure 8.</remarks>
[Split]
[Branch("branch0"), ConvBnReLU(192, kernel: 1), ConvBnReLU(192, kernel: 3, stride: 2)]
[Branch("branch1"), ConvBnReLU(256, kernel: 1), ConvBnReLU(256, [1, 7], padding: [0, 3])]
[ConvBnReLU(320, [7, 1], padding: [3, 0]), ConvBnReLU(320, kernel: 3, stride: 2)]
[Branch("branch2"), MaxPool(3, stride: 2)]
[Concat]
public sealed partial class ReductionBAttribute() : BlockAttribute;
