namespace NetGen.Models;

/// <summary>SE-ResNet-50: squeeze-and-excitation with reduction 16 in each of ResNet-50's bottlenecks, with biases as released.</summary>
/// <remarks>
/// Hu et al. 2017 (arXiv:1709.01507), table 1; biases as in the released network (github.com/hujie-frank/SENet,
/// models/SE-ResNet-50.prototxt), the stride in the 3x3 convolutions as in ResNet-50.
/// </remarks>
[Network(3, 224, 224, Classes = 1000)]
[ResNetStem, ResidualStages(Bottleneck, [3, 4, 6, 3], squeeze: 16), ResNetHead]
[Recipe(epochs: 100, batch: 1024), SGD(0.6, momentum: 0.9), StepDecay(30, 0.1)]
[Initialize(He), RandomResizedCrop(224), RandomHorizontalFlip]
public sealed partial class SEResNet50;

/// <summary>SE-ResNet-50 whose excitations have no biases, as in the paper's ablations.</summary>
/// <remarks>
/// Hu et al. 2017 (arXiv:1709.01507), section 6: on residual networks the layers of the excitation do better without biases.
/// </remarks>
[Network(3, 224, 224, Classes = 1000)]
[ResNetStem, ResidualStages(Bottleneck, [3, 4, 6, 3], squeeze: 16, squeezeBias: false), ResNetHead]
[Recipe(epochs: 100, batch: 1024), SGD(0.6, momentum: 0.9), StepDecay(30, 0.1)]
[Initialize(He), RandomResizedCrop(224), RandomHorizontalFlip]
public sealed partial class SEResNet50WithoutBias;

/// <summary>SE-BN-Inception: BN-Inception with squeeze-and-excitation of reduction 16 after each of its ten modules.</summary>
/// <remarks>
/// Hu et al. 2017 (arXiv:1709.01507), table 2, in the network of Ioffe and Szegedy 2015 (arXiv:1502.03167), figure 5; layer by layer
/// that of the authors' program (github.com/hujie-frank/SENet, models/SE-BN-Inception.prototxt), whose pools round up.
/// </remarks>
[Network(3, 224, 224, Classes = 1000)]
[ConvBnReLU(64, kernel: 7, stride: 2, padding: 3, eps: 1e-5, Name = "conv1"), MaxPool(3, stride: 2, ceil: true)]
[ConvBnReLU(64, kernel: 1, eps: 1e-5, Name = "conv2"), ConvBnReLU(192, kernel: 3, padding: 1, eps: 1e-5, Name = "conv3")]
[MaxPool(3, stride: 2, ceil: true)]
[DoubleInception(64, 64, 64, 64, 96, 32, Name = "inception3a"), SqueezeExcitation(Name = "se3a")]
[DoubleInception(64, 64, 96, 64, 96, 64, Name = "inception3b"), SqueezeExcitation(Name = "se3b")]
[DoubleReduction(128, 160, 64, 96, Name = "inception3c"), SqueezeExcitation(Name = "se3c")]
[DoubleInception(224, 64, 96, 96, 128, 128, Name = "inception4a"), SqueezeExcitation(Name = "se4a")]
[DoubleInception(192, 96, 128, 96, 128, 128, Name = "inception4b"), SqueezeExcitation(Name = "se4b")]
[DoubleInception(160, 128, 160, 128, 160, 128, Name = "inception4c"), SqueezeExcitation(Name = "se4c")]
[DoubleInception(96, 128, 192, 160, 192, 128, Name = "inception4d"), SqueezeExcitation(Name = "se4d")]
[DoubleReduction(128, 192, 192, 256, Name = "inception4e"), SqueezeExcitation(Name = "se4e")]
[DoubleInception(352, 192, 320, 160, 224, 128, Name = "inception5a"), SqueezeExcitation(Name = "se5a")]
[DoubleInception(352, 192, 320, 192, 224, 128, maxPool: true, Name = "inception5b"), SqueezeExcitation(Name = "se5b")]
[GlobalAvgPool, Flatten, Linear("classes", Name = "fc")]
[Recipe(epochs: 100, batch: 1024), SGD(0.6, momentum: 0.9), StepDecay(30, 0.1)]
[Initialize(He), RandomResizedCrop(224), RandomHorizontalFlip]
public sealed partial class SEBNInception;
