using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Operators that work element by element, with broadcasting.
    public partial class Tensor
    {
        /// <summary>In place: what is after the decimal point.</summary>
        public Tensor frac_() => Same(Ngt.ngt_frac_(Safe));

        /// <summary>The greatest common divisor.</summary>
        public Tensor gcd(Tensor other) => Ngt.New(Ngt.ngt_gcd(Safe, other.Safe));

        /// <summary>In place: the greatest common divisor.</summary>
        public Tensor gcd_(Tensor other) => Same(Ngt.ngt_gcd_(Safe, other.Safe));

        /// <summary>0 below zero, 1 above, and the given value at zero.</summary>
        public Tensor heaviside(Tensor other) => Ngt.New(Ngt.ngt_heaviside(Safe, other.Safe));

        /// <summary>In place: 0 below zero, 1 above, and the given value at zero.</summary>
        public Tensor heaviside_(Tensor other) => Same(Ngt.ngt_heaviside_(Safe, other.Safe));

        /// <summary>The square root of the sum of squares.</summary>
        public Tensor hypot(Tensor other) => Ngt.New(Ngt.ngt_hypot(Safe, other.Safe));

        /// <summary>Whether neither infinite nor NaN.</summary>
        public Tensor isfinite() => Ngt.New(Ngt.ngt_isfinite(Safe));

        /// <summary>Whether infinite.</summary>
        public Tensor isinf() => Ngt.New(Ngt.ngt_isinf(Safe));

        /// <summary>Whether not a number.</summary>
        public Tensor isnan() => Ngt.New(Ngt.ngt_isnan(Safe));

        /// <summary>Whether minus infinity.</summary>
        public Tensor isneginf() => Ngt.New(Ngt.ngt_isneginf(Safe));

        /// <summary>Whether plus infinity.</summary>
        public Tensor isposinf() => Ngt.New(Ngt.ngt_isposinf(Safe));

        /// <summary>The least common multiple.</summary>
        public Tensor lcm(Tensor other) => Ngt.New(Ngt.ngt_lcm(Safe, other.Safe));

        /// <summary>In place: the least common multiple.</summary>
        public Tensor lcm_(Tensor other) => Same(Ngt.ngt_lcm_(Safe, other.Safe));

        /// <summary>This times 2 to the power of the other.</summary>
        public Tensor ldexp(Tensor other) => Ngt.New(Ngt.ngt_ldexp(Safe, other.Safe));

        /// <summary>In place: this times 2 to the power of the other.</summary>
        public Tensor ldexp_(Tensor other) => Same(Ngt.ngt_ldexp_(Safe, other.Safe));

        /// <summary>This + weight * (end - this).</summary>
        public Tensor lerp(Tensor end, Tensor weight) => Ngt.New(Ngt.ngt_lerp(Safe, end.Safe, weight.Safe));

        /// <summary>In place: this + weight * (end - this).</summary>
        public Tensor lerp_(Tensor end, Tensor weight) => Same(Ngt.ngt_lerp_(Safe, end.Safe, weight.Safe));

        /// <summary>The logarithm of the absolute value of the gamma function.</summary>
        public Tensor lgamma() => Ngt.New(Ngt.ngt_lgamma(Safe));

        /// <summary>In place: the logarithm of the absolute value of the gamma function.</summary>
        public Tensor lgamma_() => Same(Ngt.ngt_lgamma_(Safe));

        /// <summary>The natural logarithm.</summary>
        public Tensor log() => Ngt.New(Ngt.ngt_log(Safe));

        /// <summary>The logarithm to base 10.</summary>
        public Tensor log10() => Ngt.New(Ngt.ngt_log10(Safe));

        /// <summary>In place: the logarithm to base 10.</summary>
        public Tensor log10_() => Same(Ngt.ngt_log10_(Safe));

        /// <summary>The natural logarithm of 1 + this.</summary>
        public Tensor log1p() => Ngt.New(Ngt.ngt_log1p(Safe));

        /// <summary>In place: the natural logarithm of 1 + this.</summary>
        public Tensor log1p_() => Same(Ngt.ngt_log1p_(Safe));

        /// <summary>The logarithm to base 2.</summary>
        public Tensor log2() => Ngt.New(Ngt.ngt_log2(Safe));

        /// <summary>In place: the logarithm to base 2.</summary>
        public Tensor log2_() => Same(Ngt.ngt_log2_(Safe));

        /// <summary>In place: the natural logarithm.</summary>
        public Tensor log_() => Same(Ngt.ngt_log_(Safe));

        /// <summary>The logarithm of the softmax along a dimension.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Ngt.New(Ngt.ngt_log_softmax(Safe, dim, (int?)dtype ?? -1));

        /// <summary>log(exp(this) + exp(other)).</summary>
        public Tensor logaddexp(Tensor other) => Ngt.New(Ngt.ngt_logaddexp(Safe, other.Safe));

        /// <summary>log2(2^this + 2^other).</summary>
        public Tensor logaddexp2(Tensor other) => Ngt.New(Ngt.ngt_logaddexp2(Safe, other.Safe));

        /// <summary>Whether zero.</summary>
        public Tensor logical_not() => Ngt.New(Ngt.ngt_logical_not(Safe));

        /// <summary>Whether zero, in place.</summary>
        public Tensor logical_not_() => Same(Ngt.ngt_logical_not_(Safe));

        /// <summary>The logarithm of this / (1 - this), clamped to [eps, 1 - eps] first if eps is given.</summary>
        public Tensor logit(double? eps = null) => Ngt.New(Ngt.ngt_logit(Safe, eps ?? 0, eps is not null));

        /// <summary>In place: the logarithm of this / (1 - this), clamped to [eps, 1 - eps] first if eps is given.</summary>
        public Tensor logit_(double? eps = null) => Same(Ngt.ngt_logit_(Safe, eps ?? 0, eps is not null));

        /// <summary>The greater element.</summary>
        public Tensor maximum(Tensor other) => Ngt.New(Ngt.ngt_maximum(Safe, other.Safe));

        /// <summary>The lesser element.</summary>
        public Tensor minimum(Tensor other) => Ngt.New(Ngt.ngt_minimum(Safe, other.Safe));

        /// <summary>The product, element by element.</summary>
        public Tensor mul(Scalar target) => Ngt.New(Ngt.ngt_mul_s(Safe, target.Value));

        /// <summary>The product, element by element.</summary>
        public Tensor mul(Tensor target) => Ngt.New(Ngt.ngt_mul(Safe, target.Safe));

        /// <summary>In place: the product, element by element.</summary>
        public Tensor mul_(Scalar target) => Same(Ngt.ngt_mul_s_(Safe, target.Value));

        /// <summary>In place: the product, element by element.</summary>
        public Tensor mul_(Tensor target) => Same(Ngt.ngt_mul_(Safe, target.Safe));

        /// <summary>The product, element by element.</summary>
        public Tensor multiply(Scalar target) => mul(target);

        /// <summary>The product, element by element.</summary>
        public Tensor multiply(Tensor target) => mul(target);

        /// <summary>NaN and the infinities replaced; by default with 0 and the extremes of the type.</summary>
        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) => Ngt.New(Ngt.ngt_nan_to_num(Safe, ((Scalar)nan).Value, Optional(posinf), Optional(neginf)));

        /// <summary>In place: naN and the infinities replaced; by default with 0 and the extremes of the type.</summary>
        public Tensor nan_to_num_(double nan = 0, double? posinf = null, double? neginf = null) => Same(Ngt.ngt_nan_to_num_(Safe, ((Scalar)nan).Value, Optional(posinf), Optional(neginf)));

        /// <summary>The negative.</summary>
        public Tensor neg() => Ngt.New(Ngt.ngt_neg(Safe));

        /// <summary>In place: the negative.</summary>
        public Tensor neg_() => Same(Ngt.ngt_neg_(Safe));

        /// <summary>The negative.</summary>
        public Tensor negative() => neg();

        /// <summary>The next floating-point number towards the other.</summary>
        public Tensor nextafter(Tensor other) => Ngt.New(Ngt.ngt_nextafter(Safe, other.Safe));

        /// <summary>In place: the next floating-point number towards the other.</summary>
        public Tensor nextafter_(Tensor other) => Same(Ngt.ngt_nextafter_(Safe, other.Safe));

        /// <summary>This tensor; an error for Bool.</summary>
        public Tensor positive() => Ngt.New(Ngt.ngt_positive(Safe));

        /// <summary>This power, element by element.</summary>
        public Tensor pow(Scalar exponent) => Ngt.New(Ngt.ngt_pow_s(Safe, exponent.Value));

        /// <summary>This power, element by element.</summary>
        public Tensor pow(Tensor exponent) => Ngt.New(Ngt.ngt_pow(Safe, exponent.Safe));

        /// <summary>In place: this power, element by element.</summary>
        public Tensor pow_(Scalar exponent) => Same(Ngt.ngt_pow_s_(Safe, exponent.Value));

        /// <summary>In place: this power, element by element.</summary>
        public Tensor pow_(Tensor exponent) => Same(Ngt.ngt_pow_(Safe, exponent.Safe));
    }
}
