namespace NetGen.Zoo;

/// <summary>The outcome of one comparison.</summary>
/// <param name="What">What was compared: <c>parameters</c>, <c>layer1.0.conv1: output</c>.</param>
/// <param name="Expected">What it must be, with its source where it is a published figure.</param>
/// <param name="Found">What it is.</param>
/// <param name="Agrees">Whether the two agree.</param>
/// <param name="Error">The relative error of a comparison of real numbers.</param>
public sealed record Finding(string What, string Expected, string Found, bool Agrees, double? Error = null)
{
    /// <summary>Compares two texts.</summary>
    /// <param name="what">What is compared.</param>
    /// <param name="expected">What it must be.</param>
    /// <param name="found">What it is.</param>
    /// <returns>The outcome.</returns>
    public static Finding Equal(string what, string expected, string found) => new(what, expected, found, expected == found);

    /// <summary>The comparison in a sentence.</summary>
    public override string ToString() => $"{What}: expected {Expected}, found {Found}";
}
