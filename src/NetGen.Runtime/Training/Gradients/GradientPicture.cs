using System.Globalization;
using System.Xml.Linq;
using NetGen.Pictures;

namespace NetGen.Training;

/// <summary>Draws the norms of layers as bars.</summary>
internal static class GradientPicture
{
    private const double Width = 900, Row = 18, Top = 84, Bottom = 40, NumberWidth = 90, LetterWidth = 7.2;

    public static string Draw(GradientNorms norms, string title)
    {
        double left = 24 + Math.Max(60, norms.Layers.Max(l => l.Path.Length) * LetterWidth), height = norms.Layers.Count * Row;
        var scale = Scale.OfPowers([.. norms.Layers.Select(l => l.Norm ?? 0)]);
        var axes = new Axes(left, Top, Math.Max(200, Width - left - NumberWidth), height, scale, new Scale(0, 1, 2));
        return Svg.Document(title, axes.X + axes.Width + NumberWidth, Top + height + Bottom, Shapes(norms, title, axes));
    }

    private static IEnumerable<XElement> Shapes(GradientNorms norms, string title, Axes axes)
    {
        yield return Svg.Text(24, 34, title, 18, weight: "bold");
        string total = $"L2 norm of each layer's gradient, logarithmic; all together {GradientNorms.Number(norms.Total)}";
        yield return Svg.Text(24, 58, total, 13, Svg.Grey);
        foreach (double mark in axes.Across.Marks)
        {
            double x = axes.X + axes.Across.Share(mark) * axes.Width;
            yield return Svg.Line(x, axes.Y, x, axes.Y + axes.Height);
            string number = mark.ToString("0e+0", CultureInfo.InvariantCulture);
            yield return Svg.Text(x, axes.Y + axes.Height + 18, number, 12, Svg.Grey, "middle");
        }

        for (int k = 0; k < norms.Layers.Count; k++)
        {
            var layer = norms.Layers[k];
            double y = axes.Y + k * Row, middle = y + Row / 2 + 4;
            bool hasLength = layer.Norm is > 0 && double.IsFinite(layer.Norm.Value);
            double length = hasLength ? Math.Clamp(axes.Across.Share(layer.Norm!.Value), 0, 1) * axes.Width : 0;
            yield return Svg.Text(axes.X - 8, middle, layer.Path, 12, anchor: "end");
            if (hasLength) yield return Svg.Rectangle(axes.X, y + 2, Math.Max(1, length), Row - 4, Svg.Blue);
            yield return Svg.Text(axes.X + length + 6, middle, GradientNorms.Number(layer.Norm), 12, Svg.Grey);
        }
    }
}
