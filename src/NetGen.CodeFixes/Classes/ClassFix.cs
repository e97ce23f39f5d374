using NetGen.CodeFixes.Editing;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Reading;

namespace NetGen.CodeFixes.Classes;

/// <summary>Removes what keeps a class from being a network (NETGEN1002).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClassFix)), Shared]
public sealed class ClassFix : TextFix
{
    private static readonly SyntaxKind[] s_modifiers = [SyntaxKind.StaticKeyword, SyntaxKind.AbstractKeyword, SyntaxKind.FileKeyword];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BadClass.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) return None;
        // The class has another name without its type parameters: nothing to compare with.
        if (type.TypeParameterList is { } parameters)
        {
            return
            [
                place.Correct(
                    "Remove the type parameters",
                    [
                        new(parameters.Span, ""),
                        .. type.ConstraintClauses.Select(c => new TextChange(new TextSpan(c.SpanStart, c.Span.Length), "")),
                    ]),
            ];
        }

        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { } diagnosed) return None;
        return await diagnosed.HelpfulAsync(Candidates(place, type), 1).ConfigureAwait(false);
    }

    private static IEnumerable<Correction> Candidates(Place place, TypeDeclarationSyntax type)
    {
        if (type.Identifier.ValueText.EndsWith("Attribute", StringComparison.Ordinal)
            && type.BaseList?.Types.Any(t => t.Type.ToString().EndsWith("BlockAttribute", StringComparison.Ordinal)) == true
            && SyntaxReader.AttributesOf(type).FirstOrDefault(a => a.Name.ToString() is "Network" or "NetworkAttribute") is { } network)
        {
            yield return place.Correct("Remove [Network]: a block has none", [.. Edit.Remove(network)]);
        }

        foreach (var modifier in type.Modifiers.Where(m => s_modifiers.Contains(m.Kind())))
            yield return place.Correct($"Remove '{modifier.ValueText}'", Token(modifier));
        if (type is RecordDeclarationSyntax record)
        {
            yield return place.Correct(
                "Declare it as a class",
                record.ClassOrStructKeyword.IsKind(SyntaxKind.ClassKeyword)
                    ? [Token(record.Keyword)]
                    : [new(record.Keyword.Span, "class")]);
        }

        if (type.ParameterList is { } primary)
            yield return place.Correct("Remove the primary constructor", new TextChange(primary.Span, ""));
        if (type.BaseList is { } bases)
        {
            var first = bases.Types[0];
            yield return place.Correct($"Remove the base class {first}", bases.Types.Count == 1
                ? new TextChange(TextSpan.FromBounds(bases.GetFirstToken().GetPreviousToken().Span.End, bases.Span.End), "")
                : new TextChange(TextSpan.FromBounds(first.SpanStart, bases.Types[1].SpanStart), ""));
        }
    }

    // With the blanks after it; a comment there stays.
    private static TextChange Token(SyntaxToken token) =>
        new(
            TextSpan.FromBounds(
                token.SpanStart,
                token.TrailingTrivia.FirstOrDefault() is var t && t.IsKind(SyntaxKind.WhitespaceTrivia) ? t.Span.End : token.Span.End),
            "");
}
