namespace NetGen
{
    /// <summary>
    /// The batch-normalized auxiliary classifier: 5x5 average pooling with stride 3, a 1x1 and a 5x5 convolution, a linear layer.
    /// N x C x 17 x 17 becomes N x classes.
    /// </summary>
    /// <remarks>Szegedy et al. 2015 (arXiv:1512.00567), section 4 and figure 8; members as torchvision's InceptionAux.</remarks>
    [Inline]
    [AvgPool(5, stride: 3), ConvBnReLU(128, kernel: 1, Name = "conv0"), ConvBnReLU(768, kernel: 5, Name = "conv1")]
    [GlobalAvgPool, Flatten, Linear("classes", Name = "fc")]
    public sealed partial class BatchNormAuxiliaryAttribute() : BlockAttribute;
}

namespace NetGen.Models
{
    /// <summary>
    /// Inception-v3: Inception-v2 with a batch-normalized auxiliary classifier, as released and as torchvision has it. Input N x 3
    /// x 299 x 299.
    /// </summary>
    /// <remarks>
    /// Szegedy et al. 2015 (arXiv:1512.00567), section 6 and figures 5, 6, 7 and 10; members as torchvision's. Loss, optimizer,
    /// schedule, clipping and averaging are sections 7 and 8. The weight 0.4 of the auxiliary loss, the dropout of 0.2, the decay of
    /// weights and the momentum of RMSProp are those of the authors' program (github.com/tensorflow/models,
    /// research/inception/inception/inception_model.py and inception_train.py); torchvision's dropout is 0.5. The first weights are
    /// torchvision's.
    /// </remarks>
    [Network(3, 299, 299, Classes = 1000)]
    [ConvBnReLU(32, kernel: 3, stride: 2, Name = "Conv2d_1a_3x3")]
    [ConvBnReLU(32, kernel: 3, Name = "Conv2d_2a_3x3")]
    [ConvBnReLU(64, kernel: 3, padding: 1, Name = "Conv2d_2b_3x3")]
    [MaxPool(3, stride: 2, Name = "maxpool1")]
    [ConvBnReLU(80, kernel: 1, Name = "Conv2d_3b_1x1")]
    [ConvBnReLU(192, kernel: 3, Name = "Conv2d_4a_3x3")]
    [MaxPool(3, stride: 2, Name = "maxpool2")]
    [FactorizedInception(pool: 32, kernel: 5, Name = "Mixed_5b")]
    [FactorizedInception(pool: 64, kernel: 5, Name = "Mixed_5c")]
    [FactorizedInception(pool: 64, kernel: 5, Name = "Mixed_5d")]
    [GridReduction(0, 384, 64, 96, Name = "Mixed_6a")]
    [AsymmetricInception(128, Name = "Mixed_6b")]
    [AsymmetricInception(160, Name = "Mixed_6c")]
    [AsymmetricInception(160, Name = "Mixed_6d")]
    [AsymmetricInception(192, Name = "Mixed_6e")]
    [Auxiliary("AuxLogits", LossWeight = 0.4), BatchNormAuxiliary, EndAuxiliary]
    [AsymmetricGridReduction(Name = "Mixed_7a")]
    [ExpandedInception(Name = "Mixed_7b")]
    [ExpandedInception(Name = "Mixed_7c")]
    [GlobalAvgPool(Name = "avgpool"), Dropout(0.2, Name = "dropout"), Flatten, Linear("classes", Name = "fc")]
    [Recipe(epochs: 100, batch: 32), CrossEntropy(labelSmoothing: 0.1)]
    [RMSProp(0.045, alpha: 0.9, eps: 1, weightDecay: 4e-5, momentum: 0.9), ExponentialDecay(0.94, every: 2)]
    [GradientClipping(2), WeightAveraging, Initialize(TruncatedNormal, std: 0.1)]
    [InitializeWeights(TruncatedNormal, 0.01, "AuxLogits.conv1"), InitializeWeights(TruncatedNormal, 0.001, "AuxLogits.fc")]
    [RandomResizedCrop(299), RandomHorizontalFlip]
    public sealed partial class InceptionV3;
}
