namespace TorchSharp;

// Tensors from arrays, lists and numbers: Float32.
public static partial class torch
{
    /// <summary>A copy of 32-bit floating-point numbers, as a vector.</summary>
    public static Tensor as_tensor(IList<float> rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<float>(Span(rawArray), [rawArray.Count], ScalarType.Float32, dtype, device, false);

    /// <summary>A copy of 32-bit floating-point numbers, as a vector.</summary>
    public static Tensor as_tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<float>(rawArray, [rawArray.Length], ScalarType.Float32, dtype, device, false);

    /// <summary>A copy of 32-bit floating-point numbers, in this shape.</summary>
    public static Tensor tensor(IList<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<float>(Span(rawArray), dimensions, ScalarType.Float32, dtype, device, requires_grad, names);

    /// <summary>A copy of 32-bit floating-point numbers, as a tensor of 4 dimensions.</summary>
    public static Tensor tensor(IList<float> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<float>(Span(rawArray), [dim0, dim1, dim2, dim3], ScalarType.Float32, dtype, device, requires_grad, names);

    /// <summary>A copy of 32-bit floating-point numbers, as a tensor of 3 dimensions.</summary>
    public static Tensor tensor(IList<float> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<float>(Span(rawArray), [dim0, dim1, dim2], ScalarType.Float32, dtype, device, requires_grad, names);

    /// <summary>A copy of 32-bit floating-point numbers, as a matrix.</summary>
    public static Tensor tensor(IList<float> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<float>(Span(rawArray), [rows, columns], ScalarType.Float32, dtype, device, requires_grad, names);

    /// <summary>A copy of 32-bit floating-point numbers, as a vector.</summary>
    public static Tensor tensor(IList<float> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<float>(Span(rawArray), [rawArray.Count], ScalarType.Float32, dtype, device, requires_grad, names);

    /// <summary>A copy of 32-bit floating-point numbers, in this shape.</summary>
    public static Tensor tensor(Memory<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<float>(rawArray.Span, dimensions, ScalarType.Float32, dtype, device, requires_grad, names);

    /// <summary>A tensor without dimensions, of 32-bit floating-point numbers.</summary>
    public static Tensor tensor(float scalar, Device? device = null, bool requires_grad = false) =>
        FromScalar(scalar, ScalarType.Float32, null, device, requires_grad);

    /// <summary>A copy of an array of 4 dimensions, of 32-bit floating-point numbers.</summary>
    public static Tensor tensor(float[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Float32, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 3 dimensions, of 32-bit floating-point numbers.</summary>
    public static Tensor tensor(float[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Float32, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 2 dimensions, of 32-bit floating-point numbers.</summary>
    public static Tensor tensor(float[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Float32, dtype, device, requires_grad, names);

    /// <summary>A copy of 32-bit floating-point numbers, in this shape.</summary>
    public static Tensor tensor(float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<float>(rawArray, dimensions, ScalarType.Float32, dtype, device, requires_grad, names);

    /// <summary>A copy of 32-bit floating-point numbers, as a vector.</summary>
    public static Tensor tensor(float[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<float>(rawArray, [rawArray.Length], ScalarType.Float32, dtype, device, requires_grad, names);
}
