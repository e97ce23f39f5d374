using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        // Every activation works element by element; names that end in "_" write into this tensor and give it back.

        /// <summary>Min(max(0, x), 6), element by element.</summary>
        public Tensor relu6() => Ngt.New(Ngt.ngt_act_relu6(Safe));

        /// <summary><see cref="relu6"/> in place.</summary>
        public Tensor relu6_() => Same(Ngt.ngt_act_relu6_(Safe));

        /// <summary>The self-normalising unit of Klambauer et al. 2017, element by element.</summary>
        public Tensor selu() => Ngt.New(Ngt.ngt_act_selu(Safe));

        /// <summary><see cref="selu"/> in place.</summary>
        public Tensor selu_() => Same(Ngt.ngt_act_selu_(Safe));

        /// <summary>X * sigmoid(x), element by element.</summary>
        public Tensor silu() => Ngt.New(Ngt.ngt_act_silu(Safe));

        /// <summary><see cref="silu"/> in place.</summary>
        public Tensor silu_() => Same(Ngt.ngt_act_silu_(Safe));

        /// <summary>X * relu6(x + 3) / 6 (Howard et al. 2019), element by element.</summary>
        public Tensor hardswish() => Ngt.New(Ngt.ngt_act_hardswish(Safe));

        /// <summary><see cref="hardswish"/> in place.</summary>
        public Tensor hardswish_() => Same(Ngt.ngt_act_hardswish_(Safe));

        /// <summary>Relu6(x + 3) / 6, element by element.</summary>
        public Tensor hardsigmoid() => Ngt.New(Ngt.ngt_act_hardsigmoid(Safe));

        /// <summary><see cref="hardsigmoid"/> in place.</summary>
        public Tensor hardsigmoid_() => Same(Ngt.ngt_act_hardsigmoid_(Safe));

        /// <summary>log(sigmoid(x)), without overflow.</summary>
        public Tensor log_sigmoid() => Ngt.New(Ngt.ngt_act_log_sigmoid(Safe));

        /// <summary>x * Phi(x), Phi the normal distribution function (Hendrycks and Gimpel 2016).</summary>
        public Tensor gelu() => gelu(GELU.Approximate.none);

        /// <summary><see cref="gelu()"/>, exact or by the tanh approximation.</summary>
        public Tensor gelu(GELU.Approximate approximate) => Ngt.New(Ngt.ngt_act_gelu(Safe, approximate == GELU.Approximate.tanh));

        /// <summary><see cref="gelu()"/> in place.</summary>
        public Tensor gelu_() => gelu_(GELU.Approximate.none);

        /// <summary><see cref="gelu(GELU.Approximate)"/> in place.</summary>
        public Tensor gelu_(GELU.Approximate approximate) => Same(Ngt.ngt_act_gelu_(Safe, approximate == GELU.Approximate.tanh));

        /// <summary>x where positive, else alpha * (exp(x) - 1) (Clevert et al. 2016).</summary>
        public Tensor elu(double alpha = 1) => elu(alpha, 1.0, 1.0);

        /// <summary>scale * x where positive, else scale * alpha * (exp(input_scale * x) - 1).</summary>
        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) => Ngt.New(Ngt.ngt_act_elu(Safe, alpha.Value, scale.Value, input_scale.Value));

        /// <summary><see cref="elu(double)"/> in place.</summary>
        public Tensor elu_(double alpha = 1) => elu_(alpha, 1.0, 1.0);

        /// <summary><see cref="elu(Scalar, Scalar, Scalar)"/> in place.</summary>
        public Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) => Same(Ngt.ngt_act_elu_(Safe, alpha.Value, scale.Value, input_scale.Value));

        /// <summary>max(0, x) + min(0, alpha * (exp(x / alpha) - 1)), with alpha 1.</summary>
        public Tensor celu() => celu(1.0);

        /// <summary>max(0, x) + min(0, alpha * (exp(x / alpha) - 1)).</summary>
        public Tensor celu(Scalar alpha) => Ngt.New(Ngt.ngt_act_celu(Safe, alpha.Value));

        /// <summary><see cref="celu()"/> in place.</summary>
        public Tensor celu_() => celu_(1.0);

        /// <summary><see cref="celu(Scalar)"/> in place.</summary>
        public Tensor celu_(Scalar alpha) => Same(Ngt.ngt_act_celu_(Safe, alpha.Value));

        /// <summary>x where positive, else negative_slope * x.</summary>
        public Tensor leaky_relu(Scalar negative_slope) => Ngt.New(Ngt.ngt_act_leaky_relu(Safe, negative_slope.Value));

        /// <summary><see cref="leaky_relu"/> in place.</summary>
        public Tensor leaky_relu_(Scalar negative_slope) => Same(Ngt.ngt_act_leaky_relu_(Safe, negative_slope.Value));

        /// <summary>x held between min and max.</summary>
        public Tensor hardtanh(Scalar min, Scalar max) => Ngt.New(Ngt.ngt_act_hardtanh(Safe, min.Value, max.Value));

        /// <summary><see cref="hardtanh"/> in place.</summary>
        public Tensor hardtanh_(Scalar min, Scalar max) => Same(Ngt.ngt_act_hardtanh_(Safe, min.Value, max.Value));

        /// <summary>log(1 + exp(beta * x)) / beta, and x itself where beta * x exceeds the threshold.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20) => Ngt.New(Ngt.ngt_act_softplus(Safe, beta, threshold));

        /// <summary>x where positive, else x times a learnt slope, one in all or one a channel.</summary>
        /// <param name="target">The slopes.</param>
        public Tensor prelu(Tensor target) => Ngt.New(Ngt.ngt_act_prelu(Safe, target.Safe));

        /// <summary>The first half along a dimension times the sigmoid of the second (Dauphin et al. 2017).</summary>
        public Tensor glu(long dim = -1) => Ngt.New(Ngt.ngt_act_glu(Safe, dim));
    }
}
