using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// A head of linear layers on a flattened image that holds most of a network's parameters: Lin, Chen, Yan, "Network in network", 2013
/// (arXiv:1312.4400), section 3.2, average each map instead.
/// </summary>
internal static class HeavyHeads
{
    /// <summary>What is saved must be worth a change of the architecture.</summary>
    private const long Worth = 10_000;

    public static IEnumerable<Hint> Find(AdvisedNetwork network) =>
        network.Steps.Where(s => !s.IsAuxiliary && Kinds.Is(s, LayerTable.Flatten)).Select(s => Check(network, s)).OfType<Hint>();

    private static Hint? Check(AdvisedNetwork network, Step flatten)
    {
        var image = flatten.InputShapes[0];
        if (!image.IsImage || !image.Channels.IsKnown || image.Height * image.Width == Dim.Known(1)) return null;
        var head = Chain(network, flatten);
        var linear = head.Where(s => Kinds.IsOf(s, LayerFamily.Linear)).ToList();
        if (linear.Count == 0 || !network.Results.Contains((head[head.Count - 1].Output, false))) return null;

        long total = network.Inferred.ParameterCount, held = head.Sum(s => network.RowOf(s).Parameters);
        var last = linear[linear.Count - 1];
        long channels = image.Channels.Value, classes = last.Node.Output.Channels.Value;
        bool bias = last.Layer!.State.Count > 1;
        long after = checked(channels * classes + (bias ? classes : 0));
        if (2 * (double)held <= total || held - after < Worth) return null;
        return new(
            Rules.HeavyHead,
            linear[0].Node.Origin,
            [
                string.Join(", ", linear.Select(s => s.Path)),
                Text.Count(held),
                Text.Count(total),
                AdviceText.Percent((double)held / total),
                Text.Invariant(classes),
                $"{AdviceText.Product(channels, classes)}{(bias ? $" + {Text.Count(classes)}" : "")} = {Text.Count(after)}",
                Text.Count(total - held + after),
            ])
        {
            Proposal = new HeadProposal(
                Attributes(network, flatten, head).ToEquatableArray(),
                last.Node.Origin.Links[last.Node.Origin.Links.Count - 1].Attribute),
        };
    }

    /// <summary>What follows the flattening, as long as it is linear or pointwise.</summary>
    private static List<Step> Chain(AdvisedNetwork network, Step flatten)
    {
        var head = new List<Step> { flatten };
        while (network.OnlyReader(head[head.Count - 1]) is { } next && (Kinds.IsOf(next, LayerFamily.Linear) || Kinds.IsPointwise(next)))
            head.Add(next);
        return head;
    }

    /// <summary>
    /// The attributes to replace, where all are on one class: those of the head, and of pooling to a fixed size before it.
    /// </summary>
    private static IReadOnlyList<int> Attributes(AdvisedNetwork network, Step flatten, IEnumerable<Step> head)
    {
        var steps = head.ToList();
        // What follows the last linear layer stays.
        int last = steps.FindLastIndex(s => Kinds.IsOf(s, LayerFamily.Linear));
        steps.RemoveRange(last + 1, steps.Count - 1 - last);
        if (network.Maker(flatten.Inputs[0]) is { Layer.Definition: { Family: LayerFamily.Pooling, FixesSize: true } } pool
            && network.OnlyReader(pool) == flatten)
        {
            steps.Insert(0, pool);
        }

        var links = steps.ConvertAll(s => s.Node.Origin.Links[s.Node.Origin.Links.Count - 1]);
        return links.TrueForAll(l => l.Owner == links[0].Owner) ? [.. links.Select(l => l.Attribute).Distinct()] : [];
    }
}
