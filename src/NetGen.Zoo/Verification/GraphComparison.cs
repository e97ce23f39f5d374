using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Zoo;

/// <summary>What can be compared with an oracle without running the network: keys, shapes, counts and leaves.</summary>
internal static class GraphComparison
{
    /// <summary>PyTorch's classes by NetGen's names of layers, where the two differ.</summary>
    private static readonly Dictionary<string, string[]> s_types = new()
    {
        ["Conv"] = ["Conv2d"],
        ["DepthwiseConv"] = ["Conv2d"],
        ["DeformConv"] = ["DeformConv2d"],
        ["ConvTranspose"] = ["ConvTranspose2d"],
        ["BatchNorm"] = ["BatchNorm2d", "BatchNorm1d"],
        ["LayerNorm"] = ["LayerNorm", "LayerNorm2d"],
        ["MaxPool"] = ["MaxPool2d"],
        ["AvgPool"] = ["AvgPool2d"],
        ["AdaptiveAvgPool"] = ["AdaptiveAvgPool2d"],
        ["ChannelsLast"] = ["Permute"],
        ["ChannelsFirst"] = ["Permute"],
        ["GlobalAvgPool"] = ["AdaptiveAvgPool2d"],
    };

    public static IEnumerable<Finding> State(Oracle oracle, nn.Module network)
    {
        var expected = oracle.State.Select(s => $"{s.Key} [{string.Join(", ", s.Shape)}]").ToHashSet();
        var found = network.state_dict().Select(s => $"{s.Key} [{string.Join(", ", s.Value.shape)}]").ToHashSet();
        var (missing, extra) = (expected.Except(found).ToList(), found.Except(expected).ToList());
        yield return new(
            "state dict",
            missing.Count == 0 ? $"{expected.Count} entries" : $"{missing.Count} others, such as {missing[0]}",
            extra.Count == 0 ? $"{found.Count} entries" : $"{extra.Count} others, such as {extra[0]}",
            missing.Count + extra.Count == 0);
        yield return Finding.Equal("parameters of the module", $"{oracle.Parameters:N0}", $"{network.parameters().Sum(p => p.numel()):N0}");
    }

    public static IEnumerable<Finding> Counts(Oracle oracle, NetworkGraph graph)
    {
        yield return Finding.Equal("parameters", $"{oracle.Parameters:N0}", $"{graph.ParameterCount:N0}");
        yield return Finding.Equal("multiply-accumulates", $"{oracle.Macs:N0}", $"{At(graph.Macs, oracle):N0}");
        var nodes = graph.Nodes.Where(n => !n.IsAuxiliary).ToLookup(n => n.Path);
        foreach (var leaves in oracle.Leaves.GroupBy(l => l.Name))
        {
            var ours = nodes[leaves.Key].ToList();
            yield return Finding.Equal(leaves.Key + ": runs", $"{leaves.Count()}", $"{ours.Count}");
            foreach (var (leaf, node) in leaves.Zip(ours))
            {
                yield return Finding.Equal(
                    leaf.Name,
                    Describe(leaf.Type, leaf.Output.Skip(1), leaf.Parameters, leaf.Macs),
                    Describe(
                        TypeOf(node.Kind, leaf.Type),
                        node.Output.Dimensions.Select(d => At(d, oracle)),
                        node.Parameters,
                        At(node.Macs, oracle)));
            }
        }
    }

    private static string TypeOf(string kind, string wanted) =>
        s_types.TryGetValue(kind, out string[]? types)
            ? types.Contains(wanted)
                ? wanted
                : types[0]
            : kind;

    private static string Describe(string type, IEnumerable<long> output, long parameters, long macs) =>
        $"{type} giving {string.Join(" x ", output)}, {Costs(parameters, macs)}";

    private static string Costs(long parameters, long macs) => $"{parameters:N0} parameters, {macs:N0} multiply-accumulates";

    private static long At(GraphExtent extent, Oracle oracle) => extent.At(oracle.Input[2], oracle.Input[3]);
}
