using System.Globalization;
using System.Xml.Linq;
using FashionMnist.Data;
using NetGen.Training;

namespace FashionMnist.Report;

/// <summary>The picture of a run: learning curve at the left, confusion matrix at the right, as one SVG file that any browser opens.</summary>
public static class Picture
{
    private const int Width = 1240, Height = 660;

    /// <summary>Draws the picture.</summary>
    /// <param name="history">The run.</param>
    /// <param name="confusion">The final network on the test images.</param>
    /// <param name="network">What the network is called.</param>
    /// <param name="parameters">How many parameters it has.</param>
    /// <returns>The SVG document.</returns>
    public static string Draw(TrainingHistory history, ConfusionMatrix confusion, string network, long parameters)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(confusion);
        var seconds = TimeSpan.FromSeconds(history.Epochs.Sum(e => e.Seconds));
        var svg = new XElement(Svg.Namespace + "svg", new XAttribute("viewBox", $"0 0 {Width} {Height}"), new XAttribute("width", Width), new XAttribute("height", Height), new XAttribute("font-family", "DejaVu Sans, Helvetica, Arial, sans-serif"));
        svg.Add(
            new XElement(Svg.Namespace + "title", $"{network} on Fashion-MNIST"),
            Svg.Rectangle(0, 0, Width, Height, "#ffffff"),
            Svg.Text(40, 40, Invariant($"{network} on Fashion-MNIST: test accuracy {confusion.Accuracy:0.0000}"), 22, weight: "bold"),
            Svg.Text(40, 64, Invariant($"{confusion.Correct:#,0} of {confusion.Total:#,0} test images right; {parameters:#,0} parameters; {history.Epochs.Count} epochs in {ProgressText.Duration(seconds)} min"), 14, Svg.Grey));
        svg.Add(LearningCurve.Draw(history, x: 40, y: 84, width: 540, height: 550));
        svg.Add(ConfusionPicture.Draw(confusion, FashionData.ClassNames, x: 620, y: 84));
        return new XDocument(svg).ToString() + "\n";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
