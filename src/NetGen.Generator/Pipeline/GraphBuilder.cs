using System.Threading;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;
using NetGen.Generator.Training;

namespace NetGen.Generator.Pipeline;

/// <summary>A graph, or what is wrong; both empty where the C# compiler has reported it.</summary>
internal sealed record GraphResult(NetworkGraph? Graph, EquatableArray<Problem> Problems);

/// <summary>Builds a network's graph from its declaration.</summary>
internal static class GraphBuilder
{
    /// <summary>The graph, or every mistake of the network that doesn't follow from another one.</summary>
    /// <param name="network">The network.</param>
    /// <param name="unresolved">Indices of attributes whose names C# can't resolve; the generator, which asks no compiler,
    /// gives none.</param>
    /// <param name="opaque">Indices of attributes that use blocks with mistakes of their own: what they give isn't known.</param>
    /// <param name="cancel">Ends it.</param>
    public static GraphResult Build(
        NetworkDeclaration network,
        IReadOnlyCollection<int>? unresolved = null,
        IReadOnlyCollection<int>? opaque = null,
        CancellationToken cancel = default)
    {
        var problems = new ProblemList();
        ClassRules.Check(network, problems);
        var (input, classes) = NetworkInput.Read(network, problems);
        var frame = new Frame(network.Class.FullName, network.Attributes, [], input, null);
        var root = new ContainerBuilder(ContainerKind.Network, network.Class.Name, [], input);
        var expander = new Expander(network, classes, problems, unresolved ?? [], opaque ?? [], cancel);
        expander.Expand(frame, root);
        if (root.Nodes.Count == 0 || root.Current == Container.InputValue)
        {
            problems.NoteUnlessAny(ClassRules.Fail(network, Rules.NoLayers));
        }
        else
        {
            OutputRules.Check(frame, root, expander.Outputs, classes, problems);
            // An attribute that C# can't resolve may have been what joins one.
            if (unresolved is not { Count: > 0 }) TapRules.Check(network, frame, problems);
        }

        cancel.ThrowIfCancellationRequested();
        var training = TrainingReader.Read(network, frame, classes, root.ToContainer(), problems);
        // An attribute that C# can't resolve may have been the loss.
        if (root.Nodes.Count > 0 && unresolved is not { Count: > 0 })
            LossRules.Check(network, frame, root, expander.Outputs, training, problems);
        if (!problems.IsSound)
        {
            MemberCollisions.Check(network, root.ToContainer(), training, classes, problems);
            return new(null, problems.ToArray());
        }

        var graph = new NetworkGraph
        {
            Class = network.Class,
            Classes = classes,
            Root = root.ToContainer(),
            Outputs = Results(root, expander.Outputs),
            Training = training,
            Unnameable = network.Blocks.Where(b => !b.IsNameable).Select(b => b.FullName).ToEquatableArray(),
        };
        MemberCollisions.Check(network, graph, problems, cancel);
        return problems.IsSound ? new(graph, []) : new(null, problems.ToArray());
    }

    // The network's last tensor comes first; an [Output] at the end gives it its name.
    private static EquatableArray<NetworkOutput> Results(ContainerBuilder root, IReadOnlyList<NetworkOutput> named)
    {
        var main =
            named.FirstOrDefault(o => !o.IsAuxiliary && o.Value == root.Current)
            ?? new NetworkOutput("Logits", root.Current, root.CurrentShape);
        return [main, .. named.Where(o => o != main)];
    }
}
