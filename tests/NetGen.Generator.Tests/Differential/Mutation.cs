using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests.Differential;

/// <summary>
/// Mistakes as people (and hostile people) make them: an attribute gone, doubled or moved, a number or expression changed.
/// </summary>
internal static partial class Mutation
{
    private static readonly string[] s_numbers = ["0", "-1", "7", "1000000", "2147483647", "-2147483648"];

    private static readonly string[] s_expressions =
    [
        "in / 0",
        "channels *",
        "height",
        "nope",
        "1 / 2",
        "pow(10, 40)",
        "'x'",
        "true",
        "i",
        "ns[7]",
        "-5",
        "9999999999",
        "classes",
        "(1, 2)",
        "a.b",
        "{i}",
        " ",
        "2000000000 * channels",
    ];

    private static readonly string[] s_attributes =
    [
        "[EndSequential]",
        "[Split]",
        "[Branch]",
        "[Concat]",
        "[Add]",
        "[EndAuxiliary]",
        "[Sequential(\"zz\")]",
        "[Auxiliary(\"zz\")]",
        "[Tap(\"q\")]",
        "[Concat(\"q\")]",
        "[Output(\"q\")]",
        "[Flatten]",
        "[Linear(3)]",
        "[Conv(4, kernel: 99)]",
        "[GlobalAvgPool]",
        "[Let(\"in\", 3)]",
        "[Inline]",
    ];

    public static DrawnNetwork Of(DrawnNetwork drawn, int seed)
    {
        var random = new Random(seed);
        var lines = drawn.Source.Split('\n').Where(l => l.Length > 0).ToList();
        for (int k = random.Next(1, 3); k > 0; k--) Change(random, lines);
        return drawn with { Source = string.Join("\n", lines) + "\n" };
    }

    private static void Change(Random random, List<string> lines)
    {
        int at = random.Next(lines.Count), other = random.Next(lines.Count);
        if (lines[at].StartsWith("public", StringComparison.Ordinal) || lines[other].StartsWith("public", StringComparison.Ordinal)) return;
        switch (random.Next(7))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, lines[at]); break;
            case 2: (lines[at], lines[other]) = (lines[other], lines[at]); break;
            case 3: lines.Insert(at, random.Of(s_attributes)); break;
            case 4: lines[at] = Replace(random, lines[at], Strings(), s_expressions); break;
            default: lines[at] = Replace(random, lines[at], Numbers(), s_numbers); break;
        }
    }

    private static string Replace(Random random, string line, Regex what, string[] by)
    {
        var found = what.Matches(line);
        if (found.Count == 0) return line;
        var match = found[random.Next(found.Count)];
        return line[..match.Index] + random.Of(by) + line[(match.Index + match.Length)..];
    }

    [GeneratedRegex(@"(?<![\w""])\d+(?![\w.])")]
    private static partial Regex Numbers();

    /// <summary>The quoted texts, without the text between two strings.</summary>
    [GeneratedRegex(@"(?<=[( ]"")[^""]+(?="")")]
    private static partial Regex Strings();
}
