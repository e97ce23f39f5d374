using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Costs;

/// <summary>What one attribute of a network costs: a layer, or all that a block or a repetition stands for.</summary>
/// <param name="Attribute">Its index on the network's class.</param>
/// <param name="Label">What a person calls it.</param>
/// <param name="Times">How often it is there; 1 where that isn't known (a block whose members join the network's).</param>
internal sealed record LayerCosts(int Attribute, string Label, int Times, Shape Input, Shape Output, IReadOnlyList<LayerRow> Rows)
{
    public string Name => Times > 1 ? $"{Label}, {Text.Invariant(Times)} times" : Label;

    public static IEnumerable<LayerCosts> Of(InferredGraph inferred)
    {
        var times = new Dictionary<int, int>();
        Count(inferred.Graph.Root, times);
        foreach (var group in inferred.Rows.GroupBy(r => r.Origin.Links[0].Attribute))
        {
            var rows = group.ToList();
            // A side head within a block isn't what comes out of it.
            var last = rows.LastOrDefault(r => !r.IsAuxiliary) ?? rows[rows.Count - 1];
            yield return new(
                group.Key,
                rows[0].Origin.Links[0].Label,
                times.TryGetValue(group.Key, out int count) ? count : 1,
                rows[0].Input,
                last.Output,
                rows);
        }
    }

    /// <summary><c>, 224 parameters (1.4%), 42,336 MACs (73.0%)</c>; empty for a layer that has neither.</summary>
    public string Costs(NetworkCosts network)
    {
        long parameters = Rows.Sum(r => r.Parameters);
        var macs = Rows.Aggregate(Dim.Known(0), (sum, r) => sum + r.Macs);
        string text =
            parameters == 0 ? "" : $", {Text.Plural(parameters, "parameter")} ({Text.Percent(parameters, network.ParameterCount)})";
        if (macs == Dim.Known(0)) return text;
        text += ", " + network.Show(macs, "MACs");
        // The whole is that of evaluation mode.
        if (Rows.All(r => r.IsAuxiliary)) return text + ", in training only";
        long? counted = network.ValueOf(Rows.Where(r => !r.IsAuxiliary).Aggregate(Dim.Known(0), (sum, r) => sum + r.Macs));
        if (counted is not { } part || network.Macs is not (> 0 and var whole)) return text;
        // A formula has its value in brackets already.
        return text.EndsWith(")", StringComparison.Ordinal)
            ? $"{text.Substring(0, text.Length - 1)}, {Text.Percent(part, whole)})"
            : $"{text} ({Text.Percent(part, whole)})";
    }

    // The attribute's own nodes: a layer, or a block's container.
    private static void Count(Container container, Dictionary<int, int> times)
    {
        foreach (var node in container.Nodes)
        {
            if (node.Origin.Links.Count == 1)
            {
                times.TryGetValue(node.Origin.Links[0].Attribute, out int before);
                times[node.Origin.Links[0].Attribute] = before + 1;
            }

            if (node is ContainerNode inner) Count(inner.Container, times);
        }
    }
}
