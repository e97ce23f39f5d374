namespace NetGen;

/// <summary>
/// Lowers the learning rate along half a cosine until the end of [Recipe], after the warm-up if there is one: rate = first *
/// (minimum + (1 - minimum) (1 + cos(pi t / T)) / 2) (Loshchilov and Hutter 2016, without restarts).
/// </summary>
public sealed class CosineDecayAttribute : TrainingAttribute
{
    /// <summary>Declares the schedule.</summary>
    /// <param name="minimum">What is left at the end, as a share of the first rate, 0 to 1.</param>
    public CosineDecayAttribute(double minimum = 0) { }
}
