namespace NetGen;

/// <summary>
/// Squeeze-and-excitation: each channel is multiplied with a number from 0 to 1 that depends on the means of all channels. The
/// shape stays, N x C x H x W.
/// </summary>
/// <param name="reduction">The hidden layer has C / reduction channels, rounded down.</param>
/// <param name="squeezed">The channels of the hidden layer themselves; 0 to compute them.</param>
/// <param name="activation">After the hidden layer.</param>
/// <param name="gate">Makes the factors.</param>
/// <param name="bias">Whether the two layers have biases.</param>
/// <remarks>Hu et al. 2017 (arXiv:1709.01507), figure 1 and section 3; members as torchvision's SqueezeExcitation.</remarks>
[Split]
[Branch]
[Branch]
[GlobalAvgPool(Name = "avgpool")]
[Conv("squeezed > 0 ? squeezed : floor(in / reduction)", kernel: 1, bias: nameof(bias), Name = "fc1")]
[Activation(nameof(activation), "activation")]
[Conv("in", kernel: 1, bias: nameof(bias), Name = "fc2"), Activation(nameof(gate), "scale_activation")]
[Multiply]
public sealed partial class SqueezeExcitationAttribute(
    int reduction = 16, int squeezed = 0, ActivationKind activation = ActivationKind.ReLU, ActivationKind gate = ActivationKind.Sigmoid,
    bool bias = true) : BlockAttribute;
