namespace NetGen;

/// <summary>
/// Convolution, batch normalization and an activation: N x C x H x W becomes N x channels x ceil(H / stride) x ceil(W / stride).
/// </summary>
/// <param name="channels">Channels of the output.</param>
/// <param name="kernel">Height and width of the kernel, odd.</param>
/// <param name="stride">Steps between windows.</param>
/// <param name="groups">Groups of the convolution; as many as channels for a depthwise one.</param>
/// <param name="activation">The activation.</param>
/// <param name="eps">Added to the variance.</param>
/// <param name="momentum">Weight of a batch in the running statistics.</param>
/// <remarks>Members 0, 1, 2 as torchvision's Conv2dNormActivation.</remarks>
[Conv(
    nameof(channels),
    nameof(kernel),
    stride: nameof(stride),
    padding: "(kernel - 1) / 2",
    groups: nameof(groups),
    bias: false,
    Name = "0")]
[BatchNorm(nameof(eps), nameof(momentum), Name = "1")]
[Activation(nameof(activation), "2")]
public sealed partial class ConvNormActivationAttribute(
    int channels,
    int kernel = 1,
    int stride = 1,
    int groups = 1,
    ActivationKind activation = ActivationKind.ReLU,
    double eps = 1e-5,
    double momentum = 0.1) : BlockAttribute;
