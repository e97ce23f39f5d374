using System.Globalization;

namespace NetGen.Zoo;

/// <summary>A number as it is printed: exact, or rounded to the digits that are shown, such as <c>25.55M</c>.</summary>
/// <param name="Text">Digits with an optional point, then nothing, K, M or G (powers of 1000).</param>
public readonly record struct Figure(string Text)
{
    private static readonly Dictionary<char, decimal> s_units = new() { ['K'] = 1e3m, ['M'] = 1e6m, ['G'] = 1e9m };

    /// <summary>An exact number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator Figure(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number as it is printed.</summary>
    /// <param name="text">Such as <c>25.55M</c>.</param>
    public static implicit operator Figure(string text) => new(text);

    /// <summary>Whether a number agrees: it lies no farther from the figure than half a unit of the figure's last digit.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="FormatException">The text isn't a figure.</exception>
    public bool Agrees(long value)
    {
        var (figure, digit) = Read();
        return digit == 1 ? value == figure : Math.Abs(value - figure) <= digit / 2;
    }

    /// <summary>The number with separators where it is exact, else as it is printed.</summary>
    public override string ToString() =>
        long.TryParse(Text, NumberStyles.None, CultureInfo.InvariantCulture, out long exact)
            ? exact.ToString("N0", CultureInfo.InvariantCulture)
            : Text;

    /// <summary>The value and what one unit of its last digit is worth.</summary>
    private (decimal Value, decimal Digit) Read()
    {
        string digits = Text;
        decimal unit = 1;
        if (digits.Length > 0 && s_units.TryGetValue(digits[^1], out decimal named)) (unit, digits) = (named, digits[..^1]);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
        {
            throw new FormatException(
                $"\"{Text}\" is no figure; expected digits with an optional point and K, M or G, such as \"25.55M\".");
        }

        int point = digits.IndexOf('.', StringComparison.Ordinal);
        decimal digit = unit;
        for (int decimals = point < 0 ? 0 : digits.Length - 1 - point; decimals > 0; decimals--) digit /= 10;
        return (value * unit, digit);
    }
}
