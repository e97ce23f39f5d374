using System.Globalization;
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
        var graph = GraphOf(source);
        var result = graph.Graph is null ? new(null, graph.Problems) : Analysis.Infer(graph.Graph);
        problems = string.Join("\n", result.Problems.Select(p => string.Format(CultureInfo.InvariantCulture, p.Rule.MessageFormat, [.. p.Arguments])));
        return result.Inferred;
    }

    /// <summary>The analysis with its problems; the graph must be sound.</summary>
    public static InferenceResult ResultOf(string source) => Analysis.Infer(GraphOf(source).Graph!);

    private static GraphResult GraphOf(string source)
    {
        var compilation = GeneratorHarness.Compile(source);
        var tree = compilation.SyntaxTrees.Last();
        var classes = tree.GetRoot().DescendantNodes().Where(SyntaxReader.IsCandidate).OfType<TypeDeclarationSyntax>()
            .Select(t => SyntaxReader.Read(t, () => compilation.GetSemanticModel(tree), default)).ToEquatableArray();
        var catalogue = new Catalogue(classes, SymbolReader.ReadReferences(compilation, default));
        return GraphBuilder.Build(catalogue.Close(classes.Single(c => c.IsNetwork)));
    }
}
