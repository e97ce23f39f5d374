using System.Xml.Linq;
using NetGen.Pictures;

namespace NetGen.Zoo;

/// <summary>The lineage as a chart: accuracy against multiply-accumulates, each network a disc whose area is its parameters.</summary>
public static class LineagePicture
{
    private const double Width = 1180, Height = 760, Left = 80, Top = 90, Right = 220, Bottom = 70;

    // The disc of 100 million parameters.
    private const double LargeRadius = 32, LargeParameters = 100e6;

    private const double LabelSize = 10;

    private static readonly string[] s_colours =
    [
        "#1a6fb5", "#d9730d", "#2e7d32", "#7b1fa2", "#c62828", "#00838f", "#6d4c41", "#ad1457", "#558b2f", "#37474f",
    ];

    /// <summary>The networks of the chart: those with a published top-1 error on ImageNet.</summary>
    public static IReadOnlyList<LineageRow> Rows { get; } = [.. LineageTable.All.Where(r => r.Data == "ImageNet" && r.Top1 is not null)];

    /// <summary>Draws the chart.</summary>
    /// <returns>An SVG document.</returns>
    public static string Write() => Svg.Document("Accuracy against multiply-accumulates", Width, Height, Shapes());

    /// <summary>The radius of a network's disc, so that its area is in proportion to the parameters.</summary>
    /// <param name="parameters">How many it has.</param>
    public static double Radius(long parameters) => LargeRadius * Math.Sqrt(parameters / LargeParameters);

    private static IEnumerable<XElement> Shapes()
    {
        Scale across = Scale.OfPowers([.. Rows.Select(Giga)]), up = Scale.Around([.. Rows.Select(Accuracy)]);
        Axes axes = new(Left, Top, Width - Left - Right, Height - Top - Bottom, across, up);
        yield return Svg.Text(24, 36, "Accuracy against multiply-accumulates", 20, weight: "bold");
        string below = "Published top-1 accuracy on ImageNet (%); area: parameters. How images are cropped differs: see the table.";
        yield return Svg.Text(24, 60, below, 13, Svg.Grey);
        foreach (var shape in axes.Grid()) yield return shape;
        string scale = "multiply-accumulates for one image (billions, logarithmic)";
        yield return Svg.Text(axes.X + axes.Width / 2, axes.Y + axes.Height + 44, scale, 13, Svg.Grey, "middle");
        // Large discs first, so that they don't hide small ones.
        foreach (var row in Rows.OrderByDescending(r => r.Graph.ParameterCount))
        {
            var (x, y) = axes.At((Giga(row), Accuracy(row)));
            yield return Svg.Dot(x, y, Radius(row.Graph.ParameterCount), Colour(row.Family), 0.45);
        }

        var labels = Labels.Place([.. Rows.Select(r => (r.Network.Name, axes.At((Giga(r), Accuracy(r)))))], LabelSize);
        foreach (var label in labels) yield return label.Leader();
        foreach (var label in labels) yield return label.Write();
        foreach (var shape in Legend(axes.X + axes.Width + 24, axes.Y)) yield return shape;
    }

    private static IEnumerable<XElement> Legend(double x, double y)
    {
        foreach (string family in Families())
        {
            yield return Svg.Dot(x + 8, y + 8, 7, Colour(family), 0.6);
            yield return Svg.Text(x + 24, y + 13, family, 13);
            y += 24;
        }

        y += 40;
        foreach (long parameters in (long[])[10_000_000, 100_000_000])
        {
            yield return Svg.Dot(x + LargeRadius, y + LargeRadius, Radius(parameters), Svg.Light);
            yield return Svg.Text(x + 2 * LargeRadius + 10, y + LargeRadius + 4, $"{parameters / 1_000_000} M parameters", 13);
            y += 2 * LargeRadius + 8;
        }
    }

    private static double Giga(LineageRow row) => row.Macs / 1e9;

    private static double Accuracy(LineageRow row) => (double)(100 - row.Top1!.Value);

    private static List<string> Families() => [.. Rows.Select(r => r.Family).Distinct()];

    private static string Colour(string family) => s_colours[Families().IndexOf(family) % s_colours.Length];
}
