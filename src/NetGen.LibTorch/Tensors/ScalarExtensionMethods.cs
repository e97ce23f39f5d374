using System.Numerics;

namespace TorchSharp;

/// <summary>From numbers to scalars and back.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>An 8-bit unsigned integer as a scalar.</summary>
    public static Scalar ToScalar(this byte value) => value;

    /// <summary>An 8-bit integer as a scalar.</summary>
    public static Scalar ToScalar(this sbyte value) => value;

    /// <summary>A 16-bit integer as a scalar.</summary>
    public static Scalar ToScalar(this short value) => value;

    /// <summary>A 32-bit integer as a scalar.</summary>
    public static Scalar ToScalar(this int value) => value;

    /// <summary>A 64-bit integer as a scalar.</summary>
    public static Scalar ToScalar(this long value) => value;

    /// <summary>A 16-bit floating-point number as a scalar.</summary>
    public static Scalar ToScalar(this Half value) => value;

    /// <summary>A 32-bit floating-point number as a scalar.</summary>
    public static Scalar ToScalar(this float value) => value;

    /// <summary>A 64-bit floating-point number as a scalar.</summary>
    public static Scalar ToScalar(this double value) => value;

    /// <summary>A truth value as a scalar.</summary>
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>A complex number of 32-bit parts as a scalar.</summary>
    public static Scalar ToScalar(this (float, float) value) => value;

    /// <summary>A complex number as a scalar.</summary>
    public static Scalar ToScalar(this Complex value) => value;

    /// <summary>Whether the number is not zero.</summary>
    public static bool ToBoolean(this Scalar value) => value.Value.AsDouble != 0 || value.Value.Imaginary != 0;

    /// <summary>The number as an 8-bit unsigned integer.</summary>
    public static byte ToByte(this Scalar value) => (byte)value.Value.AsInteger;

    /// <summary>The number as an 8-bit integer.</summary>
    public static sbyte ToSByte(this Scalar value) => (sbyte)value.Value.AsInteger;

    /// <summary>The number as a 16-bit integer.</summary>
    public static short ToInt16(this Scalar value) => (short)value.Value.AsInteger;

    /// <summary>The number as a 32-bit integer.</summary>
    public static int ToInt32(this Scalar value) => (int)value.Value.AsInteger;

    /// <summary>The number as a 64-bit integer.</summary>
    public static long ToInt64(this Scalar value) => value.Value.AsInteger;

    /// <summary>The number as a 16-bit floating-point number.</summary>
    public static Half ToHalf(this Scalar value) => (Half)value.Value.AsDouble;

    /// <summary>The number as a 32-bit floating-point number.</summary>
    public static float ToSingle(this Scalar value) => (float)value.Value.AsDouble;

    /// <summary>The number as a 64-bit floating-point number.</summary>
    public static double ToDouble(this Scalar value) => value.Value.AsDouble;

    /// <summary>The number as a complex number of 32-bit parts.</summary>
    public static (float Real, float Imaginary) ToComplexFloat32(this Scalar value) => ((float)value.Value.AsDouble, (float)value.Value.Imaginary);

    /// <summary>The number as a complex number.</summary>
    public static Complex ToComplexFloat64(this Scalar value) => new(value.Value.AsDouble, value.Value.Imaginary);
}
