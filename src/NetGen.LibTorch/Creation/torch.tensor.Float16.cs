namespace TorchSharp;

// Tensors from arrays, lists and numbers: Float16.
public static partial class torch
{
    /// <summary>A copy of an array of 4 dimensions, of 16-bit floating-point numbers.</summary>
    public static Tensor tensor(Half[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Float16, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 3 dimensions, of 16-bit floating-point numbers.</summary>
    public static Tensor tensor(Half[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Float16, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 2 dimensions, of 16-bit floating-point numbers.</summary>
    public static Tensor tensor(Half[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Float16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit floating-point numbers, in this shape.</summary>
    public static Tensor tensor(Half[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Half>(rawArray, dimensions, ScalarType.Float16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit floating-point numbers, as a vector.</summary>
    public static Tensor tensor(Half[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Half>(rawArray, [rawArray.Length], ScalarType.Float16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit floating-point numbers, in this shape.</summary>
    public static Tensor tensor(IList<Half> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Half>(Span(rawArray), dimensions, ScalarType.Float16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit floating-point numbers, as a tensor of 4 dimensions.</summary>
    public static Tensor tensor(IList<Half> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Half>(Span(rawArray), [dim0, dim1, dim2, dim3], ScalarType.Float16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit floating-point numbers, as a tensor of 3 dimensions.</summary>
    public static Tensor tensor(IList<Half> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Half>(Span(rawArray), [dim0, dim1, dim2], ScalarType.Float16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit floating-point numbers, as a matrix.</summary>
    public static Tensor tensor(IList<Half> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Half>(Span(rawArray), [rows, columns], ScalarType.Float16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit floating-point numbers, as a vector.</summary>
    public static Tensor tensor(IList<Half> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Half>(Span(rawArray), [rawArray.Count], ScalarType.Float16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit floating-point numbers, in this shape.</summary>
    public static Tensor tensor(Memory<Half> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<Half>(rawArray.Span, dimensions, ScalarType.Float16, dtype, device, requires_grad, names);
}
