using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Serving;

/// <summary>
/// Makes one of the 1 x 1 convolutions that read the same tensor: one matrix product of more rows, of whose channels each takes its own.
/// </summary>
internal static class PointwiseMerging
{
    public static void Apply(TwinSteps list)
    {
        var groups = list.Steps.Where(IsPointwise).GroupBy(s => (s.Inputs[0], Stride: s.Layer!.Arguments.Pair("stride"), HasBias(s)))
            .Where(g => g.Count() > 1).Select(g => g.ToList()).ToList();
        foreach (var group in groups) Merge(list, group);
    }

    private static bool IsPointwise(TwinStep step) =>
        step.Layer is { Layer: var layer, Arguments: var arguments }
        && layer.Definition == LayerTable.Conv
        && arguments.Pair("kernel") == (1, 1)
        && arguments.Pair("padding") == (0, 0)
        && arguments.Integer("groups") == 1;

    private static bool HasBias(TwinStep step) => step.Layer!.Arguments.Boolean("bias");

    private static void Merge(TwinSteps list, List<TwinStep> group)
    {
        var first = group[0].Layer!;
        long channels = group.Sum(s => s.Node.Output.Channels.Value);
        var arguments = first.Arguments.With("channels", new IntegerValue(channels));
        if (!first.Layer.Definition.Infer(arguments, first.Layer.Input).IsLayer(out var layer)) return;
        var merged = new TwinStep(
            CommonPath(group) + "pointwise",
            first with { Layer = layer, Arguments = arguments },
            [group[0].Inputs[0]])
        {
            Sources = [.. group.SelectMany(s => s.Sources)],
        };
        list.Steps.Insert(list.Steps.IndexOf(group[0]), merged);
        long start = 0;
        foreach (var step in group)
        {
            long length = step.Node.Output.Channels.Value;
            var part = new LayerArguments(new Dictionary<string, Value>
            {
                ["start"] = new IntegerValue(start),
                ["length"] = new IntegerValue(length),
            });
            if (!LayerTable.Narrow.Infer(part, layer.Output).IsLayer(out var narrow))
                throw new InvalidOperationException($"{layer.Output} has no {length} channels from {start} on.");
            step.Node = new LayerNode(step.Node.Name, step.Node.Origin, narrow, part, Container.InputValue);
            step.Inputs[0] = merged;
            start += length;
        }
    }

    // Up to the last dot that all have in common.
    private static string CommonPath(List<TwinStep> group)
    {
        string path = group[0].Path;
        int common = Enumerable.Range(0, path.Length).TakeWhile(k => group.All(s => k < s.Path.Length && s.Path[k] == path[k])).Count();
        return path.Substring(0, path.LastIndexOf('.', Math.Max(0, common - 1)) + 1);
    }
}
