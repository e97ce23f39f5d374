using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Operators that work element by element, with broadcasting.
    public partial class Tensor
    {
        /// <summary>In place: no less than min and no more than max.</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Same(Ngt.ngt_clamp_(Safe, min?.Value ?? ScalarValue.None, max?.Value ?? ScalarValue.None));

        /// <summary>In place: no less than min and no more than max.</summary>
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => Same(Ngt.ngt_clamp_t_(Safe, min?.Safe ?? TensorHandle.None, max?.Safe ?? TensorHandle.None));

        /// <summary>No more than max.</summary>
        public Tensor clamp_max(Scalar max) => Ngt.New(Ngt.ngt_clamp_max(Safe, max.Value));

        /// <summary>In place: no more than max.</summary>
        public Tensor clamp_max_(Scalar max) => Same(Ngt.ngt_clamp_max_(Safe, max.Value));

        /// <summary>No less than min.</summary>
        public Tensor clamp_min(Scalar min) => Ngt.New(Ngt.ngt_clamp_min(Safe, min.Value));

        /// <summary>In place: no less than min.</summary>
        public Tensor clamp_min_(Scalar min) => Same(Ngt.ngt_clamp_min_(Safe, min.Value));

        /// <summary>No less than min and no more than max.</summary>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => clamp(min, max);

        /// <summary>The magnitude of this with the sign of the other.</summary>
        public Tensor copysign(Tensor other) => Ngt.New(Ngt.ngt_copysign(Safe, other.Safe));

        /// <summary>In place: the magnitude of this with the sign of the other.</summary>
        public Tensor copysign_(Tensor other) => Same(Ngt.ngt_copysign_(Safe, other.Safe));

        /// <summary>The cosine.</summary>
        public Tensor cos() => Ngt.New(Ngt.ngt_cos(Safe));

        /// <summary>In place: the cosine.</summary>
        public Tensor cos_() => Same(Ngt.ngt_cos_(Safe));

        /// <summary>The hyperbolic cosine.</summary>
        public Tensor cosh() => Ngt.New(Ngt.ngt_cosh(Safe));

        /// <summary>In place: the hyperbolic cosine.</summary>
        public Tensor cosh_() => Same(Ngt.ngt_cosh_(Safe));

        /// <summary>Degrees as radians.</summary>
        public Tensor deg2rad() => Ngt.New(Ngt.ngt_deg2rad(Safe));

        /// <summary>In place: degrees as radians.</summary>
        public Tensor deg2rad_() => Same(Ngt.ngt_deg2rad_(Safe));

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
    }
}
