using TorchSharp.Interop;

namespace TorchSharp;

// Random integers, permutations and draws.
public static partial class torch
{
    /// <summary>Uniform random integers from 0 to high - 1.</summary>
    public static Tensor randint(long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator, names);

    /// <summary>Uniform random integers from 0 to high - 1.</summary>
    public static Tensor randint(int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, Wide(size), dtype, device, requires_grad, generator, names);

    /// <summary>Uniform random integers from low to high - 1.</summary>
    public static Tensor randint(int low, int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint((long)low, high, Wide(size), dtype, device, requires_grad, generator, names);

    /// <summary>Uniform random integers from 0 to high - 1.</summary>
    public static Tensor randint(long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(0, high, size.Shape, dtype, device, requires_grad, generator, names);

    /// <summary>Uniform random integers from low to high - 1.</summary>
    public static Tensor randint(long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        randint(low, high, size.Shape, dtype, device, requires_grad, generator, names);

    /// <summary>Uniform random integers from low to high - 1; Int64 unless a type is given.</summary>
    public static Tensor randint(long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null)
    {
        var o = Options.Of(dtype, device, requires_grad, names, ScalarType.Int64);
        return Ngt.New(Ngt.ngt_randint(low, high, size, size.Length, o.Type, o.DeviceType, o.DeviceIndex, o.RequiresGrad, generator?.Handle ?? 0));
    }

    /// <summary>The numbers from 0 to n - 1 in random order; Int64 unless a type is given.</summary>
    public static Tensor randperm(long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null)
    {
        var o = Options.Of(dtype, device, requires_grad, otherwise: ScalarType.Int64);
        return Ngt.New(Ngt.ngt_randperm(n, o.Type, o.DeviceType, o.DeviceIndex, o.RequiresGrad, generator?.Handle ?? 0));
    }

    /// <summary>Normal random numbers of this mean and standard deviation.</summary>
    public static Tensor normal(double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null, string[]? names = null) =>
        MakeEmpty(size, Options.Of(dtype, device, false, names)).normal_(mean, std, generator).requires_grad_(requires_grad);

    /// <summary>0 or 1, each element being the probability of 1.</summary>
    public static Tensor bernoulli(Tensor input, Generator? generator = null) => input.bernoulli(generator);

    /// <summary>Indices (Int64) drawn with these probabilities, row by row.</summary>
    public static Tensor multinomial(Tensor input, long num_samples, bool replacement = false, Generator? generator = null) => input.multinomial(num_samples, replacement, generator);

    /// <summary>Poisson-distributed numbers, each element being the rate.</summary>
    public static Tensor poisson(Tensor input, Generator? generator = null) => input.poisson(generator);

    private static long[] Wide(int[] size) => Array.ConvertAll(size, x => (long)x);
}
