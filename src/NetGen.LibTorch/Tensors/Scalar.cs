using System.Numerics;
using TorchSharp.Interop;

namespace TorchSharp;

/// <summary>A number for an operator: integers stay 64-bit integers, reals become 64-bit floating point, as in libtorch.</summary>
public sealed class Scalar : IDisposable
{
    internal readonly ScalarValue Value;

    internal Scalar(ScalarValue value) => Value = value;

    private Scalar(long value) => Value = new(ScalarKind.Integer, value, 0, 0);

    private Scalar(double value) => Value = new(ScalarKind.FloatingPoint, 0, value, 0);

    private Scalar(double real, double imaginary) => Value = new(ScalarKind.Complex, 0, real, imaginary);

    /// <summary>The type libtorch gives this number: Int64, Float64, Bool or ComplexFloat64.</summary>
    public torch.ScalarType Type => Value.Kind switch
    {
        ScalarKind.Integer => torch.ScalarType.Int64,
        ScalarKind.Boolean => torch.ScalarType.Bool,
        ScalarKind.Complex => torch.ScalarType.ComplexFloat64,
        _ => torch.ScalarType.Float64,
    };

    /// <summary>Nothing to free here; present because TorchSharp's scalars own native memory.</summary>
    public void Dispose() { }

    /// <summary>An 8-bit unsigned integer.</summary>
    public static implicit operator Scalar(byte value) => new((long)value);

    /// <summary>An 8-bit integer.</summary>
    public static implicit operator Scalar(sbyte value) => new((long)value);

    /// <summary>A 16-bit integer.</summary>
    public static implicit operator Scalar(short value) => new((long)value);

    /// <summary>A 32-bit integer.</summary>
    public static implicit operator Scalar(int value) => new((long)value);

    /// <summary>A 64-bit integer.</summary>
    public static implicit operator Scalar(long value) => new(value);

    /// <summary>A 16-bit floating-point number.</summary>
    public static implicit operator Scalar(Half value) => new((double)value);

    /// <summary>A 32-bit floating-point number.</summary>
    public static implicit operator Scalar(float value) => new((double)value);

    /// <summary>A 64-bit floating-point number.</summary>
    public static implicit operator Scalar(double value) => new(value);

    /// <summary>A truth value.</summary>
    public static implicit operator Scalar(bool value) => new(new ScalarValue(ScalarKind.Boolean, value ? 1 : 0, 0, 0));

    /// <summary>A complex number of two 32-bit parts.</summary>
    public static implicit operator Scalar((float, float) value) => new(value.Item1, value.Item2);

    /// <summary>A complex number.</summary>
    public static implicit operator Scalar(Complex value) => new(value.Real, value.Imaginary);
}
