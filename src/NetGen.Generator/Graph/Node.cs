using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>
/// A step of a <see cref="Container"/>'s straight-line data flow. Its value has the node's index; the container's input has
/// <see cref="Container.InputValue"/>.
/// </summary>
/// <param name="Name">Its name within the container, unique but for layers without state: <c>conv1</c>, <c>0</c>.</param>
/// <param name="Origin">The chain of attributes it came from.</param>
/// <param name="Output">The shape of its value.</param>
internal abstract record Node(string Name, Origin Origin, Shape Output);

/// <summary>A primitive layer applied to one value.</summary>
/// <param name="Arguments">What the layer was bound from, so that it can be bound to another input.</param>
internal sealed record LayerNode(string Name, Origin Origin, Layer Layer, LayerArguments Arguments, int Input)
    : Node(Name, Origin, Layer.Output);

/// <summary>Concat, Add or Multiply of several values, in this order. An operand may be the same value twice.</summary>
internal sealed record MergeNode(string Name, Origin Origin, MergeKind Kind, EquatableArray<int> Inputs, Shape Output)
    : Node(Name, Origin, Output)
{
    /// <summary>What is joined in which order, for tables: <c>skip, current</c>; null for the branches of a split.</summary>
    public string? Order { get; init; }
}

/// <summary>A block, a sequential or an auxiliary head applied to one value.</summary>
internal sealed record ContainerNode(string Name, Origin Origin, Container Container, int Input) : Node(Name, Origin, Container.Output);

/// <summary>A placeholder where an error is reported, so that what follows can be checked; never part of a finished graph.</summary>
internal sealed record BrokenNode(string Name, Origin Origin, Shape Output) : Node(Name, Origin, Output)
{
    /// <summary>The kind of layer that it is; null where it is a placeholder for a tensor that is not known.</summary>
    public string? Kind { get; init; }
}

/// <summary>A module with members: data flows from one input through <see cref="Nodes"/> to one output.</summary>
/// <param name="Kind">What it came from.</param>
/// <param name="TypeStem">The name for its class: the block's name, or the name of the sequential or branch.</param>
/// <param name="Arguments">The block's parameters with their values as C# literals where they are numbers (names for the constructor
/// parameters of the shared class).</param>
/// <param name="Nodes">In order of execution.</param>
/// <param name="Result">The node whose value is the output, or <see cref="InputValue"/> for the identity.</param>
internal sealed record Container(
    ContainerKind Kind,
    string TypeStem,
    EquatableArray<(string Name, string Literal)> Arguments,
    Shape Input,
    EquatableArray<Node> Nodes,
    int Result)
{
    /// <summary>The value that stands for the container's input.</summary>
    public const int InputValue = -1;

    public Shape Output => Result == InputValue ? Input : Nodes[Result].Output;
}

internal enum ContainerKind
{
    Network,
    Block,

    /// <summary>Members are named by index, as PyTorch's Sequential does.</summary>
    Sequential,

    /// <summary>Exists in training only.</summary>
    Auxiliary,
}

/// <summary>Where a node comes from: links from the network's attribute down to the primitive layer's.</summary>
internal sealed record Origin(EquatableArray<OriginLink> Links)
{
    /// <summary>For messages: <c>inception3a > branch3 > 2nd Conv</c>.</summary>
    public override string ToString() => string.Join(" > ", Links.Select(l => l.Label));
}

/// <summary>One link of an <see cref="Origin"/>.</summary>
/// <param name="Owner">Full name of the class that carries the attribute.</param>
/// <param name="Attribute">Index of the attribute on it.</param>
/// <param name="Label">What a person calls it: its name, or <c>2nd Conv</c>.</param>
/// <param name="Name">Full name of the attribute, without "Attribute".</param>
/// <param name="Ordinal">How many attributes of that name come before it on the class.</param>
internal sealed record OriginLink(string Owner, int Attribute, string Label, string Name, int Ordinal);
