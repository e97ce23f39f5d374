using System.Globalization;
using System.Xml.Linq;
using NetGen.Training;

namespace FashionMnist.Report;

/// <summary>Two charts over the epochs, one above the other: the training loss, and the accuracy on training and test images.</summary>
internal static class LearningCurve
{
    private const double LeftMargin = 52, Gap = 70, BottomMargin = 46;

    public static IEnumerable<XElement> Draw(TrainingHistory history, double x, double y, double width, double height)
    {
        var epochs = Math.Max(1, history.Epochs.Count);
        var chartHeight = (height - Gap - BottomMargin - 30) / 2;
        var losses = history.Losses.Select(p => (X: p.Epoch, Y: p.Loss)).ToArray();
        var training = history.Epochs.Select(e => (X: (double)e.Epoch, Y: e.TrainAccuracy)).ToArray();
        var test = history.Epochs.Select(e => (X: (double)e.Epoch, Y: e.TestAccuracy)).ToArray();

        var (lossLow, lossHigh, lossStep) = Scale([.. losses.Select(p => p.Y)]);
        var loss = new Axes(x + LeftMargin, y + 30, width - LeftMargin, chartHeight, epochs, lossLow, lossHigh);
        yield return Svg.Text(x, y + 14, "Training loss", 15, weight: "bold");
        foreach (var shape in loss.Grid(lossStep)) yield return shape;
        yield return Svg.Path(losses.Select(loss.At), Svg.Blue);

        // A step of room at the top is for the figures above the points.
        var (low, high, step) = Scale([.. training.Concat(test).Select(p => p.Y)]);
        var accuracy = new Axes(x + LeftMargin, y + 30 + chartHeight + Gap, width - LeftMargin, chartHeight, epochs, low, Math.Min(high + step, 1));
        yield return Svg.Text(x, accuracy.Y - 16, "Accuracy", 15, weight: "bold");
        yield return Svg.Text(x + 110, accuracy.Y - 16, "\u25CF test images", 13, Svg.Green);
        yield return Svg.Text(x + 230, accuracy.Y - 16, "\u25CF training images (augmented, while learning)", 13, Svg.Orange);
        foreach (var shape in accuracy.Grid(step)) yield return shape;
        foreach (var (points, colour) in new[] { (training, Svg.Orange), (test, Svg.Green) })
        {
            yield return Svg.Path(points.Select(accuracy.At), colour);
            foreach (var (px, py) in points.Select(accuracy.At)) yield return Svg.Dot(px, py, 3.5, colour);
        }
        foreach (var point in test)
        {
            var (px, py) = accuracy.At(point);
            yield return Svg.Text(Math.Min(px, x + width - 20), Math.Max(py - 8, accuracy.Y + 10), point.Y.ToString("0.000", CultureInfo.InvariantCulture), 11, Svg.Green, "middle");
        }
        yield return Svg.Text(x + LeftMargin + (width - LeftMargin) / 2, accuracy.Y + chartHeight + 38, "epoch", 13, Svg.Grey, "middle");
    }

    /// <summary>Round limits around the values, and a step that gives four to nine lines.</summary>
    internal static (double Low, double High, double Step) Scale(double[] values)
    {
        if (values.Length == 0) return (0, 1, 0.2);
        double least = values.Min(), most = values.Max(), span = Math.Max(most - least, 0.01);
        var power = Math.Pow(10, Math.Floor(Math.Log10(span / 4)));
        var step = new[] { 1, 2, 5, 10 }.Select(m => m * power).First(s => span / s <= 8);
        return (Math.Floor(least / step) * step, Math.Ceiling(most / step) * step is var high && high > least ? high : least + step, step);
    }

    private sealed record Axes(double X, double Y, double Width, double Height, int Epochs, double Low, double High)
    {
        public (double X, double Y) At((double X, double Y) value) => (X + value.X / Epochs * Width, Y + Height - (value.Y - Low) / (High - Low) * Height);

        public IEnumerable<XElement> Grid(double step)
        {
            for (var i = 0; Low + i * step <= High + step / 1000; i++)
            {
                var value = Low + i * step;
                var y = At((0, value)).Y;
                yield return Svg.Line(X, y, X + Width, y);
                yield return Svg.Text(X - 8, y + 4, value.ToString(step < 0.1 ? "0.00" : "0.0#", CultureInfo.InvariantCulture), 12, Svg.Grey, "end");
            }
            var every = Math.Max(1, Epochs / 10);
            for (var epoch = 0; epoch <= Epochs; epoch += every)
            {
                var x = At((epoch, Low)).X;
                yield return Svg.Line(x, Y + Height, x, Y + Height + 5, Svg.Grey);
                yield return Svg.Text(x, Y + Height + 19, epoch.ToString(CultureInfo.InvariantCulture), 12, Svg.Grey, "middle");
            }
        }
    }
}
