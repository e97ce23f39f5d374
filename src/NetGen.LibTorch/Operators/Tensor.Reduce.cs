using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Sums and other summaries.
    public partial class Tensor
    {
        /// <summary>Sorted along a dimension, and the indices (Int64) of the sorted values.</summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) => Ngt.New2(Ngt.ngt_sort(Safe, dim, descending, stable, out var first, out var second), first, second);

        /// <summary>The least and the greatest element, of all or along a dimension.</summary>
        public (Tensor min, Tensor max) aminmax(long? dim = null, bool keepdim = false) => Ngt.New2(Ngt.ngt_aminmax(Safe, dim ?? 0, dim is null, keepdim, out var first, out var second), first, second);

        /// <summary>The distinct elements, which of them each element is, and how often each occurs.</summary>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) => Distinct(Ngt.NewList(Ngt.ngt_unique(Safe, sorted, return_inverse, return_counts, dim ?? 0, dim is null, out var list, out var count), list, count), return_inverse, return_counts);

        /// <summary>The elements without repetitions in a row, which of them each element is, and how often each occurs.</summary>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(bool return_inverse = false, bool return_counts = false, int? dim = null) => Distinct(Ngt.NewList(Ngt.ngt_unique_consecutive(Safe, return_inverse, return_counts, dim ?? 0, dim is null, out var list, out var count), list, count), return_inverse, return_counts);

        /// <summary>The standard deviation and the mean, of all elements or along dimensions.</summary>
        public (Tensor std, Tensor mean) std_mean((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std_mean([dim.Item1, dim.Item2], unbiased, keepdim, type);

        /// <summary>The standard deviation and the mean, of all elements or along dimensions.</summary>
        public (Tensor std, Tensor mean) std_mean((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std_mean([dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        /// <summary>The standard deviation and the mean, of all elements or along dimensions.</summary>
        public (Tensor std, Tensor mean) std_mean(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Converted(Ngt.New2(Ngt.ngt_std_mean_dims(Safe, dimensions, dimensions.Length, unbiased, keepdim, out var first, out var second), first, second), type);

        /// <summary>The standard deviation and the mean, of all elements or along dimensions.</summary>
        public (Tensor std, Tensor mean) std_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std_mean([dim], unbiased, keepdim, type);

        /// <summary>The standard deviation and the mean, of all elements or along dimensions.</summary>
        public (Tensor std, Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Converted(Ngt.New2(Ngt.ngt_std_mean_dims(Safe, dimensions, dimensions.Length, unbiased, keepdim, out var first, out var second), first, second), type);

        /// <summary>The variance and the mean, of all elements or along dimensions.</summary>
        public (Tensor std, Tensor mean) var_mean(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Converted(Ngt.New2(Ngt.ngt_var_mean_dims(Safe, dimensions, dimensions.Length, unbiased, keepdim, out var first, out var second), first, second), type);

        /// <summary>The variance and the mean, of all elements or along dimensions.</summary>
        public (Tensor std, Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Converted(Ngt.New2(Ngt.ngt_var_mean_dims(Safe, dimensions, dimensions.Length, unbiased, keepdim, out var first, out var second), first, second), type);

        /// <summary>The greatest elements so far along a dimension, and where they are.</summary>
        public (Tensor values, Tensor indexes) cummax(long dim) => Ngt.New2(Ngt.ngt_cummax(Safe, dim, out var first, out var second), first, second);

        /// <summary>The least elements so far along a dimension, and where they are.</summary>
        public (Tensor values, Tensor indexes) cummin(long dim) => Ngt.New2(Ngt.ngt_cummin(Safe, dim, out var first, out var second), first, second);

        /// <summary>The greatest element; along a dimension also where it is; of two tensors element by element.</summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Ngt.New2(Ngt.ngt_max_dim(Safe, dim, keepdim, out var first, out var second), first, second);

        /// <summary>The least element; along a dimension also where it is; of two tensors element by element.</summary>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Ngt.New2(Ngt.ngt_min_dim(Safe, dim, keepdim, out var first, out var second), first, second);

        /// <summary>The k greatest (or least) elements along a dimension, and where they are.</summary>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => Ngt.New2(Ngt.ngt_topk(Safe, k, dim, largest, sorted, out var first, out var second), first, second);

        /// <summary>The k-th least element along a dimension, and where it is.</summary>
        public (Tensor values, Tensor indices) kthvalue(long k, long? dim, bool keepdim = false) => Ngt.New2(Ngt.ngt_kthvalue(Safe, k, dim ?? -1, keepdim, out var first, out var second), first, second);

        /// <summary>The most frequent value along a dimension, and where it is.</summary>
        public (Tensor values, Tensor indices) mode(long dim = -1, bool keepdim = false) => Ngt.New2(Ngt.ngt_mode(Safe, dim, keepdim, out var first, out var second), first, second);

        /// <summary>The variance and the mean, of all elements or along dimensions.</summary>
        public (Tensor var, Tensor mean) var_mean((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var_mean([dim.Item1, dim.Item2], unbiased, keepdim, type);

        /// <summary>The variance and the mean, of all elements or along dimensions.</summary>
        public (Tensor var, Tensor mean) var_mean((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var_mean([dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        /// <summary>The variance and the mean, of all elements or along dimensions.</summary>
        public (Tensor var, Tensor mean) var_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var_mean([dim], unbiased, keepdim, type);

        /// <summary>Whether all elements are true (of one dimension, where given).</summary>
        public Tensor all() => Ngt.New(Ngt.ngt_all(Safe));

        /// <summary>Whether all elements are true (of one dimension, where given).</summary>
        public Tensor all(long dim, bool keepdim = false) => Ngt.New(Ngt.ngt_all_dim(Safe, dim, keepdim));

        /// <summary>The greatest elements along the dimensions.</summary>
        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => WriteTo(@out, Ngt.New(Ngt.ngt_amax(Safe, dims, dims.Length, keepdim)));

        /// <summary>The greatest elements along the dimensions.</summary>
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) => WriteTo(@out, Ngt.New(Ngt.ngt_amax(Safe, dims, dims.Length, keepdim)));

        /// <summary>The greatest elements along the dimensions.</summary>
        public Tensor amax(params long[] dims) => amax(dims, false);

        /// <summary>The least elements along the dimensions.</summary>
        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => WriteTo(@out, Ngt.New(Ngt.ngt_amin(Safe, dims, dims.Length, keepdim)));

        /// <summary>The least elements along the dimensions.</summary>
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) => WriteTo(@out, Ngt.New(Ngt.ngt_amin(Safe, dims, dims.Length, keepdim)));

        /// <summary>The least elements along the dimensions.</summary>
        public Tensor amin(params long[] dims) => amin(dims, false);

        /// <summary>Whether any element is true (of one dimension, where given).</summary>
        public Tensor any() => Ngt.New(Ngt.ngt_any(Safe));

        /// <summary>Whether any element is true (of one dimension, where given).</summary>
        public Tensor any(long dim, bool keepdim = false) => Ngt.New(Ngt.ngt_any_dim(Safe, dim, keepdim));

        /// <summary>Where the greatest element is (Int64; in the flattened tensor, or along a dimension).</summary>
        public Tensor argmax() => Ngt.New(Ngt.ngt_argmax(Safe));

        /// <summary>Where the greatest element is (Int64; in the flattened tensor, or along a dimension).</summary>
        public Tensor argmax(long dim, bool keepdim = false) => Ngt.New(Ngt.ngt_argmax_dim(Safe, dim, keepdim));

        /// <summary>Where the least element is (Int64; in the flattened tensor, or along a dimension).</summary>
        public Tensor argmin() => Ngt.New(Ngt.ngt_argmin(Safe));

        /// <summary>Where the least element is (Int64; in the flattened tensor, or along a dimension).</summary>
        public Tensor argmin(long dim, bool keepdim = false) => Ngt.New(Ngt.ngt_argmin_dim(Safe, dim, keepdim));

        /// <summary>The indices (Int64) that sort along a dimension.</summary>
        public Tensor argsort(long dim = -1, bool descending = false) => Ngt.New(Ngt.ngt_argsort(Safe, dim, descending));

        /// <summary>How often every non-negative integer occurs (or the sum of its weights).</summary>
        public Tensor bincount(Tensor? weights, long minlength = 0) => Ngt.New(Ngt.ngt_bincount(Safe, weights?.Safe ?? TensorHandle.None, minlength));

        /// <summary>How many elements are not zero.</summary>
        public Tensor count_nonzero(long[]? dims = null) => Ngt.New(Ngt.ngt_count_nonzero(Safe, dims, dims?.Length ?? 0));

        /// <summary>The products so far along a dimension.</summary>
        public Tensor cumprod(long dim, ScalarType? type = null) => Ngt.New(Ngt.ngt_cumprod(Safe, dim, (int?)type ?? -1));

        /// <summary>The sums so far along a dimension.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null) => Ngt.New(Ngt.ngt_cumsum(Safe, dim, (int?)type ?? -1));

        /// <summary>The p-norm of the difference.</summary>
        public Tensor dist(Tensor other, float p = 2) => Ngt.New(Ngt.ngt_dist(Safe, other.Safe, p));

        /// <summary>How many elements fall into each of equal bins from min to max (or the data's own range).</summary>
        public Tensor histc(long bins = 100, long min = 0, long max = 0) => Ngt.New(Ngt.ngt_histc(Safe, bins, min, max));

        /// <summary>The logarithms of the sums of exponentials so far along a dimension.</summary>
        public Tensor logcumsumexp(long dim) => Ngt.New(Ngt.ngt_logcumsumexp(Safe, dim));

        /// <summary>log(sum(exp(this))) along a dimension, without overflow.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false) => Ngt.New(Ngt.ngt_logsumexp(Safe, dim, keepdim));

        /// <summary>The greatest element; along a dimension also where it is; of two tensors element by element.</summary>
        public Tensor max() => Ngt.New(Ngt.ngt_max(Safe));

        /// <summary>The greatest element; along a dimension also where it is; of two tensors element by element.</summary>
        public Tensor max(Tensor other) => maximum(other);

        /// <summary>The mean of all elements or along dimensions.</summary>
        public Tensor mean() => Ngt.New(Ngt.ngt_mean(Safe));

        /// <summary>The mean of all elements or along dimensions.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) => Ngt.New(Ngt.ngt_mean_dims(Safe, dimensions, dimensions.Length, keepdim, (int?)type ?? -1));

        /// <summary>The median of all elements (the lower of two).</summary>
        public Tensor median() => Ngt.New(Ngt.ngt_median(Safe));

        /// <summary>The least element; along a dimension also where it is; of two tensors element by element.</summary>
        public Tensor min() => Ngt.New(Ngt.ngt_min(Safe));

        /// <summary>The least element; along a dimension also where it is; of two tensors element by element.</summary>
        public Tensor min(Tensor other) => minimum(other);

        /// <summary>Sorted along dimension 0.</summary>
        public Tensor msort() => Ngt.New(Ngt.ngt_msort(Safe));

        /// <summary>The median of all elements that are numbers.</summary>
        public Tensor nanmedian() => Ngt.New(Ngt.ngt_nanmedian(Safe));

        /// <summary>The q-th quantiles of the numbers along a dimension, linearly interpolated.</summary>
        public Tensor nanquantile(Tensor q, long dim = -1, bool keepdim = false) => Ngt.New(Ngt.ngt_nanquantile(Safe, q.Safe, dim, keepdim));

        /// <summary>The sum of all elements that are numbers.</summary>
        public Tensor nansum() => Ngt.New(Ngt.ngt_nansum(Safe));

        /// <summary>The p-norm of all elements or along a dimension.</summary>
        public Tensor norm(float p = 2) => Ngt.New(Ngt.ngt_norm(Safe, p));

        /// <summary>The p-norm of all elements or along a dimension.</summary>
        public Tensor norm(int dim, bool keepdim = false, float p = 2) => Ngt.New(Ngt.ngt_norm_dim(Safe, dim, keepdim, p));

        /// <summary>The product of all elements or along a dimension.</summary>
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => Ngt.New(Ngt.ngt_prod_dim(Safe, dim, keepdim, (int?)type ?? -1));

        /// <summary>The product of all elements or along a dimension.</summary>
        public Tensor prod(ScalarType? type = null) => Ngt.New(Ngt.ngt_prod(Safe, (int?)type ?? -1));

        /// <summary>The q-th quantiles along a dimension, linearly interpolated.</summary>
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => Ngt.New(Ngt.ngt_quantile(Safe, q.Safe, dim, keepdim));

        /// <summary>The slices along a dimension scaled down to no more than this p-norm.</summary>
        public Tensor renorm(float p, long dim, float maxnorm) => Ngt.New(Ngt.ngt_renorm(Safe, p, dim, maxnorm));

        /// <summary>The standard deviation, divided by n - 1 if unbiased, of all elements or along dimensions.</summary>
        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std([dim.Item1, dim.Item2], unbiased, keepdim, type);

        /// <summary>The standard deviation, divided by n - 1 if unbiased, of all elements or along dimensions.</summary>
        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std([dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        /// <summary>The standard deviation, divided by n - 1 if unbiased, of all elements or along dimensions.</summary>
        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Converted(Ngt.New(Ngt.ngt_std_dims(Safe, dimensions, dimensions.Length, unbiased, keepdim)), type);

        /// <summary>The standard deviation, divided by n - 1 if unbiased, of all elements or along dimensions.</summary>
        public Tensor std(bool unbiased = true) => Ngt.New(Ngt.ngt_std(Safe, unbiased));

        /// <summary>The standard deviation, divided by n - 1 if unbiased, of all elements or along dimensions.</summary>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => std([dim], unbiased, keepdim, type);

        /// <summary>The standard deviation, divided by n - 1 if unbiased, of all elements or along dimensions.</summary>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Converted(Ngt.New(Ngt.ngt_std_dims(Safe, dimensions, dimensions.Length, unbiased, keepdim)), type);

        /// <summary>The sum of all elements or along dimensions; integers are summed as Int64.</summary>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) => Ngt.New(Ngt.ngt_sum_dims(Safe, dim, dim.Length, keepdim, (int?)type ?? -1));

        /// <summary>The sum of all elements or along dimensions; integers are summed as Int64.</summary>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => sum([dim], keepdim, type);

        /// <summary>The sum of all elements or along dimensions; integers are summed as Int64.</summary>
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => sum([dim0, dim1], keepdim, type);

        /// <summary>The sum of all elements or along dimensions; integers are summed as Int64.</summary>
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) => sum([dim0, dim1, dim2], keepdim, type);

        /// <summary>The sum of all elements or along dimensions; integers are summed as Int64.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Ngt.New(Ngt.ngt_sum_dims(Safe, dim, dim.Length, keepdim, (int?)type ?? -1));

        /// <summary>The sum of all elements or along dimensions; integers are summed as Int64.</summary>
        public Tensor sum(ScalarType? type = null) => Ngt.New(Ngt.ngt_sum(Safe, (int?)type ?? -1));

        /// <summary>The variance, divided by n - 1 if unbiased, of all elements or along dimensions.</summary>
        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var([dim.Item1, dim.Item2], unbiased, keepdim, type);

        /// <summary>The variance, divided by n - 1 if unbiased, of all elements or along dimensions.</summary>
        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var([dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        /// <summary>The variance, divided by n - 1 if unbiased, of all elements or along dimensions.</summary>
        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Converted(Ngt.New(Ngt.ngt_var_dims(Safe, dimensions, dimensions.Length, unbiased, keepdim)), type);

        /// <summary>The variance, divided by n - 1 if unbiased, of all elements or along dimensions.</summary>
        public Tensor var(bool unbiased = true) => Ngt.New(Ngt.ngt_var(Safe, unbiased));

        /// <summary>The variance, divided by n - 1 if unbiased, of all elements or along dimensions.</summary>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => var([dim], unbiased, keepdim, type);

        /// <summary>The variance, divided by n - 1 if unbiased, of all elements or along dimensions.</summary>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) => Converted(Ngt.New(Ngt.ngt_var_dims(Safe, dimensions, dimensions.Length, unbiased, keepdim)), type);
    }
}
