using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;

namespace NetGen.Generator.Advice;

/// <summary>All advice: each adviser looks at a network once, in time linear in its layers.</summary>
internal static class Adviser
{
    private static readonly IReadOnlyList<Func<AdvisedNetwork, IEnumerable<Hint>>> s_advisers =
    [
        HeavyHeads.Find,
        LargeKernels.Find,
        SquareKernels.Find,
        PoolsBeforeWidening.Find,
        ExpensiveConvolutions.Find,
        UselessBiases.Find,
        ResponseNormalizations.Find,
        MissingShortcuts.Find,
        DropoutsBeforeNorm.Find,
        UnusedResults.Find,
        PaddedWindows.Find,
        DroppedEdges.Find,
        UnevenChannels.Find,
        SwappedArguments.Find,
        PaddingWindows.Find,
    ];

    /// <summary>Everything that advice can be given on, layer by layer.</summary>
    public static IEnumerable<Hint> Hints(InferredGraph inferred, NetworkDeclaration network)
    {
        var advised = new AdvisedNetwork(inferred, network);
        return s_advisers.SelectMany(find => Ask(find, advised));
    }

    private static IReadOnlyList<Hint> Ask(Func<AdvisedNetwork, IEnumerable<Hint>> find, AdvisedNetwork network)
    {
        try
        {
            return [.. find(network)];
        }
        catch (OverflowException)
        {
            // A network whose alternatives have sizes beyond 64 bits needs other advice first.
            return [];
        }
    }

    /// <summary>
    /// The advice to report: once for each attribute (of the network, or of a block of this project) that would have to change. Layers
    /// inside blocks of referenced assemblies are not this project's to change; only what concerns the network as a whole is said of them.
    /// </summary>
    /// <param name="inferred">The network with its costs.</param>
    /// <param name="network">What its source says.</param>
    /// <param name="isOwn">Whether a class, by its full name, stands in this compilation.</param>
    /// <param name="wants">Whether anybody sees a rule; all where it isn't given.</param>
    public static IEnumerable<Problem> Find(InferredGraph inferred, NetworkDeclaration network, Func<string, bool> isOwn, Func<Rule, bool>? wants = null)
    {
        if (wants is not null && !Rules.Advice.Any(wants)) yield break;
        var place = new AdvicePlace(network);
        var groups = new Dictionary<(string Rule, string Owner, int Attribute), List<(Hint Hint, string[] ForFix)>>();
        var order = new List<List<(Hint Hint, string[] ForFix)>>();
        foreach (var hint in Hints(inferred, network).Where(h => wants?.Invoke(h.Rule) != false))
        {
            var (link, name) = place.Decide(hint.Origin, hint.Decides);
            bool mine = link < 0 || link == 0 || isOwn(hint.Origin.Links[link].Owner);
            if (!mine && !hint.ConcernsNetwork) continue;
            var decider = link < 0 ? null : hint.Origin.Links[mine ? link : 0];
            var (owner, attribute) = (decider?.Owner ?? network.Class.FullName, decider?.Attribute ?? -1);
            var key = (hint.Rule.Id, owner, attribute);
            if (!groups.TryGetValue(key, out var group))
            {
                groups[key] = group = [];
                order.Add(group);
            }

            // What a fix reads: where to change what, and how. What isn't this project's can't be fixed.
            group.Add((hint, mine && link >= 0
                ? [owner, Write.Plain(attribute), name ?? "", .. hint.Also.Select(a => place.Decide(hint.Origin, a) is var also && also.Link == link ? also.Name ?? "" : ""), .. hint.ForFix]
                : []));
        }

        foreach (var group in order)
        {
            var (hint, forFix) = group[0];
            string where = hint.Origin.Links.Count == 0 ? network.Class.Name : hint.Origin.ToString();
            string more = group.Count == 1 ? "" : $" ({group.Count - 1} more like it)";
            yield return new(hint.Rule, hint.Origin, hint.Argument, [where, .. hint.Texts, more, .. forFix]);
        }
    }
}
