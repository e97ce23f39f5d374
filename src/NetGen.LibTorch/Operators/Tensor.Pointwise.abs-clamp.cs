using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Operators that work element by element, with broadcasting.
    public partial class Tensor
    {
        /// <summary>The absolute value.</summary>
        public Tensor abs() => Ngt.New(Ngt.ngt_abs(Safe));

        /// <summary>In place: the absolute value.</summary>
        public Tensor abs_() => Same(Ngt.ngt_abs_(Safe));

        /// <summary>The absolute value.</summary>
        public Tensor absolute() => abs();

        /// <summary>In place: the absolute value.</summary>
        public Tensor absolute_() => abs_();

        /// <summary>The arc cosine, in radians.</summary>
        public Tensor acos() => Ngt.New(Ngt.ngt_acos(Safe));

        /// <summary>In place: the arc cosine, in radians.</summary>
        public Tensor acos_() => Same(Ngt.ngt_acos_(Safe));

        /// <summary>The inverse hyperbolic cosine.</summary>
        public Tensor acosh() => Ngt.New(Ngt.ngt_acosh(Safe));

        /// <summary>In place: the inverse hyperbolic cosine.</summary>
        public Tensor acosh_() => Same(Ngt.ngt_acosh_(Safe));

        /// <summary>The sum; the second operand times alpha where given.</summary>
        public Tensor add(Scalar scalar) => Ngt.New(Ngt.ngt_add_s(Safe, scalar.Value, ScalarValue.One));

        /// <summary>The sum; the second operand times alpha where given.</summary>
        public Tensor add(Scalar scalar, Scalar alpha) => Ngt.New(Ngt.ngt_add_s(Safe, scalar.Value, alpha.Value));

        /// <summary>The sum; the second operand times alpha where given.</summary>
        public Tensor add(Tensor target) => Ngt.New(Ngt.ngt_add(Safe, target.Safe, ScalarValue.One));

        /// <summary>The sum; the second operand times alpha where given.</summary>
        public Tensor add(Tensor target, Scalar alpha) => Ngt.New(Ngt.ngt_add(Safe, target.Safe, alpha.Value));

        /// <summary>In place: the sum; the second operand times alpha where given.</summary>
        public Tensor add_(Scalar scalar) => Same(Ngt.ngt_add_s_(Safe, scalar.Value, ScalarValue.One));

        /// <summary>In place: the sum; the second operand times alpha where given.</summary>
        public Tensor add_(Scalar scalar, Scalar alpha) => Same(Ngt.ngt_add_s_(Safe, scalar.Value, alpha.Value));

        /// <summary>In place: the sum; the second operand times alpha where given.</summary>
        public Tensor add_(Tensor target) => Same(Ngt.ngt_add_(Safe, target.Safe, ScalarValue.One));

        /// <summary>In place: the sum; the second operand times alpha where given.</summary>
        public Tensor add_(Tensor target, Scalar alpha) => Same(Ngt.ngt_add_(Safe, target.Safe, alpha.Value));

        /// <summary>This + value * tensor1 / tensor2.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Ngt.New(Ngt.ngt_addcdiv(Safe, tensor1.Safe, tensor2.Safe, ScalarValue.One));

        /// <summary>This + value * tensor1 / tensor2.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Ngt.New(Ngt.ngt_addcdiv(Safe, tensor1.Safe, tensor2.Safe, value.Value));

        /// <summary>In place: this + value * tensor1 / tensor2.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => Same(Ngt.ngt_addcdiv_(Safe, tensor1.Safe, tensor2.Safe, ScalarValue.One));

        /// <summary>In place: this + value * tensor1 / tensor2.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Same(Ngt.ngt_addcdiv_(Safe, tensor1.Safe, tensor2.Safe, value.Value));

        /// <summary>This + value * tensor1 * tensor2.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Ngt.New(Ngt.ngt_addcmul(Safe, tensor1.Safe, tensor2.Safe, value.Value));

        /// <summary>In place: this + value * tensor1 * tensor2.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Same(Ngt.ngt_addcmul_(Safe, tensor1.Safe, tensor2.Safe, value.Value));

        /// <summary>The arc cosine, in radians.</summary>
        public Tensor arccos() => acos();

        /// <summary>In place: the arc cosine, in radians.</summary>
        public Tensor arccos_() => acos_();

        /// <summary>The inverse hyperbolic cosine.</summary>
        public Tensor arccosh() => acosh();

        /// <summary>In place: the inverse hyperbolic cosine.</summary>
        public Tensor arccosh_() => acosh_();

        /// <summary>The arc sine, in radians.</summary>
        public Tensor arcsin() => asin();

        /// <summary>In place: the arc sine, in radians.</summary>
        public Tensor arcsin_() => asin_();

        /// <summary>The inverse hyperbolic sine.</summary>
        public Tensor arcsinh() => asinh();

        /// <summary>In place: the inverse hyperbolic sine.</summary>
        public Tensor arcsinh_() => asinh_();

        /// <summary>The arc tangent, in radians.</summary>
        public Tensor arctan() => atan();

        /// <summary>The arc tangent, in radians.</summary>
        public Tensor arctan(Tensor other) => atan2(other);

        /// <summary>The angle of the point (other, this), in radians.</summary>
        public Tensor arctan2(Tensor other) => atan2(other);

        /// <summary>In place: the angle of the point (other, this), in radians.</summary>
        public Tensor arctan2_(Tensor other) => atan2_(other);

        /// <summary>In place: the arc tangent, in radians.</summary>
        public Tensor arctan_() => atan_();

        /// <summary>In place: the arc tangent, in radians.</summary>
        public Tensor arctan_(Tensor other) => atan2_(other);

        /// <summary>The inverse hyperbolic tangent.</summary>
        public Tensor arctanh() => atanh();

        /// <summary>In place: the inverse hyperbolic tangent.</summary>
        public Tensor arctanh_() => atanh_();

        /// <summary>The arc sine, in radians.</summary>
        public Tensor asin() => Ngt.New(Ngt.ngt_asin(Safe));

        /// <summary>In place: the arc sine, in radians.</summary>
        public Tensor asin_() => Same(Ngt.ngt_asin_(Safe));

        /// <summary>The inverse hyperbolic sine.</summary>
        public Tensor asinh() => Ngt.New(Ngt.ngt_asinh(Safe));

        /// <summary>In place: the inverse hyperbolic sine.</summary>
        public Tensor asinh_() => Same(Ngt.ngt_asinh_(Safe));

        /// <summary>The arc tangent, in radians.</summary>
        public Tensor atan() => Ngt.New(Ngt.ngt_atan(Safe));

        /// <summary>The angle of the point (other, this), in radians.</summary>
        public Tensor atan2(Tensor other) => Ngt.New(Ngt.ngt_atan2(Safe, other.Safe));

        /// <summary>In place: the angle of the point (other, this), in radians.</summary>
        public Tensor atan2_(Tensor other) => Same(Ngt.ngt_atan2_(Safe, other.Safe));

        /// <summary>In place: the arc tangent, in radians.</summary>
        public Tensor atan_() => Same(Ngt.ngt_atan_(Safe));

        /// <summary>The inverse hyperbolic tangent.</summary>
        public Tensor atanh() => Ngt.New(Ngt.ngt_atanh(Safe));

        /// <summary>In place: the inverse hyperbolic tangent.</summary>
        public Tensor atanh_() => Same(Ngt.ngt_atanh_(Safe));

        /// <summary>The bitwise complement.</summary>
        public Tensor bitwise_not() => Ngt.New(Ngt.ngt_bitwise_not(Safe));

        /// <summary>In place: the bitwise complement.</summary>
        public Tensor bitwise_not_() => Same(Ngt.ngt_bitwise_not_(Safe));

        /// <summary>Rounded up.</summary>
        public Tensor ceil() => Ngt.New(Ngt.ngt_ceil(Safe));

        /// <summary>In place: rounded up.</summary>
        public Tensor ceil_() => Same(Ngt.ngt_ceil_(Safe));

        /// <summary>No less than min and no more than max.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Ngt.New(Ngt.ngt_clamp(Safe, min?.Value ?? ScalarValue.None, max?.Value ?? ScalarValue.None));

        /// <summary>No less than min and no more than max.</summary>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Ngt.New(Ngt.ngt_clamp_t(Safe, min?.Safe ?? TensorHandle.None, max?.Safe ?? TensorHandle.None));
    }
}
