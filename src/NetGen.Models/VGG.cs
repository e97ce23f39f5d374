namespace NetGen
{
    /// <summary>The variants of VGG networks: what they add to the 3x3 convolutions.</summary>
    public enum VGGKind
    {
        /// <summary>Nothing (A, B, D, E).</summary>
        Plain,

        /// <summary>Batch normalization after each convolution.</summary>
        BatchNorm,

        /// <summary>AlexNet's response normalization after the first convolution's ReLU (A-LRN).</summary>
        LocalResponseNorm,

        /// <summary>The third convolution of a stage is 1x1 (C).</summary>
        Pointwise,
    }

    /// <summary>One stage: 3x3 convolutions with ReLU, then 2x2 max pooling that halves height and width.</summary>
    /// <param name="channels">Channels of every convolution.</param>
    /// <param name="convolutions">How many there are.</param>
    /// <param name="kind">What is added to them.</param>
    /// <param name="first">This is the network's first stage.</param>
    /// <remarks>Simonyan and Zisserman 2014 (arXiv:1409.1556), table 1.</remarks>
    [Inline]
    [VGGConvolution(
        nameof(channels),
        "kind == Pointwise && i == 2 ? 1 : 3",
        nameof(kind),
        "first && i == 0",
        Repeat = nameof(convolutions))]
    [MaxPool(2)]
    public sealed partial class VGGStageAttribute(int channels, int convolutions, VGGKind kind = VGGKind.Plain, bool first = false)
        : BlockAttribute;

    /// <summary>One convolution of a VGG stage with its normalization and ReLU; height and width stay.</summary>
    /// <param name="channels">Channels of the output.</param>
    /// <param name="kernel">Height and width of the kernel, odd.</param>
    /// <param name="kind">What is added to it.</param>
    /// <param name="first">It is the network's first.</param>
    /// <remarks>
    /// Simonyan and Zisserman 2014 (arXiv:1409.1556), section 2.1: where there is response normalization, its parameters are those of
    /// Krizhevsky et al. 2012. So is its place: after the ReLU (section 3.3 there).
    /// </remarks>
    [Inline]
    [Conv(nameof(channels), nameof(kernel), padding: "(kernel - 1) / 2")]
    [BatchNorm(When = "kind == BatchNorm")]
    [ReLU, ResponseNorm(When = "kind == LocalResponseNorm && first")]
    public sealed partial class VGGConvolutionAttribute(int channels, int kernel, VGGKind kind, bool first) : BlockAttribute;

    /// <summary>A whole VGG network: five stages of 64, 128, 256, 512 and 512 channels and three linear layers.</summary>
    /// <param name="kind">What is added to the convolutions.</param>
    /// <param name="convolutions">How many convolutions each stage has: 2, 2, 3, 3, 3 for VGG-16.</param>
    /// <remarks>Simonyan and Zisserman 2014 (arXiv:1409.1556), table 1; members as torchvision's.</remarks>
    [Inline]
    [Sequential("features")]
    [VGGStage("min(64 * pow(2, i), 512)", "convolutions[i]", nameof(kind), "i == 0", Repeat = "length(convolutions)")]
    [EndSequential]
    [AdaptiveAvgPool(7, Name = "avgpool"), Flatten]
    [Sequential("classifier")]
    [Linear(4096), ReLU, Dropout]
    [Linear(4096), ReLU, Dropout]
    [Linear("classes")]
    [EndSequential]
    public sealed partial class VGGAttribute(VGGKind kind, params int[] convolutions) : BlockAttribute;
}

namespace NetGen.Models
{
    /// <summary>VGG-11, configuration A.</summary>
    /// <remarks>Simonyan and Zisserman 2014, table 1.</remarks>
    [Network(3, 224, 224, Classes = 1000), VGG(VGGKind.Plain, 1, 1, 2, 2, 2)]
    [Recipe(epochs: 74, batch: 256), SGD(0.01, momentum: 0.9, weightDecay: 5e-4)]
    [ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(Normal, std: 0.1)]
    [RandomScaleCrop(224, 256, 512), RandomHorizontalFlip, PcaLighting(0.1)]
    public sealed partial class VGG11;

    /// <summary>VGG-11 with local response normalization, configuration A-LRN.</summary>
    /// <remarks>Simonyan and Zisserman 2014, table 1.</remarks>
    [Network(3, 224, 224, Classes = 1000), VGG(VGGKind.LocalResponseNorm, 1, 1, 2, 2, 2)]
    [Recipe(epochs: 74, batch: 256), SGD(0.01, momentum: 0.9, weightDecay: 5e-4)]
    [ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(Normal, std: 0.1)]
    [RandomScaleCrop(224, 256, 512), RandomHorizontalFlip, PcaLighting(0.1)]
    public sealed partial class VGG11LRN;

