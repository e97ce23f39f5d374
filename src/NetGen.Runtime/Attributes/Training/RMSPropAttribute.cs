namespace NetGen;

/// <summary>
/// RMSProp (Hinton, lecture 6e, 2012): the gradient divided by the root of the running mean of its square. PyTorch's RMSprop.
/// </summary>
public sealed class RMSPropAttribute : TrainingAttribute
{
    /// <summary>Declares the optimizer.</summary>
    /// <param name="learningRate">The step size, above 0.</param>
    /// <param name="alpha">Decay of the squared gradient's mean, 0 to 1.</param>
    /// <param name="eps">Added to the denominator.</param>
    /// <param name="weightDecay">Factor of the weights in the gradient (L2).</param>
    /// <param name="momentum">How much of the last step stays.</param>
    /// <param name="centered">Subtracts the squared mean gradient, so that the divisor is a standard deviation.</param>
    public RMSPropAttribute(
        double learningRate = 0.01,
        double alpha = 0.99,
        double eps = 1e-8,
        double weightDecay = 0,
        double momentum = 0,
        bool centered = false)
    { }
}
