namespace TorchSharp;

// Tensors from arrays, lists and numbers: Bool.
public static partial class torch
{
    /// <summary>A copy of truth values, as a vector.</summary>
    public static Tensor as_tensor(IList<bool> rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<bool>(Span(rawArray), [rawArray.Count], ScalarType.Bool, dtype, device, false);

    /// <summary>A copy of truth values, as a vector.</summary>
    public static Tensor as_tensor(bool[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<bool>(rawArray, [rawArray.Length], ScalarType.Bool, dtype, device, false);

    /// <summary>A copy of truth values, in this shape.</summary>
    public static Tensor tensor(IList<bool> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<bool>(Span(rawArray), dimensions, ScalarType.Bool, dtype, device, requires_grad, names);

    /// <summary>A copy of truth values, as a tensor of 4 dimensions.</summary>
    public static Tensor tensor(IList<bool> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<bool>(Span(rawArray), [dim0, dim1, dim2, dim3], ScalarType.Bool, dtype, device, requires_grad, names);

    /// <summary>A copy of truth values, as a tensor of 3 dimensions.</summary>
    public static Tensor tensor(IList<bool> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<bool>(Span(rawArray), [dim0, dim1, dim2], ScalarType.Bool, dtype, device, requires_grad, names);

    /// <summary>A copy of truth values, as a matrix.</summary>
    public static Tensor tensor(IList<bool> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<bool>(Span(rawArray), [rows, columns], ScalarType.Bool, dtype, device, requires_grad, names);

    /// <summary>A copy of truth values, as a vector.</summary>
    public static Tensor tensor(IList<bool> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<bool>(Span(rawArray), [rawArray.Count], ScalarType.Bool, dtype, device, requires_grad, names);

    /// <summary>A tensor without dimensions, of truth values.</summary>
    public static Tensor tensor(bool scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        FromScalar(scalar, ScalarType.Bool, dtype, device, requires_grad);

    /// <summary>A copy of an array of 4 dimensions, of truth values.</summary>
    public static Tensor tensor(bool[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Bool, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 3 dimensions, of truth values.</summary>
    public static Tensor tensor(bool[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Bool, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 2 dimensions, of truth values.</summary>
    public static Tensor tensor(bool[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Bool, dtype, device, requires_grad, names);

    /// <summary>A copy of truth values, in this shape.</summary>
    public static Tensor tensor(bool[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<bool>(rawArray, dimensions, ScalarType.Bool, dtype, device, requires_grad, names);

    /// <summary>A copy of truth values, as a vector.</summary>
    public static Tensor tensor(bool[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<bool>(rawArray, [rawArray.Length], ScalarType.Bool, dtype, device, requires_grad, names);
}
