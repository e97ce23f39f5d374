using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp
{
    /// <summary>The base of losses of an input and a target.</summary>
    public abstract class Loss<T1, T2, TResult> : Module<T1, T2, TResult>
    {
        /// <summary>Creates the loss.</summary>
        public Loss(Reduction reduction = Reduction.Mean) : base(nameof(Loss<T1, T2, TResult>)) => this.reduction = reduction;

        /// <summary>How the losses of a batch become one number.</summary>
        public Reduction reduction { get; }
    }

    /// <summary>The base of losses with a weight for each class or element.</summary>
    public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
    {
        /// <summary>Creates the loss.</summary>
        public WeightedLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) : base(reduction)
        {
            this.weight = weight;
            // The weights stay the caller's: no buffer, so that disposing the loss leaves them.
            ComponentsAreRegistered();
        }

        /// <summary>The weights, or null.</summary>
        public Tensor? weight { get; }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Minus the log of the softmax at the target class.</summary>
    public sealed class CrossEntropyLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>Creates the loss.</summary>
        /// <param name="weight">A weight for each class, or null.</param>
        /// <param name="ignore_index">A target index that counts for nothing.</param>
        /// <param name="reduction">How the losses of a batch become one number.</param>
        /// <param name="label_smoothing">The share of the uniform distribution in the targets, from 0 to 1.</param>
        public CrossEntropyLoss(Tensor? weight = null, long? ignore_index = null, Reduction reduction = Reduction.Mean, double label_smoothing = 0) : base(weight, reduction) =>
            (this.ignore_index, this.label_smoothing) = (ignore_index, label_smoothing);

        /// <summary>A target index that counts for nothing.</summary>
        public long? ignore_index { get; }

        /// <summary>The share of the uniform distribution in the targets.</summary>
        public double label_smoothing { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.cross_entropy(input, target, weight, ignore_index ?? -100, reduction, label_smoothing);
    }

    /// <summary>Minus the input at the target class.</summary>
    public sealed class NLLLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>Creates the loss.</summary>
        public NLLLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) : base(weight, reduction) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.nll_loss(input, target, weight, reduction);
    }

    /// <summary>-(y log x + (1 - y) log(1 - x)).</summary>
    public sealed class BCELoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>Creates the loss.</summary>
        public BCELoss(Tensor? weight = null, Reduction reduction = Reduction.Mean) : base(weight, reduction) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.binary_cross_entropy(input, target, weight, reduction);
    }

    /// <summary>The binary cross entropy of sigmoid(x).</summary>
    public sealed class BCEWithLogitsLoss : WeightedLoss<Tensor, Tensor, Tensor>
    {
        /// <summary>Creates the loss.</summary>
        public BCEWithLogitsLoss(Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) : base(weight, reduction) => this.pos_weights = pos_weights;

        /// <summary>Weights of the positive examples, or null.</summary>
        public Tensor? pos_weights { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weights);
    }

    /// <summary>(x - y)^2.</summary>
    public sealed class MSELoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Creates the loss.</summary>
        public MSELoss(Reduction reduction = Reduction.Mean) : base(reduction) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.mse_loss(input, target, reduction);
    }

    /// <summary>|x - y|.</summary>
    public sealed class L1Loss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Creates the loss.</summary>
        public L1Loss(Reduction reduction = Reduction.Mean) : base(reduction) { }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.l1_loss(input, target, reduction);
    }

    /// <summary>Squared near zero, linear elsewhere (Girshick 2015).</summary>
    public sealed class SmoothL1Loss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Creates the loss.</summary>
        public SmoothL1Loss(Reduction reduction = Reduction.Mean, double beta = 1) : base(reduction) => this.beta = beta;

        /// <summary>Where the two parts meet.</summary>
        public double beta { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.smooth_l1_loss(input, target, reduction, beta);
    }

    /// <summary>Squared near zero, linear elsewhere (Huber 1964).</summary>
    public sealed class HuberLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Creates the loss.</summary>
        public HuberLoss(double delta = 1, Reduction reduction = Reduction.Mean) : base(reduction) => this.delta = delta;

        /// <summary>Where the two parts meet.</summary>
        public double delta { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.huber_loss(input, target, delta, reduction);
    }

    /// <summary>The Kullback-Leibler divergence of log probabilities.</summary>
    public sealed class KLDivLoss : Loss<Tensor, Tensor, Tensor>
    {
        /// <summary>Creates the loss.</summary>
        public KLDivLoss(bool log_target = true, Reduction reduction = Reduction.Mean) : base(reduction) => this.log_target = log_target;

        /// <summary>Whether the target is a logarithm too.</summary>
        public bool log_target { get; }

        /// <inheritdoc/>
        public override Tensor forward(Tensor input, Tensor target) => functional.kl_div(input, target, log_target, reduction);
    }
}
