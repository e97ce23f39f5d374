using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests;

/// <summary>Generated code with a place to fail before every statement that calls something.</summary>
internal sealed class PlantedFailures : CSharpSyntaxRewriter
{
    /// <summary>The class that counts the places and throws at one of them.</summary>
    private const string Counter = """
        public sealed class PlantedException : System.Exception;

        public static class Planted
        {
            [System.ThreadStatic] public static int Left;

            public static void Reach()
            {
                if (Left-- == 0) throw new PlantedException();
            }
        }
        """;

    private static readonly StatementSyntax s_reach = SyntaxFactory.ParseStatement("global::Planted.Reach();\n");

    /// <summary>Compiles a network whose generated methods can be made to fail.</summary>
    public static Assembly Load(string source)
    {
        GeneratorRun run = GeneratorHarness.Generate(source, Counter).AssertCompiles();
        CSharpCompilation compilation = run.Output.WithOptions(run.Output.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default));
        foreach (SyntaxTree tree in run.Result.GeneratedTrees)
        {
            SyntaxNode planted = new PlantedFailures().Visit(tree.GetRoot());
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(planted, tree.Options));
        }

        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        stream.Position = 0;
        return new AssemblyLoadContext("Planted", isCollectible: true).LoadFromStream(stream);
    }

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) =>
        node.Identifier.Text is "forward" or "Loss" or "TrainingStep" ? base.VisitMethodDeclaration(node) : node;

    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        var block = (BlockSyntax)base.VisitBlock(node)!;
        return block.WithStatements(SyntaxFactory.List(block.Statements.SelectMany(s => CanFail(s) ? [s_reach, s] : new[] { s })));
    }

    /// <summary>Leaves out what disposes, and the block that runs after a failure.</summary>
    public override SyntaxNode? VisitCatchClause(CatchClauseSyntax node) => node;

    private static bool CanFail(StatementSyntax statement) => statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax
        && statement.DescendantNodes().OfType<InvocationExpressionSyntax>().Any()
        && !statement.ToString().EndsWith("Dispose();", StringComparison.Ordinal);
}
