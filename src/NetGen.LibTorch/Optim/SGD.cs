using TorchSharp.Interop;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Gradient descent with momentum (Sutskever et al. 2013): v = momentum * v + (1 - dampening) * g; p -= lr * v, or lr * (g + momentum * v) with Nesterov.</summary>
public class SGD : OptimizerHelper, IMomentum
{
    /// <summary>Over one group of parameters.</summary>
    public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize) { }

    /// <summary>Over groups; options that they leave out are these.</summary>
    public SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
    {
        Refuse(lr < 0, "learning rate", lr);
        Refuse(momentum < 0, "momentum value", momentum);
        Refuse(weight_decay < 0, "weight_decay value", weight_decay);
        if (nesterov && (momentum <= 0 || dampening != 0)) throw new ArgumentException("Nesterov momentum requires a momentum and zero dampening");
        Start(new Options { LearningRate = lr, InitialLearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize }, parameters);
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
        var buffers = new HandleList(states.Select(s => s.momentum_buffer));
        var known = (nint[])buffers.Handles.Clone();
        var status = Ngt.ngt_sgd_step(parameters.Handles, buffers.Handles, parameters.Count, group.LearningRate, o.momentum!.Value, o.dampening!.Value, o.weight_decay!.Value, o.nesterov!.Value, o.maximize!.Value);
        // Directions that came into being are the states' from now on, also where a later parameter failed.
        for (var i = 0; i < known.Length; i++)
            if (known[i] != buffers.Handles[i]) states[i].momentum_buffer = Ngt.New(buffers.Handles[i]).DetachFromDisposeScope();
        Ngt.Check(buffers.Done(parameters.Done(status)));
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, IMomentum
    {
        /// <summary>An empty group.</summary>
        public ParamGroup() { }

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>A group with options in numbers.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize }) { }

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
        /// <summary>The share of the old direction in the new one.</summary>
        public double? momentum;

        /// <summary>The share of the gradient that the momentum leaves out.</summary>
        public double? dampening;

        /// <summary>The weight of the L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>Whether to look ahead by the momentum.</summary>
        public bool? nesterov;

        /// <summary>Whether to go up instead of down.</summary>
        public bool? maximize;

        private protected override void Visit(OptionVisitor visitor)
        {
            visitor.Number(ref momentum);
            visitor.Number(ref dampening);
            visitor.Number(ref weight_decay);
            visitor.Flag(ref nesterov);
            visitor.Flag(ref maximize);
        }
    }

    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>The direction; null before the first update, and without momentum.</summary>
        public Tensor momentum_buffer = null!;

        /// <summary>Nothing remembered yet.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            momentum_buffer?.Dispose();
            momentum_buffer = null!;
        }

        /// <summary>Disposes the tensors.</summary>
        public void Dispose() => Visit(new StateDisposer());

        private protected override void Visit(StateVisitor visitor)
        {
            visitor.Tensor(ref momentum_buffer, isOptional: true);
        }
    }
}
