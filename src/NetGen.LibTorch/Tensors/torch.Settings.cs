using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>How many threads an operator uses.</summary>
    public static int get_num_threads() => Ngt.ngt_num_threads();

    /// <summary>Sets how many threads an operator uses.</summary>
    public static void set_num_threads(int num) => Ngt.Check(Ngt.ngt_set_num_threads(num));

    /// <summary>How many threads run operators side by side.</summary>
    public static int get_num_interop_threads() => Ngt.ngt_num_interop_threads();

    /// <summary>Sets how many threads run operators side by side; once, before the first does.</summary>
    public static void set_num_interop_threads(int num) => Ngt.Check(Ngt.ngt_set_num_interop_threads(num));

    /// <summary>The type that holds the values of both types.</summary>
    public static ScalarType promote_types(ScalarType type1, ScalarType type2) => (ScalarType)Ngt.ngt_promote_types((int)type1, (int)type2);

    /// <summary>The type of the result of arithmetic on both.</summary>
    public static ScalarType result_type(Tensor tensor1, Tensor tensor2) => (ScalarType)Ngt.ngt_result_type(tensor1.Safe, tensor2.Safe);

    /// <summary>Whether an object is a tensor.</summary>
    public static bool is_tensor(object obj) => obj is Tensor;

    /// <summary>The limits of the default floating-point type.</summary>
    public static FInfo finfo() => finfo(get_default_dtype());

    /// <summary>The limits of a floating-point type.</summary>
    /// <exception cref="ArgumentException">Not a floating-point type.</exception>
    public static FInfo finfo(ScalarType dtype) => dtype switch
    {
        // IEEE 754: eps = 2^(1 - p), max = (2 - eps) * 2^emax, tiny = 2^(1 - emax).
        ScalarType.Float16 => FInfo.Of(16, 11, 15, 1e-3),
        ScalarType.BFloat16 => FInfo.Of(16, 8, 127, 1e-2),
        ScalarType.Float32 => FInfo.Of(32, 24, 127, 1e-6),
        ScalarType.Float64 => FInfo.Of(64, 53, 1023, 1e-15),
        _ => throw new ArgumentException($"{dtype} is not a floating-point type.", nameof(dtype)),
    };

    /// <summary>The limits of a floating-point type.</summary>
    public struct FInfo
    {
        /// <summary>The number of bits.</summary>
        public int bits;
        /// <summary>The distance from 1 to the next number.</summary>
        public double eps;
        /// <summary>The greatest number.</summary>
        public double max;
        /// <summary>The least number.</summary>
        public double min;
        /// <summary>The least positive number of full precision.</summary>
        public double tiny;
        /// <summary>The least positive number of full precision.</summary>
        public double smallest_normal;
        /// <summary>The decimal precision.</summary>
        public double resolution;

        internal static FInfo Of(int bits, int precision, int exponent, double resolution)
        {
            var eps = Math.ScaleB(1, 1 - precision);
            var max = Math.ScaleB(2 - eps, exponent);
            var tiny = Math.ScaleB(1, 1 - exponent);
            return new() { bits = bits, eps = eps, max = max, min = -max, tiny = tiny, smallest_normal = tiny, resolution = resolution };
        }
    }
}
