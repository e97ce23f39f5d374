namespace NetGen.Generator.Tests.Repairs;

/// <summary>Valid networks as users write them, in the manner of the zoo, with comments wherever C# allows one.</summary>
internal static class Healthy
{
    public static IReadOnlyList<(string Name, string Source)> All { get; } =
    [
        // He et al. 2015, with the shortcuts written out and as a block.
        (
            "Residual",
            """
            namespace Zoo; // residual

            /// <summary>Two convolutions and a shortcut.</summary>
            [Split] // paths
            [Branch] // main
            [Conv(nameof(width), kernel: 3, stride: nameof(stride), padding: 1, bias: false), BatchNorm, ReLU] // first
            [Conv(nameof(width), kernel: 3, padding: 1, bias: false), BatchNorm] // second
            [Branch, Conv(nameof(width), kernel: 1, stride: nameof(stride), bias: false, When = "stride != 1 || in != width")] // shortcut
            [Add, ReLU] // sum
            public sealed partial class StepAttribute(int width, int stride = 1) : BlockAttribute;

            /// <summary>A small ResNet.</summary>
            [Network(3, 64, 64, Classes = 10)] // RGB
            [Conv(16, kernel: 7, stride: 2, padding: 3, bias: false, Name = "stem"), BatchNorm, /* x */ ReLU, MaxPool(3, stride: 2, padding: 1)] // stem
            [Split] // begin
            [Branch, Conv(32, kernel: 3, stride: 2, padding: 1, Name = "a"), BatchNorm, ReLU, Conv(32, kernel: 3, padding: 1), BatchNorm] // main
            [Branch, Conv(32, kernel: 1, stride: 2, bias: false), BatchNorm] // projection
            [Add, ReLU] // end
            [Split]
            [Branch, Conv(32, kernel: 3, padding: 1, groups: 4), BatchNorm] // grouped
            [Branch] // identity
            [Add, ReLU]
            [Step(32), Step(64, stride: 2)] // blocks
            [GlobalAvgPool, Flatten, Dropout(0.2), Linear("classes")] // head
            [CrossEntropy(labelSmoothing: 0.1), SGD(0.1, momentum: 0.9), StepDecay(30)] // training
            public sealed partial class Net;
            """
        ),
        // Szegedy et al. 2014.
        (
            "Inception",
            """
            [Network(3, 96, 96, Classes = 20)] // RGB
            [Conv(64, kernel: 5, stride: 2, padding: 2, Name = "stem"), ReLU, LocalResponseNorm(5), MaxPool(3, stride: 2, padding: 1)] // stem
            [Split] // inception
            [Branch, Conv(16, kernel: 1), ReLU] // 1
            [Branch, Conv(24, kernel: 1), ReLU, Conv(32, kernel: 3, padding: 1), ReLU] // 2
            [Branch, Conv(4, kernel: 1), ReLU, Conv(8, kernel: 5, padding: 2), ReLU] // 3
            [Branch, MaxPool(3, stride: 1, padding: 1), Conv(8, kernel: 1), ReLU] // 4
            [Concat] // join
            [Auxiliary("aux", LossWeight = 0.3)] // side head
            [AvgPool(5, stride: 3), Conv(16, kernel: 1), ReLU, Flatten, Linear(64), ReLU, Linear("classes")]
            [EndAuxiliary] // of the side head
            [MaxPool(2)] // smaller
            [Split]
            [Branch, Conv(32, [1, 7], padding: [0, 3]), ReLU, Conv(32, [7, 1], padding: [3, 0]), ReLU] // factorized
            [Branch, AvgPool(3, stride: 1, padding: 1), Conv("channels / 2", kernel: 1), ReLU]
            [Concat]
            [Conv("2 * channels", kernel: 3, padding: Same), ReLU, Output("features")] // last
            [GlobalAvgPool, Flatten, Linear("classes", Name = "fc")] // head
            public sealed partial class Net;
            """
        ),
        // Ronneberger et al. 2015.
        (
            "Segmentation",
            """
            [Network(3, 64, 64, Classes = 4)] // RGB
            [Conv(16, kernel: 3, padding: 1, Name = "down1"), ReLU, Tap("full")] // full size
            [MaxPool(2), Conv(32, kernel: 3, padding: 1, Name = "down2"), ReLU, Tap("half")] // half size
            [MaxPool(2), Conv(64, kernel: 3, padding: 1), BatchNorm, ReLU] /* bottom */
            [Upsample(2), Conv(32, kernel: 3, padding: 1), Add("half"), ReLU] // up
            [Upsample(2, Interpolation.Nearest), Concat("full")] // up again
            [Conv("channels / 3", kernel: 3, padding: 1), ReLU] // mix
            [Conv("classes", kernel: 1)] // scores
            [AdamW(1e-3), Recipe(epochs: 20, batch: 16), CosineDecay] // training
            public sealed partial class Net;
            """
        ),
        // Howard et al. 2017 with squeeze-and-excitation (Hu et al. 2017).
        (
            "Mobile",
            """
            /// <summary>Gates channels.</summary>
            [Split]
            [Branch] // the identity
            [Branch, GlobalAvgPool, Conv("in / reduction", kernel: 1, Name = "fc1"), ReLU, Conv(nameof(in_), kernel: 1, Name = "fc2"), Sigmoid] // gate
            [Multiply] // gated
            public sealed partial class GateAttribute(int in_, int reduction = 4) : BlockAttribute;

            [Network(3, 32, 32, Classes = 10)] // small images
            [Sequential("features")] // everything but the head
            [Conv(16, kernel: 3, stride: 2, padding: 1, bias: false), BatchNorm, ReLU6] // stem
            [DepthwiseConv(3, padding: 1, bias: false), BatchNorm, ReLU6, Conv(32, kernel: 1, bias: false), BatchNorm, ReLU6, Gate(32)] // 1
            [DepthwiseConv(3, stride: 2, padding: 1, bias: false), BatchNorm, ReLU6, Conv(64, kernel: 1, groups: 8), ChannelShuffle(8)] // 2
            [EndSequential] // of the features
            [Sequential("classifier")] // the head
            [GlobalAvgPool, Flatten, Dropout(0.5), Linear(100), ReLU, Linear("classes")]
            [EndSequential]
            public sealed partial class Net;
            """
        ),
        // A size that isn't known, as fully convolutional networks have it.
        (
            "AnySize",
            """
            [Network("3xHxW", Classes = 10)] // of any size
            [Conv(16, kernel: 3, padding: 1, Name = "one"), GroupNorm(4), SiLU, Tap("low")] // low
            [Conv(16, kernel: 3, padding: 1, dilation: 1, Name = "two", When = "classes > 2"), SiLU, Add("low")] // joined
            [Conv(32, kernel: 3, stride: 2, padding: 1, Repeat = 2), SiLU] // smaller
            [ConvBnReLU(48, kernel: 3, padding: 1)] // a block of NetGen's
            [Split]
            [Branch("left"), Conv(8, kernel: 1), SiLU] // left
            [Branch("right"), Conv(8, kernel: 3, padding: 1), SiLU] // right
            [Add] // of both
            [GlobalAvgPool, Flatten, Linear("classes"), Initialize(Initialization.He)] // head
            public sealed partial class Net;
            """
        ),
        // Huang et al. 2016, with variables and a family as one block.
        (
            "Dense",
            """
            /// <summary>That many layers, each of which sees all before it.</summary>
            [Let("inner", "4 * growth")] // bottleneck
            [Sequential(Repeat = nameof(layers), Name = "layer{i}")] // all
            [Split]
            [Branch] // what there is
            [Branch, BatchNorm, ReLU, Conv("inner", kernel: 1, bias: false), BatchNorm, ReLU, Conv(nameof(growth), kernel: 3, padding: 1, bias: false)] // what is new
            [Concat] // together
            [EndSequential] // of a layer
            public sealed partial class DenseAttribute(int layers, int growth = 12) : BlockAttribute;

            [Network(3, 32, 32, Classes = 100)] // CIFAR
            [Conv(24, kernel: 3, padding: 1, bias: false, Name = "one"), Dense(3), /* half */ Conv("channels / 2", kernel: 1, Name = "two"), AvgPool(2)] // first
            [Dense(2, growth: 16), Conv("channels / 2", kernel: 1)] // second
            [Sequential("head")] // scores
            [BatchNorm, ReLU, GlobalAvgPool, Flatten, Linear("classes")]
            [EndSequential] // of the head
            [Initialize(Initialization.He), SGD(0.1, momentum: 0.9), Recipe(epochs: 40, batch: 64), CosineDecay] // training
            public sealed partial class Net;
            """
        ),
        // Liu et al. 2022 in small.
        (
            "Modern",
            """
            /// <summary>A ConvNeXt block.</summary>
            [Split]
            [Branch] // residual
            [Sequential("block")] // named by index
            [DepthwiseConv(7, padding: 3), ChannelsLast, LayerNorm(1e-6)] // mix positions
            [Linear("4 * channels"), GELU, Linear("channels / 4"), ChannelsFirst] // mix channels
            [EndSequential] // of the block
            [LayerScale(1e-6)] // small at first
            [Branch] // identity
            [Add] // sum
            public sealed partial class NextAttribute : BlockAttribute;

            [Network(3, 64, 64, Classes = 10)] // RGB
            [Conv(32, kernel: 4, stride: 4, Name = "one"), Next(Repeat = 2)] // stem
            [Conv(64, kernel: 2, stride: 2, Name = "two"), Next] // narrower
            [Split]
            [Branch, Conv(64, kernel: 3, padding: 1), ReLU] // main
            [Branch, Conv(64, kernel: 1, bias: false)] // shortcut
            [Add] // of both
            [GlobalAvgPool, Flatten, Dropout(0.1), Linear("classes"), CrossEntropy(labelSmoothing: 0.1)] // head
            public sealed partial class Net;
            """
        ),
    ];
}
