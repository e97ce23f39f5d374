using System.Globalization;
using System.Xml.Linq;

namespace NetGen.Pictures;

/// <summary>The frame of a chart: lines at the marks of the upright scale, ticks at those of the other one.</summary>
/// <param name="X">Its left edge in the picture.</param>
/// <param name="Y">Its upper edge in the picture.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Across">The scale from left to right.</param>
/// <param name="Up">The scale from the lower to the upper edge.</param>
internal sealed record Axes(double X, double Y, double Width, double Height, Scale Across, Scale Up)
{
    /// <summary>Where a pair of values is in the picture.</summary>
    public (double X, double Y) At((double X, double Y) value) =>
        (X + Across.Share(value.X) * Width, Y + Height - Up.Share(value.Y) * Height);

    /// <summary>The lines, the ticks and their numbers.</summary>
    public IEnumerable<XElement> Grid()
    {
        foreach (double mark in Up.Marks)
        {
            double y = Y + Height - Up.Share(mark) * Height;
            yield return Svg.Line(X, y, X + Width, y);
            yield return Svg.Text(X - 8, y + 4, Text(mark, Up), 12, Svg.Grey, "end");
        }

        foreach (double mark in Across.Marks)
        {
            double x = X + Across.Share(mark) * Width;
            yield return Svg.Line(x, Y + Height, x, Y + Height + 5, Svg.Grey);
            yield return Svg.Text(x, Y + Height + 19, Text(mark, Across), 12, Svg.Grey, "middle");
        }
    }

    private static string Text(double mark, Scale scale) =>
        scale.IsLogarithmic ? mark.ToString(mark is < 0.001 or >= 1e6 ? "0e+0" : "0.###", CultureInfo.InvariantCulture)
        : mark.ToString(scale.Step < 0.1 ? "0.00" : scale.Step < 1 ? "0.0#" : "#,0", CultureInfo.InvariantCulture);
}
