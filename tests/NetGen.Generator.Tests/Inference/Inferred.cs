using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests.Inference;

/// <summary>Declarations in C#, through all steps up to the analysis.</summary>
internal static class Inferred
{
    /// <summary>The analysis of the only network in a source.</summary>
    public static InferredGraph Of(string source)
    {
        var graph = TryOf(source, out string problems);
        Assert.True(graph is not null, problems);
        return graph;
    }

    /// <summary>The analysis, or null with the problems as text.</summary>
    public static InferredGraph? TryOf(string source, out string problems)
    {
        var graph = GraphsOf(source).Single();
        var result = graph.Graph is null ? new(null, graph.Problems) : Analysis.Infer(graph.Graph);
        problems = string.Join("\n", result.Problems.Select(p => p.Message));
        return result.Inferred;
    }

    /// <summary>The analyses of the networks in many sources, in order, with one compilation; null for broken ones.</summary>
    public static IReadOnlyList<InferredGraph?> AllOf(IEnumerable<string> sources) =>
        [.. GraphsOf([.. sources]).Select(g => g.Graph is null ? null : Analysis.Infer(g.Graph).Inferred)];

    /// <summary>The analysis with its problems; the graph must be sound.</summary>
    public static InferenceResult ResultOf(string source) => Analysis.Infer(GraphsOf(source).Single().Graph!);

    private static IEnumerable<GraphResult> GraphsOf(params string[] sources)
    {
        var compilation = GeneratorHarness.Compile(sources);
        var classes = compilation.SyntaxTrees
            .SelectMany(tree => tree.GetRoot().DescendantNodes().Where(SyntaxReader.IsCandidate).OfType<TypeDeclarationSyntax>()
                .Select(type => SyntaxReader.Read(type, () => compilation.GetSemanticModel(tree), default)))
            .ToEquatableArray();
        var catalogue = new Catalogue(classes, Surroundings.Of(compilation, default));
        return classes.Where(c => c.IsNetwork).Select(c => GraphBuilder.Build(catalogue.Close(c)));
    }
}
