namespace NetGen.Generator.Tests.Differential;

/// <summary>A random block that keeps height and width and ends with as many channels as its first argument says.</summary>
/// <param name="Name">Without "Attribute".</param>
/// <param name="HasList">Its last parameter is a <c>params int[]</c>.</param>
internal sealed record DrawnBlock(string Name, string Source, bool HasList)
{
    /// <summary>An attribute that uses it for this number or expression of channels.</summary>
    public string Use(Random random, string channels, string more = "")
    {
        bool isNumber = int.TryParse(channels, out _);
        var arguments = new List<string> { isNumber ? channels : $"\"{channels}\"" };
        if (HasList)
        {
            arguments.AddRange([random.Of("3", "\"2 + 1\"", "5"), random.Of("true", "false"), random.Of("Basic", "Bottleneck")]);
            arguments.AddRange(Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{random.Next(1, 5)}"));
        }
        else
        {
            if (random.Percent(40)) arguments.Add($"k: {random.Of("1", "5", "\"1 + 2\"")}");
            if (random.Percent(40)) arguments.Add($"norm: {random.Of("false", "true", "\"channels > 4\"")}");
            if (random.Percent(40)) arguments.Add($"kind: {random.Of("Bottleneck", "ResidualKind.Basic", "\"Bottleneck\"")}");
        }

        return $"[{Name}({string.Join(", ", arguments)}{more})]";
    }

    public static DrawnBlock Draw(Random random, string name, IReadOnlyList<DrawnBlock> earlier)
    {
        bool isInline = random.Percent(20), hasList = random.Percent(30);
        string[] channels =
        [
            "c",
            "mid",
            "c + in",
            "2 * mid",
            "min(c, in)",
            "kind == Bottleneck ? mid : c",
            "max(1, floor(in / 2))",
            "6",
            .. hasList ? (string[])["ns[0]", "sum(ns)", "max(ns) + length(ns)"] : [],
        ];
        var body = new BodyDrawer(
            random,
            channels,
            ["k", "k", "3", "1"],
            ["norm", "!norm", "kind == ResidualKind.Basic", "in > c && norm", "c % 2 == 0"],
            earlier,
            names: !isInline);
        string conv = random.Percent(50)
            ? "[Conv(nameof(c), kernel: 1)]"
            : "[Conv(nameof(c), kernel: 1, bias: \"!norm\"), BatchNorm(When = nameof(norm)), ReLU]";
        string parameters = hasList
            ? "int c, int k, bool norm, ResidualKind kind, params int[] ns"
            : "int c, int k = 3, bool norm = true, ResidualKind kind = Basic";
        string[] lines =
        [
            .. isInline ? (string[])["[Inline]"] : [],
            $"[Let(\"mid\", \"{random.Of("max(1, floor(c / 2))", "ceil(c / 3)", "norm ? c : 2 * c", "round(1.5 * c)")}\")]",
            // Each parameter is used: C# warns of others.
            $"[Let(\"all\", \"norm && kind == Basic ? k : {(hasList ? "length(ns)" : "c")}\")]",
            .. hasList && random.Percent(60) ? (string[])["[Conv(\"ns[i]\", kernel: 1, Repeat = \"length(ns)\")]"] : [],
            .. body.Draw(random.Next(1, 5), 2),
            conv,
            $"public sealed partial class {name}Attribute({parameters}) : BlockAttribute;",
        ];
        return new(name, string.Join("\n", lines) + "\n", hasList);
    }
}
