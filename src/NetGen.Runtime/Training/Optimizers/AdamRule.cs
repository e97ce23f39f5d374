using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training.Optimizers;

/// <summary>
/// What Adam and AdamW share (Kingma and Ba 2014, algorithm 1): the update with the means of the gradient and of its square.
/// </summary>
internal sealed class AdamRule(double rate, double beta1, double beta2, double eps) : IDisposable
{
    private readonly Scalar _kept1 = beta1, _taken1 = 1 - beta1, _kept2 = beta2, _taken2 = 1 - beta2, _eps = eps;

    /// <summary>Updates the means and the weights.</summary>
    /// <param name="weight">What is trained.</param>
    /// <param name="gradient">Its gradient.</param>
    /// <param name="step">The number of this step, from 1.</param>
    /// <param name="mean">The running mean of the gradient.</param>
    /// <param name="square">The running mean of its square.</param>
    /// <param name="largest">The largest mean of the square so far, or null where the present one counts.</param>
    public void Apply(Tensor weight, Tensor gradient, long step, Tensor mean, Tensor square, Tensor? largest)
    {
        using Scalar correction = Math.Sqrt(1 - Math.Pow(beta2, step)), change = -(rate / (1 - Math.Pow(beta1, step)));
        mean.mul_(_kept1).add_(gradient, _taken1);
        square.mul_(_kept2).addcmul_(gradient, gradient, _taken2);
        if (largest is not null)
        {
            using Tensor larger = maximum(largest, square);
            largest.copy_(larger);
        }

        using Tensor root = (largest ?? square).sqrt();
        using Tensor deviation = root.div(correction);
        deviation.add_(_eps, Scalars.One);
        weight.addcdiv_(mean, deviation, change);
    }

    public void Dispose()
    {
        foreach (Scalar scalar in (Scalar[])[_kept1, _taken1, _kept2, _taken2, _eps]) scalar.Dispose();
    }
}
