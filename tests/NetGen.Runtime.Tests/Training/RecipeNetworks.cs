namespace NetGen.Tests;

/// <summary>The network of Fixtures/training_steps.py with its first recipe.</summary>
[Network(3, 6, 6, Classes = 3)]
[Conv(4, kernel: 3, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU]
[Auxiliary("aux", LossWeight = 0.3), GlobalAvgPool, Flatten, Linear("classes", Name = "fc"), EndAuxiliary]
[Conv(5, kernel: 3, Name = "conv2"), ReLU, Flatten, Linear("classes", Name = "fc")]
[CrossEntropy(labelSmoothing: 0.1), SGD(0.1, momentum: 0.9, weightDecay: 0.01), StepDecay(every: 2, factor: 0.5), GradientClipping(0.5)]
[Recipe(epochs: 6, batch: 6)]
public sealed partial class MomentumNet;

/// <summary>The network of Fixtures/training_steps.py with its second recipe, which is nearly Inception-v3's.</summary>
[Network(3, 6, 6, Classes = 3)]
[Conv(4, kernel: 3, Name = "conv1"), BatchNorm(Name = "bn1"), ReLU]
[Auxiliary("aux", LossWeight = 0.3), GlobalAvgPool, Flatten, Linear("classes", Name = "fc"), EndAuxiliary]
[Conv(5, kernel: 3, Name = "conv2"), ReLU, Flatten, Linear("classes", Name = "fc")]
[CrossEntropy(labelSmoothing: 0.1)]
[RMSProp(0.045, alpha: 0.9, eps: 1, weightDecay: 4e-5, momentum: 0.9)]
[ExponentialDecay(0.94, every: 2), GradientClipping(1)]
public sealed partial class RootMeanSquareNet;

/// <summary>Learns which of four stripe patterns an image shows, by a whole recipe.</summary>
[Network(3, 8, 8, Classes = 4)]
[Conv(12, kernel: 3, padding: 1, bias: false), BatchNorm, ReLU]
[Auxiliary("aux", LossWeight = 0.3), MaxPool(2), Flatten, Dropout(0.3), Linear("classes"), EndAuxiliary]
[Conv(16, kernel: 3, stride: 2, padding: 1, bias: false), BatchNorm, ReLU]
[GlobalAvgPool, Flatten, Dropout(0.1), Linear("classes", Name = "fc")]
[CrossEntropy(labelSmoothing: 0.1), Initialize(He)]
[Recipe(epochs: 8, batch: 32), SGD(0.1, momentum: 0.9, weightDecay: 1e-4), CosineDecay]
[WarmUp(1), GradientClipping(2), WeightAveraging(0.95)]
[RandomCrop(8), RandomHorizontalFlip, PcaLighting(0.1), Normalize([0.5, 0.5, 0.5], [0.5, 0.5, 0.5])]
public sealed partial class StripesNet;
