using System.Globalization;

namespace NetGen.CodeFixes;

/// <summary>Rounds an expression, or a number, whose value must be an integer (NETGEN1020).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoundingFix)), Shared]
public sealed class RoundingFix : TextFix
{
    private static readonly string[] s_functions = ["floor", "ceil", "round"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BadArgument.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (!place.Argument(3).Contains("write floor(") || await Subject.OfAsync(place, cancel).ConfigureAwait(false) is not { } subject) return None;
        if (subject.Wrong is not var (body, index) || subject.Problem?.Argument is not { } name || body.Written(index, name) is not { Expression: LiteralExpressionSyntax literal }) return None;
        return await subject.HelpfulAsync(literal.Token.Value is double number ? Whole(body, literal, number) : literal.Token.Value is string ? Rounded(body, literal) : []).ConfigureAwait(false);
    }

    // Inside the quotation marks, whatever kind of string it is.
    private static IEnumerable<Correction> Rounded(Body body, LiteralExpressionSyntax literal)
    {
        string text = literal.Token.Text;
        int start = text.IndexOf('"'), quotes = text.Skip(start).TakeWhile(c => c == '"').Count();
        return s_functions.Select(f => PathEdits.Correct(body, $"Write {f}(...)", Edit.Insert(literal.SpanStart + start + quotes, f + "("), Edit.Insert(literal.Span.End - quotes, ")")));
    }

    private static IEnumerable<Correction> Whole(Body body, LiteralExpressionSyntax literal, double number) => new[] { Math.Floor(number), Math.Ceiling(number) }.OrderBy(n => Math.Abs(n - number))
        .Select(n => n.ToString(CultureInfo.InvariantCulture)).Select(n => PathEdits.Correct(body, $"Change {literal} to {n}", new TextChange(literal.Span, n)));
}
