using NetGen.Onnx.Tests.Layers;
using NetGen.Zoo;
using TorchSharp;

namespace NetGen.Onnx.Tests;

/// <summary>Every layer gives in ONNX Runtime what it gives in TorchSharp, for several batches and sizes.</summary>
public class LayerExportTests(OnnxChecker checker) : IClassFixture<OnnxChecker>
{
    // Functions such as erf and exp differ between the two by some units in the last place.
    private const double Tolerance = 1e-5;

    private static readonly IReadOnlyList<Type> s_networks =
    [
        .. typeof(ConvDilated).Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(INetwork)) && t.Namespace == typeof(ConvDilated).Namespace),
    ];

    public static TheoryData<string> Names => [.. s_networks.Select(t => t.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_layer_gives_the_same_in_ONNX_Runtime(string name)
    {
        using var network = new ExportedNetwork(Made(name));
        foreach (long[] shape in Shapes(network.Network.Graph.Input))
        {
            string size = string.Join(" x ", shape);
            Assert.All(network.Differences(shape), d => Assert.True(d.Value <= Tolerance, $"{d.Key} of {size}: {d.Value}"));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_layers_file_is_valid(string name)
    {
        using var network = new ExportedNetwork(Made(name));
        // Deformable convolution came with opset 19.
        if (network.Operators.Contains("DeformConv")) Assert.Equal(19, network.Opset);
        else Assert.Equal("fine", checker.Check(network.File));
    }

    [Theory, InlineData("ConvTransposeNormed"), InlineData("BatchNormPlain"), InlineData("DeformConvPlain"), InlineData("BatchNormVector")]
    public void Batch_norm_is_folded_or_kept_as_asked(string name)
    {
        using var folded = new ExportedNetwork(Made(name));
        using var kept = new ExportedNetwork(Made(name), new() { FoldBatchNorm = false });
        Assert.DoesNotContain("BatchNormalization", folded.Operators);
        Assert.Contains("BatchNormalization", kept.Operators);
        Assert.All(kept.Differences(Shapes(kept.Network.Graph.Input)[0]), d => Assert.InRange(d.Value, 0, Tolerance));
    }

    private static INetwork Made(string name)
    {
        var network = (INetwork)Activator.CreateInstance(s_networks.Single(t => t.Name == name))!;
        Deterministic.Fill((torch.nn.Module)network);
        return network;
    }

    private static List<long[]> Shapes(GraphShape input)
    {
        var sizes = new[] { (16L, 20L), (13, 17), (25, 14) };
        return input.Dimensions.All(d => d.Known is not null)
            ? [.. new[] { 1L, 5 }.Select(n => (long[])[n, .. input.Dimensions.Select(d => d.Known!.Value)])]
            : [.. sizes.Select((s, k) => (long[])[k + 1, input.Dimensions[0].Known!.Value, s.Item1, s.Item2])];
    }
}
