using System.Globalization;
using System.Text;

namespace NetGen.Generator.Expressions;

internal enum TokenKind
{
    Integer,
    Number,
    Text,
    Name,
    Operator,
    End,
}

/// <summary>A word of an expression.</summary>
/// <param name="Text">As written; a string's without quotes.</param>
/// <param name="Position">Where it begins, from 0.</param>
/// <param name="End">Where the next character is.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position, int End, Value? Value = null)
{
    /// <summary>As error messages name it.</summary>
    public override string ToString() => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.Text => $"the string '{Text}'",
        _ => $"'{Text}'",
    };
}

/// <summary>Splits an expression into tokens.</summary>
internal static class Tokenizer
{
    /// <summary>Longer ones first, so that <c>&lt;=</c> isn't read as <c>&lt;</c>.</summary>
    private static readonly string[] s_operators =
        ["==", "!=", "<=", ">=", "&&", "||", "+", "-", "*", "/", "%", "<", ">", "!", "?", ":", "(", ")", "[", "]", ","];

    /// <summary>The tokens with an end token last, or the first error.</summary>
    public static ExpressionError? Read(string text, List<Token> tokens)
    {
        int at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            if (at == text.Length) break;
            char c = text[at];
            var error =
                char.IsDigit(c) || (c == '.' && at + 1 < text.Length && char.IsDigit(text[at + 1])) ? ReadNumber(text, ref at, tokens)
                : char.IsLetter(c) || c == '_' ? ReadName(text, ref at, tokens)
                : c is '\'' or '"' ? ReadText(text, ref at, tokens)
                : ReadOperator(text, ref at, tokens);
            if (error is not null) return error;
        }

        tokens.Add(new(TokenKind.End, "", text.Length, text.Length));
        return null;
    }

    private static ExpressionError? ReadNumber(string text, ref int at, List<Token> tokens)
    {
        int start = at;
        bool isInteger = true;
        while (at < text.Length && IsAsciiDigit(text[at])) at++;
        if (at + 1 < text.Length && text[at] == '.' && IsAsciiDigit(text[at + 1]))
        {
            isInteger = false;
            for (at++; at < text.Length && IsAsciiDigit(text[at]);) at++;
        }

        if (at < text.Length && text[at] is 'e' or 'E')
        {
            int exponent = at + 1;
            if (exponent < text.Length && text[exponent] is '+' or '-') exponent++;
            if (exponent < text.Length && IsAsciiDigit(text[exponent]))
            {
                isInteger = false;
                for (at = exponent; at < text.Length && IsAsciiDigit(text[at]);) at++;
            }
        }

        string digits = text.Substring(start, at - start);
        if (digits.Length == 0 || (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_')))
        {
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_')) at++;
            return new(start, $"expected a number, but found '{text.Substring(start, at - start)}' at character {start + 1}");
        }

        if (isInteger && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long integer))
        {
            tokens.Add(new(TokenKind.Integer, digits, start, at, new IntegerValue(integer)));
        }
        else if (!isInteger
            && double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && !double.IsInfinity(number))
        {
            tokens.Add(new(TokenKind.Number, digits, start, at, new NumberValue(number)));
        }
        else
        {
            return new(start, $"the number {digits} at character {start + 1} is too large");
        }

        return null;
    }

    private static bool IsAsciiDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Names may be qualified: <c>ResidualKind.Bottleneck</c> is one name.</summary>
    private static ExpressionError? ReadName(string text, ref int at, List<Token> tokens)
    {
        int start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'
            || (text[at] == '.' && at + 1 < text.Length && (char.IsLetter(text[at + 1]) || text[at + 1] == '_'))))
        {
            at++;
        }

        tokens.Add(new(TokenKind.Name, text.Substring(start, at - start), start, at));
        return null;
    }

    private static ExpressionError? ReadText(string text, ref int at, List<Token> tokens)
    {
        int start = at++;
        char quote = text[start];
        var content = new StringBuilder();
        while (at < text.Length && text[at] != quote)
        {
            if (text[at] == '\\' && at + 1 < text.Length) at++;
            content.Append(text[at++]);
        }

        if (at == text.Length) return new(text.Length, $"the string that begins at character {start + 1} is not closed: expected {quote}");
        at++;
        tokens.Add(new(TokenKind.Text, content.ToString(), start, at, new TextValue(content.ToString())));
        return null;
    }

    private static ExpressionError? ReadOperator(string text, ref int at, List<Token> tokens)
    {
        foreach (string symbol in s_operators)
        {
            if (string.CompareOrdinal(text, at, symbol, 0, symbol.Length) != 0) continue;
            tokens.Add(new(TokenKind.Operator, symbol, at, at + symbol.Length));
            at += symbol.Length;
            return null;
        }

        string hint = text[at] switch
        {
            '=' => ": write == to compare",
            '&' => ": write && for 'and'",
            '|' => ": write || for 'or'",
            '^' => ": write pow(a, b) for a power",
            _ => "",
        };
        return new(at, $"'{text[at]}' at character {at + 1} has no meaning in an expression{hint}");
    }
}
