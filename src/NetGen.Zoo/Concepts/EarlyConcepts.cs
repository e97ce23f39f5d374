using NetGen.Models;

namespace NetGen.Zoo;

/// <summary>LeNet-5 to Network in network.</summary>
internal static class EarlyConcepts
{
    private const string LeCun = "LeCun et al. 1998, section II", Krizhevsky = "Krizhevsky et al. 2012, section ";

    public static IReadOnlyList<Concept> All { get; } =
    [
        Concept.Of(
            "Parameter sharing",
            "[Conv(6, kernel: 5)]",
            LeCun + ".A",
            "A convolution uses the same few weights at every place of the image, because an edge is an edge wherever it is.",
            $"""
            LeNet-5's C1 makes {Measure<LeNet5>.Output("c1").Elements:N0} values of {Measure<LeNet5>.InputElements:N0} pixels with
            {Measure<LeNet5>.ParametersOf("c1"):N0} parameters, where a fully connected layer would have
            {Measure<LeNet5>.Output("c1").Elements * Measure<LeNet5>.InputElements:N0} weights.
            """,
            "The paper counts 122,304 connections for these 156 parameters.",
            LeCun + ".B"
        ),
        Concept.Of(
            "Trainable subsampling",
            "[Subsampling(2)]",
            LeCun + ".B",
            "Each map is averaged over 2 x 2 pixels, multiplied by one trained coefficient and shifted by one trained bias.",
            $"""
            LeNet-5's S2 halves {Measure<LeNet5>.Dimension("s2", 0):N0} maps to {Measure<LeNet5>.Dimension("s2", 1):N0} x
            {Measure<LeNet5>.Dimension("s2", 2):N0} with {Measure<LeNet5>.ParametersOf("s2"):N0} parameters, two for each map.
            """,
            "Later networks pool without parameters: the next convolution can learn a coefficient as well."
        ),
        Concept.Of(
            "ReLU instead of tanh",
            "[ReLU], [Tanh], [ScaledTanh]",
            Krizhevsky + "3.1",
            "max(0, x) has the derivative 1 for every positive x, where the derivative of tanh vanishes for large ones.",
            $"""
            At x = 2 the derivative of tanh is 1 - tanh(2)^2 = {1 - Math.Pow(Math.Tanh(2), 2):0.000}; AlexNet applies
            {Measure<AlexNet2012>.Count("ReLU")} ReLUs to {Measure<AlexNet2012>.ElementsOfKind("ReLU"):N0} values of an image.
            """,
            "A network of four convolutions reached 25% training error on CIFAR-10 six times faster with ReLU than with tanh.",
            Krizhevsky + "3.1"
        ),
        Concept.Of(
            "Overlapping pooling",
            "[MaxPool(3, stride: 2)]",
            Krizhevsky + "3.4",
            "Windows of 3 x 3 with a stride of 2 share a row and a column with their neighbors.",
            $"""
            AlexNet's first pool makes {Measure<AlexNet2012>.Dimension("pool1", 1):N0} rows of
            {Measure<AlexNet2012>.Dimension("conv1", 1):N0}, floor((55 - 3) / 2) + 1, and reads 9 values for each that it keeps instead of
            4.
            """,
            "It took 0.4 points off the top-1 and 0.3 off the top-5 error, compared with windows of 2 x 2.",
            Krizhevsky + "3.4"
        ),
        Concept.Of(
            "Local response normalization",
            "[LocalResponseNorm(5, alpha: 5e-4, beta: 0.75, k: 2)]",
            Krizhevsky + "3.3",
            "Each value is divided by a power of the squares of five neighboring channels, so that channels compete.",
            $"""
            AlexNet's {Measure<AlexNet2012>.Count("LocalResponseNorm")} normalizations have no parameters and go over
            {Measure<AlexNet2012>.ElementsOfKind("LocalResponseNorm"):N0} values of an image.
            """,
            "It took 1.4 points off AlexNet's top-1 error, but VGG found 29.7% with it and 29.6% without, and later networks have batch "
                + "normalization.",
            Krizhevsky + "3.3; Simonyan and Zisserman 2014, section 4.1 and table 3"
        ),
        Concept.Of(
            "Dropout",
            "[Dropout(0.5)]",
            Krizhevsky + "4.2; Srivastava et al. 2014",
            "In training each value is zeroed with probability p, so that no feature can rely on another.",
            $"""
            AlexNet drops half of the outputs of fc6 and fc7 in training, which hold
            {Measure<AlexNet2012>.ParametersOf("fc6") + Measure<AlexNet2012>.ParametersOf("fc7"):N0} of
            {Measure<AlexNet2012>.Parameters:N0} parameters,
            {100.0 * (Measure<AlexNet2012>.ParametersOf("fc6") + Measure<AlexNet2012>.ParametersOf("fc7")) /
            Measure<AlexNet2012>.Parameters:0}%.
            """,
            "Without dropout AlexNet overfitted substantially; with it, training took about twice as many steps.",
            Krizhevsky + "4.2"
        ),
        Concept.Of(
            "Augmentation with PCA lighting",
            "[RandomCrop(224), RandomHorizontalFlip, PcaLighting(0.1)]",
            Krizhevsky + "4.1",
            "Random crops and mirror images multiply the training set, and random multiples of the principal components of its colors "
                + "change the light.",
            $"""
            Crops of 224 x 224 from 256 x 256 and their mirror images are 2 x (256 - 224)^2 = {2 * 32 * 32:N0} images of one, and the
            lighting adds
            one color to all 224 x 224 pixels from 3 random numbers.
            """,
            "The lighting alone took more than 1 point off the top-1 error.",
            Krizhevsky + "4.1"
        ),
        Concept.Of(
            "mlpconv",
            "[MlpConv(192, 160, 96, kernel: 5, padding: 2)]",
            "Lin et al. 2013, section 3.1",
            "A small network of 1x1 convolutions follows each convolution, so that a window's features are a nonlinear function of it.",
            $"""
            The first mlpconv layer of NIN for CIFAR-10 has {Measure<NINCifar10>.ParametersOf("mlpconv1"):N0} parameters, and
            {Measure<NINCifar10>.ParametersOf("mlpconv1.mlp1") + Measure<NINCifar10>.ParametersOf("mlpconv1.mlp2"):N0} of them are those of
            its
            1x1 convolutions.
            """,
            "NIN had 8.81% error on CIFAR-10 with augmentation, the best at its time.",
            "Lin et al. 2013, table 1"
        ),
        Concept.Of(
            "Global average pooling",
            "[GlobalAvgPool, Flatten]",
            "Lin et al. 2013, section 3.2",
            "Each map is averaged to one number, which has no parameters and works for every size of image.",
            $"""
            A fully connected layer of 1,024 units on GoogLeNet's last maps would have
            {Measure<GoogLeNet2014>.Output("inception5b").Elements:N0} x
            1,024 = {Measure<GoogLeNet2014>.Output("inception5b").Elements * 1024:N0} weights, where the average has
            {Measure<GoogLeNet2014>.ParametersOf("avgpool"):N0}; AlexNet's three linear layers have
            {Measure<AlexNet2012>.ParametersOf("fc6") + Measure<AlexNet2012>.ParametersOf("fc7")
            + Measure<AlexNet2012>.ParametersOf("fc8"):N0} parameters.
            """,
            "On CIFAR-10 it had 10.41% error, a fully connected layer 11.59%, and one with dropout 10.88%.",
            "Lin et al. 2013, table 5"
        ),
        Concept.Of(
            "He and Xavier initialization",
            "[Initialize(He)], [Initialize(Xavier)]",
            "He et al. 2015 (arXiv:1502.01852), section 2.2; Glorot and Bengio 2010",
            "The variance 2 / n of the weights of n inputs keeps the variance of values from layer to layer, because ReLU zeroes half of "
                + "them; Xavier's 1 / n is right for tanh.",
            $"""
            The 3x3 convolutions of ResNet-50's first stage have n = 9 x 64 = {9 * 64:N0} inputs and a standard deviation of
            sqrt(2 / 576) = {Math.Sqrt(2.0 / 576):0.0000}; with 1 / n each of GoogLeNet's {Measure<GoogLeNet2014>.Depth} layers would halve
            the variance, 2^-22 = {Math.Pow(2, -22):0.0e+0} in all.
            """,
            "A network of 30 layers learned with the variance 2 / n and didn't with 1 / n; [the experiment](experiments.md#auxiliary) "
                + "shows its gradients vanish.",
            "He et al. 2015 (arXiv:1502.01852), section 2.2"
        ),
    ];
}
