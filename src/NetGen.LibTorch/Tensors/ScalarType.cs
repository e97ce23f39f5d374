namespace TorchSharp;

public static partial class torch
{
    /// <summary>Element types, with libtorch's numbers.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>8-bit unsigned integer.</summary>
        Byte = 0,
        /// <summary>8-bit integer.</summary>
        Int8 = 1,
        /// <summary>16-bit integer.</summary>
        Int16 = 2,
        /// <summary>32-bit integer.</summary>
        Int32 = 3,
        /// <summary>64-bit integer.</summary>
        Int64 = 4,
        /// <summary>16-bit floating point (IEEE half).</summary>
        Float16 = 5,
        /// <summary>32-bit floating point.</summary>
        Float32 = 6,
        /// <summary>64-bit floating point.</summary>
        Float64 = 7,
        /// <summary>Complex number of two 32-bit parts.</summary>
        ComplexFloat32 = 9,
        /// <summary>Complex number of two 64-bit parts.</summary>
        ComplexFloat64 = 10,
        /// <summary>Truth value, one byte.</summary>
        Bool = 11,
        /// <summary>Quantized 8-bit integer.</summary>
        QInt8 = 12,
        /// <summary>Quantized 8-bit unsigned integer.</summary>
        QUInt8 = 13,
        /// <summary>Quantized 32-bit integer.</summary>
        QInt32 = 14,
        /// <summary>16-bit floating point with float's exponent (bfloat16).</summary>
        BFloat16 = 15,
    }

    /// <summary>8-bit unsigned integer.</summary>
    public static ScalarType uint8 = ScalarType.Byte;
    /// <summary>8-bit integer.</summary>
    public static ScalarType int8 = ScalarType.Int8;
    /// <summary>16-bit integer.</summary>
    public static ScalarType int16 = ScalarType.Int16;
    /// <summary>16-bit integer.</summary>
    public static ScalarType @short = ScalarType.Int16;
    /// <summary>32-bit integer.</summary>
    public static ScalarType int32 = ScalarType.Int32;
    /// <summary>32-bit integer.</summary>
    public static ScalarType @int = ScalarType.Int32;
    /// <summary>64-bit integer.</summary>
    public static ScalarType int64 = ScalarType.Int64;
    /// <summary>64-bit integer.</summary>
    public static ScalarType @long = ScalarType.Int64;
    /// <summary>16-bit floating point.</summary>
    public static ScalarType float16 = ScalarType.Float16;
    /// <summary>16-bit floating point.</summary>
    public static ScalarType half = ScalarType.Float16;
    /// <summary>bfloat16.</summary>
    public static ScalarType bfloat16 = ScalarType.BFloat16;
    /// <summary>32-bit floating point.</summary>
    public static ScalarType float32 = ScalarType.Float32;
    /// <summary>32-bit floating point.</summary>
    public static ScalarType @float = ScalarType.Float32;
    /// <summary>64-bit floating point.</summary>
    public static ScalarType float64 = ScalarType.Float64;
    /// <summary>64-bit floating point.</summary>
    public static ScalarType @double = ScalarType.Float64;
    /// <summary>Complex number of two 32-bit parts.</summary>
    public static ScalarType complex64 = ScalarType.ComplexFloat32;
    /// <summary>Complex number of two 32-bit parts.</summary>
    public static ScalarType cfloat = ScalarType.ComplexFloat32;
    /// <summary>Complex number of two 64-bit parts.</summary>
    public static ScalarType complex128 = ScalarType.ComplexFloat64;
    /// <summary>Complex number of two 64-bit parts.</summary>
    public static ScalarType cdouble = ScalarType.ComplexFloat64;
    /// <summary>Truth value.</summary>
    public static ScalarType @bool = ScalarType.Bool;

    private static ScalarType s_defaultType = ScalarType.Float32;

    /// <summary>The type of floating-point tensors that are made without saying a type.</summary>
    public static ScalarType get_default_dtype() => s_defaultType;

    /// <summary>Sets the type of floating-point tensors that are made without saying a type.</summary>
    /// <exception cref="ArgumentException"><paramref name="dtype"/> is no floating-point type.</exception>
    public static void set_default_dtype(ScalarType dtype) =>
        s_defaultType = is_floating_point(dtype) ? dtype : throw new ArgumentException($"The default type must be a floating-point type, but is {dtype}.", nameof(dtype));

    /// <summary>Whether <paramref name="type"/> is one of the floating-point types.</summary>
    public static bool is_floating_point(ScalarType type) => type is ScalarType.Float16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.BFloat16;

    /// <summary>Whether <paramref name="type"/> is one of the integer types or bool.</summary>
    public static bool is_integral(ScalarType type) => type is ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64 or ScalarType.Bool;

    /// <summary>Whether <paramref name="type"/> is complex.</summary>
    public static bool is_complex(ScalarType type) => type is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;
}
