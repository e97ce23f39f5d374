namespace NetGen.Models;

/// <summary>EfficientNet-B0, from which the others are scaled: 1.0 times the channels, 1.0 times the layers, 224 x 224.</summary>
/// <remarks>
/// Tan and Le 2019 (arXiv:1905.11946), section 4; factors and dropout of the authors' program (github.com/tensorflow/tpu,
/// models/official/efficientnet/efficientnet_builder.py). Batch normalization has torchvision's eps 1e-5 and momentum 0.1, where
/// that program has 0.001 and 0.01.
/// </remarks>
[Network(3, 224, 224, Classes = 1000), EfficientNet(width: 1.0, depth: 1.0, dropout: 0.2)]
[Recipe(epochs: 350, batch: 4096), CrossEntropy(labelSmoothing: 0.1)]
[RMSProp(0.256, alpha: 0.9, eps: 1e-3, weightDecay: 1e-5, momentum: 0.9)]
[ExponentialDecay(0.97, every: 2.4), WarmUp(5, start: 0), WeightAveraging]
public sealed partial class EfficientNetB0;

/// <summary>EfficientNet-B1: 1.0 times the channels, 1.1 times the layers, 240 x 240.</summary>
/// <remarks>
/// Tan and Le 2019 (arXiv:1905.11946), section 4; factors and dropout of the authors' program (github.com/tensorflow/tpu,
/// models/official/efficientnet/efficientnet_builder.py). Batch normalization has torchvision's eps 1e-5 and momentum 0.1, where
/// that program has 0.001 and 0.01.
/// </remarks>
[Network(3, 240, 240, Classes = 1000), EfficientNet(width: 1.0, depth: 1.1, dropout: 0.2)]
[Recipe(epochs: 350, batch: 4096), CrossEntropy(labelSmoothing: 0.1)]
[RMSProp(0.256, alpha: 0.9, eps: 1e-3, weightDecay: 1e-5, momentum: 0.9)]
[ExponentialDecay(0.97, every: 2.4), WarmUp(5, start: 0), WeightAveraging]
public sealed partial class EfficientNetB1;

/// <summary>EfficientNet-B2: 1.1 times the channels, 1.2 times the layers, 260 x 260.</summary>
/// <remarks>
/// Tan and Le 2019 (arXiv:1905.11946), section 4; factors and dropout of the authors' program (github.com/tensorflow/tpu,
/// models/official/efficientnet/efficientnet_builder.py). Batch normalization has torchvision's eps 1e-5 and momentum 0.1, where
/// that program has 0.001 and 0.01.
/// </remarks>
[Network(3, 260, 260, Classes = 1000), EfficientNet(width: 1.1, depth: 1.2, dropout: 0.3)]
[Recipe(epochs: 350, batch: 4096), CrossEntropy(labelSmoothing: 0.1)]
[RMSProp(0.256, alpha: 0.9, eps: 1e-3, weightDecay: 1e-5, momentum: 0.9)]
[ExponentialDecay(0.97, every: 2.4), WarmUp(5, start: 0), WeightAveraging]
public sealed partial class EfficientNetB2;

/// <summary>EfficientNet-B3: 1.2 times the channels, 1.4 times the layers, 300 x 300.</summary>
/// <remarks>
/// Tan and Le 2019 (arXiv:1905.11946), section 4; factors and dropout of the authors' program (github.com/tensorflow/tpu,
/// models/official/efficientnet/efficientnet_builder.py). Batch normalization has torchvision's eps 1e-5 and momentum 0.1, where
/// that program has 0.001 and 0.01.
/// </remarks>
[Network(3, 300, 300, Classes = 1000), EfficientNet(width: 1.2, depth: 1.4, dropout: 0.3)]
[Recipe(epochs: 350, batch: 4096), CrossEntropy(labelSmoothing: 0.1)]
[RMSProp(0.256, alpha: 0.9, eps: 1e-3, weightDecay: 1e-5, momentum: 0.9)]
[ExponentialDecay(0.97, every: 2.4), WarmUp(5, start: 0), WeightAveraging]
public sealed partial class EfficientNetB3;

