using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Training.Optimizers;

/// <summary>
/// TorchSharp's AdamW with the same state and steps. Each number and tensor of a step is held until libtorch has read it.
/// </summary>
/// <param name="parameters">What to train.</param>
/// <param name="learningRate">The learning rate.</param>
/// <param name="beta1">How much of the mean of the gradients stays at each step.</param>
/// <param name="beta2">How much of the mean of their squares stays at each step.</param>
/// <param name="eps">What is added to the root of that mean.</param>
/// <param name="weightDecay">By what times the learning rate a weight shrinks at each step.</param>
/// <param name="amsgrad">Whether the largest mean of squares so far is used.</param>
/// <param name="maximize">Whether the step goes up.</param>
public sealed class AdamW(
    IEnumerable<Parameter> parameters, double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
    double weightDecay = 0, bool amsgrad = false, bool maximize = false)
    : TorchSharp.Modules.AdamW(parameters, learningRate, beta1, beta2, eps, weightDecay, amsgrad, maximize)
{
    /// <summary>Makes one step along the gradients.</summary>
    /// <param name="closure">Computes the loss again, or null.</param>
    /// <returns>The closure's loss.</returns>
    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Step, closure);

    private void Step(ParamGroup group)
    {
        Options options = group.Options;
        double rate = options.LearningRate!.Value;
        using Scalar left = 1 - rate * options.weight_decay!.Value;
        using AdamRule rule = new(rate, options.beta1!.Value, options.beta2!.Value, options.eps!.Value);
        foreach (Parameter parameter in group.Parameters)
        {
            using Tensor? gradient = parameter.grad;
            if (gradient is null) continue;
            using Tensor? negative = options.maximize!.Value ? gradient.neg() : null;
            parameter.mul_(left);
            var state = (State)_state[parameter.Handle];
            rule.Apply(parameter, negative ?? gradient, ++state.step, state.exp_avg, state.exp_avg_sq, state.max_exp_avg_sq);
        }

        // The finalizer of an optimizer that nothing holds disposes the means.
        GC.KeepAlive(this);
    }
}
