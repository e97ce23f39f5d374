namespace TorchSharp;

// Tensors from arrays, lists and numbers: Float64.
public static partial class torch
{
    /// <summary>A copy of 64-bit floating-point numbers, as a vector.</summary>
    public static Tensor as_tensor(IList<double> rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<double>(Span(rawArray), [rawArray.Count], ScalarType.Float64, dtype, device, false);

    /// <summary>A copy of 64-bit floating-point numbers, as a vector.</summary>
    public static Tensor as_tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<double>(rawArray, [rawArray.Length], ScalarType.Float64, dtype, device, false);

    /// <summary>A copy of 64-bit floating-point numbers, as a tensor of 4 dimensions.</summary>
    public static Tensor tensor(IList<double> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<double>(Span(rawArray), [dim0, dim1, dim2, dim3], ScalarType.Float64, dtype, device, requires_grad, names);

    /// <summary>A copy of 64-bit floating-point numbers, as a tensor of 3 dimensions.</summary>
    public static Tensor tensor(IList<double> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<double>(Span(rawArray), [dim0, dim1, dim2], ScalarType.Float64, dtype, device, requires_grad, names);

    /// <summary>A copy of 64-bit floating-point numbers, as a matrix.</summary>
    public static Tensor tensor(IList<double> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<double>(Span(rawArray), [rows, columns], ScalarType.Float64, dtype, device, requires_grad, names);

    /// <summary>A copy of 64-bit floating-point numbers, as a vector.</summary>
    public static Tensor tensor(IList<double> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<double>(Span(rawArray), [rawArray.Count], ScalarType.Float64, dtype, device, requires_grad, names);

    /// <summary>A copy of 64-bit floating-point numbers, in this shape.</summary>
    public static Tensor tensor(Memory<double> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<double>(rawArray.Span, dimensions, ScalarType.Float64, dtype, device, requires_grad, names);

    /// <summary>A tensor without dimensions, of 64-bit floating-point numbers.</summary>
    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromScalar(scalar, ScalarType.Float64, dtype, device, requires_grad);

    /// <summary>A copy of an array of 4 dimensions, of 64-bit floating-point numbers.</summary>
    public static Tensor tensor(double[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Float64, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 3 dimensions, of 64-bit floating-point numbers.</summary>
    public static Tensor tensor(double[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Float64, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 2 dimensions, of 64-bit floating-point numbers.</summary>
    public static Tensor tensor(double[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Float64, dtype, device, requires_grad, names);

    /// <summary>A copy of 64-bit floating-point numbers, in this shape.</summary>
    public static Tensor tensor(double[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<double>(rawArray, dimensions, ScalarType.Float64, dtype, device, requires_grad, names);

    /// <summary>A copy of 64-bit floating-point numbers, as a vector.</summary>
    public static Tensor tensor(double[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<double>(rawArray, [rawArray.Length], ScalarType.Float64, dtype, device, requires_grad, names);
}
