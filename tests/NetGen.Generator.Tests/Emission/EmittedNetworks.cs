namespace NetGen.Generator.Tests;

/// <summary>Networks that the tests of the generated code share, each documented so that documentation warnings count too.</summary>
internal static class EmittedNetworks
{
    /// <summary>Blocks that share a class, a side head, a backbone's outputs and everything declared for training.</summary>
    public const string Small = """
        namespace Tests;

        /// <summary>Two paths.</summary>
        /// <param name="c1">Channels of the first path.</param>
        /// <param name="c3">Channels of the second path.</param>
        [Split]
        [Branch("branch1"), Conv(nameof(c1), 1)]
        [Branch("branch2"), Conv(2, 1), Conv(nameof(c3), 3, padding: 1)]
        [Concat, BatchNorm, ReLU]
        public sealed partial class PathsAttribute(int c1, int c3) : BlockAttribute;

        /// <summary>A small network.</summary>
        [Network(1, 8, 8, Classes = 3)]
        [Conv(4, 3, padding: 1), ReLU, Paths(2, 6), Output("c1"), MaxPool(2)]
        [Auxiliary("aux", LossWeight = 0.5), GlobalAvgPool, Flatten, Linear("classes"), EndAuxiliary]
        [Paths(4, 5), GlobalAvgPool, Flatten, Dropout(0.5), Linear("classes")]
        [CrossEntropy(labelSmoothing: 0.1), SGD(0.1, momentum: 0.9), Initialize(Initialization.He)]
        public sealed partial class Small;
        """;

    /// <summary>State-dict names that mean something to C#, to TorchSharp or to the generated class.</summary>
    public const string Clashing = """
        namespace Tests.Modules;

        /// <summary>A block with parameters that are keywords.</summary>
        /// <param name="in">Channels.</param>
        /// <param name="new">Whether there is a bias.</param>
        [Conv(nameof(@in), 3, padding: 1, bias: nameof(@new)), BatchNorm]
        public sealed partial class TinyAttribute(int @in, bool @new = true) : BlockAttribute;

        /// <summary>Names that clash.</summary>
        [Network(3, 8, 8, Classes = 4)]
        [Conv(8, 3, padding: 1, Name = "clashing"), BatchNorm(Name = "switch"), ReLU(Name = "torch")]
        [Conv(8, 1, Name = "torch1"), Conv(8, 1, Name = "dispose")]
        [Conv(8, 1, Name = "macs"), Conv(8, 1, Name = "training")]
        [Conv(8, 1, Name = "forward")]
        [Conv(8, 1, Name = "input"), Conv(8, 1, Name = "call")]
        [Conv(8, 1, Name = "to_string"), Conv(8, 1, Name = "ToString")]
        [Conv(8, 1, Name = "tensor")]
        [Conv(8, 1, Name = "system"), Conv(8, 1, Name = "net_gen")]
        [Conv(8, 1, Name = "global"), Conv(8, 1, Name = "graph_text")]
        [Conv(8, 1, Name = "loss")]
        [Conv(8, 1, Name = "tiny_block"), Tiny(8, Name = "tinyblock")]
        [Tiny(9, Name = "get_hash_code"), Conv(8, 1, Name = "register_components")]
        [GlobalAvgPool, Flatten, Linear("classes", Name = "nn")]
        public sealed partial class Clashing;
        """;

