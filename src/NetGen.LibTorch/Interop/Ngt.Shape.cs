using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// native/shape.cpp
internal static partial class Ngt
{
    [LibraryImport(Library)] internal static partial nint ngt_reshape(TensorHandle x, ReadOnlySpan<long> dims, long n);
    [LibraryImport(Library)] internal static partial nint ngt_view(TensorHandle x, ReadOnlySpan<long> dims, long n);
    [LibraryImport(Library)] internal static partial nint ngt_view_as(TensorHandle x, TensorHandle other);
    [LibraryImport(Library)] internal static partial nint ngt_flatten(TensorHandle x, long startDim, long endDim);
    [LibraryImport(Library)] internal static partial nint ngt_unflatten(TensorHandle x, long dim, ReadOnlySpan<long> dims, long n);
    [LibraryImport(Library)] internal static partial nint ngt_permute(TensorHandle x, ReadOnlySpan<long> dims, long n);
    [LibraryImport(Library)] internal static partial nint ngt_transpose(TensorHandle x, long dim0, long dim1);
    [LibraryImport(Library)] internal static partial int ngt_transpose_(TensorHandle x, long dim0, long dim1);
    [LibraryImport(Library)] internal static partial nint ngt_movedim(TensorHandle x, ReadOnlySpan<long> from, long n, ReadOnlySpan<long> to, long m);
    [LibraryImport(Library)] internal static partial nint ngt_t(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_mT(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_numpy_T(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_squeeze(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_squeeze_dim(TensorHandle x, long dim);
    [LibraryImport(Library)] internal static partial int ngt_squeeze_(TensorHandle x);
    [LibraryImport(Library)] internal static partial int ngt_squeeze_dim_(TensorHandle x, long dim);
    [LibraryImport(Library)] internal static partial nint ngt_unsqueeze(TensorHandle x, long dim);
    [LibraryImport(Library)] internal static partial int ngt_unsqueeze_(TensorHandle x, long dim);
    [LibraryImport(Library)] internal static partial nint ngt_expand(TensorHandle x, ReadOnlySpan<long> dims, long n, Flag isImplicit);
    [LibraryImport(Library)] internal static partial nint ngt_expand_as(TensorHandle x, TensorHandle other);
    [LibraryImport(Library)] internal static partial nint ngt_broadcast_to(TensorHandle x, ReadOnlySpan<long> dims, long n);
    [LibraryImport(Library)] internal static partial nint ngt_repeat(TensorHandle x, ReadOnlySpan<long> dims, long n);
    [LibraryImport(Library)] internal static partial nint ngt_tile(TensorHandle x, ReadOnlySpan<long> dims, long n);
    [LibraryImport(Library)] internal static partial nint ngt_roll(TensorHandle x, ReadOnlySpan<long> shifts, long n, ReadOnlySpan<long> dims, long m);
    [LibraryImport(Library)] internal static partial nint ngt_flip(TensorHandle x, ReadOnlySpan<long> dims, long n);
    [LibraryImport(Library)] internal static partial nint ngt_fliplr(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_flipud(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_narrow(TensorHandle x, long dim, long start, long length);
    [LibraryImport(Library)] internal static partial nint ngt_select(TensorHandle x, long dim, long index);
    [LibraryImport(Library)] internal static partial nint ngt_slice(TensorHandle x, long dim, long start, long finish, long step);
    [LibraryImport(Library)] internal static partial nint ngt_unfold_dim(TensorHandle x, long dim, long size, long step);
    [LibraryImport(Library)] internal static partial nint ngt_as_strided(TensorHandle x, ReadOnlySpan<long> dims, long n, ReadOnlySpan<long> strides, long m, long offset);
    [LibraryImport(Library)] internal static partial nint ngt_contiguous(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_ravel(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_tril(TensorHandle x, long diagonal);
    [LibraryImport(Library)] internal static partial int ngt_tril_(TensorHandle x, long diagonal);
    [LibraryImport(Library)] internal static partial nint ngt_triu(TensorHandle x, long diagonal);
    [LibraryImport(Library)] internal static partial int ngt_triu_(TensorHandle x, long diagonal);
    [LibraryImport(Library)] internal static partial nint ngt_diag(TensorHandle x, long diagonal);
    [LibraryImport(Library)] internal static partial nint ngt_diagonal(TensorHandle x, long offset, long dim1, long dim2);
    [LibraryImport(Library)] internal static partial nint ngt_diag_embed(TensorHandle x, long offset, long dim1, long dim2);
    [LibraryImport(Library)] internal static partial nint ngt_trace(TensorHandle x);
    [LibraryImport(Library)] internal static partial nint ngt_channel_shuffle_t(TensorHandle x, long groups);
    [LibraryImport(Library)] internal static partial nint ngt_repeat_interleave(TensorHandle x, long repeats, long dim, Flag flat);
    [LibraryImport(Library)] internal static partial nint ngt_cat(nint[] tensors, long n, long dim);
    [LibraryImport(Library)] internal static partial nint ngt_stack(nint[] tensors, long n, long dim);
    [LibraryImport(Library)] internal static partial nint ngt_hstack(nint[] tensors, long n);
    [LibraryImport(Library)] internal static partial nint ngt_vstack(nint[] tensors, long n);
    [LibraryImport(Library)] internal static partial int ngt_split(TensorHandle x, long size, long dim, out nint list, out long count);
    [LibraryImport(Library)] internal static partial int ngt_split_sizes(TensorHandle x, ReadOnlySpan<long> sizes, long n, long dim, out nint list, out long count);
    [LibraryImport(Library)] internal static partial int ngt_tensor_split(TensorHandle x, long sections, long dim, out nint list, out long count);
    [LibraryImport(Library)] internal static partial int ngt_tensor_split_at(TensorHandle x, ReadOnlySpan<long> indices, long n, long dim, out nint list, out long count);
    [LibraryImport(Library)] internal static partial int ngt_chunk(TensorHandle x, long chunks, long dim, out nint list, out long count);
    [LibraryImport(Library)] internal static partial int ngt_unbind(TensorHandle x, long dim, out nint list, out long count);
    [LibraryImport(Library)] internal static partial int ngt_broadcast_tensors(nint[] tensors, long n, out nint list, out long count);
    [LibraryImport(Library)] internal static partial int ngt_meshgrid(nint[] tensors, long n, Flag xy, out nint list, out long count);
}
