using System.Globalization;
using FashionMnist.Training;
using NetGen.Training;

namespace FashionMnist.Report;

/// <summary>The words that the terminal's and the plain progress share.</summary>
internal static class ProgressText
{
    public static string Of(TrainingProgress progress) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"loss {progress.Loss:0.000}  {progress.ImagesPerSecond,6:#,0} images/s  {Duration(progress.Left)} left");

    public static string Of(EpochResult result, int epochs) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"epoch {result.Epoch}/{epochs} done  loss {result.TrainLoss:0.000}  training accuracy {result.TrainAccuracy:0.0000}  test "
                + $"accuracy {result.TestAccuracy:0.0000}  {result.ImagesPerSecond:#,0} images/s "
                + $" {Duration(TimeSpan.FromSeconds(result.Seconds))}");

    public static string Duration(TimeSpan time)
    {
        long seconds = (long)Math.Round(time.TotalSeconds);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 60}:{seconds % 60:00}");
    }
}
