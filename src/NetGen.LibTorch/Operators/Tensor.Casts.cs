using System.Numerics;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // From numbers and arrays to tensors, and back from tensors of one element.
    public partial class Tensor
    {
        /// <summary>A tensor without dimensions, of a truth value.</summary>
        public static implicit operator Tensor(bool value) => tensor(value);

        /// <summary>A vector, of truth values.</summary>
        public static implicit operator Tensor(bool[] value) => tensor(value);

        /// <summary>A tensor without dimensions, of an 8-bit unsigned integer.</summary>
        public static implicit operator Tensor(byte value) => tensor(value);

        /// <summary>A vector, of 8-bit unsigned integers.</summary>
        public static implicit operator Tensor(byte[] value) => tensor(value);

        /// <summary>A tensor without dimensions, of an 8-bit integer.</summary>
        public static implicit operator Tensor(sbyte value) => tensor(value);

        /// <summary>A vector, of 8-bit integers.</summary>
        public static implicit operator Tensor(sbyte[] value) => tensor(value);

        /// <summary>A tensor without dimensions, of a 16-bit integer.</summary>
        public static implicit operator Tensor(short value) => tensor(value);

        /// <summary>A vector, of 16-bit integers.</summary>
        public static implicit operator Tensor(short[] value) => tensor(value);

        /// <summary>A tensor without dimensions, of a 32-bit integer.</summary>
        public static implicit operator Tensor(int value) => tensor(value);

        /// <summary>A vector, of 32-bit integers.</summary>
        public static implicit operator Tensor(int[] value) => tensor(value);

        /// <summary>A tensor without dimensions, of a 64-bit integer.</summary>
        public static implicit operator Tensor(long value) => tensor(value);

        /// <summary>A vector, of 64-bit integers.</summary>
        public static implicit operator Tensor(long[] value) => tensor(value);

        /// <summary>A tensor without dimensions, of a 32-bit floating-point number.</summary>
        public static implicit operator Tensor(float value) => tensor(value);

        /// <summary>A vector, of 32-bit floating-point numbers.</summary>
        public static implicit operator Tensor(float[] value) => tensor(value);

        /// <summary>A tensor without dimensions, of a 64-bit floating-point number.</summary>
        public static implicit operator Tensor(double value) => tensor(value);

        /// <summary>A vector, of 64-bit floating-point numbers.</summary>
        public static implicit operator Tensor(double[] value) => tensor(value);

        /// <summary>A tensor without dimensions, of a complex number of 32-bit parts.</summary>
        public static implicit operator Tensor((float, float) value) => tensor(value);

        /// <summary>A vector, of complex number of 32-bit partss.</summary>
        public static implicit operator Tensor((float, float)[] value) => tensor(value);

        /// <summary>A tensor without dimensions, of a complex number.</summary>
        public static implicit operator Tensor(Complex value) => tensor(value);

        /// <summary>A vector, of complex numbers.</summary>
        public static implicit operator Tensor(Complex[] value) => tensor(value);

        /// <summary>A tensor without dimensions, of the number's type.</summary>
        public static implicit operator Tensor(Scalar scalar) => MakeFull([], scalar, Options.Of(scalar.Type, CPU, false));

        /// <summary>The one element as a truth value.</summary>
        public static explicit operator bool(Tensor value) => value.ToBoolean();

        /// <summary>The one element as an 8-bit unsigned integer.</summary>
        public static explicit operator byte(Tensor value) => value.ToByte();

        /// <summary>The one element as an 8-bit integer.</summary>
        public static explicit operator sbyte(Tensor value) => value.ToSByte();

        /// <summary>The one element as a 16-bit integer.</summary>
        public static explicit operator short(Tensor value) => value.ToInt16();

        /// <summary>The one element as a 32-bit integer.</summary>
        public static explicit operator int(Tensor value) => value.ToInt32();

        /// <summary>The one element as a 64-bit integer.</summary>
        public static explicit operator long(Tensor value) => value.ToInt64();

        /// <summary>The one element as a 32-bit floating-point number.</summary>
        public static explicit operator float(Tensor value) => value.ToSingle();

        /// <summary>The one element as a 64-bit floating-point number.</summary>
        public static explicit operator double(Tensor value) => value.ToDouble();
    }
}
