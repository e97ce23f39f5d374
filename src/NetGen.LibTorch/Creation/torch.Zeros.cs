using TorchSharp.Interop;

namespace TorchSharp;

// Tensors of zeros and of ones.
public static partial class torch
{
    /// <summary>A tensor of this shape filled with zeros.</summary>
    public static Tensor zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeZeros(size, Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of 4 dimensions filled with zeros.</summary>
    public static Tensor zeros(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeZeros([dim0, dim1, dim2, dim3], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of 3 dimensions filled with zeros.</summary>
    public static Tensor zeros(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeZeros([dim0, dim1, dim2], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A matrix filled with zeros.</summary>
    public static Tensor zeros(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeZeros([rows, columns], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A vector filled with zeros.</summary>
    public static Tensor zeros(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeZeros([size], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of 4 dimensions filled with zeros.</summary>
    public static Tensor zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeZeros([dim0, dim1, dim2, dim3], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of 3 dimensions filled with zeros.</summary>
    public static Tensor zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeZeros([dim0, dim1, dim2], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A matrix filled with zeros.</summary>
    public static Tensor zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeZeros([rows, columns], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A vector filled with zeros.</summary>
    public static Tensor zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeZeros([size], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of this shape filled with zeros.</summary>
    public static Tensor zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeZeros(size, Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of this shape filled with ones.</summary>
    public static Tensor ones(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeOnes(size, Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of 4 dimensions filled with ones.</summary>
    public static Tensor ones(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeOnes([dim0, dim1, dim2, dim3], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of 3 dimensions filled with ones.</summary>
    public static Tensor ones(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeOnes([dim0, dim1, dim2], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A matrix filled with ones.</summary>
    public static Tensor ones(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeOnes([rows, columns], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A vector filled with ones.</summary>
    public static Tensor ones(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeOnes([size], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of 4 dimensions filled with ones.</summary>
    public static Tensor ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeOnes([dim0, dim1, dim2, dim3], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of 3 dimensions filled with ones.</summary>
    public static Tensor ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeOnes([dim0, dim1, dim2], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A matrix filled with ones.</summary>
    public static Tensor ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeOnes([rows, columns], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A vector filled with ones.</summary>
    public static Tensor ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeOnes([size], Options.Of(dtype, device, requires_grad, names));

    /// <summary>A tensor of this shape filled with ones.</summary>
    public static Tensor ones(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        MakeOnes(size, Options.Of(dtype, device, requires_grad, names));
}
