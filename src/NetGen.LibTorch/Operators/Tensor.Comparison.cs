using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // The operators of comparison and logic.
    public partial class Tensor
    {
        /// <summary>Whether equal, element by element (Bool).</summary>
        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        /// <summary>Whether equal, element by element (Bool).</summary>
        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        /// <summary>Whether equal, element by element (Bool).</summary>
        public static Tensor operator ==(Scalar left, Tensor right) => right.eq(left);

        /// <summary>Whether different, element by element (Bool).</summary>
        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        /// <summary>Whether different, element by element (Bool).</summary>
        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        /// <summary>Whether different, element by element (Bool).</summary>
        public static Tensor operator !=(Scalar left, Tensor right) => right.ne(left);

        /// <summary>Whether less, element by element (Bool).</summary>
        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        /// <summary>Whether less, element by element (Bool).</summary>
        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        /// <summary>Whether less, element by element (Bool).</summary>
        public static Tensor operator <(Scalar left, Tensor right) => right.gt(left);

        /// <summary>Whether less or equal, element by element (Bool).</summary>
        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        /// <summary>Whether less or equal, element by element (Bool).</summary>
        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        /// <summary>Whether less or equal, element by element (Bool).</summary>
        public static Tensor operator <=(Scalar left, Tensor right) => right.ge(left);

        /// <summary>Whether greater, element by element (Bool).</summary>
        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        /// <summary>Whether greater, element by element (Bool).</summary>
        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        /// <summary>Whether greater, element by element (Bool).</summary>
        public static Tensor operator >(Scalar left, Tensor right) => right.lt(left);

        /// <summary>Whether greater or equal, element by element (Bool).</summary>
        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        /// <summary>Whether greater or equal, element by element (Bool).</summary>
        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        /// <summary>Whether greater or equal, element by element (Bool).</summary>
        public static Tensor operator >=(Scalar left, Tensor right) => right.le(left);

        /// <summary>The bitwise and.</summary>
        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);

        /// <summary>The bitwise or.</summary>
        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);

        /// <summary>The bitwise exclusive or.</summary>
        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);

        /// <summary>The bitwise complement; of Bool the negation.</summary>
        public static Tensor operator ~(Tensor left) => left.bitwise_not();

        /// <summary>The negative.</summary>
        public static Tensor operator -(Tensor tensor) => tensor.neg();

        /// <summary>Whether the other is a tensor of the same type, shape and elements.</summary>
        public override bool Equals(object? obj) => ReferenceEquals(this, obj) || obj is Tensor other && other.dtype == dtype && Equals(other);

        /// <summary>Whether shape and all elements are equal.</summary>
        public bool Equals(Tensor target) => Outcome.Of(Ngt.ngt_same_values(Safe, target.Safe, out var same), same);

        /// <summary>By identity: elements change. Keep tensors as keys only with a comparer of references.</summary>
        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
