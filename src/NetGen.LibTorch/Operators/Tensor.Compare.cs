using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Comparison, logic and bits.
    public partial class Tensor
    {
        /// <summary>Whether all elements are within atol + rtol * |target|.</summary>
        public bool allclose(Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false) => Interop.Outcome.Of(Ngt.ngt_allclose(Safe, target.Safe, rtol, atol, equal_nan, out var close), close);

        /// <summary>The bitwise and.</summary>
        public Tensor bitwise_and(Tensor other) => Ngt.New(Ngt.ngt_bitwise_and(Safe, other.Safe));

        /// <summary>In place: the bitwise and.</summary>
        public Tensor bitwise_and_(Tensor other) => Same(Ngt.ngt_bitwise_and_(Safe, other.Safe));

        /// <summary>The bits shifted left.</summary>
        public Tensor bitwise_left_shift(Tensor other) => Ngt.New(Ngt.ngt_bitwise_left_shift(Safe, other.Safe));

        /// <summary>In place: the bits shifted left.</summary>
        public Tensor bitwise_left_shift_(Tensor other) => Same(Ngt.ngt_bitwise_left_shift_(Safe, other.Safe));

        /// <summary>The bitwise or.</summary>
        public Tensor bitwise_or(Tensor other) => Ngt.New(Ngt.ngt_bitwise_or(Safe, other.Safe));

        /// <summary>In place: the bitwise or.</summary>
        public Tensor bitwise_or_(Tensor other) => Same(Ngt.ngt_bitwise_or_(Safe, other.Safe));

        /// <summary>The bits shifted right.</summary>
        public Tensor bitwise_right_shift(Tensor other) => Ngt.New(Ngt.ngt_bitwise_right_shift(Safe, other.Safe));

        /// <summary>In place: the bits shifted right.</summary>
        public Tensor bitwise_right_shift_(Tensor other) => Same(Ngt.ngt_bitwise_right_shift_(Safe, other.Safe));

        /// <summary>The bitwise exclusive or.</summary>
        public Tensor bitwise_xor(Tensor other) => Ngt.New(Ngt.ngt_bitwise_xor(Safe, other.Safe));

        /// <summary>In place: the bitwise exclusive or.</summary>
        public Tensor bitwise_xor_(Tensor other) => Same(Ngt.ngt_bitwise_xor_(Safe, other.Safe));

        /// <summary>Whether equal, element by element.</summary>
        public Tensor eq(Scalar target) => Ngt.New(Ngt.ngt_eq_s(Safe, target.Value));

        /// <summary>Whether equal, element by element.</summary>
        public Tensor eq(Tensor target) => Ngt.New(Ngt.ngt_eq(Safe, target.Safe));

        /// <summary>Whether equal, element by element, in place.</summary>
        public Tensor eq_(Scalar target) => Same(Ngt.ngt_eq_s_(Safe, target.Value));

        /// <summary>Whether equal, element by element, in place.</summary>
        public Tensor eq_(Tensor target) => Same(Ngt.ngt_eq_(Safe, target.Safe));

        /// <summary>Whether equal, element by element.</summary>
        public Tensor equal(Tensor target) => eq(target);

        /// <summary>Whether greater or equal, element by element.</summary>
        public Tensor ge(Scalar target) => Ngt.New(Ngt.ngt_ge_s(Safe, target.Value));

        /// <summary>Whether greater or equal, element by element.</summary>
        public Tensor ge(Tensor target) => Ngt.New(Ngt.ngt_ge(Safe, target.Safe));

        /// <summary>Whether greater or equal, element by element, in place.</summary>
        public Tensor ge_(Scalar target) => Same(Ngt.ngt_ge_s_(Safe, target.Value));

        /// <summary>Whether greater or equal, element by element, in place.</summary>
        public Tensor ge_(Tensor target) => Same(Ngt.ngt_ge_(Safe, target.Safe));

        /// <summary>Whether greater, element by element.</summary>
        public Tensor greater(Tensor target) => gt(target);

        /// <summary>Whether greater or equal, element by element.</summary>
        public Tensor greater_equal(Tensor target) => ge(target);

        /// <summary>Whether greater, element by element.</summary>
        public Tensor gt(Scalar target) => Ngt.New(Ngt.ngt_gt_s(Safe, target.Value));

        /// <summary>Whether greater, element by element.</summary>
        public Tensor gt(Tensor target) => Ngt.New(Ngt.ngt_gt(Safe, target.Safe));

        /// <summary>Whether greater, element by element, in place.</summary>
        public Tensor gt_(Scalar target) => Same(Ngt.ngt_gt_s_(Safe, target.Value));

        /// <summary>Whether greater, element by element, in place.</summary>
        public Tensor gt_(Tensor target) => Same(Ngt.ngt_gt_(Safe, target.Safe));

        /// <summary>Whether within atol + rtol * |other|, element by element.</summary>
        public Tensor isclose(Tensor other, double rtol = 1E-05, double atol = 1E-08, bool nanEqual = false) => Ngt.New(Ngt.ngt_isclose(Safe, other.Safe, rtol, atol, nanEqual));

        /// <summary>Whether less or equal, element by element.</summary>
        public Tensor le(Scalar target) => Ngt.New(Ngt.ngt_le_s(Safe, target.Value));

        /// <summary>Whether less or equal, element by element.</summary>
        public Tensor le(Tensor target) => Ngt.New(Ngt.ngt_le(Safe, target.Safe));

        /// <summary>Whether less or equal, element by element, in place.</summary>
        public Tensor le_(Scalar target) => Same(Ngt.ngt_le_s_(Safe, target.Value));

        /// <summary>Whether less or equal, element by element, in place.</summary>
        public Tensor le_(Tensor target) => Same(Ngt.ngt_le_(Safe, target.Safe));

        /// <summary>Whether less, element by element.</summary>
        public Tensor less(Tensor target) => lt(target);

        /// <summary>Whether less or equal, element by element.</summary>
        public Tensor less_equal(Tensor target) => le(target);

        /// <summary>Whether less or equal, element by element, in place.</summary>
        public Tensor less_equal_(Tensor target) => le_(target);

        /// <summary>Whether both are not zero.</summary>
        public Tensor logical_and(Tensor other) => Ngt.New(Ngt.ngt_logical_and(Safe, other.Safe));

        /// <summary>Whether both are not zero, in place.</summary>
        public Tensor logical_and_(Tensor other) => Same(Ngt.ngt_logical_and_(Safe, other.Safe));

        /// <summary>Whether either is not zero.</summary>
        public Tensor logical_or(Tensor other) => Ngt.New(Ngt.ngt_logical_or(Safe, other.Safe));

        /// <summary>Whether either is not zero, in place.</summary>
        public Tensor logical_or_(Tensor other) => Same(Ngt.ngt_logical_or_(Safe, other.Safe));

        /// <summary>Whether exactly one is not zero.</summary>
        public Tensor logical_xor(Tensor other) => Ngt.New(Ngt.ngt_logical_xor(Safe, other.Safe));

        /// <summary>Whether exactly one is not zero, in place.</summary>
        public Tensor logical_xor_(Tensor other) => Same(Ngt.ngt_logical_xor_(Safe, other.Safe));

        /// <summary>Whether less, element by element.</summary>
        public Tensor lt(Scalar target) => Ngt.New(Ngt.ngt_lt_s(Safe, target.Value));

        /// <summary>Whether less, element by element.</summary>
        public Tensor lt(Tensor target) => Ngt.New(Ngt.ngt_lt(Safe, target.Safe));

        /// <summary>Whether less, element by element, in place.</summary>
        public Tensor lt_(Scalar target) => Same(Ngt.ngt_lt_s_(Safe, target.Value));

        /// <summary>Whether less, element by element, in place.</summary>
        public Tensor lt_(Tensor target) => Same(Ngt.ngt_lt_(Safe, target.Safe));

        /// <summary>Whether different, element by element.</summary>
        public Tensor ne(Scalar target) => Ngt.New(Ngt.ngt_ne_s(Safe, target.Value));

        /// <summary>Whether different, element by element.</summary>
        public Tensor ne(Tensor target) => Ngt.New(Ngt.ngt_ne(Safe, target.Safe));

        /// <summary>Whether different, element by element, in place.</summary>
        public Tensor ne_(Scalar target) => Same(Ngt.ngt_ne_s_(Safe, target.Value));

        /// <summary>Whether different, element by element, in place.</summary>
        public Tensor ne_(Tensor target) => Same(Ngt.ngt_ne_(Safe, target.Safe));

        /// <summary>Whether different, element by element.</summary>
        public Tensor not_equal(Tensor target) => ne(target);

        /// <summary>Whether different, element by element, in place.</summary>
        public Tensor not_equal_(Tensor target) => ne_(target);
    }
}