/// <summary>EfficientNet-B4: 1.4 times the channels, 1.8 times the layers, 380 x 380.</summary>
/// <remarks>
/// Tan and Le 2019 (arXiv:1905.11946), section 4; factors and dropout of the authors' program (github.com/tensorflow/tpu,
/// models/official/efficientnet/efficientnet_builder.py). Batch normalization has torchvision's eps 1e-5 and momentum 0.1, where
/// that program has 0.001 and 0.01.
/// </remarks>
[Network(3, 380, 380, Classes = 1000), EfficientNet(width: 1.4, depth: 1.8, dropout: 0.4)]
[Recipe(epochs: 350, batch: 4096), CrossEntropy(labelSmoothing: 0.1)]
[RMSProp(0.256, alpha: 0.9, eps: 1e-3, weightDecay: 1e-5, momentum: 0.9)]
[ExponentialDecay(0.97, every: 2.4), WarmUp(5, start: 0), WeightAveraging]
public sealed partial class EfficientNetB4;

/// <summary>EfficientNet-B5: 1.6 times the channels, 2.2 times the layers, 456 x 456.</summary>
/// <remarks>
/// Tan and Le 2019 (arXiv:1905.11946), section 4; factors and dropout of the authors' program (github.com/tensorflow/tpu,
/// models/official/efficientnet/efficientnet_builder.py), whose eps 0.001 and momentum 0.01 torchvision's has, too.
/// </remarks>
[Network(3, 456, 456, Classes = 1000), EfficientNet(width: 1.6, depth: 2.2, dropout: 0.4, eps: 0.001, momentum: 0.01)]
[Recipe(epochs: 350, batch: 4096), CrossEntropy(labelSmoothing: 0.1)]
[RMSProp(0.256, alpha: 0.9, eps: 1e-3, weightDecay: 1e-5, momentum: 0.9)]
[ExponentialDecay(0.97, every: 2.4), WarmUp(5, start: 0), WeightAveraging]
public sealed partial class EfficientNetB5;

/// <summary>EfficientNet-B6: 1.8 times the channels, 2.6 times the layers, 528 x 528.</summary>
/// <remarks>
/// Tan and Le 2019 (arXiv:1905.11946), section 4; factors and dropout of the authors' program (github.com/tensorflow/tpu,
/// models/official/efficientnet/efficientnet_builder.py), whose eps 0.001 and momentum 0.01 torchvision's has, too.
/// </remarks>
[Network(3, 528, 528, Classes = 1000), EfficientNet(width: 1.8, depth: 2.6, dropout: 0.5, eps: 0.001, momentum: 0.01)]
[Recipe(epochs: 350, batch: 4096), CrossEntropy(labelSmoothing: 0.1)]
[RMSProp(0.256, alpha: 0.9, eps: 1e-3, weightDecay: 1e-5, momentum: 0.9)]
[ExponentialDecay(0.97, every: 2.4), WarmUp(5, start: 0), WeightAveraging]
public sealed partial class EfficientNetB6;

/// <summary>EfficientNet-B7: 2.0 times the channels, 3.1 times the layers, 600 x 600.</summary>
/// <remarks>
/// Tan and Le 2019 (arXiv:1905.11946), section 4; factors and dropout of the authors' program (github.com/tensorflow/tpu,
/// models/official/efficientnet/efficientnet_builder.py), whose eps 0.001 and momentum 0.01 torchvision's has, too.
/// </remarks>
[Network(3, 600, 600, Classes = 1000), EfficientNet(width: 2.0, depth: 3.1, dropout: 0.5, eps: 0.001, momentum: 0.01)]
[Recipe(epochs: 350, batch: 4096), CrossEntropy(labelSmoothing: 0.1)]
[RMSProp(0.256, alpha: 0.9, eps: 1e-3, weightDecay: 1e-5, momentum: 0.9)]
[ExponentialDecay(0.97, every: 2.4), WarmUp(5, start: 0), WeightAveraging]
public sealed partial class EfficientNetB7;
