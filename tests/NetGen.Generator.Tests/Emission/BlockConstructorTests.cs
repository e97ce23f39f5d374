namespace NetGen.Generator.Tests;

/// <summary>The constructor through which blocks pass expressions to each other.</summary>
public class BlockConstructorTests
{
    /// <summary>A block with the given parameters, and one that uses it as given.</summary>
    private static GeneratorRun Run(string parameters, string uses) =>
        GeneratorHarness.Generate(
            $$"""
            namespace Tests;

            public enum Shade { Light, Dark }

            [Conv(4, 1)]
            public sealed partial class BlockAttribute({{parameters}}) : NetGen.BlockAttribute;

            {{string.Join(
                "\n",
                uses.Split(';').Select(
                    (use, k) => $"[{use.Trim()}] public sealed partial class User{k}Attribute() : NetGen.BlockAttribute;"
                )
            )}}
            """
        );

    [Theory]
    [InlineData("int a", "Block(1); Block(\"n\")")]
    [InlineData(
        "int a, bool b = true, double c = 0.5",
        "Block(1); Block(\"n\"); Block(1, b: \"x > 1\"); Block(\"n\", false, 0.1); Block(1, c: 2)")]
    [InlineData("int a = 1, int b = 2", "Block; Block(3); Block(b: 4); Block(b: \"n\"); Block(\"n\"); Block(Name = \"x\")")]
    [InlineData("params int[] a", "Block; Block(1); Block(1, 2); Block(\"n\", 2); Block(When = \"x\")")]
    [InlineData(
        "Shade shade, params int[] a",
        "Block(Shade.Dark, 3, 4, 6, 3); Block(\"kind\", 1, 2); Block(Shade.Light, \"n\", 2); Block(Shade.Light)")]
    [InlineData("Shade shade = Shade.Dark, params int[] a", "Block; Block(Shade.Dark, 3); Block(\"kind\"); Block(\"kind\", \"n\")")]
    [InlineData("int[] a, int b = 1", "Block([1, 2]); Block([1, 2], 3); Block(\"(n, n)\"); Block(\"(1, n)\", 2)")]
    [InlineData(
        "int a, [PerAxis] int b = 1, [PerAxis] int c = 0, double d = 0.5, Shade e = Shade.Dark",
        "Block(1); Block(1, 2); Block(1, [1, 7]); Block(1, [1, 7], c: [0, 3]); Block(1, [1, 7], d: 0.1, e: Shade.Light); Block(\"n\", "
            + "\"(1, k)\"); Block(1, \"k\", \"p\")")]
    [InlineData(
        "[PerAxis] int a = 3, string s = \"x\", float f = 0.5f, bool b = true",
        "Block; Block(5); Block([1, 5]); Block([1, 5], b: false); Block(a: \"(1, n)\"); Block([1, 5], f: 1.5f, s: \"y\")")]
    [InlineData(
        "int a = 2, [PerAxis] long b = 3, params int[] c",
        "Block; Block(1); Block(1, [1, 5]); Block(1, [1, 5], 4, 5); Block(1, 3, 4); Block(\"n\", \"(1, 5)\", 4)")]
    [InlineData("string @class, int @in", "Block(\"avg\", 3); Block(\"avg\", \"n\")")]
    public void Takes_values_and_expressions(string parameters, string uses)
    {
        var wrong = Run(parameters, uses)
            .Output.GetDiagnostics()
            .Where(d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning && d.Id is not ("CS9113" or "CS1591"));
        Assert.Empty(wrong);
    }

    /// <summary>
    /// A pair survives the way through a block of another assembly, whose attributes are read as data and not from the source.
    /// </summary>
    [Fact]
    public void Pairs_reach_the_layers()
    {
        const string Blocks = """
            namespace Lib;
            [Conv(nameof(channels), nameof(kernel), padding: nameof(padding)), ReLU]
            public sealed partial class UnitAttribute(int channels, [PerAxis] int kernel = 1, [PerAxis] int padding = 0) : NetGen.BlockAttribute;
            [Unit(8, [1, 7], padding: [0, 3]), Unit("channels", "(k, 1)", padding: "((k - 1) / 2, 0)"), Unit(8, 5, padding: 2), Unit("8", "k")]
            public sealed partial class UnitsAttribute(int k) : NetGen.BlockAttribute;
            """;
        const string Network = "[Network(3, 9, 9), Lib.Units(3)] public sealed partial class Net;";
        var separate = GeneratorHarness
            .Generate(GeneratorHarness.Compile([Network], true, [GeneratorHarness.Generate(Blocks).ToReference()], "User"))
            .AssertCompiles();
        var together = GeneratorHarness.Generate(Blocks, Network).AssertCompiles();
        Assert.Equal(together.Texts["Net.g.cs"], separate.Text);
        // 9 x 9 stays but for the last, 3 x 3 without padding.
        Assert.Equal(
            9 * 9 * ((3 * 7 * 8) + (8 * 3 * 8) + (8 * 25 * 8)) + (7 * 7 * 8 * 9 * 8),
            Convert.ToInt32(
                separate.Load().GetType("Net")!.GetField("Macs")!.GetRawConstantValue(),
                System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("object a, object? b = null")]
    public void Is_not_written_where_there_is_nothing_to_add(string parameters) => Assert.Empty(Run(parameters, "Conv(4, 1)").Texts);
}
