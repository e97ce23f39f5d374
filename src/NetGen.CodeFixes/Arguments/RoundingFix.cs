using System.Globalization;
using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Support;

namespace NetGen.CodeFixes.Arguments;

/// <summary>Rounds an expression, or a number, whose value must be an integer (NETGEN1020).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RoundingFix)), Shared]
public sealed class RoundingFix : TextFix
{
    private static readonly string[] s_functions = ["floor", "ceil", "round"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BadArgument.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { Finding: BadArgument found } diagnosed) return None;
        if (!found.IsFraction) return None;
        // A block of somebody else's has its reasons for what must be divisible.
        if (diagnosed.Wrong is not var (body, index))
            return await diagnosed.HelpfulAsync(ArgumentSearch.Near(diagnosed), 2).ConfigureAwait(false);
        if (diagnosed.Problem?.Argument is not { } name || body.Written(index, name) is not { Expression: LiteralExpressionSyntax literal })
            return None;
        return await diagnosed
            .HelpfulAsync(
                literal.Token.Value is double number ? Whole(body, literal, number)
                : literal.Token.Value is string ? Rounded(body, literal)
                : [])
            .ConfigureAwait(false);
    }

    private static IEnumerable<Correction> Rounded(Body body, LiteralExpressionSyntax literal)
    {
        // What isn't whole here isn't elsewhere: an expression that is repeated is rounded alike.
        var same = body
            .Syntax.SelectMany(a => a.ArgumentList?.Arguments ?? default)
            .Select(a => a.Expression)
            .OfType<LiteralExpressionSyntax>()
            .Where(e => e.Token.Value is string text && text == literal.Token.ValueText)
            .ToList();
        foreach (string f in s_functions)
        {
            if (same.Count > 1)
            {
                yield return new(
                    Around(body, literal, f + "(", ")", $"Write {f}(...) in all {same.Count} places").Title,
                    [.. same.SelectMany(e => Around(body, e, f + "(", ")", "").Edits)]);
            }

            yield return Around(body, literal, f + "(", ")", $"Write {f}(...)");
        }
    }

    /// <summary>Writes something around an expression: inside the quotation marks, whatever kind of string it is.</summary>
    internal static Correction Around(Body body, LiteralExpressionSyntax literal, string before, string after, string title)
    {
        string text = literal.Token.Text;
        int start = text.IndexOf('"'), quotes = text.Skip(start).TakeWhile(c => c == '"').Count();
        return PathEdits.Correct(
            body,
            title,
            Edit.Insert(literal.SpanStart + start + quotes, before),
            Edit.Insert(literal.Span.End - quotes, after));
    }

    private static IEnumerable<Correction> Whole(Body body, LiteralExpressionSyntax literal, double number) =>
        new[] { Math.Floor(number), Math.Ceiling(number) }
            .OrderBy(n => Math.Abs(n - number))
            .Select(n => n.ToString(CultureInfo.InvariantCulture))
            .Select(n => PathEdits.Correct(body, $"Change {literal} to {n}", new TextChange(literal.Span, n)));
}
