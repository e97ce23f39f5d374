using System.Threading;
using NetGen.Generator.CSharp;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>A class to write: one for the network, one for every structure of its containers.</summary>
/// <remarks>
/// All instances have the same nodes in the same order with the same text; only numbers (<see cref="CodeHole"/>) and shapes differ.
/// </remarks>
internal sealed class ModuleClass(string structure, Flow flow)
{
    /// <summary>Equal for containers that share a class.</summary>
    public string Structure { get; } = structure;

    /// <summary>Its place among all classes, the innermost first.</summary>
    public int Order { get; init; }

    /// <summary>Ends what is worked out from it.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>The containers that the class stands for, in order of execution.</summary>
    public List<Container> Instances { get; } = [];

    /// <summary>Where each instance comes from; empty for the network itself.</summary>
    public List<Origin> Origins { get; } = [];

    /// <summary>What is released and overwritten when; the same for all instances.</summary>
    public Flow Flow { get; } = flow;

    /// <summary>The one that stands for all where only the structure matters.</summary>
    public Container Sample => Instances[0];

    public string Name { get; set; } = "";

    /// <summary>The class of each container node, by the node's index.</summary>
    public Dictionary<int, ModuleClass> Children { get; } = [];

    /// <summary>Names of the properties that hold modules, by the node's index.</summary>
    public Dictionary<int, string> Properties { get; } = [];

    public List<ModuleParameter> Parameters { get; } = [];

    /// <summary>The parameter of each hole that differs between instances.</summary>
    public Dictionary<HoleSite, ModuleParameter> ParameterOf { get; } = [];

    /// <summary>The scalars of the network that the class belongs to.</summary>
    public ScalarTable Scalars { get; set; } = new([]);

    public int IndexOf(Container instance) => Instances.FindIndex(i => ReferenceEquals(i, instance));

    /// <summary>The nodes that have a module, or a parameter without one.</summary>
    public IEnumerable<int> Modules => Enumerable.Range(0, Sample.Nodes.Count).Where(k => HasModule(Sample.Nodes[k]));

    /// <summary>Whether the node's state is a parameter of the class itself.</summary>
    public static bool IsParameter(Node node) => node is LayerNode { Layer.IsParameter: true };

    // A layer with a mistake, which only a stub has, may be one with a module.
    public static bool HasModule(Node node) =>
        node is ContainerNode or LayerNode { Layer.ModuleType: not null } or BrokenNode { Kind: not null };
}

/// <summary>A constructor parameter of a shared class.</summary>
/// <param name="name">camelCase, unique in the class, escaped where it is a keyword.</param>
/// <param name="type">long, double or bool.</param>
/// <param name="values">The literal of each instance.</param>
/// <param name="isArgument">It is a parameter of the block that the class stands for.</param>
internal sealed class ModuleParameter(string name, string type, EquatableArray<string> values, bool isArgument)
{
    public string Name { get; } = name;

    public string Type { get; } = type;

    public EquatableArray<string> Values { get; } = values;

    public bool IsArgument { get; } = isArgument;

    /// <summary>What it says: <c>inChannels</c> of <c>Conv1</c>.</summary>
    public List<(string Hole, string Member)> Uses { get; } = [];

    /// <summary>The field that keeps it for forward, or null where only the constructor needs it.</summary>
    public string? Field { get; set; }

    /// <summary>The field that keeps it as a Scalar, or null where TorchSharp takes it as no Scalar.</summary>
    public string? ScalarField { get; set; }

    /// <summary>All fields that keep it, with their types.</summary>
    public IEnumerable<(string Type, string Name)> Fields =>
        new[] { (Type, Field), (ScalarTable.Type, ScalarField) }.Where(f => f.Item2 is not null).Select(f => (f.Type, f.Item2!));
}

/// <summary>Where a hole is: the node, the place in it, and the hole's (or the child's parameter's) index there.</summary>
internal readonly record struct HoleSite(int Node, HolePlace Place, int Index);

internal enum HolePlace
{
    Factory,
    Forward,

    /// <summary>An argument of a child's constructor.</summary>
    Child,
}
