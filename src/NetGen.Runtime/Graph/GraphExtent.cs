using System.Globalization;

namespace NetGen;

/// <summary>
/// A size: a number, or an expression in the height H and width W of the network's input, such as <c>64 * floor((H - 1) / 2)</c>.
/// </summary>
/// <param name="Text">The number or expression.</param>
public readonly record struct GraphExtent(string Text)
{
    /// <summary>The number, or null where it depends on the input's size.</summary>
    public long? Known => long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    /// <summary>The number for one size of the input.</summary>
    /// <param name="height">Rows of the input, H.</param>
    /// <param name="width">Columns of the input, W.</param>
    /// <exception cref="FormatException">The text is no such expression.</exception>
    public long At(long height, long width) => Known ?? new GraphExpression(Text, height, width).Evaluate();

    /// <summary>The number with separators, or the expression.</summary>
    public override string ToString() => Known is { } number ? number.ToString("N0", CultureInfo.InvariantCulture) : Text;
}
