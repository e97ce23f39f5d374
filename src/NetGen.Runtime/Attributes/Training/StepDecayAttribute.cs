namespace NetGen;

/// <summary>
/// Multiplies the learning rate by a factor at regular intervals: rate = first * factor^floor(t / every), t in epochs,
/// or in steps where [Recipe] counts steps.
/// </summary>
public sealed class StepDecayAttribute : TrainingAttribute
{
    /// <summary>Declares the schedule.</summary>
    /// <param name="every">The interval, above 0; 2.4 epochs are possible.</param>
    /// <param name="factor">The factor, above 0.</param>
    public StepDecayAttribute(double every, double factor = 0.1) { }
}
