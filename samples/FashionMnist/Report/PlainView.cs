using FashionMnist.Training;
using NetGen.Training;

namespace FashionMnist.Report;

/// <summary>Progress for output that isn't a terminal (a file, a pipe, a build's log): plain lines, ten for each epoch.</summary>
/// <param name="output">Where the lines go.</param>
public sealed class PlainView(TextWriter output) : ITrainingView
{
    private const int LinesPerEpoch = 10;
    private int _lastLine;

    /// <inheritdoc/>
    public void Step(TrainingProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        int line = (int)(progress.ShareOfEpoch * LinesPerEpoch);
        if (line == _lastLine) return;
        _lastLine = line;
        output.WriteLine($"epoch {progress.Epoch}/{progress.Epochs}  {progress.ShareOfEpoch,4:0%}  {ProgressText.Of(progress)}");
    }

    /// <inheritdoc/>
    public void Epoch(EpochResult result, int epochs)
    {
        _lastLine = 0;
        output.WriteLine(ProgressText.Of(result, epochs));
    }

    /// <inheritdoc/>
    public void Warn(string sentence)
    {
        _lastLine = 0;
        output.WriteLine(sentence);
    }
}
