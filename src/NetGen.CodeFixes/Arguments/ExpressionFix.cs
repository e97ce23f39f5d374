using NetGen.CodeFixes.Editing;
using NetGen.CodeFixes.Shapes;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;

namespace NetGen.CodeFixes.Arguments;

/// <summary>
/// Corrects an expression that can't be read (NETGEN1023): operators of other languages, a bracket too few or too many, a loose end.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExpressionFix)), Shared]
public sealed class ExpressionFix : TextFix
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    /// <summary>Each mistake and what it becomes.</summary>
    private static readonly (Regex Wrong, string Right)[] s_repairs =
    [
        (new(@"\bnameof\s*\(\s*(\w+)\s*\)", Options), "$1"),
        (new(@"^(.+?)\s*//\s*(.+)$", Options), "floor($1 / $2)"),
        (new(@"(\w+)\s*\*\*\s*(\w+)", Options), "pow($1, $2)"),
        (new(@"(\w+)\s*\^\s*(\w+)", Options), "pow($1, $2)"),
        (new(@"(?<![=!<>])=(?!=)", Options), "=="),
        (new(@"(?<!&)&(?!&)", Options), "&&"),
        (new(@"(?<!\|)\|(?!\|)", Options), "||"),
        (new(@"\band\b", Options), "&&"),
        (new(@"\bor\b", Options), "||"),
        (new(@"\bnot\s+(\w+)(?=\s*($|[)&|]|and\b|or\b))", Options), "!$1"),
        (new(@"\bnot\s+((?:(?!\b(?:and|or)\b)[^()&|])+)(?<!\s)", Options), "!($1)"),
        (new(@"^(.+?)\s+if\s+(.+?)\s+else\s+(.+)$", Options), "$2 ? $1 : $3"),
        (new(@"^\s*[\[{](.*)[\]}]\s*$", Options), "($1)"),
        (new(@"\(int\)\s*\(([^()]*)\)", Options), "floor($1)"),
        (new(@"===", Options), "=="),
        (new(@"<>", Options), "!="),
        (new(@"\bMath\.", Options), ""),
        (new(@"\bTrue\b", Options), "true"),
        (new(@"\bFalse\b", Options), "false"),
        (new(@"[\u00d7\u00b7]", Options), "*"),
        (new(@"\u00f7", Options), "/"),
        (new(@"[;,.]\s*$", Options), ""),
        (new(@"\s*(\|\||&&|[=!<>]=|[-+*/%<>])\s*$", Options), ""),
        (new(@"^\s*([*/%])\s*", Options), ""),
        (new(@"\b(min|max|ceil|floor|round|abs|pow|length|sum|divisible)\s+(?!\()", Options), "$1("),
        (new(@"^(.*)$", Options), "$1)"),
        (new(@"^\s*(.*)$", Options), "($1"),
        (new(@"^(.*)$", Options), "$1]"),
        (new(@"\)(?=[^)]*$)", Options), ""),
        (new(@"(\d)\s*([A-Za-z_(])", Options), "$1 * $2"),
        (new(@"\)\s*\(", Options), ") * ("),
        (new(@"^([^:]*\?\s*[\w.]+)\s+([\w.]+)$", Options), "$1 : $2"),
    ];

    /// <summary>How many of them, from the first, concern other languages.</summary>
    private static readonly int s_words = s_repairs.ToList().FindIndex(r => r.Right == "/") + 1;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BadExpression.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await DiagnosedClass.OfAsync(place, cancel).ConfigureAwait(false) is not { Finding: BadExpression found } diagnosed)
            return None;
        if (found is not { Expression: var wrong } || diagnosed.Wrong is not var (body, index)) return None;
        var tokens = body.Syntax[index]
            .DescendantTokens()
            .Where(t => t.IsKind(SyntaxKind.StringLiteralToken) && t.Text.Contains(wrong))
            .ToList();
        if (wrong.Length == 0 || tokens.Count != 1) return None;
        var span = new TextSpan(tokens[0].SpanStart + tokens[0].Text.IndexOf(wrong, StringComparison.Ordinal), wrong.Length);
        // One mistake, or all of one language.
        string all = s_repairs.Take(s_words).Aggregate(wrong, (text, r) => r.Wrong.Replace(text, r.Right));
        var better = s_repairs
            .Select(r => r.Wrong.Replace(wrong, r.Right))
            .Append(all)
            .Where(b => b != wrong && Expression.Parse(b).IsExpression(out _));
        return await diagnosed
            .HelpfulAsync(better.Select(b => PathEdits.Correct(body, $"Write \"{b}\"", new TextChange(span, b))), 2)
            .ConfigureAwait(false);
    }
}
