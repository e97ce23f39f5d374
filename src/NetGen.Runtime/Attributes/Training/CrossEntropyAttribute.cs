namespace NetGen;

/// <summary>
/// The loss is the cross entropy of the softmax of the outputs (N x classes) with the classes' indices (N), averaged over the batch:
/// PyTorch's CrossEntropyLoss. The default.
/// </summary>
public sealed class CrossEntropyAttribute : TrainingAttribute
{
    /// <summary>Declares the loss.</summary>
    /// <param name="labelSmoothing">Weight of the uniform distribution in the target, 0 to 1 (Szegedy et al. 2015, section 7).</param>
    public CrossEntropyAttribute(double labelSmoothing = 0) { }
}
