using TorchSharp.Interop;

namespace TorchSharp;

// Tensors of one value, and of none in particular.
public static partial class torch
{
    /// <summary>A tensor of this shape with undefined elements.</summary>
    public static Tensor empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeEmpty(size, Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of 4 dimensions with undefined elements.</summary>
    public static Tensor empty(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeEmpty([dim0, dim1, dim2, dim3], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of 3 dimensions with undefined elements.</summary>
    public static Tensor empty(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeEmpty([dim0, dim1, dim2], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A matrix with undefined elements.</summary>
    public static Tensor empty(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeEmpty([rows, columns], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A vector with undefined elements.</summary>
    public static Tensor empty(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeEmpty([size], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of 4 dimensions with undefined elements.</summary>
    public static Tensor empty(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeEmpty([dim0, dim1, dim2, dim3], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of 3 dimensions with undefined elements.</summary>
    public static Tensor empty(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeEmpty([dim0, dim1, dim2], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A matrix with undefined elements.</summary>
    public static Tensor empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeEmpty([rows, columns], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A vector with undefined elements.</summary>
    public static Tensor empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeEmpty([size], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of this shape with undefined elements.</summary>
    public static Tensor empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeEmpty(size, Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of this shape filled with a value.</summary>
    public static Tensor full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeFull(size, value, Options.OfValue(value, dtype, device, requires_grad, names));

    /// <summary>A tensor of 3 dimensions filled with a value.</summary>
    public static Tensor full(int dim0, int dim1, int dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeFull([dim0, dim1, dim2], value, Options.OfValue(value, dtype, device, requires_grad, names));

    /// <summary>A tensor of 4 dimensions filled with a value.</summary>
    public static Tensor full(int dim0, int dim1, int dim2, int dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeFull([dim0, dim1, dim2, dim3], value, Options.OfValue(value, dtype, device, requires_grad, names));

    /// <summary>A matrix filled with a value.</summary>
    public static Tensor full(int rows, int columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeFull([rows, columns], value, Options.OfValue(value, dtype, device, requires_grad, names));

    /// <summary>A vector filled with a value.</summary>
    public static Tensor full(int size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeFull([size], value, Options.OfValue(value, dtype, device, requires_grad, names));

    /// <summary>A tensor of 3 dimensions filled with a value.</summary>
    public static Tensor full(long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeFull([dim0, dim1, dim2], value, Options.OfValue(value, dtype, device, requires_grad, names));

    /// <summary>A tensor of 4 dimensions filled with a value.</summary>
    public static Tensor full(long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeFull([dim0, dim1, dim2, dim3], value, Options.OfValue(value, dtype, device, requires_grad, names));

    /// <summary>A matrix filled with a value.</summary>
    public static Tensor full(long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeFull([rows, columns], value, Options.OfValue(value, dtype, device, requires_grad, names));

    /// <summary>A vector filled with a value.</summary>
    public static Tensor full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeFull([size], value, Options.OfValue(value, dtype, device, requires_grad, names));

    /// <summary>A tensor of this shape filled with a value.</summary>
    public static Tensor full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeFull(size, value, Options.OfValue(value, dtype, device, requires_grad, names));
}