    /// <summary>VGG-13, configuration B.</summary>
    /// <remarks>Simonyan and Zisserman 2014, table 1.</remarks>
    [Network(3, 224, 224, Classes = 1000), VGG(VGGKind.Plain, 2, 2, 2, 2, 2)]
    [Recipe(epochs: 74, batch: 256), SGD(0.01, momentum: 0.9, weightDecay: 5e-4)]
    [ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(Xavier)]
    [RandomScaleCrop(224, 256, 512), RandomHorizontalFlip, PcaLighting(0.1)]
    public sealed partial class VGG13;

    /// <summary>VGG-16 with 1x1 convolutions, configuration C.</summary>
    /// <remarks>Simonyan and Zisserman 2014, table 1.</remarks>
    [Network(3, 224, 224, Classes = 1000), VGG(VGGKind.Pointwise, 2, 2, 3, 3, 3)]
    [Recipe(epochs: 74, batch: 256), SGD(0.01, momentum: 0.9, weightDecay: 5e-4)]
    [ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(Xavier)]
    [RandomScaleCrop(224, 256, 512), RandomHorizontalFlip, PcaLighting(0.1)]
    public sealed partial class VGG16C;

    /// <summary>VGG-16, configuration D.</summary>
    /// <remarks>Simonyan and Zisserman 2014, table 1.</remarks>
    [Network(3, 224, 224, Classes = 1000), VGG(VGGKind.Plain, 2, 2, 3, 3, 3)]
    [Recipe(epochs: 74, batch: 256), SGD(0.01, momentum: 0.9, weightDecay: 5e-4)]
    [ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(Xavier)]
    [RandomScaleCrop(224, 256, 512), RandomHorizontalFlip, PcaLighting(0.1)]
    public sealed partial class VGG16;

    /// <summary>VGG-19, configuration E.</summary>
    /// <remarks>Simonyan and Zisserman 2014, table 1.</remarks>
    [Network(3, 224, 224, Classes = 1000), VGG(VGGKind.Plain, 2, 2, 4, 4, 4)]
    [Recipe(epochs: 74, batch: 256), SGD(0.01, momentum: 0.9, weightDecay: 5e-4)]
    [ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(Xavier)]
    [RandomScaleCrop(224, 256, 512), RandomHorizontalFlip, PcaLighting(0.1)]
    public sealed partial class VGG19;

    /// <summary>VGG-11 with batch normalization.</summary>
    /// <remarks>Simonyan and Zisserman 2014, table 1, configuration A; Ioffe and Szegedy 2015.</remarks>
    [Network(3, 224, 224, Classes = 1000), VGG(VGGKind.BatchNorm, 1, 1, 2, 2, 2)]
    [Recipe(epochs: 74, batch: 256), SGD(0.01, momentum: 0.9, weightDecay: 5e-4)]
    [ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(Xavier)]
    [RandomScaleCrop(224, 256, 512), RandomHorizontalFlip, PcaLighting(0.1)]
    public sealed partial class VGG11BatchNorm;

    /// <summary>VGG-13 with batch normalization.</summary>
    /// <remarks>Simonyan and Zisserman 2014, table 1, configuration B; Ioffe and Szegedy 2015.</remarks>
    [Network(3, 224, 224, Classes = 1000), VGG(VGGKind.BatchNorm, 2, 2, 2, 2, 2)]
    [Recipe(epochs: 74, batch: 256), SGD(0.01, momentum: 0.9, weightDecay: 5e-4)]
    [ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(Xavier)]
    [RandomScaleCrop(224, 256, 512), RandomHorizontalFlip, PcaLighting(0.1)]
    public sealed partial class VGG13BatchNorm;

    /// <summary>VGG-16 with batch normalization.</summary>
    /// <remarks>Simonyan and Zisserman 2014, table 1, configuration D; Ioffe and Szegedy 2015.</remarks>
    [Network(3, 224, 224, Classes = 1000), VGG(VGGKind.BatchNorm, 2, 2, 3, 3, 3)]
    [Recipe(epochs: 74, batch: 256), SGD(0.01, momentum: 0.9, weightDecay: 5e-4)]
    [ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(Xavier)]
    [RandomScaleCrop(224, 256, 512), RandomHorizontalFlip, PcaLighting(0.1)]
    public sealed partial class VGG16BatchNorm;

    /// <summary>VGG-19 with batch normalization.</summary>
    /// <remarks>Simonyan and Zisserman 2014, table 1, configuration E; Ioffe and Szegedy 2015.</remarks>
    [Network(3, 224, 224, Classes = 1000), VGG(VGGKind.BatchNorm, 2, 2, 4, 4, 4)]
    [Recipe(epochs: 74, batch: 256), SGD(0.01, momentum: 0.9, weightDecay: 5e-4)]
    [ReduceOnPlateau(factor: 0.1, patience: 5), Initialize(Xavier)]
    [RandomScaleCrop(224, 256, 512), RandomHorizontalFlip, PcaLighting(0.1)]
    public sealed partial class VGG19BatchNorm;
}
