namespace NetGen
{
    /// <summary>
    /// Inception-v2 with an auxiliary classifier, and with a choice of two of the changes that lead to Inception-v3. N x 3 x 299 x
    /// 299 becomes N x classes.
    /// </summary>
    /// <param name="factorized">The first 7x7 convolution is three of 3x3.</param>
    /// <param name="normalized">The auxiliary classifier's fully connected layer, a 5x5 convolution, has batch normalization as
    /// its other one.</param>
    /// <remarks>
    /// Szegedy et al. 2015 (arXiv:1512.00567), tables 1 and 3, section 10 and figure 8: a 7x7 convolution with stride 2 makes the 147 x
    /// 147 maps that the table's three convolutions make.
    /// </remarks>
    [Inline]
    [ConvBnReLU(64, kernel: 7, stride: 2, Name = "conv1", When = "!factorized")]
    [ConvBnReLU(32, kernel: 3, stride: 2, Name = "conv1", When = nameof(factorized))]
    [ConvBnReLU(32, kernel: 3, Name = "conv2", When = nameof(factorized))]
    [ConvBnReLU(64, kernel: 3, padding: 1, Name = "conv3", When = nameof(factorized))]
    [MaxPool(3, stride: 2, Name = "pool1")]
    [ConvBnReLU(80, kernel: 3, Name = "conv4")]
    [ConvBnReLU(192, kernel: 3, stride: 2, Name = "conv5")]
    [ConvBnReLU(288, kernel: 3, padding: 1, Name = "conv6")]
    [FactorizedInception(Repeat = 3, Name = "inception3{i + 1}")]
    [GridReduction(64, 384, 64, 96, Name = "reduction3")]
    [AsymmetricInception(128, n: 7, Repeat = 5, Name = "inception4{i + 1}")]
    [Auxiliary("aux", LossWeight = 0.4), AvgPool(5, stride: 3), ConvBnReLU(128, kernel: 1, Name = "conv0")]
    [ConvReLU(768, kernel: 5, batchNorm: nameof(normalized), Name = "conv1"), Flatten, Linear("classes", Name = "fc"), EndAuxiliary]
    [GridReduction(192, 320, 192, 192, Name = "reduction4")]
    [ExpandedInception(Repeat = 2, Name = "inception5{i + 1}")]
    [AvgPool(8, Name = "pool2"), Dropout(0.2, Name = "dropout"), Flatten, Linear("classes", Name = "fc")]
    public sealed partial class InceptionV2StepAttribute(bool factorized, bool normalized) : BlockAttribute;
}

namespace NetGen.Models
{
    /// <summary>
    /// Where the steps from Inception-v2 to v3 begin: a 7x7 first convolution, momentum, an auxiliary classifier with one
    /// normalized convolution.
    /// </summary>
    /// <remarks>Szegedy et al. 2015 (arXiv:1512.00567), table 3, "Inception-v2", and section 8.</remarks>
    [Network(3, 299, 299, Classes = 1000), InceptionV2Step(factorized: false, normalized: false)]
    [Recipe(epochs: 100, batch: 32), SGD(0.045, momentum: 0.9, weightDecay: 4e-5)]
    [ExponentialDecay(0.94, every: 2), GradientClipping(2), WeightAveraging]
    public sealed partial class InceptionV2Momentum;

    /// <summary>The first step: RMSProp in place of momentum alone.</summary>
    /// <remarks>Szegedy et al. 2015 (arXiv:1512.00567), table 3, "RMSProp", and section 8.</remarks>
    [Network(3, 299, 299, Classes = 1000), InceptionV2Step(factorized: false, normalized: false)]
    [Recipe(epochs: 100, batch: 32), RMSProp(0.045, alpha: 0.9, eps: 1, weightDecay: 4e-5, momentum: 0.9), ExponentialDecay(0.94, every: 2)]
    [GradientClipping(2), WeightAveraging]
    public sealed partial class InceptionV2RMSProp;

    /// <summary>The second step: label smoothing of 0.1.</summary>
    /// <remarks>Szegedy et al. 2015 (arXiv:1512.00567), table 3, "Label Smoothing", and section 7.</remarks>
    [Network(3, 299, 299, Classes = 1000), InceptionV2Step(factorized: false, normalized: false)]
    [Recipe(epochs: 100, batch: 32), CrossEntropy(labelSmoothing: 0.1)]
    [RMSProp(0.045, alpha: 0.9, eps: 1, weightDecay: 4e-5, momentum: 0.9)]
    [ExponentialDecay(0.94, every: 2), GradientClipping(2), WeightAveraging]
    public sealed partial class InceptionV2LabelSmoothing;

    /// <summary>The third step: three 3x3 convolutions in place of the first 7x7.</summary>
    /// <remarks>Szegedy et al. 2015 (arXiv:1512.00567), table 3, "Factorized 7x7", and section 10.</remarks>
    [Network(3, 299, 299, Classes = 1000), InceptionV2Step(factorized: true, normalized: false)]
    [Recipe(epochs: 100, batch: 32), CrossEntropy(labelSmoothing: 0.1)]
    [RMSProp(0.045, alpha: 0.9, eps: 1, weightDecay: 4e-5, momentum: 0.9)]
    [ExponentialDecay(0.94, every: 2), GradientClipping(2), WeightAveraging]
    public sealed partial class InceptionV2Factorized;

    /// <summary>
    /// The last step, which the paper calls Inception-v3: batch normalization in the auxiliary classifier's fully connected layer,
    /// too.
    /// </summary>
    /// <remarks>Szegedy et al. 2015 (arXiv:1512.00567), table 3, "BN-auxiliary", and section 10.</remarks>
    [Network(3, 299, 299, Classes = 1000), InceptionV2Step(factorized: true, normalized: true)]
    [Recipe(epochs: 100, batch: 32), CrossEntropy(labelSmoothing: 0.1)]
    [RMSProp(0.045, alpha: 0.9, eps: 1, weightDecay: 4e-5, momentum: 0.9)]
    [ExponentialDecay(0.94, every: 2), GradientClipping(2), WeightAveraging]
    public sealed partial class InceptionV2BatchNormAuxiliary;
}
