using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Operators that work element by element, with broadcasting.
    public partial class Tensor
    {
        /// <summary>Radians as degrees.</summary>
        public Tensor rad2deg() => Ngt.New(Ngt.ngt_rad2deg(Safe));

        /// <summary>In place: radians as degrees.</summary>
        public Tensor rad2deg_() => Same(Ngt.ngt_rad2deg_(Safe));

        /// <summary>One divided by this.</summary>
        public Tensor reciprocal() => Ngt.New(Ngt.ngt_reciprocal(Safe));

        /// <summary>In place: one divided by this.</summary>
        public Tensor reciprocal_() => Same(Ngt.ngt_reciprocal_(Safe));

        /// <summary>No less than zero.</summary>
        public Tensor relu() => Ngt.New(Ngt.ngt_relu(Safe));

        /// <summary>In place: no less than zero.</summary>
        public Tensor relu_() => Same(Ngt.ngt_relu_(Safe));

        /// <summary>The remainder with the sign of the divisor.</summary>
        public Tensor remainder(Scalar scalar) => Ngt.New(Ngt.ngt_remainder_s(Safe, scalar.Value));

        /// <summary>The remainder with the sign of the divisor.</summary>
        public Tensor remainder(Tensor target) => Ngt.New(Ngt.ngt_remainder(Safe, target.Safe));

        /// <summary>In place: the remainder with the sign of the divisor.</summary>
        public Tensor remainder_(Scalar scalar) => Same(Ngt.ngt_remainder_s_(Safe, scalar.Value));

        /// <summary>In place: the remainder with the sign of the divisor.</summary>
        public Tensor remainder_(Tensor target) => Same(Ngt.ngt_remainder_(Safe, target.Safe));

        /// <summary>Rounded to so many decimals, halves to even.</summary>
        public Tensor round(long decimals = 0) => Ngt.New(Ngt.ngt_round(Safe, decimals));

        /// <summary>In place: rounded to so many decimals, halves to even.</summary>
        public Tensor round_(long decimals = 0) => Same(Ngt.ngt_round_(Safe, decimals));

        /// <summary>One divided by the square root.</summary>
        public Tensor rsqrt() => Ngt.New(Ngt.ngt_rsqrt(Safe));

        /// <summary>In place: one divided by the square root.</summary>
        public Tensor rsqrt_() => Same(Ngt.ngt_rsqrt_(Safe));

        /// <summary>The sign; of a complex number its direction.</summary>
        public Tensor sgn() => Ngt.New(Ngt.ngt_sgn(Safe));

        /// <summary>In place: the sign; of a complex number its direction.</summary>
        public Tensor sgn_() => Same(Ngt.ngt_sgn_(Safe));

        /// <summary>1 / (1 + exp(-this)).</summary>
        public Tensor sigmoid() => Ngt.New(Ngt.ngt_sigmoid(Safe));

        /// <summary>In place: 1 / (1 + exp(-this)).</summary>
        public Tensor sigmoid_() => Same(Ngt.ngt_sigmoid_(Safe));

        /// <summary>-1, 0 or 1.</summary>
        public Tensor sign() => Ngt.New(Ngt.ngt_sign(Safe));

        /// <summary>In place: -1, 0 or 1.</summary>
        public Tensor sign_() => Same(Ngt.ngt_sign_(Safe));

        /// <summary>Whether the sign bit is set.</summary>
        public Tensor signbit() => Ngt.New(Ngt.ngt_signbit(Safe));

        /// <summary>The sine.</summary>
        public Tensor sin() => Ngt.New(Ngt.ngt_sin(Safe));

        /// <summary>In place: the sine.</summary>
        public Tensor sin_() => Same(Ngt.ngt_sin_(Safe));

        /// <summary>sin(pi * this) / (pi * this).</summary>
        public Tensor sinc() => Ngt.New(Ngt.ngt_sinc(Safe));

        /// <summary>In place: sin(pi * this) / (pi * this).</summary>
        public Tensor sinc_() => Same(Ngt.ngt_sinc_(Safe));

        /// <summary>The hyperbolic sine.</summary>
        public Tensor sinh() => Ngt.New(Ngt.ngt_sinh(Safe));

        /// <summary>In place: the hyperbolic sine.</summary>
        public Tensor sinh_() => Same(Ngt.ngt_sinh_(Safe));

        /// <summary>exp(this) / sum(exp(this)) along a dimension.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Ngt.New(Ngt.ngt_softmax(Safe, dim, (int?)dtype ?? -1));

        /// <summary>The square root.</summary>
        public Tensor sqrt() => Ngt.New(Ngt.ngt_sqrt(Safe));

        /// <summary>In place: the square root.</summary>
        public Tensor sqrt_() => Same(Ngt.ngt_sqrt_(Safe));

        /// <summary>The square.</summary>
        public Tensor square() => Ngt.New(Ngt.ngt_square(Safe));

        /// <summary>The difference.</summary>
        public Tensor sub(Scalar target) => Ngt.New(Ngt.ngt_sub_s(Safe, target.Value));

        /// <summary>The difference.</summary>
        public Tensor sub(Tensor target) => Ngt.New(Ngt.ngt_sub(Safe, target.Safe));

        /// <summary>In place: the difference.</summary>
        public Tensor sub_(Scalar target) => Same(Ngt.ngt_sub_s_(Safe, target.Value));

        /// <summary>In place: the difference.</summary>
        public Tensor sub_(Tensor target) => Same(Ngt.ngt_sub_(Safe, target.Safe));

        /// <summary>The difference.</summary>
        public Tensor subtract(Scalar target) => sub(target);

        /// <summary>The difference.</summary>
        public Tensor subtract(Tensor target) => sub(target);

        /// <summary>In place: the difference.</summary>
        public Tensor subtract_(Scalar target) => sub_(target);

        /// <summary>In place: the difference.</summary>
        public Tensor subtract_(Tensor target) => sub_(target);

        /// <summary>The tangent.</summary>
        public Tensor tan() => Ngt.New(Ngt.ngt_tan(Safe));

        /// <summary>In place: the tangent.</summary>
        public Tensor tan_() => Same(Ngt.ngt_tan_(Safe));

        /// <summary>The hyperbolic tangent.</summary>
        public Tensor tanh() => Ngt.New(Ngt.ngt_tanh(Safe));

        /// <summary>In place: the hyperbolic tangent.</summary>
        public Tensor tanh_() => Same(Ngt.ngt_tanh_(Safe));

        /// <summary>The true quotient, of floating point also for integers.</summary>
        public Tensor true_divide(Scalar other) => Ngt.New(Ngt.ngt_true_divide_s(Safe, other.Value));

        /// <summary>The true quotient, of floating point also for integers.</summary>
        public Tensor true_divide(Tensor other) => Ngt.New(Ngt.ngt_true_divide(Safe, other.Safe));

        /// <summary>In place: the true quotient, of floating point also for integers.</summary>
        public Tensor true_divide_(Scalar other) => Same(Ngt.ngt_true_divide_s_(Safe, other.Value));

        /// <summary>In place: the true quotient, of floating point also for integers.</summary>
        public Tensor true_divide_(Tensor other) => Same(Ngt.ngt_true_divide_(Safe, other.Safe));

        /// <summary>Rounded towards zero.</summary>
        public Tensor trunc() => Ngt.New(Ngt.ngt_trunc(Safe));

        /// <summary>In place: rounded towards zero.</summary>
        public Tensor trunc_() => Same(Ngt.ngt_trunc_(Safe));

        /// <summary>This times the logarithm of the other, 0 where this is 0.</summary>
        public Tensor xlogy(Scalar y) => Ngt.New(Ngt.ngt_xlogy_s(Safe, y.Value));

        /// <summary>This times the logarithm of the other, 0 where this is 0.</summary>
        public Tensor xlogy(Tensor y) => Ngt.New(Ngt.ngt_xlogy(Safe, y.Safe));

        /// <summary>In place: this times the logarithm of the other, 0 where this is 0.</summary>
        public Tensor xlogy_(Scalar y) => Same(Ngt.ngt_xlogy_s_(Safe, y.Value));

        /// <summary>In place: this times the logarithm of the other, 0 where this is 0.</summary>
        public Tensor xlogy_(Tensor y) => Same(Ngt.ngt_xlogy_(Safe, y.Safe));
    }
}
