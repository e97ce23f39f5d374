namespace TorchSharp;

// Tensors from arrays, lists and numbers: Int64.
public static partial class torch
{
    /// <summary>A copy of 64-bit integers, as a vector.</summary>
    public static Tensor as_tensor(IList<long> rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<long>(Span(rawArray), [rawArray.Count], ScalarType.Int64, dtype, device, false);

    /// <summary>A copy of 64-bit integers, as a vector.</summary>
    public static Tensor as_tensor(long[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<long>(rawArray, [rawArray.Length], ScalarType.Int64, dtype, device, false);

    /// <summary>A copy of 64-bit integers, in this shape.</summary>
    public static Tensor tensor(IList<long> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<long>(Span(rawArray), dimensions, ScalarType.Int64, dtype, device, requires_grad, names);

    /// <summary>A copy of 64-bit integers, as a tensor of 4 dimensions.</summary>
    public static Tensor tensor(IList<long> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<long>(Span(rawArray), [dim0, dim1, dim2, dim3], ScalarType.Int64, dtype, device, requires_grad, names);

    /// <summary>A copy of 64-bit integers, as a tensor of 3 dimensions.</summary>
    public static Tensor tensor(IList<long> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<long>(Span(rawArray), [dim0, dim1, dim2], ScalarType.Int64, dtype, device, requires_grad, names);

    /// <summary>A copy of 64-bit integers, as a matrix.</summary>
    public static Tensor tensor(IList<long> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<long>(Span(rawArray), [rows, columns], ScalarType.Int64, dtype, device, requires_grad, names);

    /// <summary>A copy of 64-bit integers, as a vector.</summary>
    public static Tensor tensor(IList<long> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<long>(Span(rawArray), [rawArray.Count], ScalarType.Int64, dtype, device, requires_grad, names);

    /// <summary>A copy of 64-bit integers, in this shape.</summary>
    public static Tensor tensor(Memory<long> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<long>(rawArray.Span, dimensions, ScalarType.Int64, dtype, device, requires_grad, names);

    /// <summary>A tensor without dimensions, of 64-bit integers.</summary>
    public static Tensor tensor(long scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromScalar(scalar, ScalarType.Int64, dtype, device, requires_grad);

    /// <summary>A copy of an array of 4 dimensions, of 64-bit integers.</summary>
    public static Tensor tensor(long[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Int64, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 3 dimensions, of 64-bit integers.</summary>
    public static Tensor tensor(long[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Int64, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 2 dimensions, of 64-bit integers.</summary>
    public static Tensor tensor(long[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Int64, dtype, device, requires_grad, names);

    /// <summary>A copy of 64-bit integers, in this shape.</summary>
    public static Tensor tensor(long[] dataArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<long>(dataArray, dimensions, ScalarType.Int64, dtype, device, requires_grad, names);

    /// <summary>A copy of 64-bit integers, as a vector.</summary>
    public static Tensor tensor(long[] dataArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<long>(dataArray, [dataArray.Length], ScalarType.Int64, dtype, device, requires_grad, names);
}
