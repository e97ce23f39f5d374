using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Graph;

// Auxiliary heads, outputs, taps and variables.
internal sealed partial class Expander
{
    private IEnumerable<string> Texts(Item item, Frame frame, ContainerBuilder target) =>
        item
            .Use.Arguments.Where(a => !a.IsProperty)
            .SelectMany(a =>
                a.Value is ListValue list ? list.Items.ToArray()
                : a.Value is null ? []
                : [a.Value])
            .Select(v => Try(null, () => (Evaluate(item, frame, target).Argument("name", ParameterKind.Text, v) as TextValue)?.Text))
            .OfType<string>()
            .ToList();

    private void AddAuxiliary(SectionItem item, Frame frame, ContainerBuilder target)
    {
        bool isRoot = target.Kind == ContainerKind.Network;
        // Its layers are checked wherever it is.
        if (!isRoot)
            problems.Note(Misplaced(item, frame, $"an auxiliary head belongs to the network itself or an [Inline] block{Inside(target)}"));
        string name = Name(item, frame, target, "aux", hasState: true, isMember: false, positional: First(item));
        var weight = item.Use.Arguments.FirstOrDefault(a => a.Name is "LossWeight" or "lossWeight")?.Value;
        double lossWeight = weight is null
            ? 0.3
            : Try(
                0.3,
                () =>
                    Evaluate(item, frame, target).Argument("LossWeight", ParameterKind.Number, weight) switch
                    {
                        NumberValue number => number.Number,
                        IntegerValue { Dim: { IsKnown: true } whole } => whole.Value,
                        _ => throw BuildFailure.Consequence(),
                    });
        if (!(lossWeight >= 0 && !double.IsInfinity(lossWeight)))
            problems.Note(frame.Fail(new OutOfRange("LossWeight", ValueRange.NotNegative, weight!), item.Index, "LossWeight"));
        // Without layers, which is an error, it says nothing of the network's results.
        if (item.Items.Count == 0) return;
        int main = target.Current;
        var builder = new ContainerBuilder(ContainerKind.Auxiliary, name, [], target.CurrentShape) { Source = (target, target.Current) };
        Expand(item.Items, frame, builder);
        target.Add(new ContainerNode(name, frame.OriginOf(item.Index), builder.ToContainer(), main));
        if (isRoot)
            AddResult(item, frame, name, new NetworkOutput(StateNames.Pascal(name), target.Current, target.CurrentShape, true, lossWeight));
        target.Current = main;
    }

    private void AddOutput(Item item, Frame frame, ContainerBuilder target)
    {
        if (target.Kind != ContainerKind.Network)
            throw Misplaced(item, frame, $"an output belongs to the network itself or an [Inline] block{Inside(target)}");
        if (target.Current == Container.InputValue)
        {
            throw frame.Fail(
                Rules.MisplacedAttribute,
                item.Index,
                null,
                item.Use.SimpleName,
                "there is no layer before it; the network's input can't be its output");
        }

        foreach (string name in Texts(item, frame, target))
            AddResult(item, frame, name, new NetworkOutput(StateNames.Pascal(name), target.Current, target.CurrentShape));
    }

    private void AddResult(Item item, Frame frame, string name, NetworkOutput output)
    {
        if (!StateNames.IsIdentifier(output.Name))
        {
            problems.Note(
                frame.FailName(
                    Rules.BadName,
                    item.Index,
                    null,
                    name,
                    "it names a property: begin with a letter, and use letters, digits and '_'"));
        }
        // Of two heads the name is taken, which is said.
        else if (_doubts > 0
            || (
                output.IsAuxiliary
                && _outputs.Any(o =>
                    o.IsAuxiliary
                    && o.Name == output.Name
                    && frame.Parent is null
                    && item.Use.Name == Vocabulary.Auxiliary
                    && !problems.IsSound
                    && problems.Noted.Any(p => p.Rule == Rules.DuplicateName && p.Origin == frame.OriginOf(item.Index)))))
        {
            problems.Note(BuildFailure.Consequence());
        }
        else if (_outputs.Any(o => o.Name == output.Name))
        {
            problems.Note(frame.FailName(Rules.DuplicateTap, item.Index, null, name));
        }
        else
        {
            _outputs.Add(output);
        }
    }

