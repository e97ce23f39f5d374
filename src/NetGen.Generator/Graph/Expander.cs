namespace NetGen.Generator;

/// <summary>Expands attributes into nodes: repeats, conditions, splits, sequentials, blocks.</summary>
internal sealed class Expander(NetworkDeclaration network, long classes)
{
    /// <summary>More layers than this are a mistake in a Repeat, not a network.</summary>
    private const int MaxLayers = 20_000;

    private readonly Dictionary<string, BlockDeclaration> _blocks = network.Blocks.ToDictionary(b => b.FullName, StringComparer.Ordinal);
    private readonly Dictionary<string, EnumValue> _members = VariableScope.MembersOf(network.Blocks);
    private readonly Dictionary<string, IReadOnlyList<Item>> _parsed = new(StringComparer.Ordinal);
    private readonly List<NetworkOutput> _outputs = [];
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
        if (given.Length == 0 || !given.All(c => c is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            throw frame.Fail(Rules.BadName, item.Index, "Name", given, given.Contains('.') ? "a '.' separates levels in state-dict keys; use [Sequential] or a block for a level" : "use letters, digits and '_'");
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

    private void Layer(Item item, Frame frame, ContainerBuilder target)
    {
        var definition = Vocabulary.LayerOf(item.Use.Name)!;
        if (++_layers > MaxLayers) throw frame.Fail(Rules.TooLarge, item.Index, null, MaxLayers.ToString(System.Globalization.CultureInfo.InvariantCulture));
        CheckProperties(item, frame);
        var evaluation = Evaluate(item, frame, target);
        var values = ArgumentBinder.Bind(definition.Parameters.Select(p => new Target(p.Name, p.Kind, p.Default)).ToList(), item.Use, evaluation);
        foreach (var pair in values)
            if (Symbolic(pair.Value) is { } dim)
                throw evaluation.Fail(Rules.SymbolicValue, pair.Key, $"'{pair.Key}'", dim.ToString(), "a layer's arguments can't depend on the input's size");
        var result = definition.Infer(new LayerArguments(values), target.CurrentShape);
        if (!result.IsLayer(out var layer))
        {
            var problem = result.Problem!;
            throw frame.Fail(problem.Rule, item.Index, problem.Argument, [.. problem.Arguments]);
        }

        string name = Name(item, frame, target, definition.Stem, layer.ModuleType is not null);
        target.Add(new LayerNode(name, frame.OriginOf(item.Index), layer, target.Current));
    }

    private static Dim? Symbolic(Value value) => value switch
    {
        IntegerValue { Dim: { IsKnown: false } dim } => dim,
        ListValue list => list.Items.Select(Symbolic).FirstOrDefault(d => d is not null),
        _ => null,
    };

    private static void CheckProperties(Item item, Frame frame)
    {
        if (item.Use.Arguments.FirstOrDefault(a => a.IsProperty && !ArgumentBinder.CommonProperties.Contains(a.Name)) is { Name: { } unknown })
            throw frame.Fail(Rules.UnknownArgument, item.Index, unknown, unknown, string.Join(", ", ArgumentBinder.CommonProperties));
    }

    private void Block(Item item, Frame frame, ContainerBuilder target)
    {
        var block = _blocks[item.Use.Name];
        for (var outer = frame; outer is not null; outer = outer.Parent)
            if (outer.Owner == block.FullName)
                throw frame.Fail(Rules.RecursiveBlock, item.Index, null, block.Name, string.Join(" > ", frame.Chain.Select(l => l.Owner.Substring(l.Owner.LastIndexOf('.') + 1)).Append(frame.Owner.Substring(frame.Owner.LastIndexOf('.') + 1)).Append(block.Name).Distinct().Append(block.Name)));
        CheckProperties(item, frame);
        var targets = ArgumentBinder.TargetsOf(block, why => frame.Fail(Rules.BadBlock, item.Index, null, block.Name, why));
        CheckTakesExpressions(item, frame, block, targets);
        var inner = new Frame(block.FullName, block.Attributes, frame.OriginOf(item.Index).Links, target.CurrentShape, frame);
        var values = ArgumentBinder.Bind(targets, item.Use, Evaluate(item, frame, target));
        foreach (var pair in values) inner.Variables[pair.Key] = pair.Value;
        if (block.Attributes.Any(a => a.Name == Vocabulary.Inline))
        {
            Expand(inner, target);
            return;
        }

        string name = Name(item, frame, target, block.Name.ToLowerInvariant(), hasState: true);
        var builder = new ContainerBuilder(ContainerKind.Block, block.Name, Literals(targets, values), target.CurrentShape);
        Expand(inner, builder);
        target.Add(new ContainerNode(name, frame.OriginOf(item.Index), builder.ToContainer(), target.Current));
    }

    private static void CheckTakesExpressions(Item item, Frame frame, BlockDeclaration block, IReadOnlyList<Target> targets)
    {
        if (block.TakesExpressions) return;
        var arguments = item.Use.Arguments.Where(a => !a.IsProperty).ToList();
        for (int k = 0; k < arguments.Count; k++)
        {
            var target = arguments[k].Name is { } name ? targets.FirstOrDefault(t => t.Name == name) : targets.ElementAtOrDefault(Math.Min(k, targets.Count - 1));
            if (target is not null && target.Kind != ParameterKind.Text && arguments[k].Value is TextValue)
                throw frame.Fail(Rules.NoExpressionConstructor, item.Index, target.Name, block.Name, target.Name);
        }
    }

    private static EquatableArray<(string, string)> Literals(IReadOnlyList<Target> targets, Dictionary<string, Value> values) => targets
        .Where(t => values[t.Name] is IntegerValue { Dim.IsKnown: true } or NumberValue or BooleanValue)
        .Select(t => (t.Name, values[t.Name] is NumberValue n ? Code.Number(n.Number) : values[t.Name].Display)).ToEquatableArray();

    private void AddSequential(SectionItem item, Frame frame, ContainerBuilder target)
    {
        string name = Name(item, frame, target, "sequential", hasState: true, positional: First(item));
        var builder = new ContainerBuilder(ContainerKind.Sequential, name, [], target.CurrentShape);
        Expand(item.Items, frame, builder);
        target.Add(new ContainerNode(name, frame.OriginOf(item.Index), builder.ToContainer(), target.Current));
    }

    private void AddSplit(SplitItem item, Frame frame, ContainerBuilder target)
    {
        int start = target.Current;
        var ends = new List<(int Value, string Label)>();
        foreach (var branch in item.Branches)
        {
            Repeated(branch, frame, target, () =>
            {
                target.Current = start;
                AddBranch(branch, frame, target);
                ends.Add((target.Current, frame.OriginOf(branch.Index).Links.Last().Label));
            });
            target.Current = start;
        }

        if (ends.Count == 0) throw frame.Fail(Rules.TooFewBranches, item.Merge.Index, null, item.Merge.Use.SimpleName, "no paths, because every When is false");
        if (ends.Count == 1) target.Current = ends[0].Value;
        else Merge(item.Merge, frame, target, ends);
    }

    // One layer takes the branch's name; several become a sequential of that name; without a name all join the user's scope.
    private void AddBranch(SectionItem branch, Frame frame, ContainerBuilder target)
    {
        if ((First(branch) ?? Property(branch, "Name")) is not { } given || branch.Items.Count == 0)
        {
            Expand(branch.Items, frame, target);
            return;
        }

        int start = target.Current;
        var builder = new ContainerBuilder(ContainerKind.Sequential, GivenName(branch, frame, target, given)!, [], target.CurrentShape);
        Expand(branch.Items, frame, builder);
        if (builder.Nodes.Count == 0) return;
        bool hasState = builder.Nodes is not [LayerNode { Layer.ModuleType: null }];
        string name = Name(branch, frame, target, "branch", hasState, positional: given);
        target.Add(builder.Nodes switch
        {
            [LayerNode layer] => layer with { Name = name, Input = start },
            [ContainerNode container] => container with { Name = name, Input = start },
            _ => new ContainerNode(name, frame.OriginOf(branch.Index), builder.ToContainer(), start),
        });
    }

    private void AddJoin(Item item, Frame frame, ContainerBuilder target)
    {
        var ends = new List<(int, string)> { (target.Current, "the current tensor") };
        foreach (string tap in Texts(item, frame, target))
            ends.Add(target.Taps.TryGetValue(tap, out int value) ? (value, $"tap '{tap}'")
                : throw frame.Fail(Rules.UnknownTap, item.Index, null, tap, target.Taps.Count == 0 ? "none; write [Tap(\"" + tap + "\")] where the tensor is" : string.Join(", ", target.Taps.Keys)));
        Merge(item, frame, target, ends);
    }

    private IEnumerable<string> Texts(Item item, Frame frame, ContainerBuilder target) =>
        item.Use.Arguments.Where(a => !a.IsProperty).SelectMany(a => a.Value is ListValue list ? list.Items.ToArray() : a.Value is null ? [] : [a.Value])
            .Select(v => ((TextValue)Evaluate(item, frame, target).Argument("name", ParameterKind.Text, v)).Text).ToList();

    private void Merge(Item item, Frame frame, ContainerBuilder target, List<(int Value, string Label)> ends)
    {
        var kind = Vocabulary.Merges[item.Use.Name];
        var shape = Merging.Merge(kind, ends.ConvertAll(e => target.ShapeOf(e.Value)), out string? problem);
        if (shape is null) throw frame.Fail(Rules.MergeMismatch, item.Index, null, kind.ToString(), string.Join(" and ", ends.Select(e => $"{e.Label} ({target.ShapeOf(e.Value)})")), problem!);
        string name = Name(item, frame, target, kind.ToString().ToLowerInvariant(), hasState: false, isMember: false);
        target.Add(new MergeNode(name, frame.OriginOf(item.Index), kind, ends.Select(e => e.Value).ToEquatableArray(), shape));
    }

    private void AddAuxiliary(SectionItem item, Frame frame, ContainerBuilder target)
    {
        RequireRoot(item, frame, target, "an auxiliary head belongs to the network itself or an [Inline] block");
        string name = Name(item, frame, target, "aux", hasState: true, isMember: false, positional: First(item));
        var weight = item.Use.Arguments.FirstOrDefault(a => a.Name is "LossWeight" or "lossWeight")?.Value;
        double lossWeight = weight is null ? 0.3 : Evaluate(item, frame, target).Argument("LossWeight", ParameterKind.Number, weight) is NumberValue n ? n.Number : ((IntegerValue)weight).Dim.Value;
        int main = target.Current;
        var builder = new ContainerBuilder(ContainerKind.Auxiliary, name, [], target.CurrentShape);
        Expand(item.Items, frame, builder);
        target.Add(new ContainerNode(name, frame.OriginOf(item.Index), builder.ToContainer(), main));
        AddResult(item, frame, new NetworkOutput(Names.Pascal(name), target.Current, target.CurrentShape, true, lossWeight));
        target.Current = main;
    }

    private void AddOutput(Item item, Frame frame, ContainerBuilder target)
    {
        RequireRoot(item, frame, target, "an output belongs to the network itself or an [Inline] block");
        if (target.Current == Container.InputValue) throw frame.Fail(Rules.MisplacedAttribute, item.Index, null, item.Use.SimpleName, "there is no layer before it; the network's input can't be its output");
        foreach (string name in Texts(item, frame, target)) AddResult(item, frame, new NetworkOutput(Names.Pascal(name), target.Current, target.CurrentShape));
    }

    private void AddResult(Item item, Frame frame, NetworkOutput output)
    {
        if (!Names.IsIdentifier(output.Name)) throw frame.Fail(Rules.BadName, item.Index, null, output.Name, "it names a property; use letters, digits and '_'");
        if (_outputs.Any(o => o.Name == output.Name)) throw frame.Fail(Rules.DuplicateTap, item.Index, null, output.Name);
        _outputs.Add(output);
    }

    private static void RequireRoot(Item item, Frame frame, ContainerBuilder target, string why)
    {
        if (target.Kind != ContainerKind.Network) throw frame.Fail(Rules.MisplacedAttribute, item.Index, null, item.Use.SimpleName, why);
    }

    private void AddTap(Item item, Frame frame, ContainerBuilder target)
    {
        foreach (string name in Texts(item, frame, target))
        {
            if (target.Taps.ContainsKey(name)) throw frame.Fail(Rules.DuplicateTap, item.Index, null, name);
            target.Taps.Add(name, target.Current);
        }
    }

    private void AddVariable(Item item, Frame frame, ContainerBuilder target)
    {
        var arguments = item.Use.Arguments.Where(a => !a.IsProperty).ToList();
        if (arguments is not [{ Value: TextValue { Text: var name } }, { Value: { } written }]) throw new BuildFailure(null);
        if (!Names.IsIdentifier(name)) throw frame.Fail(Rules.BadName, item.Index, null, name, "it names a variable; use letters, digits and '_'");
        frame.Variables[name] = written is TextValue text ? Evaluate(item, frame, target).Expression(text.Text, "value") : written;
    }
}
