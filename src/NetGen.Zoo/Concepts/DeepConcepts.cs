using NetGen.Models;

namespace NetGen.Zoo;

/// <summary>Residual networks and what came after them.</summary>
internal static class DeepConcepts
{
    private const string He = "He et al. 2015 (arXiv:1512.03385), section ";

    // EfficientNet's coefficients for depth, width and resolution.
    private const double Alpha = 1.2, Beta = 1.1, Gamma = 1.15;

    public static IReadOnlyList<Concept> All { get; } =
    [
        Concept.Of(
            "Residual connections",
            "[Residual(Basic, 64)], or [Split], [Branch] ..., an empty [Branch] and [Add]",
            He + "3",
            "The layers of a block learn what to add to their input, so that a deeper network can always do what a shallower one does.",
            $"""
            ResNet-34 with zero-padded shortcuts has the {Measure<ResNet34A>.Parameters:N0} parameters and {Measure<ResNet34A>.Macs:N0}
            multiply-accumulates of the plain network of 34 layers, {Measure<Plain34>.Parameters:N0} and {Measure<Plain34>.Macs:N0}.
            """,
            "The plain network has 28.54% top-1 error, worse than 27.94% with 18 layers, and the residual one 25.03%; "
                + "[the experiment](experiments.md#degradation) trains such networks.",
            "He et al. 2015, table 2"
        ),
        Concept.Of(
            "Bottlenecks",
            "[Residual(Bottleneck, 64)]",
            He + "4.1; Szegedy et al. 2014, section 4",
            "A 1x1 convolution reduces the channels, the expensive kernel works on few of them, and another 1x1 restores them.",
            $"""
            A bottleneck of ResNet-50's first stage has {Measure<ResNet50>.ParametersOf("layer1.1"):N0} parameters on
            {Measure<ResNet50>.Dimension("layer1.1", 0):N0} channels, where two 3x3 would have 2 x 9 x 256 x 256 = {2 * 9 * 256 * 256:N0};
            GoogLeNet's 5x5 from 480 channels to 48 on 14 x 14 maps would cost {14 * 14 * 25 * 480 * 48:N0} multiply-accumulates, and
            reduced to 16 channels
            first it costs {14 * 14 * (480 * 16 + 25 * 16 * 48):N0}.
            """,
            "ResNets of 50, 101 and 152 layers became affordable: 152 layers cost less than VGG-16.",
            "He et al. 2015, section 4.1"
        ),
        Concept.Of(
            "Pre-activation",
            "[ResNetV2(Bottleneck, 3, 4, 6, 3)]",
            "He et al. 2016 (arXiv:1603.05027), section 4",
            "Batch normalization and ReLU come before the convolutions, so that the shortcuts of all blocks together are the identity.",
            $"""
            ResNet-110 keeps its {Measure<CifarResNet110FullPreActivation>.Parameters:N0} parameters, as many as with the original order,
            {Measure<CifarResNet110Original>.Parameters:N0}.
            """,
            "On CIFAR-10 the error of 110 layers fell from 6.61% to 6.37%, that of 164 layers from 5.93% to 5.46%.",
            "He et al. 2016, table 2"
        ),
        Concept.Of(
            "Dense connections",
            "[DenseBlock(6, 32)]",
            "Huang et al. 2016 (arXiv:1608.06993), section 3",
            "Each layer reads the maps of all layers before it, and adds a few of its own.",
            $"""
            A block of 6 layers has 6 x 7 / 2 = {6 * 7 / 2} connections, and the first of DenseNet-121 widens 64 channels by 6 x 32 to
            {Measure<DenseNet121>.Dimension("features.denseblock1", 0):N0}; the network has {Measure<DenseNet121>.Parameters:N0} parameters,
            ResNet-50
            {Measure<ResNet50>.Parameters:N0}.
            """,
            "DenseNet-121 has a top-1 error of 25.02%, and DenseNet-201 with 20 million parameters about that of a ResNet with 101 "
                + "layers and "
                + "more than 40 million.",
            "Huang et al. 2016, table 3 and section 4.4"
        ),
        Concept.Of(
            "Squeeze and excitation",
            "[SqueezeExcitation(16)]",
            "Hu et al. 2017 (arXiv:1709.01507), section 3",
            "Each channel is multiplied by a number between 0 and 1 that two small layers compute from the averages of all channels.",
            $"""
            SE-ResNet-50 has {Measure<SEResNet50>.Parameters - Measure<ResNet50>.Parameters:N0} parameters more than ResNet-50,
            {100.0 * (Measure<SEResNet50>.Parameters - Measure<ResNet50>.Parameters) / Measure<ResNet50>.Parameters:0.0}%, and
            {Measure<SEResNet50>.Macs - Measure<ResNet50>.Macs:N0} multiply-accumulates more,
            {100.0 * (Measure<SEResNet50>.Macs - Measure<ResNet50>.Macs) / Measure<ResNet50>.Macs:0.00}%.
            """,
            "The top-1 error of ResNet-50 fell from 24.80% to 23.29%.",
            "Hu et al. 2017, table 2"
        ),
        Concept.Of(
            "Deformable sampling",
            "[DeformConv(512, 3, padding: 1)]",
            "Dai et al. 2017 (arXiv:1703.06211), section 2.1",
            "A small convolution computes for each output where the kernel reads, in fractions of pixels, so that kernels follow the "
                + "shape of things.",
            $"""
            Three deformable 3x3 convolutions in ResNet-50's last stage have
            {Measure<DeformableResNet50>.Parameters - Measure<ResNet50>.Parameters:N0}
            parameters more, 3 x (9 x 512 + 1) x 18, two offsets for each of 9 taps.
            """,
            "It improved detection and segmentation; the paper prints no error of classification."
        ),
        Concept.Of(
            "Compound scaling",
            "[EfficientNet(1.2, 1.4)]",
            "Tan and Le 2019 (arXiv:1905.11946), section 3.3",
            "Depth, width and resolution grow together, by alpha^phi, beta^phi and gamma^phi, so that the cost grows by about 2^phi.",
            $"""
            alpha beta^2 gamma^2 = {Alpha} x {Beta}^2 x {Gamma}^2 = {Alpha * Beta * Beta * Gamma * Gamma:0.00}, and from B0 to B7 the
            published networks
            grow from {Measure<EfficientNetB0>.Macs:N0} to {Measure<EfficientNetB7>.Macs:N0} multiply-accumulates,
            {(double)Measure<EfficientNetB7>.Macs / Measure<EfficientNetB0>.Macs:0} times.
            """,
            "B0 has 77.1% and B7 84.3% top-1 accuracy.",
            "Tan and Le 2019, table 2"
        ),
    ];
}
