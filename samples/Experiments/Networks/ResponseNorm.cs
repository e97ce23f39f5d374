namespace Experiments.Networks;

/// <summary>
/// VGG's configuration A for 28 x 28 images: a quarter of its channels, three poolings of five, and a hidden layer of 128 instead of two of
/// 4,096.
/// </summary>
/// <param name="normalized">
/// AlexNet's response normalization follows the first ReLU (A-LRN), with its constants: PyTorch divides alpha by the size.
/// </param>
/// <remarks>Simonyan and Zisserman 2014 (arXiv:1409.1556), table 1; Krizhevsky et al. 2012, section 3.3.</remarks>
[Inline]
[Conv(16, kernel: 3, padding: 1), ReLU, LocalResponseNorm(5, alpha: 5e-4, beta: 0.75, k: 2, When = nameof(normalized)), MaxPool(2)]
[Conv(32, kernel: 3, padding: 1), ReLU, MaxPool(2)]
[Conv(64, kernel: 3, padding: 1), ReLU, Conv(64, kernel: 3, padding: 1), ReLU, MaxPool(2)]
[Conv(128, kernel: 3, padding: 1), ReLU, Conv(128, kernel: 3, padding: 1), ReLU]
[Conv(128, kernel: 3, padding: 1), ReLU, Conv(128, kernel: 3, padding: 1), ReLU]
[Flatten, Linear(128), ReLU, Dropout(0.5), Linear("classes", Name = "fc")]
public sealed partial class SmallAAttribute(bool normalized) : BlockAttribute;

/// <summary>A small configuration A.</summary>
[Network(1, 28, 28, Classes = 10), SmallA(normalized: false), SGD(0.02, momentum: 0.9, weightDecay: 5e-4), Initialize(He)]
public sealed partial class SmallVGGA;

/// <summary>A small configuration A-LRN.</summary>
[Network(1, 28, 28, Classes = 10), SmallA(normalized: true), SGD(0.02, momentum: 0.9, weightDecay: 5e-4), Initialize(He)]
public sealed partial class SmallVGGALRN;
