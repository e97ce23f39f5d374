using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;

namespace NetGen.CodeFixes.Arguments;

/// <summary>Keeps a divisor from being 0 (NETGEN1025).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DivisorGuardFix)), Shared]
public sealed class DivisorGuardFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.EvaluationFailed.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { Finding: EvaluationFailed found } diagnosed)
            return None;
        if (found is not { Divisor: not null, Expression: var text }) return None;
        if (diagnosed.Wrong is not var (body, index) || !Expression.Parse(text).IsExpression(out var expression)) return None;
        var tokens = body.Syntax[index]
            .DescendantTokens()
            .Where(t => t.IsKind(SyntaxKind.StringLiteralToken) && t.ValueText == text && t.Text.Contains(text))
            .ToList();
        if (tokens.Count == 0) return None;
        int start = tokens[0].SpanStart + tokens[0].Text.IndexOf(text, StringComparison.Ordinal);
        return await diagnosed
            .HelpfulAsync(
                expression
                    .All.OfType<BinaryExpression>()
                    .Where(b => b.Operator is "/" or "%")
                    .Select(b => Guard(body, text, start, b.Right))
                    .Concat(ArgumentSearch.Find(diagnosed, [1])),
                2)
            .ConfigureAwait(false);
    }

    private static Correction Guard(Body body, string text, int start, Expression divisor)
    {
        var (first, end) = (divisor.Start, divisor.End);
        string inner = text.Substring(first, end - first);
        // The function's brackets do for those around the divisor.
        if (first > 0 && text[first - 1] == '(' && end < text.Length && text[end] == ')' && divisor is BinaryExpression)
            (first, end) = (first - 1, end + 1);
        return PathEdits.Correct(
            body,
            $"Divide by max(1, {inner})",
            new TextChange(TextSpan.FromBounds(start + first, start + end), $"max(1, {inner})"));
    }
}
