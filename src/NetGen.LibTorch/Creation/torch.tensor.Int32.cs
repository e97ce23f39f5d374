namespace TorchSharp;

// Tensors from arrays, lists and numbers: Int32.
public static partial class torch
{
    /// <summary>A copy of 32-bit integers, as a vector.</summary>
    public static Tensor as_tensor(IList<int> rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<int>(Span(rawArray), [rawArray.Count], ScalarType.Int32, dtype, device, false);

    /// <summary>A copy of 32-bit integers, as a vector.</summary>
    public static Tensor as_tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<int>(rawArray, [rawArray.Length], ScalarType.Int32, dtype, device, false);

    /// <summary>A copy of 32-bit integers, in this shape.</summary>
    public static Tensor tensor(IList<int> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<int>(Span(rawArray), dimensions, ScalarType.Int32, dtype, device, requires_grad, names);

    /// <summary>A copy of 32-bit integers, as a tensor of 3 dimensions.</summary>
    public static Tensor tensor(IList<int> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<int>(Span(rawArray), [dim0, dim1, dim2], ScalarType.Int32, dtype, device, requires_grad, names);

    /// <summary>A copy of 32-bit integers, as a matrix.</summary>
    public static Tensor tensor(IList<int> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<int>(Span(rawArray), [rows, columns], ScalarType.Int32, dtype, device, requires_grad, names);

    /// <summary>A copy of 32-bit integers, as a vector.</summary>
    public static Tensor tensor(IList<int> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<int>(Span(rawArray), [rawArray.Count], ScalarType.Int32, dtype, device, requires_grad, names);

    /// <summary>A copy of 32-bit integers, in this shape.</summary>
    public static Tensor tensor(Memory<int> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<int>(rawArray.Span, dimensions, ScalarType.Int32, dtype, device, requires_grad, names);

    /// <summary>A tensor without dimensions, of 32-bit integers.</summary>
    public static Tensor tensor(int scalar, Device? device = null, bool requires_grad = false) =>
        FromScalar(scalar, ScalarType.Int32, null, device, requires_grad);

    /// <summary>A copy of an array of 4 dimensions, of 32-bit integers.</summary>
    public static Tensor tensor(int[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Int32, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 3 dimensions, of 32-bit integers.</summary>
    public static Tensor tensor(int[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Int32, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 2 dimensions, of 32-bit integers.</summary>
    public static Tensor tensor(int[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Int32, dtype, device, requires_grad, names);

    /// <summary>A copy of 32-bit integers, in this shape.</summary>
    public static Tensor tensor(int[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<int>(rawArray, dimensions, ScalarType.Int32, dtype, device, requires_grad, names);

    /// <summary>A copy of 32-bit integers, as a tensor of 4 dimensions.</summary>
    public static Tensor tensor(int[] rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<int>(rawArray, [dim0, dim1, dim2, dim3], ScalarType.Int32, dtype, device, requires_grad, names);

    /// <summary>A copy of 32-bit integers, as a vector.</summary>
    public static Tensor tensor(int[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<int>(rawArray, [rawArray.Length], ScalarType.Int32, dtype, device, requires_grad, names);
}
