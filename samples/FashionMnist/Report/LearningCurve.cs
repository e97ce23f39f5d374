using System.Globalization;
using System.Xml.Linq;
using NetGen.Pictures;
using NetGen.Training;

namespace FashionMnist.Report;

/// <summary>Two charts over the epochs, one above the other: the training loss, and the accuracy on training and test images.</summary>
internal static class LearningCurve
{
    private const double LeftMargin = 52, Gap = 70, BottomMargin = 46;

    public static IEnumerable<XElement> Draw(TrainingHistory history, double x, double y, double width, double height)
    {
        int epochs = Math.Max(1, history.Epochs.Count);
        double chartHeight = (height - Gap - BottomMargin - 30) / 2;
        var losses = history.Losses.Select(p => (X: p.Epoch, Y: p.Loss)).ToArray();
        var training = history.Epochs.Select(e => (X: (double)e.Epoch, Y: e.TrainAccuracy)).ToArray();
        var test = history.Epochs.Select(e => (X: (double)e.Epoch, Y: e.TestAccuracy)).ToArray();

        var across = new Scale(0, epochs, Math.Max(1, epochs / 10));
        var loss = new Axes(x + LeftMargin, y + 30, width - LeftMargin, chartHeight, across, Scale.Around([.. losses.Select(p => p.Y)]));
        yield return Svg.Text(x, y + 14, "Training loss", 15, weight: "bold");
        foreach (var shape in loss.Grid()) yield return shape;
        yield return Svg.Path(losses.Select(loss.At), Svg.Blue);

        // A step of room at the top is for the figures above the points.
        var shares = Scale.Around([.. training.Concat(test).Select(p => p.Y)]);
        shares = shares with { High = Math.Min(shares.High + shares.Step, 1) };
        var accuracy = new Axes(x + LeftMargin, y + 30 + chartHeight + Gap, width - LeftMargin, chartHeight, across, shares);
        yield return Svg.Text(x, accuracy.Y - 16, "Accuracy", 15, weight: "bold");
        yield return Svg.Text(x + 110, accuracy.Y - 16, "\u25CF test images", 13, Svg.Green);
        yield return Svg.Text(x + 230, accuracy.Y - 16, "\u25CF training images (augmented, while learning)", 13, Svg.Orange);
        foreach (var shape in accuracy.Grid()) yield return shape;
        foreach (var (points, colour) in new[] { (training, Svg.Orange), (test, Svg.Green) })
        {
            yield return Svg.Path(points.Select(accuracy.At), colour);
            foreach (var (px, py) in points.Select(accuracy.At)) yield return Svg.Dot(px, py, 3.5, colour);
        }

        foreach (var point in test)
        {
            var (px, py) = accuracy.At(point);
            string share = point.Y.ToString("0.000", CultureInfo.InvariantCulture);
            yield return Svg.Text(Math.Min(px, x + width - 20), Math.Max(py - 8, accuracy.Y + 10), share, 11, Svg.Green, "middle");
        }

        yield return Svg.Text(x + LeftMargin + (width - LeftMargin) / 2, accuracy.Y + chartHeight + 38, "epoch", 13, Svg.Grey, "middle");
    }
}