    /// <summary>
    /// In the global namespace and in another class, symbolic, taps, nested splits, outputs that are one tensor,
    /// containers that compute nothing.
    /// </summary>
    public const string Unusual = """
        /// <summary>Symbolic.</summary>
        [Network("3xHxW")]
        [Conv(8, 3, stride: 2), ReLU, Tap("x1"), Conv(8, 3, padding: 1), Add("x1"), ReLU]
        [Output("c3"), Conv(16, 3, stride: 2), BatchNorm, ReLU, MaxPool(2)]
        [Split, Branch, Conv(16, 3, padding: 1), Sigmoid, Branch, Multiply]
        [Split, Branch("a"), Conv(4, 1), Branch("b"), Conv(4, 1), Branch, Conv(4, 1), Branch, Conv(4, 1), Add]
        [Output("c4"), Auxiliary("aux", LossWeight = 0.25), GlobalAvgPool, Flatten, Linear(10), EndAuxiliary]
        [GlobalAvgPool, Flatten, Dropout(0.5), Linear(10), Adam(1e-3), Initialize(Initialization.TruncatedNormal, std: 0.02)]
        internal sealed partial class Symbolic;

        /// <summary>A class around a network.</summary>
        public static partial class Zoo
        {
            /// <summary>Vectors.</summary>
            [Network(784), Linear(100), Sigmoid, Linear(10), Softmax, MeanSquaredError, RMSProp(1e-3), Output("Probabilities")]
            public sealed partial class Mlp;
        }

        /// <summary>One tensor under two names, and a container that computes nothing.</summary>
        [Network(4, 6, 6), Sequential("empty"), Identity, EndSequential, Conv(4, 1), Output("a"), Output("b"), AdamW]
        public sealed partial class Odd;
        """;

    /// <summary>Everything that can be declared for training, in several recipes.</summary>
    public const string Trained = """
        namespace Tests.Trained;

        /// <summary>Counts epochs.</summary>
        [Network(3, 8, 8, Classes = 4)]
        [Conv(4, 3, Name = "recipe"), ReLU, Conv(8, 3, Name = "conv2"), ReLU, Flatten, Linear("classes", Name = "fc")]
        [Recipe(epochs: 90, batch: 128), StepDecay(every: 30, factor: 0.1), WarmUp(5, start: 0)]
        [SGD(0.1, momentum: 0.9, weightDecay: 1e-4), GradientClipping(2), WeightAveraging(0.99)]
        [Initialize(Initialization.Normal, std: 0.01), InitializeBias(1, "conv2")]
        [InitializeWeights(Initialization.TruncatedNormal, 0.1, "fc", "conv2")]
        [RandomCrop(8, padding: 1), RandomHorizontalFlip, PcaLighting(0.1)]
        [Normalize(new[] { 0.485, 0.456, 0.406 }, new[] { 0.229, 0.224, 0.225 })]
        public sealed partial class Epochs;

        /// <summary>Counts steps.</summary>
        [Network(1, 8, 6), Flatten, Linear(3)]
        [Recipe(steps: 64000, batch: 128), MultiStepDecay(0.1, 32000, 48000), WarmUp(400, start: 0.1, linear: false), SGD(0.1)]
        [RandomCrop(new[] { 8, 6 }), Normalize(new[] { 0.5 }, new[] { 2.0 })]
        public sealed partial class Steps;

        /// <summary>A cosine after a warm-up.</summary>
        [Network(8), Linear(3), Recipe(epochs: 105), CosineDecay(0.1), WarmUp(5), AdamW]
        public sealed partial class Cosine;

        /// <summary>A straight line.</summary>
        [Network(8), Linear(3), Recipe(epochs: 10), PolynomialDecay, SGD(1)]
        public sealed partial class Line;

        /// <summary>Stairs of broken epochs.</summary>
        [Network(8), Linear(3), ExponentialDecay(0.97, every: 2.4), RMSProp(0.256)]
        public sealed partial class Stairs;

        /// <summary>A smooth exponential.</summary>
        [Network("3xHxW"), Conv(3, 1), ExponentialDecay(0.5, every: 2, staircase: false), Adam, MeanSquaredError]
        [RandomResizedCrop(224), RandomScaleCrop(224, 256, 480)]
        public sealed partial class Smooth;

        /// <summary>Waits for a plateau.</summary>
        [Network(8), Linear(3), Recipe(epochs: 90, batch: 128), ReduceOnPlateau(0.1, patience: 2), SGD(0.01)]
        public sealed partial class Plateau;

        /// <summary>A warm-up alone.</summary>
        [Network(8), Linear(3), WarmUp(4, start: 0.5), SGD(0.01)]
        public sealed partial class Warm;
        """;

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [nameof(Small)] = Small,
        [nameof(Clashing)] = Clashing,
        [nameof(Unusual)] = Unusual,
        [nameof(Trained)] = Trained,
    };
}
