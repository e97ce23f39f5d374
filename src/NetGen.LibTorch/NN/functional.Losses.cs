using TorchSharp.Interop;
using static TorchSharp.Sizes;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Minus the log of the softmax at the target class; with class weights, an ignored class and smoothed labels.</summary>
            /// <param name="input">Logits, N x C or N x C x ...</param>
            /// <param name="target">Class indices N (x ...), or class probabilities of the input's shape.</param>
            /// <param name="weight">C weights, or null.</param>
            /// <param name="ignore_index">A target index that counts for nothing.</param>
            /// <param name="reduction">The mean is over the weights of the targets.</param>
            /// <param name="label_smoothing">The share of the uniform distribution mixed into the targets (Szegedy et al. 2016), from 0 to 1.</param>
            public static Tensor cross_entropy(Tensor input, Tensor target, Tensor? weight = null, long ignore_index = -100, Reduction reduction = Reduction.Mean, double label_smoothing = 0) =>
                Ngt.New(Ngt.ngt_cross_entropy(input.Safe, target.Safe, Handle(weight), (long)reduction, ignore_index, label_smoothing));

            /// <summary>Minus the input at the target class.</summary>
            /// <param name="input">Log probabilities, N x C or N x C x ...</param>
            /// <param name="target">Class indices N (x ...); -100 counts for nothing.</param>
            /// <param name="weight">C weights, or null.</param>
            /// <param name="reduction">The mean is over the weights of the targets.</param>
            public static Tensor nll_loss(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Ngt.New(Ngt.ngt_nll_loss(input.Safe, target.Safe, Handle(weight), (long)reduction, -100));

            /// <summary>(x - y)^2.</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => Ngt.New(Ngt.ngt_mse_loss(input.Safe, target.Safe, (long)reduction));

            /// <summary>|x - y|.</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => Ngt.New(Ngt.ngt_l1_loss(input.Safe, target.Safe, (long)reduction));

            /// <summary>(x - y)^2 / (2 beta) where |x - y| is below beta, |x - y| - beta / 2 elsewhere (Girshick 2015).</summary>
            public static Tensor smooth_l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean, double beta = 1) =>
                Ngt.New(Ngt.ngt_smooth_l1_loss(input.Safe, target.Safe, (long)reduction, beta));

            /// <summary>(x - y)^2 / 2 where |x - y| is below delta, delta * (|x - y| - delta / 2) elsewhere.</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean) =>
                Ngt.New(Ngt.ngt_huber_loss(input.Safe, target.Safe, (long)reduction, delta));

            /// <summary>target * (log target - input), element by element: the Kullback-Leibler divergence of log probabilities.</summary>
            /// <param name="input">Log probabilities.</param>
            /// <param name="target">Log probabilities, or probabilities where <paramref name="log_target"/> is false.</param>
            /// <param name="log_target">Whether the target is a logarithm too.</param>
            /// <param name="reduction">The mean is over all elements.</param>
            public static Tensor kl_div(Tensor input, Tensor target, bool log_target = true, Reduction reduction = Reduction.Mean) =>
                Ngt.New(Ngt.ngt_kl_div(input.Safe, target.Safe, (long)reduction, log_target));

            /// <summary>-(y log x + (1 - y) log(1 - x)) of probabilities x.</summary>
            public static Tensor binary_cross_entropy(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean) =>
                Ngt.New(Ngt.ngt_bce(input.Safe, target.Safe, Handle(weight), (long)reduction));

            /// <summary>The binary cross entropy of sigmoid(x), without overflow.</summary>
            public static Tensor binary_cross_entropy_with_logits(Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                Ngt.New(Ngt.ngt_bce_logits(input.Safe, target.Safe, Handle(weight), Handle(pos_weights), (long)reduction));
        }
    }
}
