namespace NetGen.Models;

/// <summary>SE-ResNet-50: squeeze-and-excitation with reduction 16 in each of ResNet-50's bottlenecks.</summary>
/// <remarks>Hu et al. 2017 (arXiv:1709.01507), table 1; the stride in the 3x3 convolutions as in ResNet-50.</remarks>
[Network(3, 224, 224, Classes = 1000)]
[ResNetStem, ResidualStages(Bottleneck, [3, 4, 6, 3], squeeze: 16), ResNetHead]
public sealed partial class SEResNet50;

/// <summary>SE-Inception: GoogLeNet with batch normalization, and squeeze-and-excitation with reduction 16 after each inception module.</summary>
/// <remarks>Hu et al. 2017 (arXiv:1709.01507), figure 2; Szegedy et al. 2014 (arXiv:1409.4842), table 1.</remarks>
[Network(3, 224, 224, Classes = 1000)]
[ConvBnReLU(64, kernel: 7, stride: 2, padding: 3, Name = "conv1")]
[MaxPool(3, stride: 2, ceil: true)]
[ConvBnReLU(64, kernel: 1, Name = "conv2")]
[ConvBnReLU(192, kernel: 3, padding: 1, Name = "conv3")]
[MaxPool(3, stride: 2, ceil: true)]
[Inception(64, 96, 128, 16, 32, 32, Name = "inception3a"), SqueezeExcitation(Name = "se3a")]
[Inception(128, 128, 192, 32, 96, 64, Name = "inception3b"), SqueezeExcitation(Name = "se3b")]
[MaxPool(3, stride: 2, ceil: true)]
[Inception(192, 96, 208, 16, 48, 64, Name = "inception4a"), SqueezeExcitation(Name = "se4a")]
[Inception(160, 112, 224, 24, 64, 64, Name = "inception4b"), SqueezeExcitation(Name = "se4b")]
[Inception(128, 128, 256, 24, 64, 64, Name = "inception4c"), SqueezeExcitation(Name = "se4c")]
[Inception(112, 144, 288, 32, 64, 64, Name = "inception4d"), SqueezeExcitation(Name = "se4d")]
[Inception(256, 160, 320, 32, 128, 128, Name = "inception4e"), SqueezeExcitation(Name = "se4e")]
[MaxPool(3, stride: 2, ceil: true)]
[Inception(256, 160, 320, 32, 128, 128, Name = "inception5a"), SqueezeExcitation(Name = "se5a")]
[Inception(384, 192, 384, 48, 128, 128, Name = "inception5b"), SqueezeExcitation(Name = "se5b")]
[GlobalAvgPool, Flatten, Dropout(0.4), Linear("classes", Name = "fc")]
public sealed partial class SEInception;
