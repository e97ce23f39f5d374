namespace NetGen;

/// <summary>
/// BN-Inception's module, in which two 3x3 convolutions replace the 5x5: four parallel paths, concatenated. N x C x H x W becomes
/// N x (c1 + c3 + cDouble + pool) x H x W.
/// </summary>
/// <param name="c1">Channels of the 1x1 path.</param>
/// <param name="r3">Channels to which the 3x3 path is reduced first.</param>
/// <param name="c3">Channels of the 3x3 path.</param>
/// <param name="rDouble">Channels to which the double 3x3 path is reduced first.</param>
/// <param name="cDouble">Channels of both convolutions of the double 3x3 path.</param>
/// <param name="pool">Channels of the 1x1 projection after the pooling path.</param>
/// <param name="maxPool">Whether the pooling path takes the largest value and not the average.</param>
/// <remarks>Ioffe and Szegedy 2015 (arXiv:1502.03167), the appendix and figure 5.</remarks>
[Split]
[Branch("branch1"), ConvBnReLU(nameof(c1), kernel: 1, eps: 1e-5)]
[Branch("branch2"), ConvBnReLU(nameof(r3), kernel: 1, eps: 1e-5), ConvBnReLU(nameof(c3), kernel: 3, padding: 1, eps: 1e-5)]
[Branch("branch3"), ConvBnReLU(nameof(rDouble), kernel: 1, eps: 1e-5)]
[ConvBnReLU(nameof(cDouble), kernel: 3, padding: 1, eps: 1e-5), ConvBnReLU(nameof(cDouble), kernel: 3, padding: 1, eps: 1e-5)]
[Branch("branch4")]
[AvgPool(3, stride: 1, padding: 1, When = "!maxPool"), MaxPool(3, stride: 1, padding: 1, When = nameof(maxPool))]
[ConvBnReLU(nameof(pool), kernel: 1, eps: 1e-5)]
[Concat]
public sealed partial class DoubleInceptionAttribute(
    int c1, int r3, int c3, int rDouble, int cDouble, int pool, bool maxPool = false) : BlockAttribute;

/// <summary>
/// BN-Inception's module with stride 2: a 3x3, a double 3x3 and max pooling, concatenated. N x C x H x W becomes N x (c3 + cDouble + C)
/// x H' x W' with H' = ceil(H / 2), W' alike (28 to 14).
/// </summary>
/// <param name="r3">Channels to which the 3x3 path is reduced first.</param>
/// <param name="c3">Channels of the 3x3 path.</param>
/// <param name="rDouble">Channels to which the double 3x3 path is reduced first.</param>
/// <param name="cDouble">Channels of both convolutions of the double 3x3 path.</param>
/// <remarks>
/// Ioffe and Szegedy 2015 (arXiv:1502.03167), figure 5, "stride 2, pass through"; the pools round up as in github.com/hujie-frank/SENet,
/// models/SE-BN-Inception.prototxt.
/// </remarks>
[Split]
[Branch("branch1"), ConvBnReLU(nameof(r3), kernel: 1, eps: 1e-5), ConvBnReLU(nameof(c3), kernel: 3, stride: 2, padding: 1, eps: 1e-5)]
[Branch("branch2"), ConvBnReLU(nameof(rDouble), kernel: 1, eps: 1e-5), ConvBnReLU(nameof(cDouble), kernel: 3, padding: 1, eps: 1e-5)]
[ConvBnReLU(nameof(cDouble), kernel: 3, stride: 2, padding: 1, eps: 1e-5)]
[Branch("branch3"), MaxPool(3, stride: 2, ceil: true)]
[Concat]
public sealed partial class DoubleReductionAttribute(int r3, int c3, int rDouble, int cDouble) : BlockAttribute;
