namespace NetGen;

/// <summary>
/// Begins with a smaller learning rate: it rises in a straight line from a share of the first rate to the whole (Goyal et al.
/// 2017), or stays at that share for the whole time (He et al. 2015, section 4.2). The declared schedule is multiplied with it.
/// </summary>
public sealed class WarmUpAttribute : TrainingAttribute
{
    /// <summary>Declares the warm-up.</summary>
    /// <param name="length">Epochs, or steps where [Recipe] counts steps; above 0.</param>
    /// <param name="start">Share of the first rate to begin with, 0 to 1.</param>
    /// <param name="linear">Whether the rate rises; else it stays at the share until the end of the warm-up.</param>
    public WarmUpAttribute(double length, double start = 0.1, bool linear = true) { }
}
