using System.Xml.Linq;
using NetGen.Pictures;

namespace Experiments.Report;

/// <summary>A line of a chart.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Points">Its points from left to right.</param>
internal sealed record Series(string Name, IReadOnlyList<(double X, double Y)> Points);

/// <summary>Lines over a common scale, with their names at the right.</summary>
internal static class LineChart
{
    private const double Width = 1000, Height = 480, Left = 80, Top = 90, Right = 230, Bottom = 70;
    private static readonly string[] s_colours = [Svg.Blue, Svg.Orange, Svg.Green, "#7b1fa2", "#c62828"];

    /// <summary>Draws a chart.</summary>
    /// <param name="title">Its heading.</param>
    /// <param name="below">The line below the heading.</param>
    /// <param name="across">What the scale from left to right shows.</param>
    /// <param name="up">The upright scale.</param>
    /// <param name="lines">The lines.</param>
    /// <returns>An SVG document.</returns>
    public static string Draw(string title, string below, string across, Scale up, IReadOnlyList<Series> lines) =>
        Svg.Document(title, Width, Height, Shapes(title, below, across, up, lines));

    private static IEnumerable<XElement> Shapes(string title, string below, string across, Scale up, IReadOnlyList<Series> lines)
    {
        yield return Svg.Text(24, 36, title, 20, weight: "bold");
        yield return Svg.Text(24, 60, below, 13, Svg.Grey);
        var seen = Scale.Around([0, .. lines.SelectMany(l => l.Points).Select(p => p.X)]);
        var axes = new Axes(Left, Top, Width - Left - Right, Height - Top - Bottom, seen, up);
        foreach (var shape in axes.Grid()) yield return shape;
        yield return Svg.Text(axes.X + axes.Width / 2, axes.Y + axes.Height + 44, across, 13, Svg.Grey, "middle");
        for (int k = 0; k < lines.Count; k++)
        {
            string colour = s_colours[k % s_colours.Length];
            yield return Svg.Path(lines[k].Points.Select(axes.At), colour);
            yield return Svg.Rectangle(axes.X + axes.Width + 20, axes.Y + 8 + 24 * k, 14, 14, colour);
            yield return Svg.Text(axes.X + axes.Width + 42, axes.Y + 20 + 24 * k, lines[k].Name, 13);
        }
    }
}
