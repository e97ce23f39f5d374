using System.Text.RegularExpressions;

namespace NetGen.CodeFixes;

/// <summary>Corrects a misspelt variable in an expression (NETGEN1024), a misspelt layer of a training attribute (NETGEN1051) or a misspelt argument of a layer (NETGEN1022, and C#'s own CS1739).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SpellingFix)), Shared]
public sealed class SpellingFix : TextFix
{
    private const string UnknownParameter = "CS1739";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.UnknownVariable.Id, Rules.UnknownLayer.Id, Rules.UnknownArgument.Id, UnknownParameter];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel) =>
        place.Diagnostic.Id == Rules.UnknownVariable.Id || place.Diagnostic.Id == Rules.UnknownLayer.Id ? Named(place) : await ArgumentAsync(place, cancel).ConfigureAwait(false);

    private static IReadOnlyList<Correction> Named(Place place)
    {
        var meant = Regex.Match(place.Argument(3), "did you mean '([^']+)'");
        if (!meant.Success) return None;
        string name = place.Argument(1), better = meant.Groups[1].Value;
        var changes = place.Root.DescendantTokens(place.Span).Where(t => t.IsKind(SyntaxKind.StringLiteralToken) && place.Span.Contains(t.Span))
            .SelectMany(t => Regex.Matches(t.Text, $@"\b{Regex.Escape(name)}\b").Cast<Match>().Select(m => new TextChange(new TextSpan(t.SpanStart + m.Index, m.Length), better))).ToArray();
        return changes.Length > 0 ? [place.Correct($"Change '{name}' to '{better}'", changes)] : None;
    }

    private static async Task<IReadOnlyList<Correction>> ArgumentAsync(Place place, CancellationToken cancel)
    {
        if (place.Attribute is not { } attribute || place.Node.FirstAncestorOrSelf<NameColonSyntax>() is not { } colon) return None;
        if (await place.Document.GetSemanticModelAsync(cancel).ConfigureAwait(false) is not { } model) return None;
        var info = model.GetSymbolInfo(attribute, cancel);
        if ((info.Symbol ?? info.CandidateSymbols.FirstOrDefault())?.ContainingType is not { } type || !IsOurs(type)) return None;
        string name = colon.Name.Identifier.ValueText;
        var known = type.InstanceConstructors.SelectMany(c => c.Parameters).Select(p => p.Name).Distinct();
        return Suggestion.For(name, known) is { } better ? [place.Correct($"Change '{name}' to '{better}'", new TextChange(colon.Name.Identifier.Span, better))] : None;
    }

    private static bool IsOurs(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
            if (t is { Name: "LayerAttribute" or "TrainingAttribute" or "NetworkAttribute", ContainingNamespace: { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } }) return true;
        return false;
    }
}
