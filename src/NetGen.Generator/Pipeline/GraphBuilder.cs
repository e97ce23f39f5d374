using System.Threading;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;
using NetGen.Generator.Training;

namespace NetGen.Generator.Pipeline;

/// <summary>A graph, or what is wrong; both empty where the C# compiler has reported it.</summary>
internal sealed record GraphResult(NetworkGraph? Graph, EquatableArray<Problem> Problems)
{
    /// <summary>Of a network with problems, what is known of it: the members that its stub declares.</summary>
    public NetworkGraph? Recovered { get; init; }
}

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
        foreach (var argument in network.Circular) problems.Note(OfCircle(argument, network, frame));
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
        var graph = new NetworkGraph
        {
            Class = network.Class,
            Classes = classes,
            Root = root.ToContainer(),
            Outputs = Results(root, expander.Outputs),
            Training = training,
            Unnameable = network.Blocks.Where(b => !b.IsNameable).Select(b => b.FullName).ToEquatableArray(),
        };
        if (problems.IsSound) MemberCollisions.Check(network, graph, problems, cancel);
        else MemberCollisions.Check(network, graph.Root, training, classes, problems);
        return problems.IsSound ? new(graph, []) : new(null, problems.ToArray()) { Recovered = graph };
    }

    // The network's last tensor comes first; an [Output] at the end gives it its name.
    private static EquatableArray<NetworkOutput> Results(ContainerBuilder root, IReadOnlyList<NetworkOutput> named)
    {
        var main =
            named.FirstOrDefault(o => !o.IsAuxiliary && o.Value == root.Current)
            ?? new NetworkOutput("Logits", root.Current, root.CurrentShape);
        return [main, .. named.Where(o => o != main)];
    }

    // At the attribute, or at the class where it is one of a block.
    private static BuildFailure OfCircle(CircularArgument argument, NetworkDeclaration network, Frame frame)
    {
        string[] words =
        [
            argument.Written,
            argument.Named == network.Class.FullName
                ? "the network depends on itself then: write the number"
                : $"it depends on {argument.Named}, which depends on {network.Class.FullName}: write the number in one of the two",
        ];
        return argument.Owner == network.Class.FullName
            ? frame.Fail(Rules.UnreadableConstant, argument.Attribute, null, words)
            : ClassRules.Fail(network, Rules.UnreadableConstant, words);
    }
}
