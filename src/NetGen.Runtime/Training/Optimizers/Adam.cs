using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Training.Optimizers;

/// <summary>TorchSharp's Adam with the same state and steps. Each number and tensor of a step is held until libtorch has read it.</summary>
/// <param name="parameters">What to train.</param>
/// <param name="learningRate">The learning rate.</param>
/// <param name="beta1">How much of the mean of the gradients stays at each step.</param>
/// <param name="beta2">How much of the mean of their squares stays at each step.</param>
/// <param name="eps">What is added to the root of that mean.</param>
/// <param name="weightDecay">What times the weight is added to its gradient.</param>
/// <param name="amsgrad">Whether the largest mean of squares so far is used.</param>
/// <param name="maximize">Whether the step goes up.</param>
public sealed class Adam(
    IEnumerable<Parameter> parameters, double learningRate = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8,
    double weightDecay = 0, bool amsgrad = false, bool maximize = false)
    : TorchSharp.Modules.Adam(parameters, learningRate, beta1, beta2, eps, weightDecay, amsgrad, maximize)
{
    /// <summary>Makes one step along the gradients.</summary>
    /// <param name="closure">Computes the loss again, or null.</param>
    /// <returns>The closure's loss.</returns>
    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Step, closure);

    private void Step(ParamGroup group)
    {
        Options options = group.Options;
        double decay = options.weight_decay!.Value;
        using Scalar decayed = decay;
        using AdamRule rule = new(options.LearningRate!.Value, options.beta1!.Value, options.beta2!.Value, options.eps!.Value);
        foreach (Parameter parameter in group.Parameters)
        {
            using Tensor? gradient = parameter.grad;
            if (gradient is null) continue;
            using Tensor? negative = options.maximize!.Value ? gradient.neg() : null;
            using Tensor? sum = decay != 0 ? (negative ?? gradient).add(parameter, decayed) : null;
            var state = (State)_state[parameter.Handle];
            rule.Apply(parameter, sum ?? negative ?? gradient, ++state.step, state.exp_avg, state.exp_avg_sq, state.max_exp_avg_sq);
        }

        // The finalizer of an optimizer that nothing holds disposes the means.
        GC.KeepAlive(this);
    }
}
