using System.Threading;
using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Locking;

namespace NetGen.Generator.CallSites;

/// <summary>A generated module where it is used: a network, or a member of one.</summary>
internal abstract class UsedModule
{
    /// <summary>What messages call it: <c>ResNet18</c>, <c>ResNet18.Layer1</c>.</summary>
    public abstract string Name { get; }

    public abstract Shape Input { get; }

    /// <summary>Full name of the network that may be declared for another input; null for a member.</summary>
    public virtual string? Declared => null;

    /// <summary>Its state: keys within the module.</summary>
    public abstract IEnumerable<StateKey> State { get; }

    /// <summary>What running it on an input would meet.</summary>
    public abstract Rerun On(Shape input, CancellationToken cancel);

    /// <summary>The results other than the main one, by the names of the output record; empty where the result is one tensor.</summary>
    public virtual IReadOnlyList<NetworkOutput> Outputs => [];

    /// <summary>Whether it counts the values of its input, whatever their dimensions are.</summary>
    public abstract bool FirstIsFlatten { get; }

    /// <summary>Whether images are flattened: then their height and width may not be exchanged.</summary>
    public abstract bool FlattensImages { get; }

    /// <summary>Whether its input meets weights before anything that makes other elements of it: whole numbers fail there.</summary>
    public abstract bool ComputesAtOnce { get; }

    /// <summary>Whether layers were chosen by the input's size, so that it isn't known what another size would do.</summary>
    public virtual bool DependsOnSize => false;

    /// <summary>The input sizes that a network is valid for, in words; null where they aren't worked out.</summary>
    public virtual string? ValidSizes => null;

    /// <summary>A member by its property's name; null where it has none of that name.</summary>
    public abstract UsedModule? Member(string property);

    protected static UsedModule? Member(
        UsedNetwork network,
        string name,
        string path,
        ModuleClass type,
        Container instance,
        string property)
    {
        var found = type.Properties.Where(p => p.Value == property).ToList();
        if (found is not [{ Key: var index }]) return null;
        var node = instance.Nodes[index];
        return new UsedMember(
            network,
            $"{name}.{property}",
            path.Length == 0 ? node.Name : $"{path}.{node.Name}",
            node,
            node is ContainerNode ? type.Children[index] : null);
    }

    protected static bool Computes(Node node) => node switch
    {
        LayerNode layer => layer.Layer.Definition.Family is LayerFamily.Convolution or LayerFamily.Linear,
        ContainerNode { Container: { Kind: not ContainerKind.Auxiliary } inner } => Computes(inner),
        _ => false,
    };

    // Some path suffices: all of them run.
    protected static bool Computes(Container container)
    {
        var same = new HashSet<int> { Container.InputValue };
        for (int k = 0; k < container.Nodes.Count; k++)
        {
            int input = container.Nodes[k] switch { LayerNode layer => layer.Input, ContainerNode inner => inner.Input, _ => int.MinValue };
            if (!same.Contains(input)) continue;
            if (Computes(container.Nodes[k])) return true;
            if (IsFlatten(container.Nodes[k])) same.Add(k);
        }

        return false;
    }

    protected static bool StartsWithFlatten(Container container)
    {
        var readers = container
            .Nodes.Where(n =>
                n is LayerNode { Input: Container.InputValue } or ContainerNode { Input: Container.InputValue }
                || n is MergeNode merge && merge.Inputs.Contains(Container.InputValue))
            .ToList();
        return readers.Count > 0 && readers.All(IsFlatten);
    }

    private static bool IsFlatten(Node node) => node is LayerNode { Layer: var layer } && layer.Definition == LayerTable.Flatten;
}

/// <summary>A block, a sequential or a layer of a network, with the input that it has there.</summary>
/// <param name="path">Its state-dict path.</param>
/// <param name="type">Its generated class; null for a layer.</param>
internal sealed class UsedMember(UsedNetwork network, string name, string path, Node node, ModuleClass? type) : UsedModule
{
    public override string Name => name;

    public override Shape Input => node is ContainerNode block ? block.Container.Input : ((LayerNode)node).Layer.Input;

    public override IEnumerable<StateKey> State =>
        StateKey
            .Of(network.Inferred)
            .Where(k => k.Name.StartsWith(path + ".", StringComparison.Ordinal))
            .Select(k => k with { Name = k.Name.Substring(path.Length + 1) });

    public override Rerun On(Shape input, CancellationToken cancel) => Rerun.Of(node, input, cancel: cancel);

    public override bool FirstIsFlatten => node is ContainerNode block && StartsWithFlatten(block.Container);

    public override bool FlattensImages => false;

    public override bool ComputesAtOnce => Computes(node);

    public override UsedModule? Member(string property) =>
        type is null ? null : Member(network, name, path, type, ((ContainerNode)node).Container, property);
}
