using FashionMnist.Data;
using FashionMnist.Report;
using NetGen.Training;
using Spectre.Console;
using TorchSharp;
using static TorchSharp.torch;

namespace FashionMnist.Training;

/// <summary>A whole run: reads the data, goes on from a checkpoint or begins, trains, evaluates, writes weights and picture.</summary>
/// <param name="options">What the command line asked for.</param>
/// <param name="console">Where tables and the bar go.</param>
/// <param name="output">The same place as plain text, for lines that must not be wrapped.</param>
/// <param name="prepare">What is done with the network before it is trained, such as registering hooks; null for nothing.</param>
public sealed class Session(TrainingOptions options, IAnsiConsole console, TextWriter output, Action<FashionNet>? prepare = null)
{
    /// <summary>Runs to the end.</summary>
    /// <param name="cancel">Stops after the current step; what is saved then is the last finished epoch.</param>
    public void Run(CancellationToken cancel)
    {
        set_num_threads(options.Threads);
        if (LibtorchCheck.FindProblem() is { } problem) throw new TorchFailedException(problem);
        output.WriteLine($"Reading Fashion-MNIST from {options.DataFolder}");
        var training = FashionData.ReadTraining(options.DataFolder);
        var test = FashionData.ReadTest(options.DataFolder);
        output.WriteLine(
            FormattableString.Invariant(
                $"{training.Count:#,0} training images, {test.Count:#,0} test images, {FashionData.ClassNames.Count} classes"));

        manual_seed(options.Seed);
        using var network = new FashionNet();
        prepare?.Invoke(network);
        using var optimizer = network.CreateOptimizer();
        output.WriteLine();
        output.WriteLine(FashionNet.Graph.ToTable());

        double learningRate = options.LearningRate ?? optimizer.ParamGroups.First().LearningRate;
        var settings = options.Settings(learningRate, training);
        var (done, history) = Begin(network, optimizer, settings);
        var trainer = new Trainer(
            network,
            optimizer,
            training,
            test,
            options,
            new OneCycle(learningRate, (long)options.Epochs * new BatchReader(training, options.Batch).Batches));
        history = console.Profile.Capabilities.Interactive && console.Profile.Out.IsTerminal
            ? LiveView.Show(console, view => Train(network, optimizer, settings, trainer, done, history, view, cancel))
            : Train(network, optimizer, settings, trainer, done, history, new PlainView(output), cancel);

        var confusion = Evaluation.Run(network, test, cancel);
        WeightsFile.Save(network, options.WeightsFile);
        AtomicFile.WriteText(options.PictureFile, Picture.Draw(history, confusion, nameof(FashionNet), FashionNet.ParameterCount));
        Summarize(confusion, history);
    }

    private (int Done, TrainingHistory History) Begin(
        FashionNet network,
        optim.Optimizer optimizer,
        IReadOnlyDictionary<string, string> settings)
    {
        string path = options.CheckpointFile;
        if (options.Start == Start.Fresh || options.Start == Start.Automatic && !File.Exists(path))
        {
            output.WriteLine(
                $"Training {Count(options.Epochs, "epoch")} with seed {options.Seed} on {Count(options.Threads, "thread")}; "
                    + "a checkpoint is saved after each");
            return (0, TrainingHistory.Empty);
        }

        if (!File.Exists(path))
        {
            throw new CheckpointException(
                $"{path}: there is no checkpoint to resume. Leave out --resume to begin, or name the folder of the run with --output.");
        }

        var checkpoint = Checkpoint.Load(path);
        if (checkpoint.DifferencesTo(network, settings) is { Count: > 0 } differences)
        {
            throw new CheckpointException(
                string.Concat(
                    differences.Select(d => $"  - {d}{Environment.NewLine}").Prepend($"{path} is of another run:{Environment.NewLine}"))
                    + "Nothing was changed. Use the checkpoint's options to continue it, choose another folder with --output, "
                    + "or start over with --fresh, which replaces it.");
        }

        checkpoint.Restore(network, optimizer);
        output.WriteLine(checkpoint.Epoch < options.Epochs
            ? $"Going on after epoch {checkpoint.Epoch} of {options.Epochs} from {path} (--fresh starts over)"
            : $"All {options.Epochs} epochs are already trained: evaluating {path} (--fresh trains again)");
        return (checkpoint.Epoch, checkpoint.History);
    }

    private TrainingHistory Train(
        FashionNet network,
        optim.Optimizer optimizer,
        IReadOnlyDictionary<string, string> settings,
        Trainer trainer,
        int done,
        TrainingHistory history,
        ITrainingView view,
        CancellationToken cancel)
    {
        Retry retry = new(network, optimizer, Checkpoint.Take(network, optimizer, settings, done, history), view);
        for (int epoch = done; epoch < options.Epochs; epoch++)
        {
            var (result, losses) = retry.Run(trainer, epoch, cancel);
            history = new([.. history.Losses, .. losses], [.. history.Epochs, result]);
            retry.Last = Checkpoint.Take(network, optimizer, settings, epoch + 1, history);
            retry.Last.Save(options.CheckpointFile);
            view.Epoch(result, options.Epochs);
        }

        return history;
    }

    private void Summarize(ConfusionMatrix confusion, TrainingHistory history)
    {
        double seconds = history.Epochs.Sum(e => e.Seconds);
        double images = history.Epochs.Sum(e => e.Seconds * e.ImagesPerSecond);
        console.Write(AccuracyTable.Of(confusion));
        output.WriteLine(
            FormattableString.Invariant($"Test accuracy {confusion.Accuracy:0.0000} ({confusion.Correct:#,0} of {confusion.Total:#,0})"));
        output.WriteLine(
            FormattableString.Invariant(
                $"Trained {Count(history.Epochs.Count, "epoch")} in {seconds:0.0} s, {images / seconds:#,0} images/s"));
        output.WriteLine($"Weights     {options.WeightsFile}");
        output.WriteLine($"Checkpoint  {options.CheckpointFile}");
        output.WriteLine($"Picture     {options.PictureFile}");
        output.WriteLine($"Evaluate the weights again with the arguments: evaluate --weights {options.WeightsFile}");
    }

    private static string Count(int number, string what) => FormattableString.Invariant($"{number} {what}{(number == 1 ? "" : "s")}");
}
