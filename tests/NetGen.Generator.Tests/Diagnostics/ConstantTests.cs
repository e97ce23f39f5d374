using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;

namespace NetGen.Generator.Tests;

/// <summary>
/// Constants that NetGen writes, used in other networks: the generator, which doesn't see its own output, and the analyzers and the
/// compiler, which do, mean the same network.
/// </summary>
public class ConstantTests
{
    // 3 x 8 x 8 to 7 x 6 x 6: 7 * 3 * 9 + 7 parameters, 36 times 189 multiply-accumulates.
    private const string First = """
        namespace Zoo
        {
            [Network(3, 8, 8, Classes = 7)]
            [Conv(7, kernel: 3), Recipe(epochs: 4, batch: 2)]
            public sealed partial class First;
        }
        """;

    [Theory]
    [InlineData("Zoo.First.OutputChannels", 7)]
    [InlineData("global::Zoo.First.OutputHeight", 6)]
    [InlineData("Zoo.First.InputWidth", 8)]
    [InlineData("Zoo.First.Classes", 7)]
    [InlineData("(int)Zoo.First.ParameterCount", 196)]
    [InlineData("(int)(Zoo.First.Macs / 10)", 680)]
    [InlineData("Zoo.First.Recipe.Epochs", 4)]
    [InlineData("2 * Zoo.First.OutputChannels - 1", 13)]
    [InlineData("Zoo.First.OutputChannels / 2", 3)]
    [InlineData("-Zoo.First.OutputChannels + (int)12.9", 5)]
    [InlineData("Zoo.First.OutputChannels > 4 ? Zoo.First.InputWidth : 1", 8)]
    [InlineData("Zoo.First.OutputChannels << 2 | 1", 29)]
    [InlineData("(int)(Zoo.First.OutputChannels * 1.5)", 10)]
    [InlineData("F.OutputChannels", 7)]
    [InlineData("OutputChannels", 7)]
    [InlineData("Sizes.Twice", 14)]
    [InlineData("Sizes.More", 15)]
    public void Are_what_the_compiler_says(string expression, long value)
    {
        var run = GeneratorHarness.Generate(First, $$"""
            using F = Zoo.First;
            using static Zoo.First;

            [Network(3, 32, 32)]
            [GlobalAvgPool, Flatten, Linear({{expression}})]
            public sealed partial class Second;

            public static class Sizes
            {
                public const int Twice = 2 * Zoo.First.OutputChannels, More = Twice + 1;
            }
            """).AssertCompiles();
        Assert.Contains($"public const int OutputFeatures = {value};", run.Texts["Second.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Are_known_in_blocks_their_parameters_texts_and_budgets()
    {
        var run = GeneratorHarness.Generate(First, """
            [Linear("n + more"), Linear(Zoo.First.Classes)]
            public sealed partial class HeadAttribute(int n, int more = Zoo.First.OutputChannels) : BlockAttribute;

            [Network(Zoo.First.InputChannels, Zoo.First.OutputHeight, 6)]
            [Flatten, Head(Zoo.First.OutputWidth), Budget(MaxParameters = 3 * 36 * 13 + 13 + Zoo.First.Classes * 14)]
            public sealed partial class Second;
            """).AssertCompiles();
        Assert.Contains("public const int InputHeight = 6;", run.Texts["Second.g.cs"], StringComparison.Ordinal);
        const int count = (3 * 36 * 13) + 13 + (13 * 7) + 7;
        Assert.Contains($"public const long ParameterCount = {count};", run.Texts["Second.g.cs"], StringComparison.Ordinal);
    }

    // In an editor, another project is its source with what was generated for it; in a build it is an assembly.
    [Theory]
    [InlineData("Zoo.First.OutputChannels", 7)]
    [InlineData("Sizes.Twice", 14)]
    [InlineData("Sizes.Three", 3)]
    public void Of_another_project_are_the_compilers(string expression, long value)
    {
        var library = GeneratorHarness.Generate(GeneratorHarness.Compile(
            [
                First,
                "public static class Sizes { public const int Twice = 2 * Zoo.First.OutputChannels, Three = 1 + 2; }",
                "public static class Images { public static readonly TorchSharp.torch.Tensor One = TorchSharp.torch.zeros(1, 3, 32, 32); }",
            ],
            true,
            name: "Lib")).AssertCompiles();
        string net = $"[Network(3, 32, 32), GlobalAvgPool, Flatten, Linear({expression})] public sealed partial class Second;"
            + "public static class Use { public static void Run(Second net) => net.forward(Images.One); }";
        foreach (var reference in new[] { library.ToReference(), library.Output.ToMetadataReference() })
        {
            var run = Bound.Project([net], reference).AssertCompiles();
            Assert.Empty(run.Analyze().Where(d => d.Severity >= DiagnosticSeverity.Warning));
            Assert.Contains($"public const int OutputFeatures = {value};", run.Texts["Second.g.cs"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Go_through_several_networks()
    {
        var run = GeneratorHarness.Generate("""
            [Network(C.OutputFeatures), Linear(B.OutputFeatures + 1)] public sealed partial class A;
            [Network(4), Linear(C.OutputFeatures + 1)] public sealed partial class B;
            [Network(3), Linear(5)] public sealed partial class C;
            """).AssertCompiles();
        Assert.Contains("public const int OutputFeatures = 7;", run.Texts["A.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_broken_network_give_no_second_error()
    {
        var run = GeneratorHarness.Generate(
            "[Network(3), Linear(5), Conv(2, 1)] public sealed partial class First;",
            "[Network(3), Linear(First.OutputFeatures)] public sealed partial class Second;");
        Assert.Equal(["NETGEN1040"], Errors(run));
    }

    [Theory]
    [InlineData("[Network(3), Linear(A.OutputFeatures)] public sealed partial class A;", "A")]
    [InlineData(
        "[Network(B.OutputFeatures), Linear(2)] public sealed partial class A; "
            + "[Network(A.InputFeatures), Linear(2)] public sealed partial class B;",
        "A B")]
    [InlineData(
        "[Network(B.OutputFeatures), Linear(2)] public sealed partial class A; "
            + "[Network(C.OutputFeatures), Linear(2)] public sealed partial class B; "
            + "[Network(A.OutputFeatures), Linear(2)] public sealed partial class C; "
            + "[Network(A.OutputFeatures), Linear(2)] public sealed partial class User;",
        "A B C")]
    [InlineData(
        "[Linear(A.OutputFeatures)] public sealed class HeadAttribute : BlockAttribute; [Network(3), Head] public sealed partial class A;",
        "A")]
    public void That_depend_on_each_other_in_a_circle_are_an_error_of_each(string text, string networks)
    {
        var found = GeneratorHarness.Generate(text).Analyze().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        Assert.All(found, d => Assert.Equal("NETGEN1029", d.Id));
        Assert.Equal(networks.Split(' '), found.Select(NameOf).Order(StringComparer.Ordinal));
    }

    private static string NameOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetRoot()
        .FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>()!
        .Identifier.ValueText;

    [Fact]
    public void An_edit_of_the_network_that_has_them_regenerates_the_one_that_uses_them()
    {
        string[] texts = ["[Network(3), Linear(5)] public sealed partial class First;",
            "[Network(First.OutputFeatures), Linear(2)] public sealed partial class Second;",
            "[Network(3), Linear(2)] public sealed partial class Third;"];
        var compilation = GeneratorHarness.Compile(texts);
        var before = GeneratorHarness.Generate(compilation);
        var tree = compilation.SyntaxTrees.Single(t => t.FilePath == "Test0.cs");
        var edited = compilation.ReplaceSyntaxTree(tree, GeneratorHarness.Parse(texts[0].Replace("5", "6"), tree.FilePath));
        var after = GeneratorHarness.Generate(edited, before.Driver);
        Assert.Contains("public const int InputFeatures = 6;", after.Texts["Second.g.cs"], StringComparison.Ordinal);
        var changed = after.Reasons(NetGenGenerator.Steps.Inferred);
        Assert.Equal(2, changed.Count(r => r == IncrementalStepRunReason.Modified));
        Assert.Single(changed, r => r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void Of_another_generator_are_an_error_that_says_what_to_write()
    {
        var run = WithOther("[Network(3), Linear(Other.Width)] public sealed partial class Net;");
        var found = Assert.Single(run.Analyze(), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal(
            "Net: Other.Width can't be read: another generator writes it, and generators don't see each other's output; declare the "
                + "constant in a file of the project, or write its value, 64",
            found.GetMessage());
        Assert.Equal("Other.Width", found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan));
    }

    [Fact]
    public void Of_another_generator_are_an_error_in_a_block_too()
    {
        var run = WithOther(
            "[Linear(2 * Other.Width)] public sealed class HeadAttribute : BlockAttribute; "
                + "[Network(3), Head] public sealed partial class A; [Network(4), Head] public sealed partial class B;");
        Assert.Equal(["NETGEN1029"], Errors(run));
    }

    [Fact]
    public void What_CSharp_does_not_know_either_is_its_own_error() =>
        Assert.Empty(Errors(GeneratorHarness.Generate("[Network(3), Linear(Other.Width)] public sealed partial class Net;")));

    private static IEnumerable<string> Errors(GeneratorRun run) =>
        run.Analyze().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Id);

    /// <summary>With a second generator, which writes the constant <c>Other.Width</c>.</summary>
    private static GeneratorRun WithOther(string text)
    {
        var driver = CSharpGeneratorDriver.Create(
            [.. GeneratorHarness.Generators, new Other().AsSourceGenerator()],
            parseOptions: GeneratorHarness.ParseOptions);
        return GeneratorHarness.Generate(GeneratorHarness.Compile(text), driver);
    }

    private sealed class Other : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider,
            (output, _) => output.AddSource("other.g.cs", "public static class Other { public const int Width = 64; }"));
    }
}
