namespace NetGen.Models;

/// <summary>GoogLeNet (Inception-v1) as torchvision has it: batch normalization, and 3x3 where the paper has 5x5.</summary>
/// <remarks>Szegedy et al. 2014 (arXiv:1409.4842), table 1.</remarks>
[Network(3, 224, 224, Classes = 1000)]
[ConvBnReLU(64, kernel: 7, stride: 2, padding: 3, Name = "conv1")]
[MaxPool(3, stride: 2, ceil: true, Name = "maxpool1")]
[ConvBnReLU(64, kernel: 1, Name = "conv2")]
[ConvBnReLU(192, kernel: 3, padding: 1, Name = "conv3")]
[MaxPool(3, stride: 2, ceil: true, Name = "maxpool2")]
[Inception(64, 96, 128, 16, 32, 32, kernel5: 3, Name = "inception3a")]
[Inception(128, 128, 192, 32, 96, 64, kernel5: 3, Name = "inception3b")]
[MaxPool(3, stride: 2, ceil: true, Name = "maxpool3")]
[Inception(192, 96, 208, 16, 48, 64, kernel5: 3, Name = "inception4a")]
[Auxiliary("aux1", LossWeight = 0.3), AuxiliaryClassifier, EndAuxiliary]
[Inception(160, 112, 224, 24, 64, 64, kernel5: 3, Name = "inception4b")]
[Inception(128, 128, 256, 24, 64, 64, kernel5: 3, Name = "inception4c")]
[Inception(112, 144, 288, 32, 64, 64, kernel5: 3, Name = "inception4d")]
[Auxiliary("aux2", LossWeight = 0.3), AuxiliaryClassifier, EndAuxiliary]
[Inception(256, 160, 320, 32, 128, 128, kernel5: 3, Name = "inception4e")]
[MaxPool(2, stride: 2, ceil: true, Name = "maxpool4")]
[Inception(256, 160, 320, 32, 128, 128, kernel5: 3, Name = "inception5a")]
[Inception(384, 192, 384, 48, 128, 128, kernel5: 3, Name = "inception5b")]
[GlobalAvgPool(Name = "avgpool"), Flatten, Dropout(0.2, Name = "dropout"), Linear("classes", Name = "fc")]
[Recipe(batch: 32), SGD(0.01, momentum: 0.9, weightDecay: 2e-4), ExponentialDecay(0.96, every: 8), WeightAveraging, Initialize(Xavier)]
[RandomResizedCrop(224), RandomHorizontalFlip, Inference]
public sealed partial class GoogLeNet;

/// <summary>
/// GoogLeNet as published: true 5x5 convolutions, response normalization, no batch normalization, two auxiliary classifiers.
/// </summary>
/// <remarks>
/// Szegedy et al.: Going deeper with convolutions, 2014 (arXiv:1409.4842), table 1, row by row.
/// The places of the response normalizations are figure 3's; their numbers are AlexNet's. The logits are those before the softmax.
/// </remarks>
[Network(3, 224, 224, Classes = 1000)]
[ConvReLU(64, kernel: 7, stride: 2, padding: 3, Name = "conv1")]
[MaxPool(3, stride: 2, ceil: true, Name = "maxpool1"), ResponseNorm]
[ConvReLU(64, kernel: 1, Name = "conv2")]
[ConvReLU(192, kernel: 3, padding: 1, Name = "conv3"), ResponseNorm]
[MaxPool(3, stride: 2, ceil: true, Name = "maxpool2")]
[Inception(64, 96, 128, 16, 32, 32, batchNorm: false, Name = "inception3a")]
[Inception(128, 128, 192, 32, 96, 64, batchNorm: false, Name = "inception3b")]
[MaxPool(3, stride: 2, ceil: true, Name = "maxpool3")]
[Inception(192, 96, 208, 16, 48, 64, batchNorm: false, Name = "inception4a")]
[Auxiliary("aux1", LossWeight = 0.3), AuxiliaryClassifier(batchNorm: false), EndAuxiliary]
[Inception(160, 112, 224, 24, 64, 64, batchNorm: false, Name = "inception4b")]
[Inception(128, 128, 256, 24, 64, 64, batchNorm: false, Name = "inception4c")]
[Inception(112, 144, 288, 32, 64, 64, batchNorm: false, Name = "inception4d")]
[Auxiliary("aux2", LossWeight = 0.3), AuxiliaryClassifier(batchNorm: false), EndAuxiliary]
[Inception(256, 160, 320, 32, 128, 128, batchNorm: false, Name = "inception4e")]
[MaxPool(3, stride: 2, ceil: true, Name = "maxpool4")]
[Inception(256, 160, 320, 32, 128, 128, batchNorm: false, Name = "inception5a")]
[Inception(384, 192, 384, 48, 128, 128, batchNorm: false, Name = "inception5b")]
[AvgPool(7, Name = "avgpool"), Flatten, Dropout(0.4, Name = "dropout"), Linear("classes", Name = "fc")]
[Recipe(batch: 32), SGD(0.01, momentum: 0.9, weightDecay: 2e-4), ExponentialDecay(0.96, every: 8), WeightAveraging, Initialize(Xavier)]
[RandomResizedCrop(224), RandomHorizontalFlip]
public sealed partial class GoogLeNet2014;

/// <summary>
/// The worked example of a naive inception module on 28 x 28 x 256: the output has 672 channels and costs 854 million multiply-accumulates.
/// </summary>
/// <remarks>Stanford's CS231n, lecture on architectures; Szegedy et al. 2014, figure 2(a).</remarks>
[Network(256, 28, 28), NaiveInception(128, 192, 96, Name = "inception")]
public sealed partial class NaiveInceptionExample;

/// <summary>The same worked example with reductions to 64 channels: 480 channels and 271 million multiply-accumulates.</summary>
/// <remarks>
/// Stanford's CS231n, lecture on architectures (which prints 358 million, counting the 3x3's 86.7 million twice); Szegedy et al.
/// 2014, figure 2(b).
/// </remarks>
[Network(256, 28, 28), Inception(128, 64, 192, 64, 96, 64, batchNorm: false, Name = "inception")]
public sealed partial class ReducedInceptionExample;
