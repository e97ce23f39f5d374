namespace NetGen.Models;

/// <summary>
/// ZFNet: AlexNet with smaller, denser first convolutions (7x7 with stride 2, 5x5 with stride 2), chosen by looking at what its
/// maps respond to.
/// </summary>
/// <remarks>
/// Zeiler and Fergus: Visualizing and understanding convolutional networks, 2013 (arXiv:1311.2901), figure 3: maps of 110, 55, 26, 13,
/// 13, 13, 13 and 6 rows. Padding and rounding of the pools are those that give these sizes. The figure's maps are "contrast normalized
/// across feature maps", for which section 3 points to Krizhevsky et al. 2012 and to Jarrett et al. 2009. What is normalized across
/// maps is AlexNet's response normalization, which is here; the other is [LocalContrastNorm]. The recipe is section 3's: weights
/// "initialized to 0.01" are read as AlexNet's N(0, 0.01²), since equal weights would stay equal.
/// </remarks>
[Network(3, 224, 224, Classes = 1000)]
[Conv(96, kernel: 7, stride: 2, padding: 1, Name = "conv1"), ReLU, MaxPool(3, stride: 2, ceil: true, Name = "pool1"), ResponseNorm]
[Conv(256, kernel: 5, stride: 2, Name = "conv2"), ReLU, MaxPool(3, stride: 2, ceil: true, Name = "pool2"), ResponseNorm]
[Conv(384, kernel: 3, padding: 1, Name = "conv3"), ReLU]
[Conv(384, kernel: 3, padding: 1, Name = "conv4"), ReLU]
[Conv(256, kernel: 3, padding: 1, Name = "conv5"), ReLU, MaxPool(3, stride: 2, Name = "pool5")]
[Flatten]
[Linear(4096, Name = "fc6"), ReLU, Dropout(0.5, Name = "dropout6")]
[Linear(4096, Name = "fc7"), ReLU, Dropout(0.5, Name = "dropout7")]
[Linear("classes", Name = "fc8")]
[Recipe(epochs: 70, batch: 128), SGD(0.01, momentum: 0.9), ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(Normal, std: 0.01)]
[RandomCrop(224), RandomHorizontalFlip]
public sealed partial class ZFNet;
