using System.Threading;
using NetGen.Generator.CSharp;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>All classes of a network: its own, and one nested class for each structure among its containers.</summary>
internal sealed class ModuleClasses
{
    private readonly Dictionary<string, ModuleClass> _byStructure = [];
    private readonly Dictionary<Container, ModuleClass> _byContainer = new(ReferenceComparer<Container>.Instance);
    private readonly List<ModuleClass> _innermostFirst = [];
    private readonly CancellationToken _cancel;

    private ModuleClasses(NetworkGraph graph, CancellationToken cancel)
    {
        _cancel = cancel;
        Root = new("", Flow.Of(graph.Root, graph.Outputs.Select(o => o.Value), cancel)) { Cancel = cancel };
        Root.Instances.Add(graph.Root);
        Visit(graph.Root, Root);
        Nested = [.. Reachable().Skip(1)];
        Root.Name = Identifiers.Escape(graph.Class.Name);
    }

    /// <summary>The network's own class.</summary>
    public ModuleClass Root { get; }

    /// <summary>The others, breadth first: in the order in which a reader meets them.</summary>
    public IReadOnlyList<ModuleClass> Nested { get; }

    public IEnumerable<ModuleClass> All => Nested.Prepend(Root);

    public static ModuleClasses Of(NetworkGraph graph, CancellationToken cancel = default)
    {
        var classes = Named(graph, cancel);
        foreach (var c in classes._innermostFirst.Append(classes.Root)) ParameterUnifier.Unify(c);
        var scalars = ScalarTable.Of(classes, graph);
        foreach (var c in classes.All) c.Scalars = scalars;
        return classes;
    }

    /// <summary>The classes with the names of their members, which is all that a stub needs.</summary>
    public static ModuleClasses Named(NetworkGraph graph, CancellationToken cancel)
    {
        var classes = new ModuleClasses(graph, cancel);
        foreach (var c in classes.All) PropertyNames.Assign(c, c == classes.Root ? graph.Class.Name : null);
        ClassNames.Assign(classes, graph.Class);
        return classes;
    }

    private List<ModuleClass> Reachable()
    {
        List<ModuleClass> found = [Root];
        HashSet<ModuleClass> seen = [Root];
        for (int k = 0; k < found.Count; k++)
            found.AddRange(found[k].Children.OrderBy(c => c.Key).Select(c => c.Value).Where(seen.Add));
        return found;
    }

    private void Visit(Container container, ModuleClass owner)
    {
        for (int k = 0; k < container.Nodes.Count; k++)
            if (container.Nodes[k] is ContainerNode node) owner.Children[k] = Class(node);
    }

    /// <summary>The class of a container; children first, so that a structure is made of its children's.</summary>
    private ModuleClass Class(ContainerNode of)
    {
        _cancel.ThrowIfCancellationRequested();
        var container = of.Container;
        if (_byContainer.TryGetValue(container, out var known)) return known;
        foreach (var node in container.Nodes.OfType<ContainerNode>()) Class(node);
        string structure = Structure.Of(container, n => Text.Invariant(_byContainer[n.Container].Order));
        if (!_byStructure.TryGetValue(structure, out var c))
        {
            _byStructure[structure] = c = new(structure, Flow.Of(container, _cancel))
            {
                Order = _innermostFirst.Count,
                Cancel = _cancel,
            };
            Visit(container, c);
            _innermostFirst.Add(c);
        }

        c.Instances.Add(container);
        c.Origins.Add(of.Origin);
        _byContainer[container] = c;
        return c;
    }
}
