namespace NetGen;

/// <summary>
/// Adam (Kingma and Ba 2014): steps scaled by running means of the gradient and its square. PyTorch's Adam.
/// </summary>
public sealed class AdamAttribute : TrainingAttribute
{
    /// <summary>Declares the optimizer.</summary>
    /// <param name="learningRate">The step size, above 0.</param>
    /// <param name="beta1">Decay of the gradient's mean, 0 to 1.</param>
    /// <param name="beta2">Decay of the squared gradient's mean, 0 to 1.</param>
    /// <param name="eps">Added to the denominator.</param>
    /// <param name="weightDecay">Factor of the weights in the gradient (L2).</param>
    /// <param name="amsgrad">Uses the largest mean seen so far (Reddi et al. 2018).</param>
    public AdamAttribute(
        double learningRate = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double eps = 1e-8,
        double weightDecay = 0,
        bool amsgrad = false)
    { }
}
