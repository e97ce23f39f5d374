using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>A container while its nodes are being added: the current tensor, the names taken, the taps.</summary>
internal sealed class ContainerBuilder(
    ContainerKind kind,
    string typeStem,
    EquatableArray<(string Name, string Literal)> arguments,
    Shape input)
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<string, Origin> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Origin> _stateless = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private int _members;

    public ContainerKind Kind => kind;

    /// <summary>The builder around this one and the value there that is the input here; null for a network.</summary>
    public (ContainerBuilder Outer, int Value)? Source { get; init; }

    /// <summary>Whether it is a [Branch] of several layers, which are members of a sequential.</summary>
    public bool IsBranch { get; init; }

    /// <summary>The block's or section's name.</summary>
    public string TypeStem => typeStem;

    /// <summary>The node whose value is the current tensor.</summary>
    public int Current { get; set; } = Container.InputValue;

    public Dictionary<string, int> Taps { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<Node> Nodes => _nodes;

    public Shape CurrentShape => ShapeOf(Current);

    public Shape ShapeOf(int value) => value == Container.InputValue ? input : _nodes[value].Output;

    /// <summary>
    /// What gave a value its shape (or its channels alone): not the activation that passed it on. Null for the network's input.
    /// </summary>
    public Origin? MakerOf(int value, bool channelsOnly = false)
    {
        bool IsSame(Shape a, Shape b) => channelsOnly ? a.Channels == b.Channels && a.Rank == b.Rank : a == b;

        while (value != Container.InputValue)
        {
            int? passed = _nodes[value] switch
            {
                LayerNode { Layer: var layer } node when IsSame(layer.Input, layer.Output) => node.Input,
                ContainerNode { Container: var inner } node when IsSame(inner.Input, inner.Output) => node.Input,
                _ => null,
            };
            if (passed is not { } before) return _nodes[value].Origin;
            value = before;
        }

        return Source is var (outer, source) ? outer.MakerOf(source, channelsOnly) : null;
    }

    /// <summary>The name for a member: as given, else the index in a sequential, else stem and ordinal.</summary>
    public string NameFor(string? given, string stem, bool isMember)
    {
        int index = isMember ? _members++ : 0;
        if (given is not null) return given;
        if (kind == ContainerKind.Sequential && isMember) return Text.Invariant(index);
        string name;
        do
        {
            _ordinals.TryGetValue(stem, out int ordinal);
            _ordinals[stem] = ++ordinal;
            name = stem + Text.Invariant(ordinal);
        }
        while (_taken.ContainsKey(name) || _stateless.ContainsKey(name));
        return name;
    }

    /// <summary>Who has a name already, or null. Layers without state may share one.</summary>
    public Origin? Holder(string name, bool hasState) =>
        _taken.TryGetValue(name, out var holder) || (hasState && _stateless.TryGetValue(name, out holder)) ? holder : null;

    /// <summary>Adds a node and makes its value the current tensor.</summary>
    public void Add(Node node)
    {
        bool hasState = node is ContainerNode or LayerNode { Layer.ModuleType: not null };
        (hasState ? _taken : _stateless)[node.Name] = node.Origin;
        _nodes.Add(node);
        Current = _nodes.Count - 1;
    }

    /// <summary>Goes on with another shape than the current tensor's, after an error that is reported elsewhere.</summary>
    public void Assume(Shape shape, Origin origin)
    {
        if (shape == CurrentShape) return;
        _nodes.Add(new BrokenNode("?", origin, shape));
        Current = _nodes.Count - 1;
    }

    public Container ToContainer() => new(kind, typeStem, arguments, input, _nodes.ToEquatableArray(), Current);
}
