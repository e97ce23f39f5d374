namespace NetGen.CodeFixes;

/// <summary>Rounds an expression whose value must be an integer (NETGEN1020).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoundingFix)), Shared]
public sealed class RoundingFix : TextFix
{
    private static readonly string[] s_functions = ["floor", "ceil", "round"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BadArgument.Id];

    private protected override Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel) => Task.FromResult(Find(place));

    private static IReadOnlyList<Correction> Find(Place place)
    {
        if (!place.Argument(3).Contains("write floor(") || place.Root.FindToken(place.Span.Start) is var token && !token.IsKind(SyntaxKind.StringLiteralToken)) return None;
        if (token.Parent is not LiteralExpressionSyntax || token.Span != place.Span) return None;
        // Inside the quotation marks, whatever kind of string it is.
        int start = token.SpanStart + token.Text.IndexOf('"') + 1, end = token.Span.End - 1;
        return [.. s_functions.Select(f => place.Correct($"Write {f}(...)", Place.Insert(start, f + "("), Place.Insert(end, ")")))];
    }
}
