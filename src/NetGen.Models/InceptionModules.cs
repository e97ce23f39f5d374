namespace NetGen;

/// <summary>
/// The inception module whose 5x5 path is two 3x3 convolutions: N x C x H x W becomes N x (160 + c3 + pool) x H x W,
/// with 64 channels of the 1x1 path, c3 = 64 of the short and 96 of the long path.
/// </summary>
/// <param name="pool">Channels of the projection after the pooling path.</param>
/// <param name="kernel">Kernel of the short path, odd: 3 in the paper's figure, 5 in Inception-v3.</param>
/// <remarks>
/// Szegedy et al. 2015 (arXiv:1512.00567), figure 5; members as torchvision's InceptionA, but that the short path is called by its kernel.
/// </remarks>
[Split]
[Branch, ConvBnReLU(64, kernel: 1, Name = "branch1x1")]
[Branch, ConvBnReLU(48, kernel: 1, Name = "branch{kernel}x{kernel}_1")]
[ConvBnReLU(64, nameof(kernel), padding: "(kernel - 1) / 2", Name = "branch{kernel}x{kernel}_2")]
[Branch, ConvBnReLU(64, kernel: 1, Name = "branch3x3dbl_1")]
[ConvBnReLU(96, kernel: 3, padding: 1, Name = "branch3x3dbl_2")]
[ConvBnReLU(96, kernel: 3, padding: 1, Name = "branch3x3dbl_3")]
[Branch, AvgPool(3, stride: 1, padding: 1), ConvBnReLU(nameof(pool), kernel: 1, Name = "branch_pool")]
[Concat]
public sealed partial class FactorizedInceptionAttribute(int pool = 64, int kernel = 3) : BlockAttribute;

/// <summary>
/// The inception module of asymmetric convolutions: n x n as 1 x n and n x 1, once and twice.
/// N x C x H x W becomes N x 768 x H x W, 192 from each path.
/// </summary>
/// <param name="inner">Channels within the asymmetric paths.</param>
/// <param name="n">Length of the asymmetric kernels, odd: 7 on 17 x 17 maps.</param>
/// <remarks>Szegedy et al. 2015 (arXiv:1512.00567), figure 6; members as torchvision's InceptionC.</remarks>
[Split]
[Branch, ConvBnReLU(192, kernel: 1, Name = "branch1x1")]
[Branch, ConvBnReLU(nameof(inner), kernel: 1, Name = "branch{n}x{n}_1")]
[ConvBnReLU(nameof(inner), "(1, n)", padding: "(0, (n - 1) / 2)", Name = "branch{n}x{n}_2")]
[ConvBnReLU(192, "(n, 1)", padding: "((n - 1) / 2, 0)", Name = "branch{n}x{n}_3")]
[Branch, ConvBnReLU(nameof(inner), kernel: 1, Name = "branch{n}x{n}dbl_1")]
[ConvBnReLU(nameof(inner), "(n, 1)", padding: "((n - 1) / 2, 0)", Name = "branch{n}x{n}dbl_2")]
[ConvBnReLU(nameof(inner), "(1, n)", padding: "(0, (n - 1) / 2)", Name = "branch{n}x{n}dbl_3")]
[ConvBnReLU(nameof(inner), "(n, 1)", padding: "((n - 1) / 2, 0)", Name = "branch{n}x{n}dbl_4")]
[ConvBnReLU(192, "(1, n)", padding: "(0, (n - 1) / 2)", Name = "branch{n}x{n}dbl_5")]
[Branch, AvgPool(3, stride: 1, padding: 1), ConvBnReLU(192, kernel: 1, Name = "branch_pool")]
[Concat]
public sealed partial class AsymmetricInceptionAttribute(int inner, int n = 7) : BlockAttribute;

