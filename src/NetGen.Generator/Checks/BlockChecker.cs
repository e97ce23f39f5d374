using System.Threading;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Reading;
using NetGen.Generator.Support;
using NetGen.Generator.Training;

namespace NetGen.Generator.Checks;

/// <summary>
/// Finds what is wrong with a block whatever its arguments are: such a mistake is reported once, at the block, and not again
/// at every network that uses it.
/// </summary>
internal sealed class BlockChecker
{
    private readonly BlockDeclaration _block;
    private readonly Catalogue _catalogue;
    private readonly Frame _frame;
    private readonly BlockScope _scope;
    private readonly bool _isInline;
    private readonly List<Problem> _problems = [];
    private readonly CancellationToken _cancel;

    private BlockChecker(BlockDeclaration block, Catalogue catalogue, CancellationToken cancel)
    {
        _cancel = cancel;
        _block = block;
        _catalogue = catalogue;
        _frame = new(block.FullName, block.Attributes, [], Shape.Vector(1), null);
        var kinds = TargetsOf(block)?.ToDictionary(t => t.Name, t => KindFinder.Of(t.Kind), StringComparer.Ordinal);
        _scope = new(
            block.Parameters.Select(p => (p.Name, kinds is not null && kinds.TryGetValue(p.Name, out var kind) ? kind : ValueKind.Any)),
            catalogue.EnumMembers);
        _isInline = block.Attributes.Any(a => a.Name == Vocabulary.Inline);
    }

    /// <summary>The block's own problems; their origins have one link (or none: the class itself).</summary>
    public static IReadOnlyList<Problem> Check(BlockDeclaration block, Catalogue catalogue, CancellationToken cancel = default)
    {
        var checker = new BlockChecker(block, catalogue, cancel);
        checker.Check();
        return checker._problems;
    }

    private void Check()
    {
        if (_block.Broken is { } broken)
        {
            _problems.Add(
                new(new TextFinding(Rules.BadBlock, [_block.Name, broken]), new([]), null) { Place = _block.Name });
            return;
        }

        foreach (var parameter in _block.Parameters)
        {
            BuildFailure Bad(string why) =>
                new(new Problem(new TextFinding(Rules.BadBlock, [_block.Name, why]), new([]), parameter.Name) { Place = _block.Name });
            Attempt(() => ArgumentBinder.TargetsOf(_block with { Parameters = [parameter] }, Bad));
        }

        if (BlockCycle.Of(_block, _catalogue) is var (index, path)) Fail(Rules.RecursiveBlock, index, null, _block.Name, path);
        var problems = new List<Problem>();
        var items = SectionParser.Parse(
            _block.Attributes,
            (rule, at, arguments) => problems.Add(_frame.Fail(rule, at, null, arguments).Problem!));
        _problems.AddRange(problems);
        foreach (int at in Enumerable
                .Range(0, _block.Attributes.Count)
                .Where(k => _block.Attributes[k].Name is Vocabulary.Budget or Vocabulary.Reproduces))
        {
            Fail(Rules.MisplacedAttribute, at, null, _block.Attributes[at].SimpleName, "it belongs to the network, not to its blocks");
        }

        foreach (var (at, finding) in UnreadProperties.Find(_block.Attributes)) Fail(finding, at, finding.Property);
        // What is inside of what isn't known then: a repetition may be missing.
        bool isBroken = problems.Exists(p => SectionParser.Unbalanced.Contains(p.Rule));
        Check(items, isRepeated: isBroken, isRoot: _isInline || isBroken);
        if (!isBroken && !_isInline) Taps();
    }

    // A tap and what joins it are in one block, with the inline blocks that it uses.
    private void Taps()
    {
        var inlined = new Dictionary<string, EquatableArray<AttributeUse>>(StringComparer.Ordinal);
        Inlined(_block.Attributes, inlined);
        var merges = _block.Attributes.Where(a => Vocabulary.Merges.ContainsKey(a.Name)).ToList();
        var known = inlined.Values.Prepend(_block.Attributes).SelectMany(a => a).Where(a => a.Name == Vocabulary.Tap).ToList();
        bool isCertain = known.TrueForAll(a =>
            a.Arguments.All(v => v.IsProperty || v.Value is TextValue { Text: var t } && !t.Contains('{')));
        var taps = known.SelectMany(TapRules.Names).Distinct().ToList();
        var unknown = new List<string>();
        for (int k = 0; k < _block.Attributes.Count && isCertain; k++)
        {
            if (!Vocabulary.Merges.ContainsKey(_block.Attributes[k].Name)) continue;
            foreach (string tap in TapRules.Names(_block.Attributes[k])
                .Where(t => !t.Contains('{') && t != Language.Current && !taps.Contains(t)))
            {
                unknown.Add(tap);
                FailName(
                    Rules.UnknownTap,
                    k,
                    null,
                    tap,
                    (taps.Count > 0 ? string.Join(", ", taps) : "none")
                        + $"; write [Tap(\"{tap}\")] in this block, where the tensor is: a tap of another block can't be joined");
            }
        }

        foreach (var (index, tap) in TapRules.Unexplained(TapRules.Unjoined(_block.Attributes, inlined.Values), unknown))
            FailName(Rules.UnjoinedTap, index, null, tap);
    }

