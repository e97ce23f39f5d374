using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

// Layers and blocks.
internal sealed partial class Expander
{
    private void Layer(Item item, Frame frame, ContainerBuilder target)
    {
        var definition = Vocabulary.LayerOf(item.Use.Name)!;
        Count(item, frame, isLayer: true);
        CheckProperties(item, frame);
        var evaluation = Evaluate(item, frame, target);
        var values = ArgumentBinder.Bind(
            ArgumentBinder.TargetsOf(definition),
            item.Use,
            evaluation,
            problems.Note);
        foreach (var parameter in definition.Parameters)
        {
            if (Symbolic(values[parameter.Name]) is not { } dim) continue;
            problems.Note(
                evaluation.Fail(
                    Rules.SymbolicValue,
                    parameter.Name,
                    $"'{parameter.Name}'",
                    dim.ToString(),
                    "a layer's arguments can't depend on the input's size"));
            values[parameter.Name] = UnknownValue.Of(parameter.Kind);
        }

        if (Infer(item, frame, target, definition, values) is not var (layer, arguments)) return;
        string name = Name(item, frame, target, definition.Stem, layer.ModuleType is not null);
        if (layer.IsParameter && ReservedNames.Module.Contains(name))
            problems.Note(frame.FailName(Rules.BadName, item.Index, "Name", name, "torch.nn.Module has a member of that name"));
        target.Add(new LayerNode(name, frame.OriginOf(item.Index), layer, arguments, target.Current));
    }

    /// <summary>The layer on the current tensor; null where something is wrong with it, or open: then a broken node is added.</summary>
    private (Layer Layer, LayerArguments Arguments)? Infer(
        Item item,
        Frame frame,
        ContainerBuilder target,
        LayerDefinition definition,
        Dictionary<string, Value> values)
    {
        var input = target.CurrentShape;
        LayerProblem? problem = null;
        if (!input.HasUnknown && !values.Values.Any(v => v.IsUnknown))
        {
            var arguments = new LayerArguments(values);
            var result = definition.Infer(arguments, input);
            if (result.IsLayer(out var layer)) return (layer, arguments);
            problem = result.Problem;
        }

        else
        {
            problem = ConstantArguments.Problem(definition, item.Use, Evaluate(item, frame, target));
        }

        var maker = target.MakerOf(target.Current, problem?.Rule == Rules.NotDivisible);
        void Note(LayerProblem found)
        {
            var finding = LayerTexts.Of(found, item.Use, input, maker is null, frame.Outermost.Entering.IsVector);
            problems.Note(frame.Fail(finding, item.Index, found.Argument).About(maker));
        }

        if (problem is not null) Note(problem);
        // What else is wrong is found once the wrong argument counts no longer.
        var recovery = new Recovery(definition, values);
        var (output, next) = recovery.Output(input, problem);
        if (next is not null)
        {
            Note(next);
            (output, _) = recovery.Output(input, next);
        }

        // The input was open: whatever left it so is noted, and a graph with this node is none.
        if (problem is null && next is null) problems.Note(BuildFailure.Consequence());
        string name = Name(item, frame, target, definition.Stem, hasState: false);
        target.Add(new BrokenNode(name, frame.OriginOf(item.Index), output) { Kind = definition.Name });
        return null;
    }

    /// <summary>The size that a value depends on, of the input's; null for numbers.</summary>
    public static Dim? Symbolic(Value value) => value switch
    {
        IntegerValue { Dim: { IsKnown: false, IsUnknown: false } dim } => dim,
        ListValue list => list.Items.Select(Symbolic).FirstOrDefault(d => d is not null),
        _ => null,
    };

    private void CheckProperties(Item item, Frame frame)
    {
        string known = string.Join(", ", ArgumentBinder.CommonProperties);
        foreach (var argument in item.Use.Arguments)
        {
            if (argument is { IsProperty: true, Name: { } unknown } && !ArgumentBinder.CommonProperties.Contains(unknown))
                problems.Note(frame.FailName(Rules.UnknownArgument, item.Index, unknown, unknown, known));
        }
    }

    private void Block(Item item, Frame frame, ContainerBuilder target)
    {
        var block = _blocks[item.Use.Name];
        for (var outer = frame; outer is not null; outer = outer.Parent)
        {
            if (outer.Owner == block.FullName)
            {
                throw frame.Fail(
                    Rules.RecursiveBlock,
                    item.Index,
                    null,
                    block.Name,
                    string.Join(
                        " > ",
                        frame
                            .Chain.Select(l => l.Owner.Substring(l.Owner.LastIndexOf('.') + 1))
                            .Append(frame.Owner.Substring(frame.Owner.LastIndexOf('.') + 1))
                            .Append(block.Name)
                            .Distinct()
                            .Append(block.Name)));
            }
        }

        if (block.Broken is { } broken) throw frame.Fail(Rules.BadBlock, item.Index, null, block.Name, broken);
        CheckProperties(item, frame);
        var targets = ArgumentBinder.TargetsOf(block, why => frame.Fail(Rules.BadBlock, item.Index, null, block.Name, why));
        CheckTakesExpressions(item, frame, block, targets);
        var inner = new Frame(block.FullName, block.Attributes, frame.OriginOf(item.Index).Links, target.CurrentShape, frame);
        var values = ArgumentBinder.Bind(targets, item.Use, Evaluate(item, frame, target), problems.Note);
        foreach (var pair in values) inner.Variables[pair.Key] = pair.Value;
        if (block.Attributes.Any(a => a.Name == Vocabulary.Inline))
        {
            Expand(inner, target);
            return;
        }

        string name = Name(item, frame, target, block.Name.ToLowerInvariant(), hasState: true);
        var builder = new ContainerBuilder(ContainerKind.Block, block.Name, Literals(targets, values), target.CurrentShape)
        {
            Source = (target, target.Current),
        };
        Expand(inner, builder);
        target.Add(new ContainerNode(name, frame.OriginOf(item.Index), builder.ToContainer(), target.Current));
    }

    private void CheckTakesExpressions(Item item, Frame frame, BlockDeclaration block, IReadOnlyList<Target> targets)
    {
        if (block.TakesExpressions) return;
        var arguments = item.Use.Arguments.Where(a => !a.IsProperty).ToList();
        for (int k = 0; k < arguments.Count; k++)
        {
            var target = arguments[k].Name is { } name
                ? targets.FirstOrDefault(t => t.Name == name)
                : targets.ElementAtOrDefault(Math.Min(k, targets.Count - 1));
            if (target is not null && target.Kind != ParameterKind.Text && arguments[k].Value is TextValue)
                problems.Note(frame.Fail(Rules.NoExpressionConstructor, item.Index, target.Name, block.Name, target.Name));
        }
    }

    private static EquatableArray<(string, string)> Literals(IReadOnlyList<Target> targets, Dictionary<string, Value> values) => targets
        .Where(t => values[t.Name] is IntegerValue { Dim.IsKnown: true } or NumberValue or BooleanValue)
        .Select(t => (t.Name, values[t.Name] is NumberValue n ? Code.Number(n.Number) : values[t.Name].Display)).ToEquatableArray();
}
