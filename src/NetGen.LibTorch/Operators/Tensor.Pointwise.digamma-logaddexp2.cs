using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Operators that work element by element, with broadcasting.
    public partial class Tensor
    {
        /// <summary>The logarithmic derivative of the gamma function.</summary>
        public Tensor digamma() => Ngt.New(Ngt.ngt_digamma(Safe));

        /// <summary>In place: the logarithmic derivative of the gamma function.</summary>
        public Tensor digamma_() => Same(Ngt.ngt_digamma_(Safe));

        /// <summary>The quotient, true or rounded as told.</summary>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Ngt.New(Ngt.ngt_div_s(Safe, target.Value, (int)rounding_mode));

        /// <summary>The quotient, true or rounded as told.</summary>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Ngt.New(Ngt.ngt_div(Safe, target.Safe, (int)rounding_mode));

        /// <summary>In place: the quotient, true or rounded as told.</summary>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => Same(Ngt.ngt_div_s_(Safe, target.Value, (int)rounding_mode));

        /// <summary>In place: the quotient, true or rounded as told.</summary>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => Same(Ngt.ngt_div_(Safe, target.Safe, (int)rounding_mode));

        /// <summary>The quotient, true or rounded as told.</summary>
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        /// <summary>The quotient, true or rounded as told.</summary>
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div(target, rounding_mode);

        /// <summary>In place: the quotient, true or rounded as told.</summary>
        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) => div_(target, rounding_mode);

        /// <summary>In place: the quotient, true or rounded as told.</summary>
        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) => div_(target, rounding_mode);

        /// <summary>The error function.</summary>
        public Tensor erf() => Ngt.New(Ngt.ngt_erf(Safe));

        /// <summary>In place: the error function.</summary>
        public Tensor erf_() => Same(Ngt.ngt_erf_(Safe));

        /// <summary>One minus the error function.</summary>
        public Tensor erfc() => Ngt.New(Ngt.ngt_erfc(Safe));

        /// <summary>In place: one minus the error function.</summary>
        public Tensor erfc_() => Same(Ngt.ngt_erfc_(Safe));

        /// <summary>The inverse of the error function.</summary>
        public Tensor erfinv() => Ngt.New(Ngt.ngt_erfinv(Safe));

        /// <summary>In place: the inverse of the error function.</summary>
        public Tensor erfinv_() => Same(Ngt.ngt_erfinv_(Safe));

        /// <summary>e to this power.</summary>
        public Tensor exp() => Ngt.New(Ngt.ngt_exp(Safe));

        /// <summary>2 to this power.</summary>
        public Tensor exp2() => Ngt.New(Ngt.ngt_exp2(Safe));

        /// <summary>In place: 2 to this power.</summary>
        public Tensor exp2_() => Same(Ngt.ngt_exp2_(Safe));

        /// <summary>In place: e to this power.</summary>
        public Tensor exp_() => Same(Ngt.ngt_exp_(Safe));

        /// <summary>e to this power, minus 1.</summary>
        public Tensor expm1() => Ngt.New(Ngt.ngt_expm1(Safe));

        /// <summary>In place: e to this power, minus 1.</summary>
        public Tensor expm1_() => Same(Ngt.ngt_expm1_(Safe));

        /// <summary>Rounded towards zero.</summary>
        public Tensor fix() => Ngt.New(Ngt.ngt_fix(Safe));

        /// <summary>In place: rounded towards zero.</summary>
        public Tensor fix_() => Same(Ngt.ngt_fix_(Safe));

        /// <summary>This power in double precision.</summary>
        public Tensor float_power(Tensor target) => Ngt.New(Ngt.ngt_float_power(Safe, target.Safe));

        /// <summary>In place: this power in double precision.</summary>
        public Tensor float_power_(Tensor target) => Same(Ngt.ngt_float_power_(Safe, target.Safe));

        /// <summary>Rounded down.</summary>
        public Tensor floor() => Ngt.New(Ngt.ngt_floor(Safe));

        /// <summary>In place: rounded down.</summary>
        public Tensor floor_() => Same(Ngt.ngt_floor_(Safe));

        /// <summary>The quotient, rounded down.</summary>
        public Tensor floor_divide(Scalar other) => Ngt.New(Ngt.ngt_floor_divide_s(Safe, other.Value));

        /// <summary>The quotient, rounded down.</summary>
        public Tensor floor_divide(Tensor other) => Ngt.New(Ngt.ngt_floor_divide(Safe, other.Safe));

        /// <summary>In place: the quotient, rounded down.</summary>
        public Tensor floor_divide_(Scalar other) => Same(Ngt.ngt_floor_divide_s_(Safe, other.Value));

        /// <summary>In place: the quotient, rounded down.</summary>
        public Tensor floor_divide_(Tensor other) => Same(Ngt.ngt_floor_divide_(Safe, other.Safe));

        /// <summary>The greater element; a number rather than NaN.</summary>
        public Tensor fmax(Tensor other) => Ngt.New(Ngt.ngt_fmax(Safe, other.Safe));

        /// <summary>The lesser element; a number rather than NaN.</summary>
        public Tensor fmin(Tensor other) => Ngt.New(Ngt.ngt_fmin(Safe, other.Safe));

        /// <summary>The remainder with the sign of the dividend.</summary>
        public Tensor fmod(Scalar scalar) => Ngt.New(Ngt.ngt_fmod_s(Safe, scalar.Value));

        /// <summary>The remainder with the sign of the dividend.</summary>
        public Tensor fmod(Tensor target) => Ngt.New(Ngt.ngt_fmod(Safe, target.Safe));

        /// <summary>In place: the remainder with the sign of the dividend.</summary>
        public Tensor fmod_(Scalar scalar) => Same(Ngt.ngt_fmod_s_(Safe, scalar.Value));

        /// <summary>In place: the remainder with the sign of the dividend.</summary>
        public Tensor fmod_(Tensor target) => Same(Ngt.ngt_fmod_(Safe, target.Safe));

        /// <summary>What is after the decimal point.</summary>
        public Tensor frac() => Ngt.New(Ngt.ngt_frac(Safe));

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
    }
}
