using FashionMnist.Training;
using NetGen.Training;
using Spectre.Console;

namespace FashionMnist.Report;

/// <summary>Progress for a terminal: a bar over the whole run, and a line that stays for each finished epoch.</summary>
public sealed class LiveView : ITrainingView
{
    private readonly IAnsiConsole _console;
    private readonly ProgressTask _task;

    private LiveView(IAnsiConsole console, ProgressTask task) => (_console, _task) = (console, task);

    /// <summary>Runs a training under a progress bar.</summary>
    /// <param name="console">The terminal.</param>
    /// <param name="train">The training, which gets the view.</param>
    /// <typeparam name="T">What it returns.</typeparam>
    /// <returns>What the training returned.</returns>
    public static T Show<T>(IAnsiConsole console, Func<ITrainingView, T> train)
    {
        ArgumentNullException.ThrowIfNull(train);
        return console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .Start(context => train(new LiveView(console, context.AddTask("training", maxValue: 1))));
    }

    /// <inheritdoc/>
    public void Step(TrainingProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        _task.Value = progress.ShareOfRun;
        _task.Description = $"epoch [bold]{progress.Epoch}/{progress.Epochs}[/]  {ProgressText.Of(progress)}";
    }

    /// <inheritdoc/>
    public void Epoch(EpochResult result, int epochs) => _console.WriteLine(ProgressText.Of(result, epochs));

    /// <inheritdoc/>
    public void Warn(string sentence) => _console.WriteLine(sentence);
}
