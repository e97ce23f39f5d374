namespace NetGen;

/// <summary>
/// Stochastic gradient descent: v = momentum v + g + weightDecay w, then w = w - learningRate v. PyTorch's SGD.
/// </summary>
public sealed class SGDAttribute : TrainingAttribute
{
    /// <summary>Declares the optimizer.</summary>
    /// <param name="learningRate">The step size, above 0.</param>
    /// <param name="momentum">How much of the last step stays, 0 or more.</param>
    /// <param name="dampening">How much less the gradient adds to the momentum.</param>
    /// <param name="weightDecay">Factor of the weights in the gradient (L2), 0 or more.</param>
    /// <param name="nesterov">Looks ahead along the momentum; needs a momentum and no dampening.</param>
    public SGDAttribute(double learningRate, double momentum = 0, double dampening = 0, double weightDecay = 0, bool nesterov = false) { }
}
