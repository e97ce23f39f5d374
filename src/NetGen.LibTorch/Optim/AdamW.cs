using TorchSharp.Interop;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Adam with decoupled weight decay (Loshchilov and Hutter 2019).</summary>
public class AdamW : OptimizerHelper, IBetas
{
    /// <summary>Over one group of parameters.</summary>
    public AdamW(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize) { }

    /// <summary>Over groups; options that they leave out are these.</summary>
    public AdamW(IEnumerable<ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
    {
        Refuse(lr < 0, "learning rate", lr);
        Refuse(beta1 is < 0 or >= 1, "beta1 value", beta1);
        Refuse(beta2 is < 0 or >= 1, "beta2 value", beta2);
        Refuse(eps < 0, "eps value", eps);
        Refuse(weight_decay < 0, "weight_decay value", weight_decay);
        Start(new Options { LearningRate = lr, InitialLearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize }, parameters);
    }

    /// <summary>The decay rates of all groups.</summary>
    public (double, double) Betas
    {
        get => (((Options)_defaults).beta1!.Value, ((Options)_defaults).beta2!.Value);
        set
        {
            (((Options)_defaults).beta1, ((Options)_defaults).beta2) = value;
            foreach (var group in _parameter_groups) ((ParamGroup)group).Betas = value;
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
        HandleList averages = new(states.Select(s => s.exp_avg)), squares = new(states.Select(s => s.exp_avg_sq)), maxima = new(states.Select(s => s.max_exp_avg_sq));
        var steps = states.Select(s => s.step).ToArray();
        var status = Ngt.ngt_adam_step(parameters.Handles, averages.Handles, squares.Handles, maxima.Handles, steps, parameters.Count, group.LearningRate,
            o.beta1!.Value, o.beta2!.Value, o.eps!.Value, o.weight_decay!.Value, o.amsgrad!.Value, o.maximize!.Value, decoupled: true);
        for (var i = 0; i < steps.Length; i++) states[i].step = steps[i];
        Ngt.Check(maxima.Done(squares.Done(averages.Done(parameters.Done(status)))));
    }

    /// <summary>Parameters with options of their own.</summary>
    public class ParamGroup : ParamGroup<Options>, IBetas
    {
        /// <summary>An empty group.</summary>
        public ParamGroup() { }

        /// <summary>A group with options.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        /// <summary>A group with options in numbers.</summary>
        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize }) { }

        /// <summary>The group's decay rates.</summary>
        public (double, double) Betas
        {
            get => (Options.beta1!.Value, Options.beta2!.Value);
            set => (Options.beta1, Options.beta2) = value;
        }
    }

    /// <summary>Options of a group; null takes the optimizer's.</summary>
    public class Options : OptimizerOptions
    {
        /// <summary>The decay rate of the gradient's mean.</summary>
        public double? beta1;

        /// <summary>The decay rate of the square's mean.</summary>
        public double? beta2;

        /// <summary>Added to the denominator.</summary>
        public double? eps;

        /// <summary>The weight of the L2 penalty.</summary>
        public double? weight_decay;

        /// <summary>Whether to divide by the largest mean square so far.</summary>
        public bool? amsgrad;

        /// <summary>Whether to go up instead of down.</summary>
        public bool? maximize;

        private protected override void Visit(OptionVisitor visitor)
        {
            visitor.Number(ref beta1);
            visitor.Number(ref beta2);
            visitor.Number(ref eps);
            visitor.Number(ref weight_decay);
            visitor.Flag(ref amsgrad);
            visitor.Flag(ref maximize);
        }
    }

    /// <summary>What is remembered of one parameter.</summary>
    public sealed class State : OptimizerState, IDisposable
    {
        /// <summary>Updates so far.</summary>
        public long step;

        /// <summary>The mean of the gradient.</summary>
        public Tensor exp_avg = null!;

        /// <summary>The mean of its square.</summary>
        public Tensor exp_avg_sq = null!;

        /// <summary>The largest mean square so far; null without amsgrad.</summary>
        public Tensor max_exp_avg_sq = null!;

        /// <summary>Nothing remembered yet.</summary>
        public State(Parameter parameter) : base(parameter) { }

        /// <inheritdoc/>
        public override void Initialize(OptimizerOptions options)
        {
            Dispose();
            step = 0;
            exp_avg = Zeros();
            exp_avg_sq = Zeros();
            max_exp_avg_sq = ((Options)options).amsgrad == true ? Zeros() : null!;
        }

        /// <summary>Disposes the tensors.</summary>
        public void Dispose() => Visit(new StateDisposer());

        private protected override void Visit(StateVisitor visitor)
        {
            visitor.Step(ref step);
            visitor.Tensor(ref exp_avg);
            visitor.Tensor(ref exp_avg_sq);
            visitor.Tensor(ref max_exp_avg_sq, isOptional: true);
        }
    }
}