    private static BuildFailure Misplaced(Item item, Frame frame, string why) =>
        frame.Fail(Rules.MisplacedAttribute, item.Index, null, item.Use.SimpleName, why);

    // Where it isn't the network itself.
    private static string Inside(ContainerBuilder target) => target switch
    {
        { IsBranch: true } => $"; this one is in [Branch(\"{target.TypeStem}\")]",
        { Kind: ContainerKind.Auxiliary } => $"; this one is in [Auxiliary(\"{target.TypeStem}\")]",
        { Kind: ContainerKind.Sequential } =>
            $"; this one is in [Sequential{(target.TypeStem.Length > 0 ? $"(\"{target.TypeStem}\")" : "")}]",
        _ => $"; this one is in the block [{target.TypeStem}]",
    };

    private void AddTap(Item item, Frame frame, ContainerBuilder target)
    {
        // C# says that its name is missing; what joins it isn't to blame.
        if (!item.Use.Arguments.Any(a => !a.IsProperty && a.Value is not null)) _hasNamelessTap = true;
        foreach (string name in Texts(item, frame, target))
        {
            if (name == Language.Current)
                problems.Note(frame.FailName(Rules.BadName, item.Index, null, name, "it is the current tensor; give the tap another name"));
            else if (target.Taps.ContainsKey(name) && _doubts > 0) problems.Note(BuildFailure.Consequence());
            else if (target.Taps.ContainsKey(name)) problems.Note(frame.FailName(Rules.DuplicateTap, item.Index, null, name));
            else target.Taps.Add(name, target.Current);
            _allTaps.Add(name);
        }
    }

    /// <summary>What is known where a tap isn't: the others, or that it is where nothing can leave.</summary>
    private string Known(string tap, Item item, Frame frame, ContainerBuilder target) =>
        (target.Taps.Count == 0 ? "none" : string.Join(", ", target.Taps.Keys))
        + (
            frame.Attributes.Skip(item.Index + 1).Any(a => a.Name == Vocabulary.Tap && TapRules.Names(a).Contains(tap))
                ? $"; [Tap(\"{tap}\")] comes later: a tap can only be joined after it"
            : _allTaps.Contains(tap)
                ? $"; '{tap}' is in another block or [Sequential], which a tap can't leave: leave the container out, "
                    + "or write its layers as an [Inline] block"
            : target.Taps.Count == 0 ? $"; write [Tap(\"{tap}\")] where the tensor is"
            : "");

    private void AddVariable(Item item, Frame frame, ContainerBuilder target)
    {
        var arguments = item.Use.Arguments.Where(a => !a.IsProperty).ToList();
        if (arguments is not [{ Value: TextValue { Text: var name } }, { Value: { } written }]) throw BuildFailure.Consequence();
        if (written is TypeValue type)
        {
            var wrong = new BadArgument("value", ParameterKind.Number, null, $"{type.Display}, {type.Kind}");
            throw frame.Fail(wrong, item.Index, "value");
        }

        if (!VariableScope.IsName(name))
        {
            // Written the other way round, the name is where the value belongs: later attributes aren't wrong, too.
            if (written is TextValue { Text: var swapped } && StateNames.IsIdentifier(swapped))
                frame.Variables[swapped] = new UnknownValue();
            throw frame.FailName(Rules.BadName, item.Index, "name", name, VariableScope.NameRule);
        }

        frame.Variables[name] = written is TextValue text
            ? Try(new UnknownValue(), () => Evaluate(item, frame, target).Expression(text.Text, "value"))
            : written;
    }
}
