using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetGen.Generator;

/// <summary>Silences "parameter is unread" on blocks: the generator reads their parameters, from the source.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockParameterSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor s_unread = new("NETGENSP01", "CS9113", "The parameters of a block are the variables of its expressions; NetGen reads them");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [s_unread];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
            if (node.FirstAncestorOrSelf<ParameterSyntax>()?.Parent?.Parent is TypeDeclarationSyntax type
                && context.GetSemanticModel(tree).GetDeclaredSymbol(type, context.CancellationToken) is { } symbol && IsBlock(symbol))
                context.ReportSuppression(Suppression.Create(s_unread, diagnostic));
        }
    }

    private static bool IsBlock(INamedTypeSymbol symbol)
    {
        for (var type = symbol.BaseType; type is not null; type = type.BaseType)
            if (type is { Name: "BlockAttribute", ContainingNamespace: { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } }) return true;
        return false;
    }
}