    private void Inlined(EquatableArray<AttributeUse> attributes, Dictionary<string, EquatableArray<AttributeUse>> found)
    {
        foreach (var use in attributes)
        {
            if (found.ContainsKey(use.Name)
                || _catalogue.FindBlock(use.Name) is not { } block
                || block.Attributes.All(a => a.Name != Vocabulary.Inline))
            {
                continue;
            }

            found.Add(use.Name, block.Attributes);
            Inlined(block.Attributes, found);
        }
    }

    private void Check(IEnumerable<Item> items, bool isRepeated, bool isRoot)
    {
        foreach (var item in items)
        {
            _cancel.ThrowIfCancellationRequested();
            bool repeated = isRepeated || item.Use.Arguments.Any(a => a is { IsProperty: true, Name: "Repeat" });
            _scope.IsRepeated = repeated;
            Check(item, isRoot);
            if (item is SectionItem section) Check(section.Items, repeated, isRoot && item.Use.Name == Vocabulary.Branch);
            if (item is SplitItem split)
            {
                Check(split.Branches, repeated, isRoot);
                Check([split.Merge], repeated, isRoot);
            }
        }
    }

    private void Check(Item item, bool isRoot)
    {
        var use = item.Use;
        if (use.IsLayer && !Vocabulary.IsLayer(use.Name) && _catalogue.FindBlock(use.Name) is null)
            Fail(UnreadAttribute.OfClass(use.SimpleName, use.Name), item.Index, null);
        else if (TrainingTable.Find(use.Name) is not null)
            Fail(Rules.MisplacedAttribute, item.Index, null, use.SimpleName, "training belongs to the network, not to its blocks");
        else if (!isRoot && use.Name is Vocabulary.Output or Vocabulary.Auxiliary && !isRoot)
            Fail(Rules.MisplacedAttribute, item.Index, null, use.SimpleName, "it belongs to the network itself or an [Inline] block");
        else
            Arguments(item);
    }

    private void Arguments(Item item)
    {
        if (item.Use.Name == Vocabulary.Let
            && item.Use.Arguments is [{ Value: TextValue { Text: var let } }, ..]
            && !VariableScope.IsName(let))
        {
            FailName(Rules.BadName, item.Index, "name", let, VariableScope.NameRule);
            // Written the other way round, the name is where the value belongs: later attributes aren't wrong, too.
            if (item.Use.Arguments is [_, { Value: TextValue { Text: var swapped } }, ..] && StateNames.IsIdentifier(swapped))
                _scope.Add(swapped, ValueKind.Any);
            return;
        }

        if (Targets(item.Use) is not { } targets) return;
        var evaluation = new Evaluation(_frame, item.Index, _scope);
        int position = 0;
        foreach (var argument in item.Use.Arguments)
        {
            var target = argument.IsProperty || argument.Name is not null ? targets.FirstOrDefault(t => t.Name == argument.Name)
                : targets.Count == s_properties.Length ? null : targets[Math.Min(position++, targets.Count - s_properties.Length - 1)];
            // A name in its place: positions go on after it.
            if (argument is { IsProperty: false, Name: not null }) position++;
            if (target is null || argument.Value is null or NullValue) continue;
            Attempt(() => Argument(item, argument, target, evaluation));
        }

        if (item.Use.Name == Vocabulary.Let && item.Use.Arguments.FirstOrDefault()?.Value is TextValue { Text: var variable })
            _scope.Add(variable, KindOf(item.Use.Arguments.ElementAtOrDefault(1)?.Value));
        if (Vocabulary.LayerOf(item.Use.Name) is { } layer && ConstantArguments.Problem(layer, item.Use, evaluation) is { } problem)
            Fail(problem.Finding, item.Index, problem.Argument);
    }

    private ValueKind KindOf(Value? written) => written switch
    {
        IntegerValue or NumberValue => ValueKind.Number,
        BooleanValue => ValueKind.Boolean,
        TextValue text when Expression.Parse(text.Text).IsExpression(out var expression) => KindFinder.Of(expression, _scope.KindOf),
        _ => ValueKind.Any,
    };

