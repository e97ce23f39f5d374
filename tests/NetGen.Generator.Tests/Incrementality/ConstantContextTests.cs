using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>
/// A class whose constants C# was asked for isn't read again after an edit that can't change them; after any other, a driver that ran
/// before writes what one writes that didn't.
/// </summary>
public class ConstantContextTests
{
    private const string Net = """
        using static Kinds;
        [Network(3, 8, 8), Conv(Sizes.First, 3), Residual(Basic, 4), Conv(Second, 1), Conv(Sizes.Third, 1), Flatten, Linear(2)]
        public sealed partial class Net;
        """;

    private const string Other = """
        public static class Sizes
        {
            public const int First = 2, Third = First + 1;
            public static int Twice(int x) => x + x;
            public static int Thrice(int x) { return 3 * x; }
        }
        public enum Own { One = 1, Two }
        [Network(1, 8, 8), Conv(4, 3), Flatten, Linear(2)]
        public sealed partial class Neighbour;
        """;

    private const string Kinds = "public static class Kinds { public const int Second = (int)Own.Two; }";

    public static TheoryData<string, string> Edits() => new()
    {
        { "x + x", "2 * x" },
        { "return 3 * x;", "const int First = 9; return First * x;" },
        { "[Network(1, 8, 8), Conv(4, 3)", "[Network(1, 8, 8), Conv(5, 3)" },
        { "First = 2", "First = 5" },
        { "First + 1", "First + 2" },
        { "One = 1", "One = 4" },
        { "public enum Own", "public enum Basic { A }\npublic enum Own" },
        { "public enum Own", "public static class Basic { }\npublic enum Own" },
        { "{ One = 1, Two }", "{ Two, One }" },
        { "Third =", "Fourth =" },
        { "class Neighbour;", "class Neighbour { public const int First = 7; }" },
        { "public static class Sizes", "namespace NetGen { public enum ResidualKind { Bottleneck, Basic } }\npublic static class Sizes" },
        {
            "public static class Sizes",
            "global using static Extra;\npublic static class Extra { public const int Basic = 1; }\npublic static class Sizes"
        },
        { "public static class Sizes", "public static class Sizes2 { }\npublic static class Sizes" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_elsewhere_leaves_nothing_stale(string from, string to)
    {
        var before = GeneratorHarness.Compile(Net, Other, Kinds);
        var warm = GeneratorHarness.Generate(before);
        warm.AssertCompiles();
        var tree = before.SyntaxTrees.Single(t => t.FilePath == "Test1.cs");
        string text = Other.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Other, text);
        var after = before.ReplaceSyntaxTree(tree, GeneratorHarness.Parse(text, tree.FilePath));
        string expected = Written(GeneratorHarness.Generate(GeneratorHarness.Compile(Net, text, Kinds)));
        Assert.Equal(expected, Written(GeneratorHarness.Generate(after, warm.Driver)));
        // And back again, which may find what was kept of the first compilation.
        Assert.Equal(Written(warm), Written(GeneratorHarness.Generate(before, GeneratorHarness.Generate(after, warm.Driver).Driver)));
    }

    private static string Written(GeneratorRun run) =>
        string.Concat(run.Result.GeneratedTrees.OrderBy(t => t.FilePath, StringComparer.Ordinal).Select(t => t.ToString()));
}
