using NetGen.Models.Tests.Elsewhere;
using NetGen.Zoo;

namespace NetGen.Onnx.Tests;

/// <summary>
/// Networks of the zoo and of Elsewhere give in ONNX Runtime what they give in TorchSharp. The larger ones consist of the same blocks as
/// these, and would take minutes.
/// </summary>
public class ZooExportTests(OnnxChecker checker) : IClassFixture<OnnxChecker>
{
    // Two sums of some hundred thousand float32 products in different orders, through up to two hundred layers.
    private const double Tolerance = 1e-4;

    private const long MostMacs = 1_000_000_000;

    private static readonly IReadOnlyList<Type> s_elsewhere =
    [
        .. typeof(SqueezeNet10).Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(INetwork)) && t.Namespace == typeof(SqueezeNet10).Namespace),
    ];

    public static TheoryData<string> Names =>
    [
        .. ZooTable.All.Where(e => e.Graph.Macs.Known <= MostMacs).Select(e => e.Network.Name),
        .. s_elsewhere.Where(t => ((NetworkGraph)t.GetProperty("Graph")!.GetValue(null)!).Macs.Known <= MostMacs).Select(t => t.Name),
    ];

    [Theory, MemberData(nameof(Names))]
    public void A_network_gives_the_same_in_ONNX_Runtime(string name)
    {
        var type = ZooTable.All.Select(e => e.Network).Concat(s_elsewhere).Single(t => t.Name == name);
        var network = (INetwork)Activator.CreateInstance(type)!;
        Deterministic.Fill((TorchSharp.torch.nn.Module)network);
        using var exported = new ExportedNetwork(network);
        if (exported.Opset <= OnnxChecker.LatestOpset) Assert.Equal("fine", checker.Check(exported.File));
        long[] shape = [.. network.Graph.Input.Dimensions.Select(d => d.Known!.Value)];
        Assert.All(exported.Differences([1, .. shape]), d => Assert.InRange(d.Value, 0, Tolerance));
    }
}
