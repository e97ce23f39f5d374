namespace NetGen;

/// <summary>
/// Multiplies the learning rate by a factor where the validation error has stopped improving (AlexNet, ResNet). The scheduler gets the
/// error after each validation: <c>scheduler.step(error)</c>. PyTorch's ReduceLROnPlateau.
/// </summary>
public sealed class ReduceOnPlateauAttribute : TrainingAttribute
{
    /// <summary>Declares the schedule.</summary>
    /// <param name="factor">The factor, above 0 and below 1.</param>
    /// <param name="patience">How many validations in a row may bring no improvement before the rate is lowered, 0 or more.</param>
    /// <param name="threshold">Share of the least error by which an error must be smaller to be an improvement, 0 or more.</param>
    public ReduceOnPlateauAttribute(double factor = 0.1, int patience = 10, double threshold = 1e-4) { }
}
