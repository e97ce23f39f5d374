namespace NetGen.Generator.Tests;

/// <summary>The constructor through which blocks pass expressions to each other.</summary>
public class BlockConstructorTests
{
    /// <summary>A block with the given parameters, and one that uses it as given.</summary>
    private static GeneratorRun Run(string parameters, string uses) => GeneratorHarness.Generate($$"""
        namespace Tests;

        public enum Shade { Light, Dark }

        [Conv(4, 1)]
        public sealed partial class BlockAttribute({{parameters}}) : NetGen.BlockAttribute;

        {{string.Join("\n", uses.Split(';').Select((use, k) => $"[{use.Trim()}] public sealed partial class User{k}Attribute() : NetGen.BlockAttribute;"))}}
        """);

    [Theory]
    [InlineData("int a", "Block(1); Block(\"n\")")]
    [InlineData("int a, bool b = true, double c = 0.5", "Block(1); Block(\"n\"); Block(1, b: \"x > 1\"); Block(\"n\", false, 0.1); Block(1, c: 2)")]
    [InlineData("int a = 1, int b = 2", "Block; Block(3); Block(b: 4); Block(b: \"n\"); Block(\"n\"); Block(Name = \"x\")")]
    [InlineData("params int[] a", "Block; Block(1); Block(1, 2); Block(\"n\", 2); Block(When = \"x\")")]
    [InlineData("Shade shade, params int[] a", "Block(Shade.Dark, 3, 4, 6, 3); Block(\"kind\", 1, 2); Block(Shade.Light, \"n\", 2); Block(Shade.Light)")]
    [InlineData("Shade shade = Shade.Dark, params int[] a", "Block; Block(Shade.Dark, 3); Block(\"kind\"); Block(\"kind\", \"n\")")]
    [InlineData("int[] a, int b = 1", "Block([1, 2]); Block([1, 2], 3); Block(\"(n, n)\"); Block(\"(1, n)\", 2)")]
    [InlineData("string @class, int @in", "Block(\"avg\", 3); Block(\"avg\", \"n\")")]
    public void Takes_values_and_expressions(string parameters, string uses)
    {
        var wrong = Run(parameters, uses).Output.GetDiagnostics().Where(d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning && d.Id is not ("CS9113" or "CS1591"));
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("object a, object? b = null")]
    public void Is_not_written_where_there_is_nothing_to_add(string parameters) => Assert.Empty(Run(parameters, "Conv(4, 1)").Texts);
}
