using System.Globalization;
using System.Xml.Linq;
using NetGen.Pictures;
using NetGen.Training;

namespace FashionMnist.Report;

/// <summary>
/// A confusion matrix as a heat map: a row per true class, a column per prediction, the accuracy of each class at the right.
/// </summary>
internal static class ConfusionPicture
{
    private const double Cell = 43, LabelWidth = 100, LabelHeight = 96;

    public static IEnumerable<XElement> Draw(ConfusionMatrix confusion, IReadOnlyList<string> names, double x, double y)
    {
        double side = Cell * confusion.Classes;
        double left = x + LabelWidth, top = y + LabelHeight;
        yield return Svg.Text(x, y + 14, "Confusion matrix of the test images", 15, weight: "bold");
        yield return Svg.Text(left + side + 12, top - 8, "accuracy", 12, Svg.Grey);
        for (int actual = 0; actual < confusion.Classes; actual++)
        {
            double middle = top + (actual + 0.5) * Cell + 4;
            yield return Svg.Text(left - 8, middle, names[actual], 12, anchor: "end");
            yield return Svg.Text(left + (actual + 0.5) * Cell, top - 8, names[actual], 12, turn: -45);
            string accuracy = confusion.AccuracyOf(actual).ToString("0.000", CultureInfo.InvariantCulture);
            yield return Svg.Text(left + side + 12, middle, accuracy, 12, weight: "bold");
            for (int predicted = 0; predicted < confusion.Classes; predicted++)
            {
                long count = confusion[actual, predicted];
                double share = (double)count / Math.Max(1, confusion.Count(actual));
                string fill = Colour(share, actual == predicted);
                yield return Svg.Rectangle(left + predicted * Cell, top + actual * Cell, Cell - 1, Cell - 1, fill);
                if (count == 0) continue;
                var (number, colour) = (count.ToString(CultureInfo.InvariantCulture), share > 0.6 ? "#ffffff" : Svg.Black);
                yield return Svg.Text(left + (predicted + 0.5) * Cell, middle, number, 12, colour, "middle");
            }
        }

        yield return Svg.Text(left + side / 2, top + side + 24, "taken for (columns); true class (rows)", 13, Svg.Grey, "middle");
    }

    /// <summary>White to blue for what is right, white to red for mistakes; the root shows small shares.</summary>
    private static string Colour(double share, bool right)
    {
        double strength = Math.Sqrt(share);
        var (red, green, blue) = right ? (26, 111, 181) : (200, 40, 30);
        return $"#{Mix(red):x2}{Mix(green):x2}{Mix(blue):x2}";

        int Mix(int full) => (int)Math.Round(255 + (full - 255) * strength);
    }
}
