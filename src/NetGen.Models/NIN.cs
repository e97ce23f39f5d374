namespace NetGen
{
    /// <summary>
    /// An mlpconv layer: a convolution and a small network of two 1x1 convolutions that slides with it, each with ReLU.
    /// N x C x H x W becomes N x third x H' x W', with H' = floor((H + 2 padding - kernel) / stride) + 1, W' alike.
    /// </summary>
    /// <param name="first">Channels of the convolution.</param>
    /// <param name="second">Channels of the first 1x1 convolution.</param>
    /// <param name="third">Channels of the second.</param>
    /// <param name="kernel">Height and width of the convolution's kernel.</param>
    /// <param name="stride">Its stride.</param>
    /// <param name="padding">Its padding.</param>
    /// <remarks>
    /// Lin, Chen, Yan: Network in network, 2013 (arXiv:1312.4400), section 3.1 and figure 1(b). Members: conv, mlp1, mlp2.
    /// </remarks>
    [Conv(nameof(first), nameof(kernel), stride: nameof(stride), padding: nameof(padding), Name = "conv"), ReLU]
    [Conv(nameof(second), kernel: 1, Name = "mlp1"), ReLU]
    [Conv(nameof(third), kernel: 1, Name = "mlp2"), ReLU]
    public sealed partial class MlpConvAttribute(
        int first,
        int second,
        int third,
        [PerAxis] int kernel,
        [PerAxis] int stride = 1,
        [PerAxis] int padding = 0) : BlockAttribute;
}

namespace NetGen.Models
{
    /// <summary>Network in network for CIFAR-10: three mlpconv layers and global average pooling, no linear layer.</summary>
    /// <remarks>Lin et al. 2013, section 4.1 and figure 2; channels as in the authors' released network.</remarks>
    [Network(3, 32, 32, Classes = 10)]
    [MlpConv(192, 160, 96, kernel: 5, padding: 2, Name = "mlpconv1")]
    [MaxPool(3, stride: 2, ceil: true, Name = "pool1"), Dropout(0.5, Name = "dropout1")]
    [MlpConv(192, 192, 192, kernel: 5, padding: 2, Name = "mlpconv2")]
    [AvgPool(3, stride: 2, ceil: true, Name = "pool2"), Dropout(0.5, Name = "dropout2")]
    [MlpConv(192, 192, "classes", kernel: 3, padding: 1, Name = "mlpconv3"), GlobalAvgPool, Flatten]
    public sealed partial class NINCifar10;

    /// <summary>Network in network for ImageNet: four mlpconv layers and global average pooling, no linear layer.</summary>
    /// <remarks>
    /// Lin et al. 2013, section 4.6 names the task alone; layers as in the authors' released network, whose pools round up.
    /// </remarks>
    [Network(3, 224, 224, Classes = 1000)]
    [MlpConv(96, 96, 96, kernel: 11, stride: 4, Name = "mlpconv1"), MaxPool(3, stride: 2, ceil: true, Name = "pool1")]
    [MlpConv(256, 256, 256, kernel: 5, padding: 2, Name = "mlpconv2"), MaxPool(3, stride: 2, ceil: true, Name = "pool2")]
    [MlpConv(384, 384, 384, kernel: 3, padding: 1, Name = "mlpconv3")]
    [MaxPool(3, stride: 2, ceil: true, Name = "pool3"), Dropout(0.5, Name = "dropout3")]
    [MlpConv(1024, 1024, "classes", kernel: 3, padding: 1, Name = "mlpconv4"), GlobalAvgPool, Flatten]
    public sealed partial class NIN;
}
