using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// native/reduce.cpp
internal static partial class Ngt
{
    [LibraryImport(Library)] internal static partial nint ngt_sum(TensorHandle x, int type);
    [LibraryImport(Library)] internal static partial nint ngt_sum_dims(TensorHandle x, ReadOnlySpan<long> dims, long n, Flag keepdim, int type);
    [LibraryImport(Library)] internal static partial nint ngt_mean(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_mean_dims(TensorHandle x, ReadOnlySpan<long> dims, long n, Flag keepdim, int type);
    [LibraryImport(Library)] internal static partial nint ngt_prod(TensorHandle x, int type);
    [LibraryImport(Library)] internal static partial nint ngt_prod_dim(TensorHandle x, long dim, Flag keepdim, int type);
    [LibraryImport(Library)] internal static partial nint ngt_std(TensorHandle x, Flag unbiased);
    [LibraryImport(Library)] internal static partial nint ngt_std_dims(TensorHandle x, ReadOnlySpan<long> dims, long n, Flag unbiased, Flag keepdim);
    [LibraryImport(Library)] internal static partial nint ngt_var(TensorHandle x, Flag unbiased);
    [LibraryImport(Library)] internal static partial nint ngt_var_dims(TensorHandle x, ReadOnlySpan<long> dims, long n, Flag unbiased, Flag keepdim);
    [LibraryImport(Library)] internal static partial nint ngt_nansum(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_median(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_all(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_all_dim(TensorHandle x, long dim, Flag keepdim);
    [LibraryImport(Library)] internal static partial nint ngt_any(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_any_dim(TensorHandle x, long dim, Flag keepdim);
    [LibraryImport(Library)] internal static partial nint ngt_max(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_min(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_amax(TensorHandle x, ReadOnlySpan<long> dims, long n, Flag keepdim);
    [LibraryImport(Library)] internal static partial nint ngt_amin(TensorHandle x, ReadOnlySpan<long> dims, long n, Flag keepdim);
    [LibraryImport(Library)] internal static partial nint ngt_argmax(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_argmax_dim(TensorHandle x, long dim, Flag keepdim);
    [LibraryImport(Library)] internal static partial nint ngt_argmin(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_argmin_dim(TensorHandle x, long dim, Flag keepdim);
    [LibraryImport(Library)] internal static partial nint ngt_argsort(TensorHandle x, long dim, Flag descending);
    [LibraryImport(Library)] internal static partial nint ngt_msort(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_norm(TensorHandle x, double p);
    [LibraryImport(Library)] internal static partial nint ngt_norm_dim(TensorHandle x, long dim, Flag keepdim, double p);
    [LibraryImport(Library)] internal static partial nint ngt_dist(TensorHandle x, TensorHandle y, double p);
    [LibraryImport(Library)] internal static partial nint ngt_logsumexp(TensorHandle x, long dim, Flag keepdim);
    [LibraryImport(Library)] internal static partial nint ngt_cumsum(TensorHandle x, long dim, int type);
    [LibraryImport(Library)] internal static partial nint ngt_cumprod(TensorHandle x, long dim, int type);
    [LibraryImport(Library)] internal static partial nint ngt_count_nonzero(TensorHandle x, ReadOnlySpan<long> dims, long n);
    [LibraryImport(Library)] internal static partial nint ngt_bincount(TensorHandle x, TensorHandle weights, long minlength);
    [LibraryImport(Library)] internal static partial nint ngt_histc(TensorHandle x, long bins, long min, long max);
    [LibraryImport(Library)] internal static partial int ngt_max_dim(TensorHandle x, long dim, Flag keepdim, out nint first, out nint second);
    [LibraryImport(Library)] internal static partial int ngt_min_dim(TensorHandle x, long dim, Flag keepdim, out nint first, out nint second);
    [LibraryImport(Library)] internal static partial int ngt_topk(TensorHandle x, long k, long dim, Flag largest, Flag sorted, out nint first, out nint second);
    [LibraryImport(Library)] internal static partial int ngt_sort(TensorHandle x, long dim, Flag descending, Flag stable, out nint first, out nint second);
    [LibraryImport(Library)] internal static partial int ngt_mode(TensorHandle x, long dim, Flag keepdim, out nint first, out nint second);
    [LibraryImport(Library)] internal static partial int ngt_cummax(TensorHandle x, long dim, out nint first, out nint second);
    [LibraryImport(Library)] internal static partial int ngt_cummin(TensorHandle x, long dim, out nint first, out nint second);
    [LibraryImport(Library)] internal static partial int ngt_kthvalue(TensorHandle x, long k, long dim, Flag keepdim, out nint first, out nint second);
    [LibraryImport(Library)] internal static partial int ngt_aminmax(TensorHandle x, long dim, Flag flat, Flag keepdim, out nint first, out nint second);
    [LibraryImport(Library)] internal static partial int ngt_std_mean_dims(TensorHandle x, ReadOnlySpan<long> dims, long n, Flag unbiased, Flag keepdim, out nint first, out nint second);
    [LibraryImport(Library)] internal static partial int ngt_var_mean_dims(TensorHandle x, ReadOnlySpan<long> dims, long n, Flag unbiased, Flag keepdim, out nint first, out nint second);
    [LibraryImport(Library)] internal static partial nint ngt_logcumsumexp(TensorHandle x, long dim);
    [LibraryImport(Library)] internal static partial nint ngt_quantile(TensorHandle x, TensorHandle q, long dim, Flag keepdim);
    [LibraryImport(Library)] internal static partial nint ngt_nanquantile(TensorHandle x, TensorHandle q, long dim, Flag keepdim);
    [LibraryImport(Library)] internal static partial nint ngt_nanmedian(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_renorm(TensorHandle x, double p, long dim, double maxnorm);
    [LibraryImport(Library)] internal static partial int ngt_unique(TensorHandle x, Flag sorted, Flag inverse, Flag counts, long dim, Flag flat, out nint list, out long count);
    [LibraryImport(Library)] internal static partial int ngt_unique_consecutive(TensorHandle x, Flag inverse, Flag counts, long dim, Flag flat, out nint list, out long count);
}
