namespace NetGen.Models;

/// <summary>ZFNet: AlexNet with smaller, denser first convolutions (7x7 with stride 2, 5x5 with stride 2), chosen by looking at what its maps respond to.</summary>
/// <remarks>
/// Zeiler and Fergus: Visualizing and understanding convolutional networks, 2013 (arXiv:1311.2901), figure 3: maps of 110, 55, 26, 13, 13, 13, 13 and 6 rows.
/// Padding and rounding of the pools are those that give these sizes.
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
public sealed partial class ZFNet;
