using NetGen.Models;

namespace NetGen.Zoo;

/// <summary>Advice that NetGen gives on networks of the zoo, and why it isn't followed there.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Reason">Why the networks stay as they are.</param>
/// <param name="Networks">The networks on which it is given.</param>
public sealed record ZooAdvice(string Rule, string Reason, IReadOnlyList<Type> Networks)
{
    private static readonly Type[] s_vgg =
    [
        typeof(VGG11),
        typeof(VGG11LRN),
        typeof(VGG13),
        typeof(VGG16C),
        typeof(VGG16),
        typeof(VGG19),
        typeof(VGG11BatchNorm),
        typeof(VGG13BatchNorm),
        typeof(VGG16BatchNorm),
        typeof(VGG19BatchNorm),
    ];

    /// <summary>All of it, in the order of the rules.</summary>
    public static IReadOnlyList<ZooAdvice> All { get; } =
    [
        Row(
            "NETGEN3001",
            "Krizhevsky et al. 2012, figure 2: two layers of 4,096 and one of 1,000. Global average pooling came a year later.",
            typeof(AlexNet2012),
            typeof(AlexNet),
            typeof(ZFNet)),
        Row("NETGEN3001", "Simonyan and Zisserman 2014, section 2.1: every configuration ends with three fully connected layers.", s_vgg),
        Row("NETGEN3001", "The example is about what a fully connected head costs.", typeof(FullyConnectedExample)),
        Row("NETGEN3002", "LeCun et al. 1998, section II.B: every kernel is 5x5.", typeof(LeNet5Modern)),
        Row("NETGEN3002", "The example is about what a 1x1 convolution before a 5x5 saves.", typeof(ReducedConvolutionExample)),
        Row("NETGEN3002", "Krizhevsky et al. 2012, section 3.5: the second layer's kernels are 5x5.", typeof(AlexNet2012), typeof(AlexNet)),
        Row("NETGEN3002", "The authors' released networks have a 5x5 in the second mlpconv layer.", typeof(NIN), typeof(NINCifar10)),
        Row("NETGEN3002", "The example is about what a 5x5 costs.", typeof(NaiveInceptionExample), typeof(ReducedInceptionExample)),
        Row(
            "NETGEN3002",
            "Szegedy et al. 2014, table 1: the 5x5 path that the same authors replaced by two 3x3 a year later.",
            typeof(GoogLeNet2014)),
        Row(
            "NETGEN3002",
            "Figure 5 of the paper factorizes it; the released network, and with it torchvision's and its weights, "
                + "kept the 5x5 in three modules.",
            typeof(InceptionV3)),
        Row("NETGEN3002", "The authors' released network has one module with a 5x5, Mixed_5b.", typeof(InceptionResNetV2)),
        Row("NETGEN3003", "LeCun et al. 1998, section II.B: every kernel is 5x5.", typeof(LeNet5Modern)),
        Row("NETGEN3003", "The authors' released network.", typeof(NINCifar10)),
        Row(
            "NETGEN3003",
            "The example is about what a 1x1 convolution before a 5x5 saves.",
            typeof(DirectConvolutionExample),
            typeof(ReducedConvolutionExample)),
        Row("NETGEN3003", "Szegedy et al. 2014, table 1: published before the factorization.", typeof(GoogLeNet2014)),
        Row(
            "NETGEN3004",
            "Krizhevsky et al. 2012, figure 2, and Zeiler and Fergus 2013, figure 3: pooling, then more maps.",
            typeof(AlexNet),
            typeof(ZFNet)),
        Row("NETGEN3004", "The authors' released networks pool between their mlpconv layers.", typeof(NIN), typeof(NINCifar10)),
        Row(
            "NETGEN3004",
            "Simonyan and Zisserman 2014, section 2.2: channels double after each pooling. This is the bottleneck that Szegedy et al. "
                + "2015 found a year later.",
            s_vgg),
        Row(
            "NETGEN3005",
            "Published before reductions: Krizhevsky et al. 2012, figure 2, and Zeiler and Fergus 2013, figure 3.",
            typeof(AlexNet2012),
            typeof(AlexNet),
            typeof(ZFNet)),
        Row("NETGEN3005", "The 1x1 convolutions of an mlpconv layer come after its kernel, and widen.", typeof(NIN)),
        Row("NETGEN3005", "Simonyan and Zisserman 2014, table 1: 3x3 on up to 512 channels.", s_vgg),
        Row(
            "NETGEN3005",
            "The example is about the cost that reductions avoid.",
            typeof(NaiveInceptionExample),
            typeof(DirectConvolutionExample)),
        Row(
            "NETGEN3006",
            "Torchvision's networks have these biases, and its weights must load.",
            typeof(VGG11BatchNorm),
            typeof(VGG13BatchNorm),
            typeof(VGG16BatchNorm),
            typeof(VGG19BatchNorm)),
        Row(
            "NETGEN3007",
            "Krizhevsky et al. 2012, section 3.3; Zeiler and Fergus and GoogLeNet took it over from there.",
            typeof(AlexNet2012),
            typeof(ZFNet),
            typeof(GoogLeNet2014)),
        Row("NETGEN3007", "Configuration A-LRN is the very experiment that the advice quotes.", typeof(VGG11LRN)),
        Row("NETGEN3008", "He et al. 2015, table 2: the plain network that the advice quotes.", typeof(Plain34)),
        Row("NETGEN3012", "The authors' released network: 11x11 with stride 4 on 224 x 224 without padding.", typeof(NIN)),
        Row(
            "NETGEN3013",
            "LeCun et al. 1998, figure 2: 6 maps and 84 units, the pixels of a 7 x 12 bitmap.",
            typeof(LeNet5),
            typeof(LeNet5Modern)),
        Row("NETGEN3013", "Huang et al. 2016, table 2: growth rate 12.", typeof(CifarDenseNet40), typeof(CifarDenseNetBC100)),
    ];

    private static ZooAdvice Row(string rule, string reason, params Type[] networks) => new(rule, reason, networks);
}
