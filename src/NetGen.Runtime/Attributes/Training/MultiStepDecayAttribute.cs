namespace NetGen;

/// <summary>
/// Multiplies the learning rate by a factor at given epochs, or steps where [Recipe] counts steps:
/// rate = first * factor^(milestones reached).
/// </summary>
public sealed class MultiStepDecayAttribute : TrainingAttribute
{
    /// <summary>Declares the schedule.</summary>
    /// <param name="factor">The factor, above 0.</param>
    /// <param name="milestones">The epochs or steps, in order, counted from 0.</param>
    public MultiStepDecayAttribute(double factor, params int[] milestones) { }
}
