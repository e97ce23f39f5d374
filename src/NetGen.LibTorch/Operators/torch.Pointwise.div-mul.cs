namespace TorchSharp;

// Operators that work element by element, with broadcasting. The same as the methods of tensors.
public static partial class torch
{
    /// <summary>The quotient, true or rounded as told.</summary>
    public static Tensor div(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.div(right, rounding_mode);

    /// <summary>The quotient, true or rounded as told.</summary>
    public static Tensor div(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.div(right, rounding_mode);

    /// <summary>In place: the quotient, true or rounded as told.</summary>
    public static Tensor div_(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.div_(right, rounding_mode);

    /// <summary>In place: the quotient, true or rounded as told.</summary>
    public static Tensor div_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.div_(right, rounding_mode);

    /// <summary>The quotient, true or rounded as told.</summary>
    public static Tensor divide(Tensor left, Scalar right, RoundingMode rounding_mode = RoundingMode.None) => left.divide(right, rounding_mode);

    /// <summary>The quotient, true or rounded as told.</summary>
    public static Tensor divide(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.divide(right, rounding_mode);

    /// <summary>In place: the quotient, true or rounded as told.</summary>
    public static Tensor divide_(Tensor left, Scalar right) => left.div_(right);

    /// <summary>In place: the quotient, true or rounded as told.</summary>
    public static Tensor divide_(Tensor left, Tensor right, RoundingMode rounding_mode = RoundingMode.None) => left.divide_(right, rounding_mode);

    /// <summary>The error function.</summary>
    public static Tensor erf(Tensor input) => input.erf();

    /// <summary>In place: the error function.</summary>
    public static Tensor erf_(Tensor input) => input.erf_();

    /// <summary>One minus the error function.</summary>
    public static Tensor erfc(Tensor input) => input.erfc();

    /// <summary>In place: one minus the error function.</summary>
    public static Tensor erfc_(Tensor input) => input.erfc_();

    /// <summary>The inverse of the error function.</summary>
    public static Tensor erfinv(Tensor input) => input.erfinv();

    /// <summary>In place: the inverse of the error function.</summary>
    public static Tensor erfinv_(Tensor input) => input.erfinv_();

    /// <summary>e to this power.</summary>
    public static Tensor exp(Tensor input) => input.exp();

    /// <summary>2 to this power.</summary>
    public static Tensor exp2(Tensor input) => input.exp2();

    /// <summary>In place: 2 to this power.</summary>
    public static Tensor exp2_(Tensor input) => input.exp2_();

    /// <summary>In place: e to this power.</summary>
    public static Tensor exp_(Tensor input) => input.exp_();

    /// <summary>e to this power, minus 1.</summary>
    public static Tensor expm1(Tensor input) => input.expm1();

    /// <summary>In place: e to this power, minus 1.</summary>
    public static Tensor expm1_(Tensor input) => input.expm1_();

    /// <summary>Rounded towards zero.</summary>
    public static Tensor fix(Tensor input) => input.fix();

    /// <summary>In place: rounded towards zero.</summary>
    public static Tensor fix_(Tensor input) => input.fix_();

    /// <summary>This power in double precision.</summary>
    public static Tensor float_power(Tensor input, Tensor target) => input.float_power(target);

    /// <summary>In place: this power in double precision.</summary>
    public static Tensor float_power_(Tensor input, Tensor target) => input.float_power_(target);

    /// <summary>Rounded down.</summary>
    public static Tensor floor(Tensor input) => input.floor();

    /// <summary>In place: rounded down.</summary>
    public static Tensor floor_(Tensor input) => input.floor_();

    /// <summary>The quotient, rounded down.</summary>
    public static Tensor floor_divide(Tensor input, Tensor other) => input.floor_divide(other);

    /// <summary>In place: the quotient, rounded down.</summary>
    public static Tensor floor_divide_(Tensor input, Tensor other) => input.floor_divide_(other);

    /// <summary>The greater element; a number rather than NaN.</summary>
    public static Tensor fmax(Tensor input, Tensor other) => input.fmax(other);

    /// <summary>The lesser element; a number rather than NaN.</summary>
    public static Tensor fmin(Tensor input, Tensor other) => input.fmin(other);

    /// <summary>The remainder with the sign of the dividend.</summary>
    public static Tensor fmod(Tensor left, Scalar right) => left.fmod(right);

    /// <summary>The remainder with the sign of the dividend.</summary>
    public static Tensor fmod(Tensor left, Tensor right) => left.fmod(right);

    /// <summary>In place: the remainder with the sign of the dividend.</summary>
    public static Tensor fmod_(Tensor left, Scalar right) => left.fmod_(right);

    /// <summary>In place: the remainder with the sign of the dividend.</summary>
    public static Tensor fmod_(Tensor left, Tensor right) => left.fmod_(right);

    /// <summary>What is after the decimal point.</summary>
    public static Tensor frac(Tensor input) => input.frac();

    /// <summary>In place: what is after the decimal point.</summary>
    public static Tensor frac_(Tensor input) => input.frac_();

    /// <summary>The greatest common divisor.</summary>
    public static Tensor gcd(Tensor left, Tensor right) => left.gcd(right);

    /// <summary>In place: the greatest common divisor.</summary>
    public static Tensor gcd_(Tensor left, Tensor right) => left.gcd_(right);

    /// <summary>0 below zero, 1 above, and the given value at zero.</summary>
    public static Tensor heaviside(Tensor input, Tensor values) => input.heaviside(values);

    /// <summary>In place: 0 below zero, 1 above, and the given value at zero.</summary>
    public static Tensor heaviside_(Tensor input, Tensor values) => input.heaviside_(values);

    /// <summary>The square root of the sum of squares.</summary>
    public static Tensor hypot(Tensor left, Tensor right) => left.hypot(right);

    /// <summary>Whether neither infinite nor NaN.</summary>
    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();

    /// <summary>Whether infinite.</summary>
    public static Tensor isinf(Tensor tensor) => tensor.isinf();

    /// <summary>Whether not a number.</summary>
    public static Tensor isnan(Tensor input) => input.isnan();

    /// <summary>Whether minus infinity.</summary>
    public static Tensor isneginf(Tensor tensor) => tensor.isneginf();

    /// <summary>Whether plus infinity.</summary>
    public static Tensor isposinf(Tensor tensor) => tensor.isposinf();

    /// <summary>The least common multiple.</summary>
    public static Tensor lcm(Tensor input, Tensor other) => input.lcm(other);

    /// <summary>In place: the least common multiple.</summary>
    public static Tensor lcm_(Tensor input, Tensor other) => input.lcm_(other);

    /// <summary>This times 2 to the power of the other.</summary>
    public static Tensor ldexp(Tensor input, Tensor other) => input.ldexp(other);

    /// <summary>In place: this times 2 to the power of the other.</summary>
    public static Tensor ldexp_(Tensor input, Tensor other) => input.ldexp_(other);

    /// <summary>This + weight * (end - this).</summary>
    public static Tensor lerp(Tensor input, Tensor end, Tensor weight) => input.lerp(end, weight);

    /// <summary>The logarithm of the absolute value of the gamma function.</summary>
    public static Tensor lgamma(Tensor input) => input.lgamma();

    /// <summary>In place: the logarithm of the absolute value of the gamma function.</summary>
    public static Tensor lgamma_(Tensor input) => input.lgamma_();

    /// <summary>The natural logarithm.</summary>
    public static Tensor log(Tensor input) => input.log();

    /// <summary>The logarithm to base 10.</summary>
    public static Tensor log10(Tensor input) => input.log10();

    /// <summary>In place: the logarithm to base 10.</summary>
    public static Tensor log10_(Tensor input) => input.log10_();

    /// <summary>The natural logarithm of 1 + this.</summary>
    public static Tensor log1p(Tensor input) => input.log1p();

    /// <summary>In place: the natural logarithm of 1 + this.</summary>
    public static Tensor log1p_(Tensor input) => input.log1p_();

    /// <summary>The logarithm to base 2.</summary>
    public static Tensor log2(Tensor input) => input.log2();

    /// <summary>In place: the logarithm to base 2.</summary>
    public static Tensor log2_(Tensor input) => input.log2_();

    /// <summary>In place: the natural logarithm.</summary>
    public static Tensor log_(Tensor input) => input.log_();

    /// <summary>log(exp(this) + exp(other)).</summary>
    public static Tensor logaddexp(Tensor left, Tensor right) => left.logaddexp(right);

    /// <summary>log2(2^this + 2^other).</summary>
    public static Tensor logaddexp2(Tensor left, Tensor right) => left.logaddexp2(right);

    /// <summary>Whether zero.</summary>
    public static Tensor logical_not(Tensor input) => input.logical_not();

    /// <summary>The logarithm of this / (1 - this), clamped to [eps, 1 - eps] first if eps is given.</summary>
    public static Tensor logit(Tensor input, double? eps = null) => input.logit(eps);

    /// <summary>In place: the logarithm of this / (1 - this), clamped to [eps, 1 - eps] first if eps is given.</summary>
    public static Tensor logit_(Tensor input, double? eps = null) => input.logit_(eps);

    /// <summary>The greater element.</summary>
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    /// <summary>The lesser element.</summary>
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);

    /// <summary>The product, element by element.</summary>
    public static Tensor mul(Tensor left, Scalar right) => left.mul(right);
}
