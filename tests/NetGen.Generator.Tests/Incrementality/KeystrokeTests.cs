using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests;

/// <summary>What a keystroke costs in allocations, which repeat where times don't.</summary>
public class KeystrokeTests
{
    /// <summary>
    /// An annotated class that an edit doesn't concern costs what the driver keeps of each step's output, and not a second reading,
    /// which allocates four times as much.
    /// </summary>
    [Theory]
    [InlineData("Conv(9, 3)")]
    [InlineData("Residual(Basic, 8)")]
    [InlineData("Residual(ResidualKind.Basic, 8)")]
    [InlineData("Conv(Other.Channels, 3)")]
    public void An_unrelated_keystroke_reads_no_class_again(string layer)
    {
        const int limit = 2048;
        double perClass = (Allocated(150, layer) - Allocated(50, layer)) / 100.0;
        Assert.True(perClass < limit, $"{perClass:F0} bytes for each annotated class; at most {limit}");
    }

    /// <summary>Bytes of the second of two edits of a file in a project with that many networks: the first one warms up.</summary>
    private static long Allocated(int networks, string layer)
    {
        string[] sources =
        [
            .. Enumerable
                .Range(0, networks)
                .Select(k =>
                    $"[Network(3, 32, 32), Conv({8 + k}, 3, padding: 1), BatchNorm, ReLU, MaxPool(2), {layer}, ReLU, GlobalAvgPool, Flatten, "
                    + $"Linear(10)] public sealed partial class Net{k};"),
            "public static class Other { public const int Channels = 9; public static int Twice(int x) => x + x; }",
        ];
        var compilation = GeneratorHarness.Compile(sources);
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create(GeneratorHarness.Generators, parseOptions: GeneratorHarness.ParseOptions)
            .RunGenerators(compilation);
        var first = Edit(compilation, "x + x", "2 * x");
        driver = driver.RunGenerators(first);
        var second = Edit(first, "2 * x", "x * 2");
        long before = GC.GetAllocatedBytesForCurrentThread();
        driver.RunGenerators(second);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static CSharpCompilation Edit(CSharpCompilation compilation, string from, string to)
    {
        var tree = compilation.SyntaxTrees[^1];
        var edited = compilation.ReplaceSyntaxTree(
            tree,
            GeneratorHarness.Parse(tree.ToString().Replace(from, to, StringComparison.Ordinal), tree.FilePath));
        // Declarations are bound before, as an IDE has them.
        edited.GetDeclarationDiagnostics();
        return edited;
    }
}
