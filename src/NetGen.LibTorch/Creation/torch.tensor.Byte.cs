namespace TorchSharp;

// Tensors from arrays, lists and numbers: Byte.
public static partial class torch
{
    /// <summary>A copy of 8-bit unsigned integers, as a vector.</summary>
    public static Tensor as_tensor(IList<byte> rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<byte>(Span(rawArray), [rawArray.Count], ScalarType.Byte, dtype, device, false);

    /// <summary>A copy of 8-bit unsigned integers, as a vector.</summary>
    public static Tensor as_tensor(byte[] rawArray, ScalarType? dtype = null, Device? device = null) =>
        FromSpan<byte>(rawArray, [rawArray.Length], ScalarType.Byte, dtype, device, false);

    /// <summary>A copy of 8-bit unsigned integers, in this shape.</summary>
    public static Tensor tensor(IList<byte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<byte>(Span(rawArray), dimensions, ScalarType.Byte, dtype, device, requires_grad, names);

    /// <summary>A copy of 8-bit unsigned integers, as a tensor of 4 dimensions.</summary>
    public static Tensor tensor(IList<byte> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<byte>(Span(rawArray), [dim0, dim1, dim2, dim3], ScalarType.Byte, dtype, device, requires_grad, names);

    /// <summary>A copy of 8-bit unsigned integers, as a tensor of 3 dimensions.</summary>
    public static Tensor tensor(IList<byte> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<byte>(Span(rawArray), [dim0, dim1, dim2], ScalarType.Byte, dtype, device, requires_grad, names);

    /// <summary>A copy of 8-bit unsigned integers, as a matrix.</summary>
    public static Tensor tensor(IList<byte> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<byte>(Span(rawArray), [rows, columns], ScalarType.Byte, dtype, device, requires_grad, names);

    /// <summary>A copy of 8-bit unsigned integers, as a vector.</summary>
    public static Tensor tensor(IList<byte> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<byte>(Span(rawArray), [rawArray.Count], ScalarType.Byte, dtype, device, requires_grad, names);

    /// <summary>A copy of 8-bit unsigned integers, in this shape.</summary>
    public static Tensor tensor(Memory<byte> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<byte>(rawArray.Span, dimensions, ScalarType.Byte, dtype, device, requires_grad, names);

    /// <summary>A tensor without dimensions, of 8-bit unsigned integers.</summary>
    public static Tensor tensor(byte scalar, Device? device = null, bool requires_grad = false) =>
        FromScalar(scalar, ScalarType.Byte, null, device, requires_grad);

    /// <summary>A copy of an array of 4 dimensions, of 8-bit unsigned integers.</summary>
    public static Tensor tensor(byte[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Byte, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 3 dimensions, of 8-bit unsigned integers.</summary>
    public static Tensor tensor(byte[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Byte, dtype, device, requires_grad, names);

    /// <summary>A copy of an array of 2 dimensions, of 8-bit unsigned integers.</summary>
    public static Tensor tensor(byte[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromArray(rawArray, ScalarType.Byte, dtype, device, requires_grad, names);

    /// <summary>A copy of 8-bit unsigned integers, in this shape.</summary>
    public static Tensor tensor(byte[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<byte>(rawArray, dimensions, ScalarType.Byte, dtype, device, requires_grad, names);

    /// <summary>A copy of 8-bit unsigned integers, as a vector.</summary>
    public static Tensor tensor(byte[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        FromSpan<byte>(rawArray, [rawArray.Length], ScalarType.Byte, dtype, device, requires_grad, names);
}
