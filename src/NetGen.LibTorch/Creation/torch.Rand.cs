using TorchSharp.Interop;

namespace TorchSharp;

// Tensors of random numbers.
public static partial class torch
{
    /// <summary>A tensor of this shape of uniform random numbers in [0, 1).</summary>
    public static Tensor rand(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRand(size, Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A tensor of 4 dimensions of uniform random numbers in [0, 1).</summary>
    public static Tensor rand(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRand([dim0, dim1, dim2, dim3], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A tensor of 3 dimensions of uniform random numbers in [0, 1).</summary>
    public static Tensor rand(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRand([dim0, dim1, dim2], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A matrix of uniform random numbers in [0, 1).</summary>
    public static Tensor rand(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRand([rows, columns], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A vector of uniform random numbers in [0, 1).</summary>
    public static Tensor rand(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRand([size], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A tensor of 4 dimensions of uniform random numbers in [0, 1).</summary>
    public static Tensor rand(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRand([dim0, dim1, dim2, dim3], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A tensor of 3 dimensions of uniform random numbers in [0, 1).</summary>
    public static Tensor rand(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRand([dim0, dim1, dim2], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A matrix of uniform random numbers in [0, 1).</summary>
    public static Tensor rand(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRand([rows, columns], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A vector of uniform random numbers in [0, 1).</summary>
    public static Tensor rand(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRand([size], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A tensor of this shape of uniform random numbers in [0, 1).</summary>
    public static Tensor rand(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRand(size, Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A tensor of this shape of normal random numbers of mean 0 and deviation 1.</summary>
    public static Tensor randn(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRandn(size, Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A tensor of 4 dimensions of normal random numbers of mean 0 and deviation 1.</summary>
    public static Tensor randn(int dim0, int dim1, int dim2, int dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRandn([dim0, dim1, dim2, dim3], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A tensor of 3 dimensions of normal random numbers of mean 0 and deviation 1.</summary>
    public static Tensor randn(int dim0, int dim1, int dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRandn([dim0, dim1, dim2], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A matrix of normal random numbers of mean 0 and deviation 1.</summary>
    public static Tensor randn(int rows, int columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRandn([rows, columns], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A vector of normal random numbers of mean 0 and deviation 1.</summary>
    public static Tensor randn(int size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRandn([size], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A tensor of 4 dimensions of normal random numbers of mean 0 and deviation 1.</summary>
    public static Tensor randn(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRandn([dim0, dim1, dim2, dim3], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A tensor of 3 dimensions of normal random numbers of mean 0 and deviation 1.</summary>
    public static Tensor randn(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRandn([dim0, dim1, dim2], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A matrix of normal random numbers of mean 0 and deviation 1.</summary>
    public static Tensor randn(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRandn([rows, columns], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A vector of normal random numbers of mean 0 and deviation 1.</summary>
    public static Tensor randn(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRandn([size], Options.Of(dtype, device, requires_grad, names), generator);

    /// <summary>A tensor of this shape of normal random numbers of mean 0 and deviation 1.</summary>
    public static Tensor randn(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeRandn(size, Options.Of(dtype, device, requires_grad, names), generator);
}
