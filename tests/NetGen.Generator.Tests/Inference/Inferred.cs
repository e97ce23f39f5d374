using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests.Inference;

/// <summary>Declarations in C#, through all steps up to the analysis.</summary>
internal static class Inferred
{
    /// <summary>The analysis of the only network in a source.</summary>
    public static InferredGraph Of(string source)
    {
        var result = ResultOf(source);
        Assert.Empty(result.Problems);
        return result.Inferred!;
    }

    public static InferenceResult ResultOf(string source)
    {
        var compilation = GeneratorHarness.Compile(source);
        var tree = compilation.SyntaxTrees.Last();
        var classes = tree.GetRoot().DescendantNodes().Where(SyntaxReader.IsCandidate).OfType<TypeDeclarationSyntax>()
            .Select(t => SyntaxReader.Read(t, () => compilation.GetSemanticModel(tree), default)).ToEquatableArray();
        var catalogue = new Catalogue(classes, SymbolReader.ReadReferences(compilation, default));
        var graph = GraphBuilder.Build(catalogue.Close(classes.Single(c => c.IsNetwork)));
        Assert.True(graph.Graph is not null, string.Join("\n", graph.Problems.Select(p => string.Format(System.Globalization.CultureInfo.InvariantCulture, p.Rule.MessageFormat, [.. p.Arguments]))));
        return Analysis.Infer(graph.Graph);
    }
}
