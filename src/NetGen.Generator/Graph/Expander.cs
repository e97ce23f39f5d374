namespace NetGen.Generator;

/// <summary>Expands attributes into nodes: repeats, conditions, splits, sequentials, blocks.</summary>
internal sealed partial class Expander(NetworkDeclaration network, long classes)
{
    /// <summary>More layers than this are a mistake in a Repeat, not a network.</summary>
    private const int MaxLayers = 20_000;

    private readonly Dictionary<string, BlockDeclaration> _blocks = network.Blocks.ToDictionary(b => b.FullName, StringComparer.Ordinal);
    private readonly Dictionary<string, EnumValue> _members = VariableScope.MembersOf(network.Blocks);
    private readonly Dictionary<string, IReadOnlyList<Item>> _parsed = new(StringComparer.Ordinal);
    private readonly List<NetworkOutput> _outputs = [];
    private readonly HashSet<string> _allTaps = new(StringComparer.Ordinal);
    private int _layers;

    /// <summary>Named results and auxiliary heads, in order of declaration.</summary>
    public IReadOnlyList<NetworkOutput> Outputs => _outputs;

    public void Expand(Frame frame, ContainerBuilder target) => Expand(Parse(frame), frame, target);

    private IReadOnlyList<Item> Parse(Frame frame)
    {
        if (_parsed.TryGetValue(frame.Owner, out var known)) return known;
        return _parsed[frame.Owner] = SectionParser.Parse(frame.Attributes, (rule, index, arguments) => throw frame.Fail(rule, index, null, arguments));
    }

    private void Expand(IEnumerable<Item> items, Frame frame, ContainerBuilder target)
    {
        foreach (var item in items)
        {
            if (item.Use.Ambiguous.Count > 0) throw frame.Fail(Rules.UnknownBlock, item.Index, null, item.Use.SimpleName, string.Join(" and ", item.Use.Ambiguous));
            if (!Steps.TryGetValue(item.Use.Name, out var step))
                step = Vocabulary.LayerOf(item.Use.Name) is not null ? AddLayer : _blocks.ContainsKey(item.Use.Name) ? AddBlock : null;
            if (step is null) continue;
            Repeated(item, frame, target, () => step(this, item, frame, target));
        }
    }

    /// <summary>What each structural attribute does; every other name is a layer, a block or none of ours.</summary>
    private static readonly Dictionary<string, Action<Expander, Item, Frame, ContainerBuilder>> Steps = new(StringComparer.Ordinal)
    {
        [Vocabulary.Split] = (x, item, frame, target) => x.AddSplit((SplitItem)item, frame, target),
        [Vocabulary.Sequential] = (x, item, frame, target) => x.AddSequential((SectionItem)item, frame, target),
        [Vocabulary.Auxiliary] = (x, item, frame, target) => x.AddAuxiliary((SectionItem)item, frame, target),
        [Vocabulary.Concat] = (x, item, frame, target) => x.AddJoin(item, frame, target),
        [Vocabulary.Add] = (x, item, frame, target) => x.AddJoin(item, frame, target),
        [Vocabulary.Multiply] = (x, item, frame, target) => x.AddJoin(item, frame, target),
        [Vocabulary.Output] = (x, item, frame, target) => x.AddOutput(item, frame, target),
        [Vocabulary.Tap] = (x, item, frame, target) => x.AddTap(item, frame, target),
        [Vocabulary.Let] = (x, item, frame, target) => x.AddVariable(item, frame, target),
    };

    private static readonly Action<Expander, Item, Frame, ContainerBuilder> AddLayer = (x, item, frame, target) => x.Layer(item, frame, target);

    private static readonly Action<Expander, Item, Frame, ContainerBuilder> AddBlock = (x, item, frame, target) => x.Block(item, frame, target);

    private void Repeated(Item item, Frame frame, ContainerBuilder target, Action once)
    {
        if (Property(item, "Repeat") is not { } repeat)
        {
            if (Applies(item, frame, target)) once();
            return;
        }

        var count = (IntegerValue)Evaluate(item, frame, target).Argument("Repeat", ParameterKind.Integer, repeat);
        if (!count.Dim.IsKnown) throw frame.Fail(Rules.SymbolicValue, item.Index, "Repeat", "Repeat", count.Display, "a network's layers can't depend on its input's size");
        if (count.Dim.Value is < 0 or > MaxLayers) throw frame.Fail(Rules.OutOfRange, item.Index, "Repeat", "Repeat", $"between 0 and {MaxLayers}", count.Display);
        frame.Variables.TryGetValue(Frame.Index, out var outer);
        for (long i = 0; i < count.Dim.Value; i++)
        {
            frame.Variables[Frame.Index] = new IntegerValue(i);
            if (Applies(item, frame, target)) once();
        }

        if (outer is null) frame.Variables.Remove(Frame.Index);
        else frame.Variables[Frame.Index] = outer;
    }

    private bool Applies(Item item, Frame frame, ContainerBuilder target) =>
        Property(item, "When") is not { } when || ((BooleanValue)Evaluate(item, frame, target).Argument("When", ParameterKind.Boolean, when)).Boolean;

    private static Value? Property(Item item, string name) => item.Use.Arguments.FirstOrDefault(a => a.IsProperty && a.Name == name)?.Value is { } value and not NullValue ? value : null;

    private Evaluation Evaluate(Item item, Frame frame, ContainerBuilder target) => new(frame, item.Index, new VariableScope(frame, target.CurrentShape, classes, _members));

    // A repeated member with a plain name gets its index; one with {} in its name says where the index goes.
    private string? GivenName(Item item, Frame frame, ContainerBuilder target, Value? name)
    {
        if (name is not TextValue { Text: var text }) return null;
        if (Property(item, "Repeat") is not null && text.IndexOf('{') < 0) text += "{" + Frame.Index + "}";
        string given = Evaluate(item, frame, target).Interpolate(text, "Name");
        if (given.Length == 0 || !given.All(c => c is '_' or '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            throw frame.Fail(Rules.BadName, item.Index, "Name", given, given.Contains('.') ? "a '.' separates levels in state-dict keys; use [Sequential] or a block for a level" : "use letters, digits, '_' and '-'");
        return given;
    }

    private string Name(Item item, Frame frame, ContainerBuilder target, string stem, bool hasState, bool isMember = true, Value? positional = null)
    {
        string? given = GivenName(item, frame, target, positional ?? Property(item, "Name"));
        string name = target.NameFor(given, stem, isMember);
        if (target.Holder(name, hasState) is { } holder) throw frame.Fail(Rules.DuplicateName, item.Index, "Name", name, holder.ToString());
        return name;
    }

    private static Value? First(Item item) => item.Use.Arguments.FirstOrDefault(a => !a.IsProperty)?.Value;
}
