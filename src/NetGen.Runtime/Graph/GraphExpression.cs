using System.Globalization;

namespace NetGen;

/// <summary>
/// Evaluates what the generator writes for sizes that aren't known: <c>+ - * mod floor(a / n) ceil(a / n)</c> over H, W and integers.
/// </summary>
internal sealed class GraphExpression(string text, long height, long width)
{
    private int _position;

    public long Evaluate()
    {
        long value = Sum();
        return _position == text.Length ? value : throw Unexpected();
    }

    private long Sum()
    {
        long total = Take("-") ? -Product() : Product();
        while (true)
        {
            if (Take("+")) total = checked(total + Product());
            else if (Take("-")) total = checked(total - Product());
            else return total;
        }
    }

    private long Product()
    {
        long total = Factor();
        while (true)
        {
            if (Take("*")) total = checked(total * Factor());
            else if (Take("mod")) total = Remainder(total, Factor());
            else return total;
        }
    }

    private long Factor()
    {
        if (Take("H")) return height;
        if (Take("W")) return width;
        if (Take("floor(")) return Quotient(0);
        if (Take("ceil(")) return Quotient(1);
        if (Take("("))
        {
            long inner = Sum();
            return Take(")") ? inner : throw Unexpected();
        }

        Space();
        int start = _position;
        while (_position < text.Length && char.IsAsciiDigit(text[_position])) _position++;
        return _position > start
            ? long.Parse(text.AsSpan(start, _position - start), NumberStyles.None, CultureInfo.InvariantCulture)
            : throw Unexpected();
    }

    /// <summary>The rest of <c>floor(a / n)</c>, or of <c>ceil(a / n)</c>, which is floor((a + n - 1) / n).</summary>
    private long Quotient(long up)
    {
        long value = Sum();
        if (!Take("/")) throw Unexpected();
        long divisor = Factor();
        if (!Take(")") || divisor <= 0) throw Unexpected();
        value += up * (divisor - 1);
        return value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor);
    }

    private long Remainder(long value, long divisor) => divisor > 0 ? ((value % divisor) + divisor) % divisor : throw Unexpected();

    private bool Take(string token)
    {
        Space();
        if (string.CompareOrdinal(text, _position, token, 0, token.Length) != 0) return false;
        _position += token.Length;
        return true;
    }

    private void Space()
    {
        while (_position < text.Length && text[_position] == ' ') _position++;
    }

    private FormatException Unexpected() =>
        new(
            $"The size \"{text}\" can't be read at position {_position + 1}; expected numbers, H, W, + - * mod, "
                + "floor(a / n) or ceil(a / n).");
}
