using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests;

/// <summary>The analyzers see exactly the networks that the generator sees, in every network that the repository declares.</summary>
public class SameNetworkTests
{
    /// <summary>Projects that declare networks.</summary>
    public static TheoryData<string> Projects() =>
        [
            .. new[] { "src/NetGen.Models", "samples/FashionMnist" }.Where(p =>
                Directory.EnumerateFiles(NetGen.Testing.Repository.PathOf(p), "*.cs").Any()),
        ];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Of_the_repository(string project) =>
        Compare(
            [
                .. Directory
                    .EnumerateFiles(NetGen.Testing.Repository.PathOf(project), "*.cs")
                    .Order(StringComparer.Ordinal)
                    .Select(File.ReadAllText),
            ],
            project.EndsWith("Models", StringComparison.Ordinal));

    [Fact]
    public void With_constants_aliases_parts_namespaces_and_nesting() =>
        Compare(
            [
                "global using static Sizes; public static class Sizes { public const int Width = 24; "
                    + "public const string Half = \"channels / 2\"; }",
                """
                using C = NetGen.ConvAttribute;
                namespace A.B
                {
                    [C(Width, 1), Conv(Half + " + 1", kernel: Sizes.Width / 8), NetGen.ReLU, global::NetGen.BatchNormAttribute]
                    public sealed partial class PairAttribute(int n = -1, ResidualKind kind = Basic, params int[] more) : BlockAttribute;
                    public static partial class Zoo
                    {
                        [Network(3, 32, Sizes.Width + 8, Classes = 3), Pair(2, Bottleneck, 1, 2, 3), Flatten]
                        [Linear("classes", bias: !true)]
                        public sealed partial class Nested;
                    }
                }
                """,
                "namespace A { [Network(\"1xHxW\"), B.Pair, GlobalAvgPool, Flatten, Linear(nameof(Net).Length + 2)] public sealed "
                    + "partial class Net; } namespace A { [System.Serializable] public sealed partial class Net { public int Mine; } }",
            ],
            false
        );

    private static void Compare(string[] texts, bool areModels)
    {
        var compilation = GeneratorHarness.Compile(texts, true);
        // The models can't refer to themselves.
        if (areModels)
        {
            compilation = compilation.RemoveReferences(
                compilation.References.Where(r => r.Display!.EndsWith("NetGen.Models.dll", StringComparison.Ordinal)));
        }

        var run = GeneratorHarness.Generate(compilation);
        var generated = run
            .Result.Results.SelectMany(r => r.TrackedSteps.TryGetValue(NetGenGenerator.Steps.Networks, out var steps) ? steps : [])
            .SelectMany(s => s.Outputs)
            .Select(o => (NetworkDeclaration)o.Value)
            .ToDictionary(n => n.Class.FullName, StringComparer.Ordinal);
        // With the generated files in it, as analyzers get the compilation.
        var source = NetworkSource.Read(run.Output, default);
        var analyzed = source.Networks.Select(p => source.Close(p.Class)!).ToDictionary(n => n.Class.FullName, StringComparer.Ordinal);
        Assert.NotEmpty(generated);
        Assert.Equal(generated.Keys.Order(StringComparer.Ordinal), analyzed.Keys.Order(StringComparer.Ordinal));
        Assert.All(generated, pair => Assert.Equal(pair.Value, analyzed[pair.Key]));
    }
}
