namespace NetGen;

/// <summary>
/// Adam with decoupled weight decay (Loshchilov and Hutter 2017). PyTorch's AdamW.
/// </summary>
public sealed class AdamWAttribute : TrainingAttribute
{
    /// <summary>Declares the optimizer.</summary>
    /// <param name="learningRate">The step size, above 0.</param>
    /// <param name="beta1">Decay of the gradient's mean, 0 to 1.</param>
    /// <param name="beta2">Decay of the squared gradient's mean, 0 to 1.</param>
    /// <param name="eps">Added to the denominator.</param>
    /// <param name="weightDecay">Share of the weights that each step takes off, times the step size.</param>
    /// <param name="amsgrad">Uses the largest mean seen so far (Reddi et al. 2018).</param>
    public AdamWAttribute(
        double learningRate = 1e-3,
        double beta1 = 0.9,
        double beta2 = 0.999,
        double eps = 1e-8,
        double weightDecay = 0.01,
        bool amsgrad = false)
    { }
}
