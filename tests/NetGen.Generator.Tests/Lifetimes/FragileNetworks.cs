namespace NetGen.Generator.Tests;

/// <summary>Networks of several kinds whose forward is made to throw.</summary>
internal static class FragileNetworks
{
    private const string UNet = """
        namespace Fragile;
        [Network(1, 16, 16)]
        [Conv(4, 3, padding: 1), ReLU, Tap("high"), MaxPool(2), Conv(8, 3, padding: 1), BatchNorm, ReLU, Tap("low"), MaxPool(2)]
        [Conv(8, 3, padding: 1), ReLU, ConvTranspose(8, 2, stride: 2), Concat("low")]
        [Conv(8, 3, padding: 1), LeakyReLU(0.2), ConvTranspose(4, 2, stride: 2), Concat("high")]
        [Conv(4, 3, padding: 1), Scale(0.5), ReLU, Conv(3, 1), GlobalAvgPool, Flatten, SGD(0.1, momentum: 0.9)]
        public sealed partial class UNet;
        """;

    private const string Residual = """
        namespace Fragile;
        [Network(3, 16, 16, Classes = 3)]
        [Conv(8, 3, padding: 1), BatchNorm, ReLU, Residual(Basic), Residual(Bottleneck, 16, stride: 2)]
        [Split, Branch, Conv(16, 1), ELU, Branch, Conv(16, 1), Mish, Branch, Conv(16, 1), Softplus, Add, StochasticDepth(0.5)]
        [Split, Branch, GlobalAvgPool, Conv(16, 1), Sigmoid, Branch, Multiply]
        [GlobalAvgPool, Flatten, Linear("classes"), AdamW, GradientClipping(1)]
        public sealed partial class Residual;
        """;

    private const string Inception = """
        namespace Fragile;
        [Network(3, 16, 16, Classes = 3)]
        [Conv(8, 3, padding: 1), LocalResponseNorm(5), Inception(4, 4, 8, 2, 4, 4), MaxPool(2), Inception(4, 4, 8, 2, 4, 4)]
        [Auxiliary("aux1", LossWeight = 0.3), GlobalAvgPool, Flatten, Linear("classes"), EndAuxiliary, Conv(8, 1), ReLU]
        [Auxiliary("aux2", LossWeight = 0.3), GlobalAvgPool, Flatten, Linear("classes"), EndAuxiliary]
        [GlobalAvgPool, Flatten, Dropout(0.4), Linear("classes"), RMSProp(1e-3, momentum: 0.9)]
        public sealed partial class Inception;
        """;

    private const string Outputs = """
        namespace Fragile;
        [Network(3, 16, 16, Classes = 3)]
        [Conv(8, 3, padding: 1), ReLU, Output("c1"), MaxPool(2), Conv(8, 3, padding: 1), Output("c2"), Output("again"), MaxPool(2)]
        [GlobalAvgPool, Flatten, Linear("classes"), Adam]
        public sealed partial class Outputs;
        """;

    /// <summary>The networks by the names of their classes, with the shape of an input.</summary>
    public static readonly IReadOnlyDictionary<string, (string Source, long[] Input)> All = new Dictionary<string, (string, long[])>
    {
        [nameof(UNet)] = (UNet, [2, 1, 16, 16]),
        [nameof(Residual)] = (Residual, [2, 3, 16, 16]),
        [nameof(Inception)] = (Inception, [2, 3, 16, 16]),
        [nameof(Outputs)] = (Outputs, [2, 3, 16, 16]),
    };
}
