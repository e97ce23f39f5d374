using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Classes;

/// <summary>
/// Makes a network (NETGEN1001), or the block that expressions are passed to (NETGEN1028), partial, with the types around it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PartialFix)), Shared]
public sealed class PartialFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.NotPartial.Id, Rules.NoExpressionConstructor.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Diagnostic.Id == Rules.NotPartial.Id)
            return place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } network ? [Make(network, place.Document)] : None;
        if (place.Attribute is not { } attribute
            || await place.Document.GetSemanticModelAsync(cancel).ConfigureAwait(false) is not { } model)
        {
            return None;
        }
        // With an expression that it can't take, the attribute binds to nothing: its constructors are candidates.
        var info = model.GetSymbolInfo(attribute, cancel);
        var block = (info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType;
        return
            block?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancel) is TypeDeclarationSyntax type
            && place.Document.Project.Solution.GetDocument(type.SyntaxTree) is { } document
            ? [Make(type, document)]
            : None;
    }

    private static Correction Make(TypeDeclarationSyntax type, Document document) =>
        new(
            $"Make {type.Identifier.ValueText} partial",
            [
                .. type.AncestorsAndSelf()
                    .OfType<TypeDeclarationSyntax>()
                    .Where(t => !t.Modifiers.Any(SyntaxKind.PartialKeyword))
                    .Select(t => (document, new TextChange(new TextSpan(t.Keyword.SpanStart, 0), "partial "))),
            ]);
}
