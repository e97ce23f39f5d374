namespace NetGen;

/// <summary>Training images are normalized channel by channel: (value - mean) / std.</summary>
public sealed class NormalizeAttribute : TrainingAttribute
{
    /// <summary>Declares means and deviations.</summary>
    /// <param name="mean">The mean of each channel.</param>
    /// <param name="std">The standard deviation of each channel, above 0.</param>
    public NormalizeAttribute(double[] mean, double[] std) { }
}
