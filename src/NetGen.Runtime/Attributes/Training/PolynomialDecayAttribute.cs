namespace NetGen;

/// <summary>
/// Lowers the learning rate to 0 at the end of [Recipe], after the warm-up if there is one: rate = first * (1 - t / T)^power.
/// </summary>
public sealed class PolynomialDecayAttribute : TrainingAttribute
{
    /// <summary>Declares the schedule.</summary>
    /// <param name="power">The exponent, above 0; 1 is a straight line.</param>
    public PolynomialDecayAttribute(double power = 1) { }
}
