namespace NetGen.Generator;

/// <summary>A graph, or what is wrong; both empty where the C# compiler has reported it.</summary>
internal sealed record GraphResult(NetworkGraph? Graph, EquatableArray<Problem> Problems);

/// <summary>Builds a network's graph from its declaration.</summary>
internal static class GraphBuilder
{
    public static GraphResult Build(NetworkDeclaration network)
    {
        try
        {
            return new(Expand(network), []);
        }
        catch (BuildFailure failure)
        {
            return new(null, failure.Problem is { } problem ? [problem] : []);
        }
    }

    private static NetworkGraph Expand(NetworkDeclaration network)
    {
        ClassRules.Check(network);
        var (input, classes) = NetworkInput.Read(network);
        var frame = new Frame(network.Class.FullName, network.Attributes, [], input, null);
        var root = new ContainerBuilder(ContainerKind.Network, network.Class.Name, [], input);
        var expander = new Expander(network, classes);
        expander.Expand(frame, root);
        if (root.Nodes.Count == 0 || root.Current == Container.InputValue) throw ClassRules.Fail(network, Rules.NoLayers, network.Class.Name);
        var container = root.ToContainer();
        var graph = new NetworkGraph
        {
            Class = network.Class,
            Classes = classes,
            Root = container,
            Outputs = Results(root, expander.Outputs),
            Training = TrainingReader.Read(network, frame, classes, container),
        };
        ClassRules.CheckMembers(network, graph);
        return graph;
    }

    // The network's last tensor comes first; an [Output] at the end gives it its name.
    private static EquatableArray<NetworkOutput> Results(ContainerBuilder root, IReadOnlyList<NetworkOutput> named)
    {
        var main = named.FirstOrDefault(o => !o.IsAuxiliary && o.Value == root.Current) ?? new NetworkOutput("Logits", root.Current, root.CurrentShape);
        return [main, .. named.Where(o => o != main)];
    }
}
