using TorchSharp.Interop;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Steps by the gradient over the root of its mean square (Hinton's lecture 6e; centred: Graves 2013).</summary>
public class RMSProp : OptimizerHelper, IMomentum
{
    /// <summary>Over one group of parameters.</summary>
    public RMSProp(IEnumerable<Parameter> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) : this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize) { }

    /// <summary>Over groups; options that they leave out are these.</summary>
    public RMSProp(IEnumerable<ParamGroup> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
    {
        Refuse(lr < 0, "learning rate", lr);
        Refuse(eps < 0, "eps value", eps);
        Refuse(momentum < 0, "momentum value", momentum);
        Refuse(weight_decay < 0, "weight_decay value", weight_decay);
        Refuse(alpha < 0, "alpha value", alpha);
        Start(new Options { LearningRate = lr, InitialLearningRate = lr, alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum, centered = centered, maximize = maximize }, parameters);
    }

    /// <summary>The momentum of all groups.</summary>
    public double Momentum
    {
        get => ((Options)_defaults).momentum!.Value;
        set
        {
            ((Options)_defaults).momentum = value;
            foreach (var group in _parameter_groups) ((ParamGroup)group).Momentum = value;
        }
    }

    /// <inheritdoc/>
    public override Tensor step(Func<Tensor>? closure = null) => _step<ParamGroup>(Update, closure);

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter parameter) => new State(parameter);

    private void Update(ParamGroup group)
    {
        var o = group.Options;
        var parameters = new HandleList(group.Parameters);
        var states = StatesOf<State>(group);
        HandleList squares = new(states.Select(s => s.square_avg)), averages = new(states.Select(s => s.grad_avg)), buffers = new(states.Select(s => s.momentum_buffer));
        var steps = states.Select(s => s.step).ToArray();
        var status = Ngt.ngt_rmsprop_step(parameters.Handles, squares.Handles, averages.Handles, buffers.Handles, steps, parameters.Count, group.LearningRate,
            o.alpha!.Value, o.eps!.Value, o.weight_decay!.Value, o.momentum!.Value, o.centered!.Value, o.maximize!.Value);
        for (var i = 0; i < steps.Length; i++) states[i].step = steps[i];
        Ngt.Check(buffers.Done(averages.Done(squares.Done(parameters.Done(status)))));
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, IMomentum
    {
        /// <summary>An empty group.</summary>
        public ParamGroup() { }

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>A group with options in numbers.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double eps = 1E-08, double alpha = 0.99, double weight_decay = 0, double momentum = 0, bool centered = false)
            : base(parameters, new Options { LearningRate = lr, eps = eps, alpha = alpha, weight_decay = weight_decay, momentum = momentum, centered = centered }) { }

        /// <summary>The group's momentum.</summary>
        public double Momentum
        {
            get => Options.momentum!.Value;
            set => Options.momentum = value;
        }
    }

    /// <summary>Options of a group; null takes the optimizer's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The decay rate of the square's mean.</summary>
        public double? alpha;

        /// <summary>Added to the denominator.</summary>
        public double? eps;

        /// <summary>The weight of the L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>The share of the old direction in the new one.</summary>
        public double? momentum;

        /// <summary>Whether to divide by the variance, not the mean square.</summary>
        public bool? centered;

        /// <summary>Whether to go up instead of down.</summary>
        public bool? maximize;

        private protected override void Visit(OptionVisitor visitor)
        {
            visitor.Number(ref alpha);
            visitor.Number(ref eps);
            visitor.Number(ref weight_decay);
            visitor.Number(ref momentum);
            visitor.Flag(ref centered);
            visitor.Flag(ref maximize);
        }
    }

    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>Updates so far.</summary>
        public long step;

        /// <summary>The mean of the square.</summary>
        public Tensor square_avg = null!;

        /// <summary>The direction; null without momentum.</summary>
        public Tensor momentum_buffer = null!;

        /// <summary>The mean of the gradient; null where not centred.</summary>
        public Tensor grad_avg = null!;

        /// <summary>Nothing remembered yet.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            Dispose();
            step = 0;
            square_avg = Zeros();
            momentum_buffer = ((Options)options).momentum > 0 ? Zeros() : null!;
            grad_avg = ((Options)options).centered == true ? Zeros() : null!;
        }

        /// <summary>Disposes the tensors.</summary>
        public void Dispose() => Visit(new StateDisposer());

        private protected override void Visit(StateVisitor visitor)
        {
            visitor.Step(ref step);
            visitor.Tensor(ref square_avg);
            visitor.Tensor(ref momentum_buffer, isOptional: true);
            visitor.Tensor(ref grad_avg, isOptional: true);
        }
    }
}
