using System.Globalization;
using System.Xml.Linq;

namespace NetGen.Pictures;

/// <summary>The few SVG shapes that charts are made of. Lengths are pixels, y grows downwards.</summary>
internal static class Svg
{
    public static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    public const string Black = "#1b1b1b", Grey = "#5f6368", Light = "#dadce0", Blue = "#1a6fb5", Orange = "#d9730d", Green = "#2e7d32";

    /// <summary>A picture on white paper, as the text of an SVG file.</summary>
    public static string Document(string title, double width, double height, IEnumerable<XElement> shapes)
    {
        var svg = Shape(
            "svg", ("viewBox", Invariant($"0 0 {width:0} {height:0}")), ("width", Math.Round(width)), ("height", Math.Round(height)),
            ("font-family", "DejaVu Sans, Helvetica, Arial, sans-serif"));
        svg.Add(new XElement(Namespace + "title", title), Rectangle(0, 0, width, height, "#ffffff"), shapes);
        return new XDocument(svg).ToString().ReplaceLineEndings("\n") + "\n";
    }

    public static XElement Text(
        double x,
        double y,
        string text,
        double size,
        string colour = Black,
        string anchor = "start",
        string weight = "normal",
        double turn = 0) =>
        Shape(
            "text",
            ("x", x),
            ("y", y),
            ("font-size", size),
            ("fill", colour),
            ("text-anchor", anchor),
            ("font-weight", weight),
            turn == 0 ? default : ("transform", Invariant($"rotate({turn} {x} {y})")),
            ("", text));

    public static XElement Line(double x1, double y1, double x2, double y2, string colour = Light, double width = 1) =>
        Shape("line", ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2), ("stroke", colour), ("stroke-width", width));

    public static XElement Rectangle(double x, double y, double width, double height, string fill) =>
        Shape("rect", ("x", x), ("y", y), ("width", width), ("height", height), ("fill", fill));

    public static XElement Dot(double x, double y, double radius, string fill, double opacity = 1) =>
        Shape("circle", ("cx", x), ("cy", y), ("r", radius), ("fill", fill), opacity == 1 ? default : ("fill-opacity", opacity));

    public static XElement Path(IEnumerable<(double X, double Y)> points, string colour) =>
        Shape(
            "polyline", ("points", string.Join(' ', points.Select(p => Invariant($"{p.X:0.##},{p.Y:0.##}")))),
            ("fill", "none"), ("stroke", colour), ("stroke-width", 2), ("stroke-linejoin", "round"));

    private static XElement Shape(string name, params (string Name, object Value)[] attributes)
    {
        var shape = new XElement(Namespace + name);
        foreach (var (attribute, value) in attributes)
        {
            if (attribute is null) continue;
            string text = value is double number
                ? number.ToString("0.##", CultureInfo.InvariantCulture)
                : Convert.ToString(value, CultureInfo.InvariantCulture)!;
            if (attribute.Length == 0) shape.Value = text;
            else shape.SetAttributeValue(attribute, text);
        }

        return shape;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
