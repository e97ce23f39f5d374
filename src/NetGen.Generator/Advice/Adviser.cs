using System.Threading;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

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
        MostlyPadding.Find,
        DroppedEdges.Find,
        UnevenChannels.Find,
        SwappedArguments.Find,
        OnlyPadding.Find,
        LossInputs.Find,
        SoftmaxOfOne.Find,
        LinearPairs.Find,
        NormMomenta.Find,
    ];

    /// <summary>Everything that advice can be given on, layer by layer.</summary>
    public static IEnumerable<Hint> Hints(InferredGraph inferred, NetworkDeclaration network, CancellationToken cancel = default)
    {
        var advised = new AdvisedNetwork(inferred, network);
        return s_advisers.SelectMany(find => Ask(find, advised, cancel));
    }

    private static IReadOnlyList<Hint> Ask(
        Func<AdvisedNetwork, IEnumerable<Hint>> find,
        AdvisedNetwork network,
        CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
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
    /// <param name="isOwn">Whether a class, by its full name, is in this compilation.</param>
    /// <param name="wants">Whether anybody sees a rule; all where it isn't given.</param>
    /// <param name="cancel">Ends it.</param>
    public static IEnumerable<Problem> Find(
        InferredGraph inferred,
        NetworkDeclaration network,
        Func<string, bool> isOwn,
        Func<Rule, bool>? wants = null,
        CancellationToken cancel = default)
    {
        if (wants is not null && !Rules.Advice.Any(wants)) yield break;
        var place = new AdvicePlace(network);
        var groups = new Dictionary<(string Rule, string Owner, int Attribute), List<(Hint Hint, AdviceTarget? Target)>>();
        var order = new List<List<(Hint Hint, AdviceTarget? Target)>>();
        foreach (var hint in Hints(inferred, network, cancel).Where(h => wants?.Invoke(h.Rule) != false))
        {
            cancel.ThrowIfCancellationRequested();
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

            // What isn't this project's can't be fixed.
            group.Add((hint, mine && link >= 0 ? new(owner, attribute, name, hint.Also.Select(Decided).ToEquatableArray()) : null));

            string? Decided(string also) => place.Decide(hint.Origin, also) is var decided && decided.Link == link ? decided.Name : null;
        }

        foreach (var group in order)
        {
            var (hint, target) = group[0];
            var finding = new AdviceFinding(hint.Rule, hint.Texts, group.Count - 1, target, target is null ? null : hint.Proposal);
            yield return new(finding, hint.Origin, hint.Argument) { Place = hint.Origin.Links.Count == 0 ? network.Class.Name : null };
        }
    }
}
