namespace TorchSharp;

// Tensors from arrays, lists and numbers: Int16.
public static partial class torch
{
    /// <summary>A copy of 16-bit integers, as a vector.</summary>
    public static Tensor as_tensor(IList<short> rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<short>(Span(rawArray), [rawArray.Count], ScalarType.Int16, dtype, device, false);

    /// <summary>A copy of 16-bit integers, as a vector.</summary>
    public static Tensor as_tensor(short[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<short>(rawArray, [rawArray.Length], ScalarType.Int16, dtype, device, false);

    /// <summary>A copy of 16-bit integers, in this shape.</summary>
    public static Tensor tensor(IList<short> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<short>(Span(rawArray), dimensions, ScalarType.Int16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit integers, as a tensor of 4 dimensions.</summary>
    public static Tensor tensor(IList<short> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<short>(Span(rawArray), [dim0, dim1, dim2, dim3], ScalarType.Int16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit integers, as a tensor of 3 dimensions.</summary>
    public static Tensor tensor(IList<short> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<short>(Span(rawArray), [dim0, dim1, dim2], ScalarType.Int16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit integers, as a matrix.</summary>
    public static Tensor tensor(IList<short> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<short>(Span(rawArray), [rows, columns], ScalarType.Int16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit integers, as a vector.</summary>
    public static Tensor tensor(IList<short> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<short>(Span(rawArray), [rawArray.Count], ScalarType.Int16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit integers, in this shape.</summary>
    public static Tensor tensor(Memory<short> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<short>(rawArray.Span, dimensions, ScalarType.Int16, dtype, device, requires_grad, names);

    /// <summary>A tensor without dimensions, of 16-bit integers.</summary>
    public static Tensor tensor(short scalar, Device? device = null, bool requires_grad = false) =>
        FromScalar(scalar, ScalarType.Int16, null, device, requires_grad);

    /// <summary>A copy of an array of 4 dimensions, of 16-bit integers.</summary>
    public static Tensor tensor(short[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Int16, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 3 dimensions, of 16-bit integers.</summary>
    public static Tensor tensor(short[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Int16, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 2 dimensions, of 16-bit integers.</summary>
    public static Tensor tensor(short[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Int16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit integers, in this shape.</summary>
    public static Tensor tensor(short[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<short>(rawArray, dimensions, ScalarType.Int16, dtype, device, requires_grad, names);

    /// <summary>A copy of 16-bit integers, as a vector.</summary>
    public static Tensor tensor(short[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<short>(rawArray, [rawArray.Length], ScalarType.Int16, dtype, device, requires_grad, names);
}
