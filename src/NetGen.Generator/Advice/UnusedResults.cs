using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// Taps that nothing joins, tensors merged with themselves, results that are another one's copy, heads that don't count,
/// and dropout of everything.
/// </summary>
internal static class UnusedResults
{
    public static IEnumerable<Hint> Find(AdvisedNetwork network) =>
        Taps(network).Concat(Copies(network)).Concat(Results(network)).Concat(Dropouts(network));

    // Of inline blocks, which offer theirs to their users; elsewhere it is an error.
    // Where names are put together from expressions, or a condition leaves the joining attribute out, the tap has its use in another case.
    private static IEnumerable<Hint> Taps(AdvisedNetwork network)
    {
        var all = network.Network.Blocks.Select(b => (b.FullName, b.Attributes)).ToList();
        var classes = all.FindAll(c => c.Attributes.Any(a => a.Name == Vocabulary.Inline));
        all.Add((network.Network.Class.FullName, network.Network.Attributes));
        var joined = new HashSet<string>(
            all.SelectMany(c => c.Attributes).Where(a => Vocabulary.Merges.ContainsKey(a.Name)).SelectMany(TapRules.Names),
            StringComparer.Ordinal);
        if (joined.Any(t => t.Contains('{'))) yield break;
        var ways = new Lazy<Dictionary<string, IReadOnlyList<OriginLink>>>(() => Ways(network));
        foreach (var (owner, attributes) in classes)
        {
            for (int k = 0; k < attributes.Count; k++)
            {
                if (attributes[k].Name == Vocabulary.Tap
                    && TapRules.Names(attributes[k]).FirstOrDefault(t => !joined.Contains(t) && !t.Contains('{')) is { } tap
                    && ways.Value.TryGetValue(owner, out var way))
                {
                    yield return new(
                        Rules.Unused,
                        new([.. way, LinkTo(owner, attributes, k)]),
                        [$"the tap '{tap}' is never joined", $"join it with [Concat(\"{tap}\")] or [Add(\"{tap}\")], or leave it out"])
                    {
                        Proposal = new RemovalProposal(),
                    };
                }
            }
        }
    }

    private static IEnumerable<Hint> Copies(AdvisedNetwork network)
    {
        foreach (var step in network.Steps)
        {
            if (step.Node is not MergeNode { Kind: not MergeKind.Multiply } merge || step.Inputs.Distinct().Count() == step.Inputs.Count)
                continue;
            string effect =
                merge.Kind == MergeKind.Add
                    ? "two of its paths are the same tensor, which the sum only doubles"
                    : "two of its paths are the same tensor, whose channels it holds twice";
            yield return new(Rules.Unused, step.Node.Origin, [effect, "put layers on one of them, or leave one out"]);
        }
    }

    private static IEnumerable<Hint> Results(AdvisedNetwork network)
    {
        var seen = new Dictionary<int, NetworkOutput>();
        foreach (var output in network.Inferred.Graph.Outputs)
        {
            if (output.IsAuxiliary && output.LossWeight.Equals(0.0))
            {
                yield return new(
                    Rules.Unused,
                    Named(network, Vocabulary.Auxiliary, output.Name),
                    [
                        $"the loss weight of '{output.Name}' is 0, so that its layers are never trained",
                        "give it a weight such as LossWeight = 0.3, or leave it out",
                    ])
                {
                    Argument = "LossWeight",
                    Proposal = new ValueProposal("LossWeight", "0.3", IsProperty: true),
                };
            }
            else if (output.IsAuxiliary)
            {
                continue;
            }
            else if (seen.TryGetValue(output.Value, out var first))
            {
                yield return new(
                    Rules.Unused,
                    Named(network, Vocabulary.Output, output.Name),
                    [$"the output '{output.Name}' is the same tensor as '{first.Name}'", "leave it out, or move it to another tensor"]);
            }
            else
            {
                seen.Add(output.Value, output);
            }
        }
    }

    private static IEnumerable<Hint> Dropouts(AdvisedNetwork network) =>
        network
            .Steps.Where(s => Kinds.IsOf(s, LayerFamily.Dropout) && s.Layer!.DropProbability >= 1)
            .Select(s => new Hint(
                Rules.Unused,
                s.Node.Origin,
                [
                    "with p = 1 everything is dropped in training, so layers before it learn nothing",
                    "write a probability below 1, or leave it out",
                ])
            {
                Argument = "p",
                Proposal = new ValueProposal("p", "0.5", IsProperty: false),
            });

    /// <summary>
    /// The links to each class whose attributes made a layer: none to the network itself, for a block those to its first use.
    /// </summary>
    private static Dictionary<string, IReadOnlyList<OriginLink>> Ways(AdvisedNetwork network)
    {
        var ways = new Dictionary<string, IReadOnlyList<OriginLink>>(StringComparer.Ordinal);
        foreach (var links in network.Steps.Select(s => s.Node.Origin.Links))
        {
            for (int k = 0; k < links.Count; k++)
                if (!ways.ContainsKey(links[k].Owner)) ways.Add(links[k].Owner, [.. links.Take(k)]);
        }

        return ways;
    }

    // Outputs of inline blocks have their attribute there: the class's name will do for them.
    private static Origin Named(AdvisedNetwork network, string attribute, string property)
    {
        var attributes = network.Network.Attributes;
        int index = attributes.ToList().FindIndex(a => a.Name == attribute && TapRules.Names(a).Any(t => StateNames.Pascal(t) == property));
        return index < 0 ? new([]) : new([LinkTo(network.Network.Class.FullName, attributes, index)]);
    }

    private static OriginLink LinkTo(string owner, EquatableArray<AttributeUse> attributes, int index) =>
        new(
            owner,
            index,
            attributes[index].SimpleName,
            attributes[index].Name,
            attributes.Take(index).Count(a => a.Name == attributes[index].Name));
}
