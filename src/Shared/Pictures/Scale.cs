namespace NetGen.Pictures;

/// <summary>The values that an axis shows, and where its marks are.</summary>
/// <param name="Low">The value at its beginning.</param>
/// <param name="High">The value at its end.</param>
/// <param name="Step">Between marks; of a logarithmic scale the factor between them.</param>
/// <param name="IsLogarithmic">Equal distances are equal factors.</param>
internal sealed record Scale(double Low, double High, double Step, bool IsLogarithmic = false)
{
    /// <summary>The marks in order.</summary>
    public IEnumerable<double> Marks
    {
        get
        {
            for (int i = 0; ; i++)
            {
                double mark = IsLogarithmic ? Low * Math.Pow(Step, i) : Low + i * Step;
                if (mark > (IsLogarithmic ? High * 1.001 : High + Step / 1000)) yield break;
                yield return mark;
            }
        }
    }

    /// <summary>Where a value is, 0 at the beginning and 1 at the end.</summary>
    public double Share(double value) =>
        IsLogarithmic ? Math.Log(value / Low) / Math.Log(High / Low) : (value - Low) / (High - Low);

    /// <summary>Round limits around the values, and a step that gives four to nine marks.</summary>
    public static Scale Around(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0) return new(0, 1, 0.2);
        double least = values.Min(), most = values.Max(), span = Math.Max(most - least, 0.01);
        double power = Math.Pow(10, Math.Floor(Math.Log10(span / 4)));
        double step = new[] { 1, 2, 5, 10 }.Select(m => m * power).First(s => span / s <= 8);
        double high = Math.Ceiling(most / step) * step;
        return new(Math.Floor(least / step) * step, high > least ? high : least + step, step);
    }

    /// <summary>Powers of ten around the values above 0, and marks at most nine of them.</summary>
    public static Scale OfPowers(IReadOnlyCollection<double> values)
    {
        double[] positive = [.. values.Where(v => v > 0 && double.IsFinite(v))];
        if (positive.Length == 0) return new(0.1, 1, 10, true);
        double low = Math.Floor(Math.Log10(positive.Min())), high = Math.Max(low + 1, Math.Ceiling(Math.Log10(positive.Max())));
        double step = Math.Max(1, Math.Ceiling((high - low) / 8));
        return new(Math.Pow(10, low), Math.Pow(10, high), Math.Pow(10, step), true);
    }
}