/// <summary>
/// The inception module with expanded filter banks: paths end in a 1x3 and a 3x1 convolution side by side.
/// N x C x H x W becomes N x 2048 x H x W.
/// </summary>
/// <remarks>Szegedy et al. 2015 (arXiv:1512.00567), figure 7, for the coarsest (8 x 8) maps; members as torchvision's InceptionE.</remarks>
[Split]
[Branch, ConvBnReLU(320, kernel: 1, Name = "branch1x1")]
[Branch, ConvBnReLU(384, kernel: 1, Name = "branch3x3_1")]
[Split]
[Branch, ConvBnReLU(384, [1, 3], padding: [0, 1], Name = "branch3x3_2a")]
[Branch, ConvBnReLU(384, [3, 1], padding: [1, 0], Name = "branch3x3_2b")]
[Concat]
[Branch, ConvBnReLU(448, kernel: 1, Name = "branch3x3dbl_1"), ConvBnReLU(384, kernel: 3, padding: 1, Name = "branch3x3dbl_2")]
[Split]
[Branch, ConvBnReLU(384, [1, 3], padding: [0, 1], Name = "branch3x3dbl_3a")]
[Branch, ConvBnReLU(384, [3, 1], padding: [1, 0], Name = "branch3x3dbl_3b")]
[Concat]
[Branch, AvgPool(3, stride: 1, padding: 1), ConvBnReLU(192, kernel: 1, Name = "branch_pool")]
[Concat]
public sealed partial class ExpandedInceptionAttribute() : BlockAttribute;

/// <summary>
/// Efficient grid reduction: convolutions with stride 2 and pooling with stride 2 in parallel, concatenated. N x C x H x W becomes
/// N x (C + c3 + cDouble) x H' x W' with H' = floor((H - 3) / 2) + 1, W' alike.
/// </summary>
/// <param name="r3">Channels to which the short path is reduced first; 0 leaves the reduction out.</param>
/// <param name="c3">Channels of the short path.</param>
/// <param name="rDouble">Channels to which the long path is reduced first.</param>
/// <param name="cDouble">Channels of both 3x3 convolutions of the long path.</param>
/// <remarks>Szegedy et al. 2015 (arXiv:1512.00567), figure 10; without r3 torchvision's InceptionB, members as there.</remarks>
[Split]
[Branch, ConvBnReLU(nameof(r3), kernel: 1, Name = "branch3x3_1", When = "r3 > 0")]
[ConvBnReLU(nameof(c3), kernel: 3, stride: 2, Name = "{r3 > 0 ? 'branch3x3_2' : 'branch3x3'}")]
[Branch, ConvBnReLU(nameof(rDouble), kernel: 1, Name = "branch3x3dbl_1")]
[ConvBnReLU(nameof(cDouble), kernel: 3, padding: 1, Name = "branch3x3dbl_2")]
[ConvBnReLU(nameof(cDouble), kernel: 3, stride: 2, Name = "branch3x3dbl_3")]
[Branch, MaxPool(3, stride: 2)]
[Concat]
public sealed partial class GridReductionAttribute(int r3, int c3, int rDouble, int cDouble) : BlockAttribute;

/// <summary>
/// Grid reduction with asymmetric 7 x 7 convolutions: N x C x H x W becomes N x (C + 512) x H' x W' with H' = floor((H - 3) / 2) + 1,
/// W' alike.
/// </summary>
/// <remarks>After Szegedy et al. 2015 (arXiv:1512.00567), figures 6 and 10; members as torchvision's InceptionD.</remarks>
[Split]
[Branch, ConvBnReLU(192, kernel: 1, Name = "branch3x3_1"), ConvBnReLU(320, kernel: 3, stride: 2, Name = "branch3x3_2")]
[Branch, ConvBnReLU(192, kernel: 1, Name = "branch7x7x3_1")]
[ConvBnReLU(192, [1, 7], padding: [0, 3], Name = "branch7x7x3_2"), ConvBnReLU(192, [7, 1], padding: [3, 0], Name = "branch7x7x3_3")]
[ConvBnReLU(192, kernel: 3, stride: 2, Name = "branch7x7x3_4")]
[Branch, MaxPool(3, stride: 2)]
[Concat]
public sealed partial class AsymmetricGridReductionAttribute() : BlockAttribute;
