using FashionMnist.Data;

namespace FashionMnist.Training;

/// <summary>What a run does when its output folder holds a checkpoint.</summary>
public enum Start
{
    /// <summary>Goes on from a checkpoint that's there, else begins.</summary>
    Automatic,

    /// <summary>Goes on; it's an error when there is no checkpoint.</summary>
    Resume,

    /// <summary>Starts over, even if there is a checkpoint.</summary>
    Fresh,
}

/// <summary>A training run as the command line describes it.</summary>
/// <param name="DataFolder">Folder of the gzipped IDX files.</param>
/// <param name="OutputFolder">Folder of everything that's written.</param>
/// <param name="Epochs">Number of passes over the training images.</param>
/// <param name="Batch">Images per step.</param>
/// <param name="Seed">Decides initial weights, order and augmentation.</param>
/// <param name="Threads">Threads that torch may use.</param>
/// <param name="LearningRate">Peak of the one-cycle schedule; null for the rate that the network declares.</param>
/// <param name="Start">What to do with a checkpoint.</param>
public sealed record TrainingOptions(
    string DataFolder,
    string OutputFolder,
    int Epochs,
    int Batch,
    long Seed,
    int Threads,
    double? LearningRate,
    Start Start)
{
    /// <summary>The checkpoint of the last finished epoch.</summary>
    public string CheckpointFile => Path.Combine(OutputFolder, "checkpoint.netgen");

    /// <summary>The trained weights, in TorchSharp's format.</summary>
    public string WeightsFile => Path.Combine(OutputFolder, WeightsName);

    /// <summary>The picture: learning curve and confusion matrix.</summary>
    public string PictureFile => Path.Combine(OutputFolder, "report.svg");

    /// <summary>What the file of trained weights is called.</summary>
    public const string WeightsName = "weights.dat";

    /// <summary>
    /// Where output goes by default: <c>artifacts/fashion-mnist</c> of the repository that the program was built in, so that a rerun from
    /// any folder finds its checkpoint; of the current folder when the program is elsewhere.
    /// </summary>
    public static string DefaultOutputFolder { get; } = FindOutputFolder();

    /// <summary>What must not change within a run, with the option that sets it.</summary>
    /// <param name="learningRate">The peak learning rate in use.</param>
    /// <param name="training">The training images.</param>
    /// <returns>Names and values as a person reads them.</returns>
    public IReadOnlyDictionary<string, string> Settings(double learningRate, FashionData training)
    {
        ArgumentNullException.ThrowIfNull(training);
        return new Dictionary<string, string>
        {
            ["seed (--seed)"] = FormattableString.Invariant($"{Seed}"),
            ["batch size (--batch)"] = FormattableString.Invariant($"{Batch}"),
            ["number of epochs (--epochs), which stretches the learning-rate schedule"] = FormattableString.Invariant($"{Epochs}"),
            ["peak learning rate (--lr)"] = FormattableString.Invariant($"{learningRate:R}"),
            ["training data (--data)"] = FormattableString.Invariant($"{training.Count} images with digest {training.Digest()}"),
        };
    }

    private static string FindOutputFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (folder.Name == "artifacts") return Path.Combine(folder.FullName, "fashion-mnist");
        }

        return Path.Combine(Environment.CurrentDirectory, "artifacts", "fashion-mnist");
    }
}
