using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Generator.Checks;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Analyzers;

/// <summary>Silences "parameter is unread" on blocks: the generator reads their parameters, from the source.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockParameterSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor s_unread = new(
        "NETGENSP01",
        "CS9113",
        "The parameters of a block are the variables of its expressions; NetGen reads them");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [s_unread];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree) continue;
            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
            if (node.FirstAncestorOrSelf<ParameterSyntax>() is { Parent.Parent: TypeDeclarationSyntax type, Identifier.ValueText: var name }
                && IsRead(type, name)
                && context.GetSemanticModel(tree).GetDeclaredSymbol(type, context.CancellationToken) is { } symbol
                && IsBlock(symbol))
            {
                context.ReportSuppression(Suppression.Create(s_unread, diagnostic));
            }
        }
    }

    // In an expression, nameof or a name of the block's attributes, if only misspelt, which is an error of its own;
    // what none mentions is unread indeed.
    private static bool IsRead(TypeDeclarationSyntax type, string name)
    {
        var others = new HashSet<string>(type.ParameterList?.Parameters.Select(p => p.Identifier.ValueText) ?? [], StringComparer.Ordinal);
        return type
            .AttributeLists.SelectMany(l => l.DescendantTokens())
            .SelectMany(Words)
            .Any(w =>
                w == name
                || (name.Length > 2 && !others.Contains(w) && !Language.Variables.Contains(w) && Suggestion.For(w, [name]) is not null));
    }

    private static readonly HashSet<SyntaxKind> s_strings =
    [
        SyntaxKind.StringLiteralToken,
        SyntaxKind.SingleLineRawStringLiteralToken,
        SyntaxKind.MultiLineRawStringLiteralToken,
        SyntaxKind.InterpolatedStringTextToken,
    ];

    private static IEnumerable<string> Words(SyntaxToken token)
    {
        if (token.IsKind(SyntaxKind.IdentifierToken)
            && token.Parent is IdentifierNameSyntax { Parent: not (NameColonSyntax or NameEqualsSyntax or AttributeSyntax) })
        {
            yield return token.ValueText;
        }

        if (!s_strings.Contains(token.Kind())) yield break;
        string text = token.ValueText;
        for (int at = 0; at < text.Length; at++)
        {
            int end = at;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
            if (end > at) yield return text.Substring(at, end - at);
            at = end;
        }
    }

    private static bool IsBlock(INamedTypeSymbol symbol)
    {
        for (var type = symbol.BaseType; type is not null; type = type.BaseType)
        {
            if (type is { Name: "BlockAttribute", ContainingNamespace: { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } })
                return true;
        }

        return false;
    }
}
