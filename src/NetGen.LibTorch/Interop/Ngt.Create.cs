using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// native/create.cpp
internal static partial class Ngt
{
    [LibraryImport(Library)] internal static partial nint ngt_from_bytes(ReadOnlySpan<byte> data, long bytes, ReadOnlySpan<long> dims, long n, int type);
    [LibraryImport(Library)] internal static partial nint ngt_empty(ReadOnlySpan<long> dims, long n, int type, int deviceType, int deviceIndex, Flag grad);
    [LibraryImport(Library)] internal static partial nint ngt_zeros(ReadOnlySpan<long> dims, long n, int type, int deviceType, int deviceIndex, Flag grad);
    [LibraryImport(Library)] internal static partial nint ngt_ones(ReadOnlySpan<long> dims, long n, int type, int deviceType, int deviceIndex, Flag grad);
    [LibraryImport(Library)] internal static partial nint ngt_full(ReadOnlySpan<long> dims, long n, ScalarValue value, int type, int deviceType, int deviceIndex, Flag grad);
    [LibraryImport(Library)] internal static partial nint ngt_eye(long rows, long columns, int type, int deviceType, int deviceIndex, Flag grad);
    [LibraryImport(Library)] internal static partial nint ngt_arange(ScalarValue start, ScalarValue stop, ScalarValue step, int type, int deviceType, int deviceIndex, Flag grad);
    [LibraryImport(Library)] internal static partial nint ngt_linspace(double start, double end, long steps, int type, int deviceType, int deviceIndex, Flag grad);
    [LibraryImport(Library)] internal static partial nint ngt_logspace(double start, double end, long steps, double @base, int type, int deviceType, int deviceIndex, Flag grad);
    [LibraryImport(Library)] internal static partial nint ngt_rand(ReadOnlySpan<long> dims, long n, int type, int deviceType, int deviceIndex, Flag grad, nint generator);
    [LibraryImport(Library)] internal static partial nint ngt_randn(ReadOnlySpan<long> dims, long n, int type, int deviceType, int deviceIndex, Flag grad, nint generator);
    [LibraryImport(Library)] internal static partial nint ngt_randint(long low, long high, ReadOnlySpan<long> dims, long n, int type, int deviceType, int deviceIndex, Flag grad, nint generator);
    [LibraryImport(Library)] internal static partial nint ngt_randperm(long n, int type, int deviceType, int deviceIndex, Flag grad, nint generator);

    [LibraryImport(Library)] internal static partial int ngt_normal_(TensorHandle x, double mean, double std, nint generator);
    [LibraryImport(Library)] internal static partial int ngt_uniform_(TensorHandle x, double from, double to, nint generator);
    [LibraryImport(Library)] internal static partial int ngt_bernoulli_(TensorHandle x, double p, nint generator);
    [LibraryImport(Library)] internal static partial int ngt_bernoulli_p_(TensorHandle x, TensorHandle p, nint generator);
    [LibraryImport(Library)] internal static partial nint ngt_bernoulli(TensorHandle x, nint generator);
    [LibraryImport(Library)] internal static partial int ngt_exponential_(TensorHandle x, double lambda, nint generator);
    [LibraryImport(Library)] internal static partial int ngt_cauchy_(TensorHandle x, double median, double sigma, nint generator);
    [LibraryImport(Library)] internal static partial int ngt_geometric_(TensorHandle x, double p, nint generator);
    [LibraryImport(Library)] internal static partial int ngt_log_normal_(TensorHandle x, double mean, double std, nint generator);
    [LibraryImport(Library)] internal static partial int ngt_random_(TensorHandle x, long from, long to, nint generator);
    [LibraryImport(Library)] internal static partial nint ngt_multinomial(TensorHandle x, long samples, Flag replacement, nint generator);
    [LibraryImport(Library)] internal static partial nint ngt_poisson(TensorHandle x, nint generator);
    [LibraryImport(Library)] internal static partial int ngt_fill_(TensorHandle x, ScalarValue value);
    [LibraryImport(Library)] internal static partial int ngt_zero_(TensorHandle x);

    [LibraryImport(Library)] internal static partial nint ngt_generator_default();
    [LibraryImport(Library)] internal static partial nint ngt_generator_new(ulong seed);
    [LibraryImport(Library)] internal static partial void ngt_generator_free(nint generator);
    [LibraryImport(Library)] internal static partial ulong ngt_generator_initial_seed(nint generator);
    [LibraryImport(Library)] internal static partial int ngt_generator_seed(nint generator, ulong seed);
    [LibraryImport(Library)] internal static partial nint ngt_generator_state(nint generator);
    [LibraryImport(Library)] internal static partial int ngt_generator_set_state(nint generator, TensorHandle state);
}
