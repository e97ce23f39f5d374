using System.Numerics;

namespace TorchSharp;

// Tensors from arrays, lists and numbers: Complex.
public static partial class torch
{
    /// <summary>A copy of complex numbers of 32-bit parts, as a vector.</summary>
    public static Tensor as_tensor((float, float)[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<(float, float)>(rawArray, [rawArray.Length], ScalarType.ComplexFloat32, dtype, device, false);

    /// <summary>A copy of complex numbers, as a vector.</summary>
    public static Tensor as_tensor(Complex[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<Complex>(rawArray, [rawArray.Length], ScalarType.ComplexFloat64, dtype, device, false);

    /// <summary>A copy of complex numbers of 32-bit parts, as a vector.</summary>
    public static Tensor as_tensor(IList<(float, float)> rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<(float, float)>(Span(rawArray), [rawArray.Count], ScalarType.ComplexFloat32, dtype, device, false);

    /// <summary>A copy of complex numbers, as a vector.</summary>
    public static Tensor as_tensor(IList<Complex> rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<Complex>(Span(rawArray), [rawArray.Count], ScalarType.ComplexFloat64, dtype, device, false);

    /// <summary>A complex number as a tensor without dimensions.</summary>
    public static Tensor tensor((double Real, double Imaginary) scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromScalar(new Complex(scalar.Real, scalar.Imaginary), ScalarType.ComplexFloat64, dtype, device, requires_grad);

    /// <summary>A tensor without dimensions, of complex numbers of 32-bit parts.</summary>
    public static Tensor tensor((float Real, float Imaginary) scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromScalar(scalar, ScalarType.ComplexFloat32, dtype, device, requires_grad);

    /// <summary>A copy of an array of 4 dimensions, of complex numbers of 32-bit parts.</summary>
    public static Tensor tensor((float Real, float Imaginary)[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.ComplexFloat32, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 3 dimensions, of complex numbers of 32-bit parts.</summary>
    public static Tensor tensor((float Real, float Imaginary)[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.ComplexFloat32, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 2 dimensions, of complex numbers of 32-bit parts.</summary>
    public static Tensor tensor((float Real, float Imaginary)[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.ComplexFloat32, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers of 32-bit parts, in this shape.</summary>
    public static Tensor tensor((float Real, float Imaginary)[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<(float Real, float Imaginary)>(rawArray, dimensions, ScalarType.ComplexFloat32, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers of 32-bit parts, as a vector.</summary>
    public static Tensor tensor((float Real, float Imaginary)[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<(float Real, float Imaginary)>(rawArray, [rawArray.Length], ScalarType.ComplexFloat32, dtype, device, requires_grad, names);

    /// <summary>A tensor without dimensions, of complex numbers.</summary>
    public static Tensor tensor(Complex scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromScalar(scalar, ScalarType.ComplexFloat64, dtype, device, requires_grad);

    /// <summary>A copy of an array of 4 dimensions, of complex numbers.</summary>
    public static Tensor tensor(Complex[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.ComplexFloat64, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 3 dimensions, of complex numbers.</summary>
    public static Tensor tensor(Complex[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.ComplexFloat64, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 2 dimensions, of complex numbers.</summary>
    public static Tensor tensor(Complex[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.ComplexFloat64, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers, in this shape.</summary>
    public static Tensor tensor(Complex[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Complex>(rawArray, dimensions, ScalarType.ComplexFloat64, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers, as a vector.</summary>
    public static Tensor tensor(Complex[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Complex>(rawArray, [rawArray.Length], ScalarType.ComplexFloat64, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers of 32-bit parts, in this shape.</summary>
    public static Tensor tensor(IList<(float Real, float Imaginary)> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<(float Real, float Imaginary)>(Span(rawArray), dimensions, ScalarType.ComplexFloat32, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers of 32-bit parts, as a tensor of 4 dimensions.</summary>
    public static Tensor tensor(IList<(float Real, float Imaginary)> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<(float Real, float Imaginary)>(Span(rawArray), [dim0, dim1, dim2, dim3], ScalarType.ComplexFloat32, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers of 32-bit parts, as a tensor of 3 dimensions.</summary>
    public static Tensor tensor(IList<(float Real, float Imaginary)> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<(float Real, float Imaginary)>(Span(rawArray), [dim0, dim1, dim2], ScalarType.ComplexFloat32, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers of 32-bit parts, as a matrix.</summary>
    public static Tensor tensor(IList<(float Real, float Imaginary)> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<(float Real, float Imaginary)>(Span(rawArray), [rows, columns], ScalarType.ComplexFloat32, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers of 32-bit parts, as a vector.</summary>
    public static Tensor tensor(IList<(float Real, float Imaginary)> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<(float Real, float Imaginary)>(Span(rawArray), [rawArray.Count], ScalarType.ComplexFloat32, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers, in this shape.</summary>
    public static Tensor tensor(IList<Complex> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Complex>(Span(rawArray), dimensions, ScalarType.ComplexFloat64, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers, as a tensor of 4 dimensions.</summary>
    public static Tensor tensor(IList<Complex> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Complex>(Span(rawArray), [dim0, dim1, dim2, dim3], ScalarType.ComplexFloat64, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers, as a tensor of 3 dimensions.</summary>
    public static Tensor tensor(IList<Complex> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Complex>(Span(rawArray), [dim0, dim1, dim2], ScalarType.ComplexFloat64, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers, as a matrix.</summary>
    public static Tensor tensor(IList<Complex> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Complex>(Span(rawArray), [rows, columns], ScalarType.ComplexFloat64, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers, as a vector.</summary>
    public static Tensor tensor(IList<Complex> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Complex>(Span(rawArray), [rawArray.Count], ScalarType.ComplexFloat64, dtype, device, requires_grad, names);

    /// <summary>A copy of complex numbers, in this shape.</summary>
    public static Tensor tensor(Memory<Complex> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Complex>(rawArray.Span, dimensions, ScalarType.ComplexFloat64, dtype, device, requires_grad, names);

    /// <summary>A complex number as a tensor without dimensions.</summary>
    public static Tensor tensor(double real, double imaginary, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromScalar(new Complex(real, imaginary), ScalarType.ComplexFloat64, dtype, device, requires_grad);

    /// <summary>A complex number as a tensor without dimensions.</summary>
    public static Tensor tensor(float real, float imaginary, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromScalar((real, imaginary), ScalarType.ComplexFloat32, dtype, device, requires_grad);
}
