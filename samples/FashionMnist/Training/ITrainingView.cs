using NetGen.Training;

namespace FashionMnist.Training;

/// <summary>Shows a run while it goes on.</summary>
public interface ITrainingView
{
    /// <summary>A step is done.</summary>
    /// <param name="progress">The progress of the run.</param>
    void Step(TrainingProgress progress);

    /// <summary>An epoch is done, evaluated and saved.</summary>
    /// <param name="result">Its numbers.</param>
    /// <param name="epochs">Epochs of the whole run.</param>
    void Epoch(EpochResult result, int epochs);

    /// <summary>Something went wrong that the run can live with.</summary>
    /// <param name="sentence">What, and what is done about it.</param>
    void Warn(string sentence);
}

/// <summary>The progress of a run.</summary>
/// <param name="Epoch">The current epoch, from 1.</param>
/// <param name="Epochs">Epochs of the whole run.</param>
/// <param name="Images">Training images seen in this epoch.</param>
/// <param name="ImagesPerEpoch">Training images of an epoch.</param>
/// <param name="Loss">Mean training loss of the last steps.</param>
/// <param name="ImagesPerSecond">Speed of this epoch.</param>
public sealed record TrainingProgress(int Epoch, int Epochs, int Images, int ImagesPerEpoch, double Loss, double ImagesPerSecond)
{
    /// <summary>Share of this epoch that is done, 0 to 1.</summary>
    public double ShareOfEpoch => (double)Images / ImagesPerEpoch;

    /// <summary>Share of the whole run that is done, 0 to 1.</summary>
    public double ShareOfRun => (Epoch - 1 + ShareOfEpoch) / Epochs;

    /// <summary>Training time that is left at this speed.</summary>
    public TimeSpan Left =>
        TimeSpan.FromSeconds(((double)(Epochs - Epoch) * ImagesPerEpoch + ImagesPerEpoch - Images) / Math.Max(ImagesPerSecond, 1e-9));
}
