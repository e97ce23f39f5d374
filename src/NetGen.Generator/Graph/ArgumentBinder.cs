using System.Collections.Concurrent;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>A parameter that an attribute's arguments are bound to.</summary>
/// <param name="Members">Those of its enumeration.</param>
internal sealed record Target(
    string Name,
    ParameterKind Kind,
    Value? Default,
    bool IsParams = false,
    EquatableArray<EnumValue> Members = default)
{
    /// <summary>
    /// What an enumeration's argument can be: <c>Interpolation.Nearest or Interpolation.Bilinear</c>; null for other kinds.
    /// </summary>
    public string? Choice =>
        Kind == ParameterKind.Enum && Members.Count > 0
            ? string.Join(" or ", Members.Select(m => $"{m.Type.Substring(m.Type.LastIndexOf('.') + 1)}.{m.Member}"))
            : null;
}

/// <summary>Binds arguments to the parameters of a layer's or block's constructor, as C# does.</summary>
internal static class ArgumentBinder
{
    /// <summary>The properties that every layer attribute has.</summary>
    public static readonly string[] CommonProperties = ["Name", "When", "Repeat"];

    /// <summary>The evaluated value of every parameter, by name; of those whose argument is wrong, which is noted, an open one.</summary>
    public static Dictionary<string, Value> Bind(
        IReadOnlyList<Target> targets,
        AttributeUse use,
        Evaluation evaluation,
        Action<BuildFailure> note)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        int position = 0;
        bool isMisnamed = false;
        foreach (var argument in use.Arguments.Where(a => !a.IsProperty))
        {
            if (argument.Name is { } name && targets.All(t => t.Name != name))
            {
                note(evaluation.FailName(Rules.UnknownArgument, name, name, Listing(targets)));
                isMisnamed = true;
                continue;
            }

            if (argument.Name is null && position >= targets.Count)
            {
                note(evaluation.FailName(Rules.UnknownArgument, null, $"number {position + 1}", Listing(targets)));
                break;
            }

            var target = argument.Name is { } n ? targets.First(t => t.Name == n) : targets[position];
            if (argument.Name is null && target is { IsParams: true })
            {
                var items = Evaluate(target, argument.Value, evaluation, note);
                values[target.Name] =
                    !values.TryGetValue(target.Name, out var before) ? items
                    : before is ListValue { Items: var first } && items is ListValue { Items: var next }
                        ? new ListValue([.. first, .. next])
                    : new UnknownValue();
                continue;
            }

            position++;
            // Null is how the constructor that takes expressions says "not given".
            if (argument.Value is NullValue) continue;
            values[target.Name] = Evaluate(target, argument.Value, evaluation, note);
        }

        foreach (var target in targets)
        {
            if (values.ContainsKey(target.Name)) continue;
            if (target.IsParams)
            {
                values[target.Name] = new ListValue([]);
            }
            else if (target.Default is { } standard)
            {
                values[target.Name] = standard;
            }
            else
            {
                values[target.Name] = UnknownValue.Of(target.Kind);
                // Most likely it is the one that was misnamed.
                note(
                    isMisnamed
                        ? BuildFailure.Consequence()
                        : evaluation.FailName(Rules.MissingArgument, null, target.Name, Listing(targets)));
            }
        }

        return values;
    }

    private static Value Evaluate(Target target, Value? written, Evaluation evaluation, Action<BuildFailure> note)
    {
        try
        {
            var value = evaluation.Argument(target.Name, target.Kind, written, target.Choice);
            if (value is EnumValue member && target is { Choice: { } choice, Members: [var first, ..] } && member.Type != first.Type)
                throw evaluation.Fail(new BadArgument(target.Name, target.Kind, choice, $"{member.Display}, {member.Kind}"), target.Name);
            return value;
        }
        catch (BuildFailure failure)
        {
            note(failure);
            return UnknownValue.Of(target.Kind);
        }
    }

    /// <summary>The parameters of a layer.</summary>
    public static IReadOnlyList<Target> TargetsOf(LayerDefinition definition) => s_ofLayers.GetOrAdd(
        definition,
        d => [.. d.Parameters.Select(p => new Target(p.Name, p.Kind, p.Default, Members: p.Members))]);

    // There are as many as layers in the table.
    private static readonly ConcurrentDictionary<LayerDefinition, IReadOnlyList<Target>> s_ofLayers = new();

    /// <summary>The parameters of a block, or why one can't be used.</summary>
    public static IReadOnlyList<Target> TargetsOf(BlockDeclaration block, Func<string, BuildFailure> fail) =>
        [
            .. block.Parameters.Select(p => new Target(
                p.Name,
                KindOf(p) ?? throw fail($"its parameter '{p.Name}' {Obstacle(p)}"),
                p.Default,
                p.IsParams,
                p.Members)),
        ];

    /// <summary>What a block's parameter takes; null for one of a type that no block can have.</summary>
    public static ParameterKind? KindOf(BlockParameter parameter) =>
        parameter.IsPerAxis ? parameter.Type is "int" or "long" ? ParameterKind.Pair : null
        : parameter.Members.Count > 0 ? ParameterKind.Enum
        : s_kinds.TryGetValue(
            parameter.Type.EndsWith("?", StringComparison.Ordinal) && s_nullable.Contains(parameter.Type.TrimEnd('?'))
                ? parameter.Type.TrimEnd('?')
                : parameter.Type,
            out var kind)
            ? kind
            : null;

    private static string Obstacle(BlockParameter parameter) =>
        parameter.IsPerAxis
            ? $"is [PerAxis] and has the type {parameter.Type}; such a parameter is declared int or long"
            : $"has the type {parameter.Type}; a block's parameters are int, long, float, double, bool, string, an enum or an array of "
                + "integers";

    // Of the others, what may be null is another type, which no attribute takes.
    private static readonly HashSet<string> s_nullable = ["string", "int[]", "long[]"];

    private static readonly Dictionary<string, ParameterKind> s_kinds = new()
    {
        ["int"] = ParameterKind.Integer,
        ["long"] = ParameterKind.Integer,
        ["double"] = ParameterKind.Number,
        ["float"] = ParameterKind.Number,
        ["bool"] = ParameterKind.Boolean,
        ["string"] = ParameterKind.Text,
        ["int[]"] = ParameterKind.Integers,
        ["long[]"] = ParameterKind.Integers,
    };

    private static string Listing(IReadOnlyList<Target> targets) =>
        targets.Count == 0
            ? "no arguments"
            : string.Join(
                ", ",
                targets.Select(t =>
                    t.Default is null && !t.IsParams ? t.Name
                    : t.IsParams ? $"{t.Name}..."
                    : $"{t.Name} = {t.Default?.Display}"));
}
