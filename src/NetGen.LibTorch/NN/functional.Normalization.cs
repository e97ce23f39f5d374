using TorchSharp.Interop;
using static TorchSharp.Sizes;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Normalises every channel (dimension 1) to mean 0 and variance 1 over the batch, or by running statistics (Ioffe and Szegedy 2015).</summary>
            /// <param name="input">N x C x ...</param>
            /// <param name="running_mean">C; updated in training, used in evaluation; null uses the batch's always.</param>
            /// <param name="running_var">C; the unbiased variance is averaged, the biased one normalises.</param>
            /// <param name="weight">C factors, or null.</param>
            /// <param name="bias">C offsets, or null.</param>
            /// <param name="training">Whether to use (and average) the batch's statistics.</param>
            /// <param name="momentum">The share of the new statistics in the running ones.</param>
            /// <param name="eps">Added to the variance.</param>
            public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1E-05) =>
                Ngt.New(Ngt.ngt_batch_norm(input.Safe, Handle(running_mean), Handle(running_var), Handle(weight), Handle(bias), training, momentum, eps));

            /// <summary>Normalises every channel of every image by itself (Ulyanov et al. 2016).</summary>
            public static Tensor instance_norm(Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null, bool use_input_stats = true, double momentum = 0.1, double eps = 1E-05) =>
                Ngt.New(Ngt.ngt_instance_norm(input.Safe, Handle(running_mean), Handle(running_var), Handle(weight), Handle(bias), use_input_stats, momentum, eps));

            /// <summary>Normalises groups of channels of every image by themselves (Wu and He 2018).</summary>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1E-05) =>
                Ngt.New(Ngt.ngt_group_norm(input.Safe, num_groups, Handle(weight), Handle(bias), eps));

            /// <summary>Normalises over the last dimensions (Ba et al. 2016).</summary>
            /// <param name="input">... x normalized_shape.</param>
            /// <param name="normalized_shape">The sizes of the dimensions normalised over.</param>
            /// <param name="weight">Factors of that shape, or null.</param>
            /// <param name="bias">Offsets of that shape, or null.</param>
            /// <param name="eps">Added to the variance.</param>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1E-05) =>
                Ngt.New(Ngt.ngt_layer_norm(input.Safe, normalized_shape, normalized_shape.Length, Handle(weight), Handle(bias), eps));

            /// <summary>x / (k + alpha * m) ^ beta, m the mean square over <paramref name="size"/> neighbouring channels (Krizhevsky et al. 2012, section 3.3).</summary>
            /// <param name="input">N x C x ..., at least three dimensions.</param>
            /// <param name="size">How many channels count as neighbours, zeros beyond the ends.</param>
            /// <param name="alpha">The weight of the mean square.</param>
            /// <param name="beta">The exponent.</param>
            /// <param name="k">The offset.</param>
            public static Tensor local_response_norm(Tensor input, long size, double alpha = 0.0001, double beta = 0.75, double k = 1) =>
                Ngt.New(Ngt.ngt_local_response_norm(input.Safe, size, alpha, beta, k));

            /// <summary>x over its p-norm along a dimension, the norm held above eps.</summary>
            public static Tensor normalize(Tensor input, double p = 2, long dim = 1, double eps = 1E-12) => Ngt.New(Ngt.ngt_normalize(input.Safe, p, dim, eps));

            /// <summary>Zeroes elements with probability p and scales the rest by 1 / (1 - p), in training only (Srivastava et al. 2014).</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) => Ngt.New(Ngt.ngt_dropout(input.Safe, p, training, inplace));

            /// <summary>Drops whole channels of N x C x L maps.</summary>
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) => DropChannels(input, p, training, inplace, 1);

            /// <summary>Drops whole channels of N x C x H x W maps (Tompson et al. 2015); as in PyTorch, three dimensions are N x C x L.</summary>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) => Ngt.New(Ngt.ngt_feature_dropout(input.Safe, p, training, inplace));

            /// <summary>Drops whole channels of N x C x D x H x W maps.</summary>
            public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) => DropChannels(input, p, training, inplace, 3);

            /// <summary>Dropout that keeps mean and variance of self-normalising units (Klambauer et al. 2017).</summary>
            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) => Ngt.New(Ngt.ngt_alpha_dropout(input.Safe, p, training, inplace));

            private static Tensor DropChannels(Tensor input, double p, bool training, bool inplace, int dims)
            {
                // One dimension less than a batch has: a single C x ... sample, which libtorch would take for a batch.
                if (input.dim() != dims + 1) return Ngt.New(Ngt.ngt_feature_dropout(input.Safe, p, training, inplace));
                using var batch = input.unsqueeze(0);
                using var dropped = Ngt.New(Ngt.ngt_feature_dropout(batch.Safe, p, training, inplace));
                return dropped.squeeze(0);
            }
        }
    }
}
