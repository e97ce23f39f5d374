using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Training.Optimizers;

/// <summary>
/// TorchSharp's RMSProp with the same state and steps. Each number and tensor of a step is held until libtorch has read it.
/// </summary>
/// <param name="parameters">What to train.</param>
/// <param name="learningRate">The learning rate.</param>
/// <param name="alpha">How much of the mean of the squared gradients stays at each step.</param>
/// <param name="eps">What is added to the root of that mean.</param>
/// <param name="weightDecay">What times the weight is added to its gradient.</param>
/// <param name="momentum">How much of the last step is added to the next.</param>
/// <param name="centered">Whether the square of the mean gradient is subtracted, which leaves the variance.</param>
/// <param name="maximize">Whether the step goes up.</param>
public sealed class RMSProp(
    IEnumerable<Parameter> parameters, double learningRate = 0.01, double alpha = 0.99, double eps = 1e-8, double weightDecay = 0,
    double momentum = 0, bool centered = false, bool maximize = false)
    : TorchSharp.Modules.RMSProp(parameters, learningRate, alpha, eps, weightDecay, momentum, centered, maximize)
{
    /// <summary>Makes one step along the gradients.</summary>
    /// <param name="closure">Computes the loss again, or null.</param>
    /// <returns>The closure's loss.</returns>
    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Step, closure);

    private void Step(ParamGroup group)
    {
        Options options = group.Options;
        double decay = options.weight_decay!.Value, alpha = options.alpha!.Value;
        using Scalar change = -options.LearningRate!.Value, decayed = decay, kept = alpha, taken = 1 - alpha;
        using Scalar momentum = options.momentum!.Value, eps = options.eps!.Value;
        foreach (Parameter parameter in group.Parameters)
        {
            using Tensor? gradient = parameter.grad;
            if (gradient is null) continue;
            using Tensor? negative = options.maximize!.Value ? gradient.neg() : null;
            using Tensor? sum = decay != 0 ? (negative ?? gradient).add(parameter, decayed) : null;
            Tensor direction = sum ?? negative ?? gradient;
            var state = (State)_state[parameter.Handle];
            state.step++;
            state.square_avg.mul_(kept).addcmul_(direction, direction, taken);
            if (options.centered!.Value) state.grad_avg.mul_(kept).add_(direction, taken);
            using Tensor variance = options.centered!.Value
                ? state.square_avg.addcmul(state.grad_avg, state.grad_avg, Scalars.MinusOne)
                : state.square_avg.alias();
            using Tensor root = variance.sqrt();
            root.add_(eps, Scalars.One);
            if (options.momentum!.Value > 0)
            {
                state.momentum_buffer.mul_(momentum).addcdiv_(direction, root, Scalars.One);
                parameter.add_(state.momentum_buffer, change);
            }
            else
            {
                parameter.addcdiv_(direction, root, change);
            }
        }

        // The finalizer of an optimizer that nothing holds disposes the means.
        GC.KeepAlive(this);
    }
}
