namespace NetGen.Training;

/// <summary>What happened in a run so far: the data of a learning curve.</summary>
/// <param name="Losses">Mean training loss of short stretches of steps.</param>
/// <param name="Epochs">One entry per finished epoch.</param>
public sealed record TrainingHistory(IReadOnlyList<LossPoint> Losses, IReadOnlyList<EpochResult> Epochs)
{
    /// <summary>A run that has not begun.</summary>
    public static TrainingHistory Empty { get; } = new([], []);
}

/// <summary>Mean training loss of a stretch of steps.</summary>
/// <param name="Epoch">Where the stretch ends, in epochs (2.5 is the middle of the third).</param>
/// <param name="Loss">The mean loss.</param>
public sealed record LossPoint(double Epoch, double Loss);

/// <summary>A finished epoch.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="TrainLoss">Mean training loss.</param>
/// <param name="TrainAccuracy">Share of training images recognized while training (augmented, dropout on), 0 to 1.</param>
/// <param name="TestAccuracy">Accuracy on the test set after the epoch, 0 to 1.</param>
/// <param name="Seconds">Time spent training, in seconds.</param>
/// <param name="ImagesPerSecond">Training images per second.</param>
public sealed record EpochResult(
    int Epoch,
    double TrainLoss,
    double TrainAccuracy,
    double TestAccuracy,
    double Seconds,
    double ImagesPerSecond);