    private void Argument(Item item, ArgumentUse argument, Target target, Evaluation evaluation)
    {
        var texts =
            argument.Value is ListValue list ? list.Items.OfType<TextValue>()
            : argument.Value is TextValue one ? [one]
            : Array.Empty<TextValue>();
        if (target.Kind != ParameterKind.Text
            && texts.Any()
            && _catalogue.FindBlock(item.Use.Name) is { TakesExpressions: false } block
            && !argument.IsProperty)
        {
            throw evaluation.Fail(Rules.NoExpressionConstructor, target.Name, block.Name, target.Name);
        }

        bool isConstant = true;
        foreach (var text in texts)
        {
            // C# passes the name of the parameter, and a reader expects the value.
            if (text.IsName && target.Kind == ParameterKind.Text
                && _block.Parameters.Any(p => p.Name == text.Text && p.Type.TrimEnd('?') == "string"))
            {
                throw evaluation.Fail(new NameForValue(target.Name, text.Text), target.Name);
            }

            foreach (var (expression, offset) in target.Kind == ParameterKind.Text ? Braces(text.Text) : [(text.Text, 0)])
                isConstant &= !Variables(expression, target.Name, evaluation, text.Text, offset);
        }

        if (argument.Value is TextValue whole
            && target.Kind != ParameterKind.Text
            && item.Use.Name != Vocabulary.Let
            && KindOf(whole) is var kind
            && !isConstant
            && !KindFinder.Fits(kind, target.Kind))
        {
            string found = $"{KindFinder.Describe(kind)} (from \"{whole.Text}\")";
            throw evaluation.Fail(new BadArgument(target.Name, target.Kind, target.Choice, found), target.Name);
        }

        if (isConstant
            && target.Name is "Name" or "name"
            && item.Use.Name != Vocabulary.Let
            && argument.Value is TextValue { Text: var name }
            && name != Language.Current
            && StateNames.Obstacle(name) is { } obstacle)
        {
            throw evaluation.FailName(Rules.BadName, target.Name, name, obstacle);
        }
        // Let takes any value; an unclosed brace, a wrong kind and a failing constant are reported by evaluating.
        if (isConstant && item.Use.Name != Vocabulary.Let) evaluation.Argument(target.Name, target.Kind, argument.Value, target.Choice);
    }

    /// <summary>Checks an expression's syntax and names; returns whether it has variables.</summary>
    private bool Variables(string text, string argument, Evaluation evaluation, string whole, int offset)
    {
        // A text without variables is evaluated, which reports its syntax too.
        if (!Expression.Parse(text).IsExpression(out var expression))
        {
            evaluation.Expression(text, argument, whole, offset);
            return false;
        }

        foreach (string name in expression.Variables.Where(n => !_scope.Knows(n)))
        {
            var error = new NameExpression(0, name).Evaluate(_scope).Error!;
            var reason = VariableScope.WhyMissing(name, _block.Attributes, evaluation.Attribute);
            throw evaluation
                .Fail(new UnknownVariable(error.Unknown!, text, reason), argument)
                .At(whole, offset + expression.PositionOf(name), name.Length);
        }

        if (expression.Variables.Count > 0 && KindFinder.Misfit(expression, _scope.KindOf) is var (part, why))
        {
            var failed = new EvaluationFailed(text, EvaluationErrorKind.WrongType, why);
            throw evaluation.Fail(failed, argument).At(whole, offset + part.Start, part.End - part.Start);
        }

        return expression.Variables.Count > 0;
    }

    // As Evaluation.Interpolate reads them, in one pass.
    private static IEnumerable<(string Expression, int Offset)> Braces(string text)
    {
        for (int start = text.IndexOf('{'), end; start >= 0 && (end = text.IndexOf('}', start)) >= 0; start = text.IndexOf('{', end))
            yield return (text.Substring(start + 1, end - start - 1), start + 1);
    }

    /// <summary>The parameters and properties that an attribute's arguments are for; null where it is none of ours.</summary>
    private List<Target>? Targets(AttributeUse use)
    {
        IEnumerable<Target>? own = Vocabulary.Structure.Contains(use.Name)
            ? use.Name == Vocabulary.Let
                ? [new("name", ParameterKind.Text, null), new("value", ParameterKind.Number, null)]
                : [new("name", ParameterKind.Text, null)]
            : Vocabulary.LayerOf(use.Name) is { } layer
                ? layer.Parameters.Select(p => new Target(p.Name, p.Kind, p.Default, Members: p.Members))
                : _catalogue.FindBlock(use.Name) is { } block
                    ? TargetsOf(block)
                    : null;
        return own is null ? null : [.. own, .. s_properties];
    }

    // A block with a parameter that can't be used reports that itself.
    private static IEnumerable<Target>? TargetsOf(BlockDeclaration block)
    {
        try
        {
            return ArgumentBinder.TargetsOf(block, _ => new BuildFailure(null));
        }
        catch (BuildFailure)
        {
            return null;
        }
    }

    private static readonly Target[] s_properties =
    [
        new("Name", ParameterKind.Text, null),
        new("When", ParameterKind.Boolean, null),
        new("Repeat", ParameterKind.Integer, null),
        new("LossWeight", ParameterKind.Number, null),
    ];

    private void Fail(Finding finding, int index, string? argument) => _problems.Add(_frame.Fail(finding, index, argument).Problem!);

    private void Fail(Rule rule, int index, string? argument, params string[] texts) =>
        _problems.Add(_frame.Fail(rule, index, argument, texts).Problem!);

    private void FailName(Rule rule, int index, string? argument, string name, params string[] texts) =>
        _problems.Add(_frame.FailName(rule, index, argument, name, texts).Problem!);

    private void Attempt(Action check)
    {
        try
        {
            check();
        }
        catch (BuildFailure failure)
        {
            if (failure.Problem is { } problem) _problems.Add(problem);
        }
    }
}
