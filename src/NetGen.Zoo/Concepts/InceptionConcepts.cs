using NetGen.Models;

namespace NetGen.Zoo;

/// <summary>The inception family.</summary>
internal static class InceptionConcepts
{
    private const string V1 = "Szegedy et al. 2014 (arXiv:1409.4842), section ", V3 = "Szegedy et al. 2015 (arXiv:1512.00567), section ";

    // Mixed_5b's 5x5, from 48 channels to 64, as two 3x3 with 56 channels between them: the geometric mean, in multiples of eight.
    private const long From = 48, Between = 56, To = 64;

    public static IReadOnlyList<Concept> All { get; } =
    [
        Concept.Of(
            "Inception",
            "[Inception(64, 96, 128, 16, 32, 32)]",
            V1 + "4",
            "Kernels of several sizes and a pooling look at the same maps side by side, and 1x1 convolutions reduce the channels before "
                + "the expensive ones.",
            $"""
            On 28 x 28 x 256 the naive module costs {Measure<NaiveInceptionExample>.Macs:N0} multiply-accumulates, the module with
            reductions
            {Measure<ReducedInceptionExample>.Macs:N0}, and GoogLeNet as a whole {Measure<GoogLeNet2014>.Macs:N0}.
            """,
            "GoogLeNet won ILSVRC 2014 with a twelfth of AlexNet's parameters.",
            "Szegedy et al. 2014, section 1 and table 2"
        ),
        Concept.Of(
            "Auxiliary heads",
            """[Auxiliary("aux1", LossWeight = 0.3)] ... [EndAuxiliary]""",
            V1 + "5; Szegedy et al. 2015, section 4",
            "A classifier in the middle of the network adds its loss in training, and is left out afterwards.",
            $"""
            GoogLeNet's two heads have {Measure<GoogLeNet2014>.ParametersOf("aux1"):N0} and {Measure<GoogLeNet2014>.ParametersOf("aux2"):N0}
            parameters of {Measure<GoogLeNet2014>.Parameters:N0}, and none of its {Measure<GoogLeNet2014>.Macs:N0} multiply-accumulates.
            """,
            "In 2014 they were to keep gradients from vanishing; in 2015 the same authors found that they don't help early in training, "
                + "and regularize at its end: "
                + "with batch normalization in the head, top-1 error fell from 21.6% to 21.2%.",
            "Szegedy et al. 2014, section 5; Szegedy et al. 2015, section 4 and table 3"
        ),
        Concept.Of(
            "Batch normalization",
            "[BatchNorm]",
            "Ioffe and Szegedy 2015 (arXiv:1502.03167), section 3",
            "Each channel is shifted and scaled to mean 0 and variance 1 over the batch, then scaled and shifted by two trained numbers.",
            $"""
            ResNet-50's {Measure<ResNet50>.Count("BatchNorm")} normalizations have {Measure<ResNet50>.ParametersOfKind("BatchNorm"):N0}
            parameters of
            {Measure<ResNet50>.Parameters:N0}, {100.0 * Measure<ResNet50>.ParametersOfKind("BatchNorm") /
            Measure<ResNet50>.Parameters:0.0}%.
            """,
            "An inception network reached the same accuracy in 14 times fewer steps.",
            "Ioffe and Szegedy 2015, abstract"
        ),
        Concept.Of(
            "Factorization",
            "[Conv(56, kernel: 3, padding: 1), ReLU, Conv(64, kernel: 3, padding: 1)]",
            V3 + "3.1",
            "Two 3x3 convolutions see the 5 x 5 pixels that one 5x5 sees, with 18 weights instead of 25 for each pair of channels and a "
                + "nonlinearity more.",
            $"""
            The 5x5 in Inception-v3's Mixed_5b has {Measure<InceptionV3>.ParametersOf("Mixed_5b.branch5x5_2.conv"):N0} weights; two 3x3
            with {Between} channels between them would have {9 * From * Between + 9 * Between * To:N0},
            {100 - 100.0 * (9 * From * Between + 9 * Between * To) / Measure<InceptionV3>.ParametersOf("Mixed_5b.branch5x5_2.conv"):0.0}%
            fewer.
            """,
            "VGG had a top-1 error 7% higher with 5x5 instead of pairs of 3x3; in Inception a ReLU between the two had 77.2% "
                + "accuracy, none "
                + "76.2%.",
            "Simonyan and Zisserman 2014, section 4.1; Szegedy et al. 2015, figure 2"
        ),
        Concept.Of(
            "Asymmetric kernels",
            "[Conv(128, kernel: [1, 7], padding: [0, 3]), ReLU, Conv(128, kernel: [7, 1], padding: [3, 0])]",
            V3 + "3.2",
            "A 1xn and an nx1 convolution see n x n pixels with 2 / n of the weights.",
            $"""
            The 1x7 and 7x1 of Inception-v3's Mixed_6b have {Measure<InceptionV3>.ParametersOf("Mixed_6b.branch7x7dbl_2.conv"):N0} weights
            each, where a 7x7 would have {49 * 128 * 128:N0};
            for a 3x3 the pair saves {100 - 100.0 * 6 / 9:0}%, where two 2x2 save {100 - 100.0 * 8 / 9:0}%.
            """,
            "It doesn't work well in early layers, and very well on maps of 12 to 20 rows.",
            "Szegedy et al. 2015, section 3.2"
        ),
        Concept.Of(
            "Grid reduction",
            "[GridReduction(0, 384, 64, 96)]",
            V3 + "5",
            "Convolutions with stride 2 and a pooling side by side halve the maps and widen them at once, so that values neither pass "
                + "through a narrow place nor cost four times as much.",
            $"""
            Inception-v3's Mixed_6a makes {Measure<InceptionV3>.Output("Mixed_6a")} of {Measure<InceptionV3>.Output("Mixed_5d")} for
            {Measure<InceptionV3>.MacsOf("Mixed_6a"):N0} multiply-accumulates.
            """,
            "The paper gives the principle and no figure."
        ),
        Concept.Of(
            "Label smoothing",
            "[CrossEntropy(labelSmoothing: 0.1)]",
            V3 + "7",
            "The target is 1 - e for the right class and e spread evenly over all classes, so that logits have no reason to grow without "
                + "end.",
            $"""
            With e = 0.1 and Inception-v3's {Measure<InceptionV3>.Output("fc").Elements:N0} classes the right one's target is
            0.9 + 0.1 / 1,000 = {0.9 + 0.1 / 1000:0.0000} and that of each other {0.1 / 1000:0.0000}.
            """,
            "It took about 0.2 points off both errors; table 3 has a top-1 error of 23.1% before it and 22.8% with it.",
            "Szegedy et al. 2015, section 7 and table 3"
        ),
    ];
}
