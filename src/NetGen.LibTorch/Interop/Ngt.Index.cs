using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// native/index.cpp
internal static partial class Ngt
{
    [LibraryImport(Library)] internal static partial nint ngt_index(TensorHandle x, ReadOnlySpan<IndexValue> p, long n);
    [LibraryImport(Library)] internal static partial int ngt_index_put_(TensorHandle x, ReadOnlySpan<IndexValue> p, long n, TensorHandle value);
    [LibraryImport(Library)] internal static partial int ngt_index_put_s_(TensorHandle x, ReadOnlySpan<IndexValue> p, long n, ScalarValue value);
    [LibraryImport(Library)] internal static partial int ngt_index_put_list_(TensorHandle x, nint[] p, long n, TensorHandle value, Flag accumulate);
    [LibraryImport(Library)] internal static partial nint ngt_index_select(TensorHandle x, long dim, TensorHandle index);
    [LibraryImport(Library)] internal static partial nint ngt_index_add(TensorHandle x, long dim, TensorHandle index, TensorHandle source, ScalarValue alpha);
    [LibraryImport(Library)] internal static partial int ngt_index_add_(TensorHandle x, long dim, TensorHandle index, TensorHandle source, ScalarValue alpha);
    [LibraryImport(Library)] internal static partial nint ngt_index_copy(TensorHandle x, long dim, TensorHandle index, TensorHandle source);
    [LibraryImport(Library)] internal static partial int ngt_index_copy_(TensorHandle x, long dim, TensorHandle index, TensorHandle source);
    [LibraryImport(Library)] internal static partial nint ngt_index_fill(TensorHandle x, long dim, TensorHandle index, ScalarValue value);
    [LibraryImport(Library)] internal static partial int ngt_index_fill_(TensorHandle x, long dim, TensorHandle index, ScalarValue value);
    [LibraryImport(Library)] internal static partial nint ngt_gather(TensorHandle x, long dim, TensorHandle index);
    [LibraryImport(Library)] internal static partial nint ngt_scatter(TensorHandle x, long dim, TensorHandle index, TensorHandle src);
    [LibraryImport(Library)] internal static partial int ngt_scatter_(TensorHandle x, long dim, TensorHandle index, TensorHandle src);
    [LibraryImport(Library)] internal static partial nint ngt_scatter_add(TensorHandle x, long dim, TensorHandle index, TensorHandle src);
    [LibraryImport(Library)] internal static partial int ngt_scatter_add_(TensorHandle x, long dim, TensorHandle index, TensorHandle src);
    [LibraryImport(Library)] internal static partial nint ngt_masked_fill(TensorHandle x, TensorHandle mask, ScalarValue value);
    [LibraryImport(Library)] internal static partial int ngt_masked_fill_(TensorHandle x, TensorHandle mask, ScalarValue value);
    [LibraryImport(Library)] internal static partial nint ngt_masked_select(TensorHandle x, TensorHandle mask);
    [LibraryImport(Library)] internal static partial nint ngt_masked_scatter(TensorHandle x, TensorHandle mask, TensorHandle value);
    [LibraryImport(Library)] internal static partial int ngt_masked_scatter_(TensorHandle x, TensorHandle mask, TensorHandle value);
    [LibraryImport(Library)] internal static partial nint ngt_take(TensorHandle x, TensorHandle index);
    [LibraryImport(Library)] internal static partial nint ngt_take_along_dim(TensorHandle x, TensorHandle indices, long dim);
    [LibraryImport(Library)] internal static partial nint ngt_where(TensorHandle x, TensorHandle condition, TensorHandle y);
    [LibraryImport(Library)] internal static partial nint ngt_nonzero(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_argwhere(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_isin(TensorHandle x, TensorHandle test, Flag unique, Flag invert);
    [LibraryImport(Library)] internal static partial nint ngt_bucketize(TensorHandle x, TensorHandle boundaries, Flag int32, Flag right);
    [LibraryImport(Library)] internal static partial nint ngt_searchsorted(TensorHandle sequence, TensorHandle values, Flag int32, Flag right, TensorHandle sorter);
    [LibraryImport(Library)] internal static partial nint ngt_repeat_interleave_t(TensorHandle x, TensorHandle repeats, long dim, Flag flat);
}
