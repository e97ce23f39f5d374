using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Reporting;

/// <summary>Finds the characters of a string's value in the source: after quotation marks and escapes.</summary>
internal static class LiteralMap
{
    /// <summary>Letters after a backslash that stand for a character with this many (or at most this many) hexadecimal digits.</summary>
    private static readonly Dictionary<char, (int Most, bool IsExact)> s_hexadecimal = new()
    {
        ['u'] = (4, true),
        ['U'] = (8, true),
        ['x'] = (4, false),
    };

    /// <summary>
    /// Where a part of a text is in the string literal of that text within a node; null where the text isn't written as one literal.
    /// </summary>
    public static TextSpan? Find(SyntaxNode node, Characters part)
    {
        var literals = node.DescendantNodesAndSelf()
            .OfType<LiteralExpressionSyntax>()
            .Where(l => l.IsKind(SyntaxKind.StringLiteralExpression) && l.Token.ValueText == part.Text)
            .ToList();
        if (literals.Count != 1
            || Offsets(literals[0].Token) is not { } offsets
            || part.Start < 0
            || part.Start + part.Length >= offsets.Count)
        {
            return null;
        }

        int start = literals[0].Token.SpanStart;
        return TextSpan.FromBounds(start + offsets[part.Start], start + offsets[part.Start + part.Length]);
    }

    /// <summary>
    /// For each character of the value, and its end, where it is in the token's text; null for forms that aren't mapped.
    /// </summary>
    private static List<int>? Offsets(SyntaxToken token)
    {
        string text = token.Text;
        if (token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken))
        {
            int quotes = text.TakeWhile(c => c == '"').Count();
            return [.. Enumerable.Range(quotes, token.ValueText.Length + 1)];
        }

        if (!token.IsKind(SyntaxKind.StringLiteralToken)) return null;
        bool isVerbatim = text.StartsWith("@", StringComparison.Ordinal);
        var offsets = new List<int>();
        int at = isVerbatim ? 2 : 1;
        while (at < text.Length - 1)
        {
            int next = at + (isVerbatim ? text[at] == '"' ? 2 : 1 : text[at] == '\\' ? Escape(text, at) : 1);
            // \U0001F600 is two characters of the value.
            offsets.AddRange(
                Enumerable.Repeat(
                    at,
                    text[at] == '\\' && !isVerbatim && at + 1 < text.Length && text[at + 1] == 'U' && IsAstral(text, at) ? 2 : 1));
            at = next;
        }

        offsets.Add(at);
        return offsets.Count == token.ValueText.Length + 1 ? offsets : null;
    }

    private static int Escape(string text, int at)
    {
        if (!s_hexadecimal.TryGetValue(text[at + 1], out var form)) return 2;
        int digits = text.Skip(at + 2)
            .Take(form.Most)
            .TakeWhile(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))
            .Count();
        return 2 + (form.IsExact ? form.Most : digits);
    }

    private static bool IsAstral(string text, int at) =>
        at + 10 <= text.Length
        && int.TryParse(text.Substring(at + 2, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int point)
        && point > char.MaxValue;
}
