using System.Xml.Linq;
using NetGen.Pictures;

namespace NetGen.Zoo;

/// <summary>Places labels at points so that no two overlap.</summary>
internal static class Labels
{
    // The places that are tried around a point, the nearest first.
    private static readonly (double X, double Y)[] s_offsets =
    [
        .. from down in Enumerable.Range(-30, 61)
           from right in Enumerable.Range(-10, 21)
           let offset = (X: right * 12.0, Y: down * 4.0)
           orderby offset.X * offset.X / 4 + offset.Y * offset.Y, down, right
           select offset,
    ];

    /// <summary>
    /// Each label takes the nearest place that is free of other labels and doesn't hide another point, in the order given.
    /// </summary>
    /// <param name="points">Texts, and the points that they belong to.</param>
    /// <param name="size">Of the font.</param>
    public static IReadOnlyList<Label> Place(IReadOnlyList<(string Text, (double X, double Y) At)> points, double size)
    {
        var placed = new List<Label>();
        foreach (var (text, at) in points)
        {
            var others = points.Where(p => p.At != at).Select(p => p.At).ToList();
            var free = s_offsets.Select(o => new Label(text, size, at, (at.X + o.X, at.Y + o.Y)))
                .Where(l => !placed.Exists(l.Overlaps) && !others.Exists(l.Covers));
            placed.Add(free.FirstOrDefault() ?? throw new InvalidOperationException($"There is no place for the label '{text}'."));
        }

        return placed;
    }
}

/// <summary>A label in the middle of a box.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Size">Of the font.</param>
/// <param name="Point">What it belongs to.</param>
/// <param name="Centre">The middle of its box.</param>
internal sealed record Label(string Text, double Size, (double X, double Y) Point, (double X, double Y) Centre)
{
    // Of a sans-serif font: capitals and digits are wider than most small letters.
    private double Width => Size * Text.Sum(c => char.IsUpper(c) || char.IsDigit(c) ? 0.74 : 0.6);

    private double Height => 1.2 * Size;

    public bool Overlaps(Label other) =>
        Math.Abs(Centre.X - other.Centre.X) < (Width + other.Width) / 2
        && Math.Abs(Centre.Y - other.Centre.Y) < (Height + other.Height) / 2;

    public bool Covers((double X, double Y) point) => Math.Abs(Centre.X - point.X) < Width / 2 && Math.Abs(Centre.Y - point.Y) < Height / 2;

    public XElement Write() => Svg.Text(Centre.X, Centre.Y + 0.36 * Size, Text, Size, anchor: "middle");

    /// <summary>A line from the point to the nearest edge of the box; it has no length where the box is on the point.</summary>
    public XElement Leader() => Svg.Line(
        Point.X, Point.Y, Math.Clamp(Point.X, Centre.X - Width / 2, Centre.X + Width / 2),
        Math.Clamp(Point.Y, Centre.Y - Height / 2, Centre.Y + Height / 2), Svg.Grey, 0.5);
}
