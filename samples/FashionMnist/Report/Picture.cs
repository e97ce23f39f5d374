using System.Globalization;
using FashionMnist.Data;
using NetGen.Pictures;
using NetGen.Training;

namespace FashionMnist.Report;

/// <summary>
/// The picture of a run: learning curve at the left, confusion matrix at the right, as one SVG file that any browser opens.
/// </summary>
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
        string right = Invariant($"{confusion.Correct:#,0} of {confusion.Total:#,0} test images right");
        string run = Invariant($"{parameters:#,0} parameters; {history.Epochs.Count} epochs in {ProgressText.Duration(seconds)} min");
        return Svg.Document($"{network} on Fashion-MNIST", Width, Height,
        [
            Svg.Text(40, 40, Invariant($"{network} on Fashion-MNIST: test accuracy {confusion.Accuracy:0.0000}"), 22, weight: "bold"),
            Svg.Text(40, 64, $"{right}; {run}", 14, Svg.Grey),
            .. LearningCurve.Draw(history, x: 40, y: 84, width: 540, height: 550),
            .. ConfusionPicture.Draw(confusion, FashionData.ClassNames, x: 620, y: 84),
        ]);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
