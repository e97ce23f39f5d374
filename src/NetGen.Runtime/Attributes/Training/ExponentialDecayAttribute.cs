namespace NetGen;

/// <summary>
/// Multiplies the learning rate by a factor again and again: rate = first * factor^(t / every), t in epochs,
/// or in steps where [Recipe] counts steps; in stairs the quotient is rounded down (Inception-v3: 0.94 every two epochs).
/// </summary>
public sealed class ExponentialDecayAttribute : TrainingAttribute
{
    /// <summary>Declares the schedule.</summary>
    /// <param name="factor">The factor, above 0.</param>
    /// <param name="every">The time in which the rate is multiplied by the factor, above 0.</param>
    /// <param name="staircase">Whether the rate changes at the end of each such time only.</param>
    public ExponentialDecayAttribute(double factor, double every = 1, bool staircase = true) { }
}
