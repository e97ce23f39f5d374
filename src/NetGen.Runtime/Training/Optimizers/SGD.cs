using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Training.Optimizers;

/// <summary>TorchSharp's SGD with the same state and steps. Each number and tensor of a step is held until libtorch has read it.</summary>
/// <param name="parameters">What to train.</param>
/// <param name="learningRate">The learning rate.</param>
/// <param name="momentum">How much of the last step is added to the next.</param>
/// <param name="dampening">How much less than the whole gradient is added to the momentum.</param>
/// <param name="weightDecay">What times the weight is added to its gradient.</param>
/// <param name="nesterov">Whether the gradient is taken as if after the step of the momentum.</param>
/// <param name="maximize">Whether the step goes up.</param>
public sealed class SGD(
    IEnumerable<Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weightDecay = 0,
    bool nesterov = false, bool maximize = false)
    : TorchSharp.Modules.SGD(parameters, learningRate, momentum, dampening, weightDecay, nesterov, maximize)
{
    /// <summary>Makes one step along the gradients.</summary>
    /// <param name="closure">Computes the loss again, or null.</param>
    /// <returns>The closure's loss.</returns>
    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Step, closure);

    private void Step(ParamGroup group)
    {
        Options options = group.Options;
        double rate = options.LearningRate!.Value, decay = options.weight_decay!.Value, momentum = options.momentum!.Value;
        using Scalar change = options.maximize!.Value ? rate : -rate, decayed = decay;
        using Scalar kept = momentum, taken = 1 - options.dampening!.Value;
        foreach (Parameter parameter in group.Parameters)
        {
            using Tensor? gradient = parameter.grad;
            if (gradient is null) continue;
            using Tensor? sum = decay != 0 ? gradient.add(parameter, decayed) : null;
            Tensor direction = sum ?? gradient;
            if (momentum == 0)
            {
                parameter.add_(direction, change);
                continue;
            }

            var state = (State)_state[parameter.Handle];
            Accumulate(state, direction, kept, taken);
            using Tensor? ahead = options.nesterov!.Value ? direction.add(state.momentum_buffer, kept) : null;
            parameter.add_(ahead ?? state.momentum_buffer, change);
        }

        // The finalizer of an optimizer that nothing holds disposes the buffers.
        GC.KeepAlive(this);
    }

    private static void Accumulate(State state, Tensor direction, Scalar kept, Scalar taken)
    {
        if (state.momentum_buffer is null) state.momentum_buffer = direction.clone().DetachFromDisposeScope();
        else state.momentum_buffer.mul_(kept).add_(direction, taken);
    }
}
