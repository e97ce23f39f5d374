namespace NetGen.Generator;

/// <summary>A parameter that an attribute's arguments are bound to.</summary>
internal sealed record Target(string Name, ParameterKind Kind, Value? Default, bool IsParams = false);

/// <summary>Binds arguments to the parameters of a layer's or block's constructor, as C# does.</summary>
internal static class ArgumentBinder
{
    /// <summary>The properties that every layer attribute has.</summary>
    public static readonly string[] CommonProperties = ["Name", "When", "Repeat"];

    /// <summary>The evaluated value of every parameter, by name.</summary>
    public static Dictionary<string, Value> Bind(IReadOnlyList<Target> targets, AttributeUse use, Evaluation evaluation)
    {
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        int position = 0;
        foreach (var argument in use.Arguments.Where(a => !a.IsProperty))
        {
            if (argument.Name is { } name && targets.All(t => t.Name != name))
                throw evaluation.Fail(Rules.UnknownArgument, name, name, Listing(targets));
            if (argument.Name is null && position >= targets.Count)
                throw evaluation.Fail(Rules.UnknownArgument, null, $"number {position + 1}", Listing(targets));
            var target = argument.Name is { } n ? targets.First(t => t.Name == n) : targets[position];
            if (argument.Name is null && target is { IsParams: true })
            {
                var items = evaluation.Argument(target.Name, target.Kind, argument.Value);
                values[target.Name] = values.TryGetValue(target.Name, out var before) ? new ListValue([.. ((ListValue)before).Items, .. ((ListValue)items).Items]) : items;
                continue;
            }

            position++;
            // Null is how the constructor that takes expressions says "not given".
            if (argument.Value is NullValue) continue;
            values[target.Name] = evaluation.Argument(target.Name, target.Kind, argument.Value);
        }

        foreach (var target in targets)
        {
            if (values.ContainsKey(target.Name)) continue;
            values[target.Name] = target.IsParams ? new ListValue([])
                : target.Default ?? throw evaluation.Fail(Rules.MissingArgument, null, target.Name, Listing(targets));
        }

        return values;
    }

    /// <summary>The parameters of a block, or why one can't be used.</summary>
    public static IReadOnlyList<Target> TargetsOf(BlockDeclaration block, Func<string, BuildFailure> fail) => block.Parameters.Select(p => new Target(
        p.Name,
        p.IsPerAxis ? p.Type is "int" or "long" ? ParameterKind.Pair : throw fail($"its parameter '{p.Name}' is [PerAxis] and has the type {p.Type}; such a parameter is declared int or long")
            : p.Members.Count > 0 ? ParameterKind.Enum
            : Kinds.TryGetValue(p.Type.TrimEnd('?'), out var kind) ? kind
            : throw fail($"its parameter '{p.Name}' has the type {p.Type}; a block's parameters are int, long, float, double, bool, string, an enum or an array of integers"),
        p.Default,
        p.IsParams)).ToList();

    private static readonly Dictionary<string, ParameterKind> Kinds = new()
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

    private static string Listing(IReadOnlyList<Target> targets) => targets.Count == 0 ? "no arguments"
        : string.Join(", ", targets.Select(t => t.Default is null && !t.IsParams ? t.Name : t.IsParams ? $"{t.Name}..." : $"{t.Name} = {t.Default?.Display}"));
}
