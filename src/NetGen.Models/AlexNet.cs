namespace NetGen
{
    /// <summary>
    /// Response normalization across five maps: each value divided by (2 + 0.0001 * the sum of the squares of five neighbouring
    /// channels)^0.75.
    /// </summary>
    /// <remarks>
    /// Krizhevsky et al. 2012, section 3.3: k = 2, n = 5, alpha = 0.0001, beta = 0.75. PyTorch (and Caffe) divide alpha by n, the paper
    /// doesn't: what is written 0.0005 here is the paper's 0.0001.
    /// </remarks>
    [Inline]
    [LocalResponseNorm(5, alpha: 5e-4, beta: 0.75, k: 2)]
    public sealed partial class ResponseNormAttribute() : BlockAttribute;
}

namespace NetGen.Models
{
    /// <summary>
    /// AlexNet as published: two groups where the two GPUs don't see each other, response normalization, overlapping pooling, dropout.
    /// </summary>
    /// <remarks>
    /// Krizhevsky, Sutskever, Hinton: ImageNet classification with deep convolutional neural networks, 2012, section 3.5 and figure 2.
    /// The figure's input is 224 x 224, with which its 55 x 55 maps don't come out; 227 x 227 (or a padding of 2) gives them.
    /// </remarks>
    [Network(3, 227, 227, Classes = 1000)]
    [Conv(96, kernel: 11, stride: 4, Name = "conv1"), ReLU, ResponseNorm, MaxPool(3, stride: 2, Name = "pool1")]
    [Conv(256, kernel: 5, padding: 2, groups: 2, Name = "conv2"), ReLU, ResponseNorm, MaxPool(3, stride: 2, Name = "pool2")]
    [Conv(384, kernel: 3, padding: 1, Name = "conv3"), ReLU]
    [Conv(384, kernel: 3, padding: 1, groups: 2, Name = "conv4"), ReLU]
    [Conv(256, kernel: 3, padding: 1, groups: 2, Name = "conv5"), ReLU, MaxPool(3, stride: 2, Name = "pool5")]
    [Flatten]
    [Linear(4096, Name = "fc6"), ReLU, Dropout(0.5, Name = "dropout6")]
    [Linear(4096, Name = "fc7"), ReLU, Dropout(0.5, Name = "dropout7")]
    [Linear("classes", Name = "fc8")]
    [Recipe(epochs: 90, batch: 128), SGD(0.01, momentum: 0.9, weightDecay: 5e-4), ReduceOnPlateau(factor: 0.1, patience: 5)]
    [Initialize(Normal, std: 0.01), InitializeBias(1, "conv2", "conv4", "conv5", "fc6", "fc7")]
    [RandomCrop(227), RandomHorizontalFlip, PcaLighting(0.1)]
    public sealed partial class AlexNet2012;

    /// <summary>AlexNet as torchvision has it: one tower of 64 to 384 maps, no response normalization.</summary>
    /// <remarks>
    /// Krizhevsky: One weird trick for parallelizing convolutional neural networks, 2014 (arXiv:1404.5997), footnote 1;
    /// members as torchvision's.
    /// </remarks>
    [Network(3, 224, 224, Classes = 1000)]
    [Sequential("features")]
    [Conv(64, kernel: 11, stride: 4, padding: 2), ReLU, MaxPool(3, stride: 2)]
    [Conv(192, kernel: 5, padding: 2), ReLU, MaxPool(3, stride: 2)]
    [Conv(384, kernel: 3, padding: 1), ReLU]
    [Conv(256, kernel: 3, padding: 1), ReLU]
    [Conv(256, kernel: 3, padding: 1), ReLU, MaxPool(3, stride: 2)]
    [EndSequential]
    [AdaptiveAvgPool(6, Name = "avgpool"), Flatten]
    [Sequential("classifier")]
    [Dropout, Linear(4096), ReLU]
    [Dropout, Linear(4096), ReLU]
    [Linear("classes")]
    [EndSequential]
    public sealed partial class AlexNet;
}
