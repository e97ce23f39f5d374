namespace NetGen.Training;

/// <summary>Counts how often each class was taken for each: rows are true classes, columns predictions.</summary>
public sealed class ConfusionMatrix
{
    private readonly long[,] _counts;

    /// <summary>An empty matrix.</summary>
    /// <param name="classes">Number of classes, at least 1.</param>
    public ConfusionMatrix(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(classes);
        _counts = new long[classes, classes];
    }

    /// <summary>Number of classes.</summary>
    public int Classes => _counts.GetLength(0);

    /// <summary>Number of samples counted.</summary>
    public long Total { get; private set; }

    /// <summary>Number of samples whose prediction was right (the trace).</summary>
    public long Correct { get; private set; }

    /// <summary>Correct / Total, 0 to 1; 0 before the first sample.</summary>
    public double Accuracy => Total == 0 ? 0 : (double)Correct / Total;

    /// <summary>How many samples of class <paramref name="actual"/> were taken for <paramref name="predicted"/>.</summary>
    /// <param name="actual">The true class.</param>
    /// <param name="predicted">The prediction.</param>
    public long this[int actual, int predicted] => _counts[actual, predicted];

    /// <summary>Counts one sample.</summary>
    /// <param name="actual">The true class, 0 to <see cref="Classes"/> - 1.</param>
    /// <param name="predicted">The prediction, in the same range.</param>
    /// <exception cref="ArgumentOutOfRangeException">A class is outside the range.</exception>
    public void Add(long actual, long predicted)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(actual);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(actual, Classes);
        ArgumentOutOfRangeException.ThrowIfNegative(predicted);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(predicted, Classes);
        _counts[actual, predicted]++;
        Total++;
        if (actual == predicted) Correct++;
    }

    /// <summary>Number of samples of a class (a row's sum).</summary>
    /// <param name="actual">The class.</param>
    /// <returns>The count.</returns>
    public long Count(int actual) => Enumerable.Range(0, Classes).Sum(predicted => _counts[actual, predicted]);

    /// <summary>Share of a class's samples that were recognized (its recall), 0 to 1; 0 for a class without samples.</summary>
    /// <param name="actual">The class.</param>
    /// <returns>The share.</returns>
    public double AccuracyOf(int actual) => Count(actual) is > 0 and var count ? (double)_counts[actual, actual] / count : 0;

    /// <summary>The wrong class that a class is taken for most often.</summary>
    /// <param name="actual">The class.</param>
    /// <returns>The wrong class and how often, or null when none of its samples was mistaken.</returns>
    public (int Predicted, long Count)? WorstMistake(int actual)
    {
        var worst = Enumerable
            .Range(0, Classes)
            .Where(p => p != actual)
            .Select(p => (Predicted: p, Count: _counts[actual, p]))
            .DefaultIfEmpty()
            .MaxBy(m => m.Count);
        return worst.Count > 0 ? worst : null;
    }
}
