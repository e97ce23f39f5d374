namespace NetGen
{
    /// <summary>
    /// The inception module with dimension reductions: four parallel paths, concatenated. N x C x H x W becomes N x (b1x1 + c3 + c5 + pool) x H x W.
    /// </summary>
    /// <param name="b1x1">Channels of the 1x1 path.</param>
    /// <param name="r3">Channels to which the 3x3 path is reduced first.</param>
    /// <param name="c3">Channels of the 3x3 path.</param>
    /// <param name="r5">Channels to which the 5x5 path is reduced first.</param>
    /// <param name="c5">Channels of the 5x5 path.</param>
    /// <param name="pool">Channels of the 1x1 projection after the pooling path.</param>
    /// <param name="kernel5">Kernel of the 5x5 path, odd; torchvision's GoogLeNet has 3.</param>
    /// <remarks>Szegedy et al. 2014 (arXiv:1409.4842), figure 2(b); batch normalization as in torchvision.</remarks>
    [Split]
    [Branch("branch1"), ConvBnReLU(nameof(b1x1), kernel: 1)]
    [Branch("branch2"), ConvBnReLU(nameof(r3), kernel: 1), ConvBnReLU(nameof(c3), kernel: 3, padding: 1)]
    [Branch("branch3"), ConvBnReLU(nameof(r5), kernel: 1), ConvBnReLU(nameof(c5), kernel: nameof(kernel5), padding: "(kernel5 - 1) / 2")]
    [Branch("branch4"), MaxPool(3, stride: 1, padding: 1), ConvBnReLU(nameof(pool), kernel: 1)]
    [Concat]
    public sealed partial class InceptionAttribute(int b1x1, int r3, int c3, int r5, int c5, int pool, int kernel5 = 5) : BlockAttribute;

    /// <summary>GoogLeNet's auxiliary classifier: average pooling to 4 x 4, a 1x1 convolution and two linear layers. N x C x H x W becomes N x classes.</summary>
    /// <param name="dropout">Probability with which values of the hidden layer are zeroed in training.</param>
    /// <remarks>Szegedy et al. 2014 (arXiv:1409.4842), section 5; members as torchvision's InceptionAux.</remarks>
    [Inline]
    [AdaptiveAvgPool(4), ConvBnReLU(128, kernel: 1, Name = "conv"), Flatten]
    [Linear(1024, Name = "fc1"), ReLU, Dropout(nameof(dropout), Name = "dropout"), Linear("classes", Name = "fc2")]
    public sealed partial class AuxiliaryClassifierAttribute(double dropout = 0.7) : BlockAttribute;
}

namespace NetGen.Models
{
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
    public sealed partial class GoogLeNet;
}
