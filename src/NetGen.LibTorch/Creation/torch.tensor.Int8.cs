namespace TorchSharp;

// Tensors from arrays, lists and numbers: Int8.
public static partial class torch
{
    /// <summary>A copy of 8-bit integers, as a vector.</summary>
    public static Tensor as_tensor(IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<sbyte>(Span(rawArray), [rawArray.Count], ScalarType.Int8, dtype, device, false);

    /// <summary>A copy of 8-bit integers, as a vector.</summary>
    public static Tensor as_tensor(sbyte[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<sbyte>(rawArray, [rawArray.Length], ScalarType.Int8, dtype, device, false);

    /// <summary>A copy of 8-bit integers, in this shape.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<sbyte>(Span(rawArray), dimensions, ScalarType.Int8, dtype, device, requires_grad, names);

    /// <summary>A copy of 8-bit integers, as a tensor of 4 dimensions.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<sbyte>(Span(rawArray), [dim0, dim1, dim2, dim3], ScalarType.Int8, dtype, device, requires_grad, names);

    /// <summary>A copy of 8-bit integers, as a tensor of 3 dimensions.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<sbyte>(Span(rawArray), [dim0, dim1, dim2], ScalarType.Int8, dtype, device, requires_grad, names);

    /// <summary>A copy of 8-bit integers, as a matrix.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<sbyte>(Span(rawArray), [rows, columns], ScalarType.Int8, dtype, device, requires_grad, names);

    /// <summary>A copy of 8-bit integers, as a vector.</summary>
    public static Tensor tensor(IList<sbyte> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<sbyte>(Span(rawArray), [rawArray.Count], ScalarType.Int8, dtype, device, requires_grad, names);

    /// <summary>A copy of 8-bit integers, in this shape.</summary>
    public static Tensor tensor(Memory<sbyte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<sbyte>(rawArray.Span, dimensions, ScalarType.Int8, dtype, device, requires_grad, names);

    /// <summary>A tensor without dimensions, of 8-bit integers.</summary>
    public static Tensor tensor(sbyte scalar, Device? device = null, bool requires_grad = false) =>
        FromScalar(scalar, ScalarType.Int8, null, device, requires_grad);

    /// <summary>A copy of an array of 4 dimensions, of 8-bit integers.</summary>
    public static Tensor tensor(sbyte[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Int8, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 3 dimensions, of 8-bit integers.</summary>
    public static Tensor tensor(sbyte[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Int8, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 2 dimensions, of 8-bit integers.</summary>
    public static Tensor tensor(sbyte[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Int8, dtype, device, requires_grad, names);

    /// <summary>A copy of 8-bit integers, in this shape.</summary>
    public static Tensor tensor(sbyte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<sbyte>(rawArray, dimensions, ScalarType.Int8, dtype, device, requires_grad, names);

    /// <summary>A copy of 8-bit integers, as a vector.</summary>
    public static Tensor tensor(sbyte[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<sbyte>(rawArray, [rawArray.Length], ScalarType.Int8, dtype, device, requires_grad, names);
}
