using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Rearranging, joining and splitting.
    public partial class Tensor
    {
        /// <summary>A view with the last two dimensions exchanged.</summary>
        public Tensor adjoint() => Ngt.New(Ngt.ngt_mT(Safe));

        /// <summary>A view of the storage with this size, strides and offset.</summary>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) => Ngt.New(Ngt.ngt_as_strided(Safe, size, size.Length, strides, strides.Length, storageOffset));

        /// <summary>With at least one dimension.</summary>
        public Tensor atleast_1d() => Ngt.New(Ngt.ngt_atleast_1d(Safe));

        /// <summary>With at least two dimensions.</summary>
        public Tensor atleast_2d() => Ngt.New(Ngt.ngt_atleast_2d(Safe));

        /// <summary>With at least three dimensions.</summary>
        public Tensor atleast_3d() => Ngt.New(Ngt.ngt_atleast_3d(Safe));

        /// <summary>A view expanded to this shape.</summary>
        public Tensor broadcast_to(params long[] shape) => Ngt.New(Ngt.ngt_broadcast_to(Safe, shape, shape.Length));

        /// <summary>The channels (dimension 1) dealt out over the groups.</summary>
        public Tensor channel_shuffle(long groups) => Ngt.New(Ngt.ngt_channel_shuffle_t(Safe, groups));

        /// <summary>This tensor, or a copy, with its elements in the order of the indices.</summary>
        public Tensor contiguous() => Ngt.New(Ngt.ngt_contiguous(Safe));

        /// <summary>The diagonal of a matrix, or the matrix with a vector on its diagonal.</summary>
        public Tensor diag(long diagonal = 0) => Ngt.New(Ngt.ngt_diag(Safe, diagonal));

        /// <summary>Matrices with the last dimension on their diagonals.</summary>
        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1) => Ngt.New(Ngt.ngt_diag_embed(Safe, offset, dim1, dim2));

        /// <summary>The matrix with the flattened tensor on a diagonal.</summary>
        public Tensor diagflat(long offset = 0) => Ngt.New(Ngt.ngt_diagflat(Safe, offset));

        /// <summary>A view of the diagonals of two dimensions.</summary>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Ngt.New(Ngt.ngt_diagonal(Safe, offset, dim1, dim2));

        /// <summary>This with the source on a diagonal.</summary>
        public Tensor diagonal_scatter(Tensor src, long offset = 0, long dim1 = 0, long dim2 = 1) => Ngt.New(Ngt.ngt_diagonal_scatter(Safe, src.Safe, offset, dim1, dim2));

        /// <summary>The n-th differences of neighbours along a dimension.</summary>
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) => Ngt.New(Ngt.ngt_diff(Safe, n, dim, prepend?.Safe ?? TensorHandle.None, append?.Safe ?? TensorHandle.None));

        /// <summary>A view in which dimensions of extent 1 are repeated without copying; -1 keeps an extent.</summary>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => Ngt.New(Ngt.ngt_expand(Safe, sizes, sizes.Length, isImplicit));

        /// <summary>A view in which dimensions of extent 1 are repeated without copying; -1 keeps an extent.</summary>
        public Tensor expand(long[] sizes, bool isImplicit = false) => Ngt.New(Ngt.ngt_expand(Safe, sizes, sizes.Length, isImplicit));

        /// <summary>A view in which dimensions of extent 1 are repeated without copying; -1 keeps an extent.</summary>
        public Tensor expand(params long[] sizes) => expand(sizes, false);

        /// <summary>A view in which dimensions of extent 1 are repeated without copying; -1 keeps an extent.</summary>
        public Tensor expand(Size sizes, bool isImplicit = false) => expand(sizes.Shape, isImplicit);

        /// <summary>A view expanded to the shape of another tensor.</summary>
        public Tensor expand_as(Tensor other) => Ngt.New(Ngt.ngt_expand_as(Safe, other.Safe));

        /// <summary>The dimensions from start to end made one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Ngt.New(Ngt.ngt_flatten(Safe, start_dim, end_dim));

        /// <summary>The order along these dimensions reversed.</summary>
        public Tensor flip(params long[] dims) => Ngt.New(Ngt.ngt_flip(Safe, dims, dims.Length));

        /// <summary>The order along dimension 1 reversed.</summary>
        public Tensor fliplr() => Ngt.New(Ngt.ngt_fliplr(Safe));

        /// <summary>The order along dimension 0 reversed.</summary>
        public Tensor flipud() => Ngt.New(Ngt.ngt_flipud(Safe));

        /// <summary>A view with dimensions moved.</summary>
        public Tensor moveaxis(long[] source, long[] destination) => movedim(source, destination);

        /// <summary>A view with dimensions moved.</summary>
        public Tensor movedim(long[] source, long[] destination) => Ngt.New(Ngt.ngt_movedim(Safe, source, source.Length, destination, destination.Length));

        /// <summary>A view of length slices from start along a dimension.</summary>
        public Tensor narrow(long dim, long start, long length) => Ngt.New(Ngt.ngt_narrow(Safe, dim, start, length));

        /// <summary>A view with the dimensions in this order.</summary>
        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());

        /// <summary>A view with the dimensions in this order.</summary>
        public Tensor permute(params long[] permutation) => Ngt.New(Ngt.ngt_permute(Safe, permutation, permutation.Length));

        /// <summary>Flattened to a vector.</summary>
        public Tensor ravel() => Ngt.New(Ngt.ngt_ravel(Safe));

        /// <summary>Copies of the tensor side by side along every dimension.</summary>
        public Tensor repeat(params long[] sizes) => Ngt.New(Ngt.ngt_repeat(Safe, sizes, sizes.Length));

        /// <summary>Every element (or slice along a dimension) repeated.</summary>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) => Ngt.New(Ngt.ngt_repeat_interleave(Safe, repeats, dim ?? 0, dim is null));

        /// <summary>The same elements in this shape; -1 stands for what is left.</summary>
        public Tensor reshape(params long[] shape) => Ngt.New(Ngt.ngt_reshape(Safe, shape, shape.Length));

        /// <summary>Shifted along dimensions, what leaves at one end coming back at the other.</summary>
        public Tensor roll((long, long) shifts, (long, long) dims) => roll([shifts.Item1, shifts.Item2], [dims.Item1, dims.Item2]);

        /// <summary>Shifted along dimensions, what leaves at one end coming back at the other.</summary>
        public Tensor roll((long, long, long) shifts, (long, long, long) dims) => roll([shifts.Item1, shifts.Item2, shifts.Item3], [dims.Item1, dims.Item2, dims.Item3]);

        /// <summary>Shifted along dimensions, what leaves at one end coming back at the other.</summary>
        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => Ngt.New(Ngt.ngt_roll(Safe, shifts, shifts.Length, dims, dims.Length));

        /// <summary>Shifted along dimensions, what leaves at one end coming back at the other.</summary>
        public Tensor roll(long shifts, long? dims = null) => dims is { } dim ? roll([shifts], [dim]) : Ngt.New(Ngt.ngt_roll(Safe, [shifts], 1, [], 0));

        /// <summary>Shifted along dimensions, what leaves at one end coming back at the other.</summary>
        public Tensor roll(long[] shifts) => Ngt.New(Ngt.ngt_roll(Safe, shifts, shifts.Length, [], 0));

        /// <summary>Shifted along dimensions, what leaves at one end coming back at the other.</summary>
        public Tensor roll(long[] shifts, long[] dims) => Ngt.New(Ngt.ngt_roll(Safe, shifts, shifts.Length, dims, dims.Length));

        /// <summary>Turned k times by 90 degrees in the plane of two dimensions.</summary>
        public Tensor rot90(long k = 1, (long, long)? dims = null) => Ngt.New(Ngt.ngt_rot90(Safe, k, [dims?.Item1 ?? 0, dims?.Item2 ?? 1], 2));

        /// <summary>A view of one slice along a dimension.</summary>
        public Tensor select(long dim, long index) => Ngt.New(Ngt.ngt_select(Safe, dim, index));

        /// <summary>This with the source as one slice along a dimension.</summary>
        public Tensor select_scatter(Tensor src, long dim, long index) => Ngt.New(Ngt.ngt_select_scatter(Safe, src.Safe, dim, index));

        /// <summary>A view of the slices from start to before finish, every step-th, along a dimension.</summary>
        public Tensor slice(long dim, long start, long finish, long step) => Ngt.New(Ngt.ngt_slice(Safe, dim, start, finish, step));

        /// <summary>A view without the dimensions (or the one) of extent 1.</summary>
        public Tensor squeeze(long? dim = null) => Ngt.New(dim is { } d ? Ngt.ngt_squeeze_dim(Safe, d) : Ngt.ngt_squeeze(Safe));

        /// <summary>A view without the dimensions (or the one) of extent 1, in place.</summary>
        public Tensor squeeze_(long? dim = null) => Same(dim is { } d ? Ngt.ngt_squeeze_dim_(Safe, d) : Ngt.ngt_squeeze_(Safe));

        /// <summary>A view with two dimensions exchanged.</summary>
        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>A view with two dimensions exchanged.</summary>
        public Tensor swapdims(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>A view of a matrix with its dimensions exchanged.</summary>
        public Tensor t() => Ngt.New(Ngt.ngt_t(Safe));

        /// <summary>Copies of the tensor side by side; missing dimensions count as 1.</summary>
        public Tensor tile(long[] reps) => Ngt.New(Ngt.ngt_tile(Safe, reps, reps.Length));

        /// <summary>The sum of a matrix's diagonal.</summary>
        public Tensor trace() => Ngt.New(Ngt.ngt_trace(Safe));

        /// <summary>A view with two dimensions exchanged.</summary>
        public Tensor transpose(long dim0, long dim1) => Ngt.New(Ngt.ngt_transpose(Safe, dim0, dim1));

        /// <summary>A view with two dimensions exchanged, in place.</summary>
        public Tensor transpose_(long dim0, long dim1) => Same(Ngt.ngt_transpose_(Safe, dim0, dim1));

        /// <summary>The lower triangle of every matrix, the rest zero.</summary>
        public Tensor tril(long diagonal = 0) => Ngt.New(Ngt.ngt_tril(Safe, diagonal));

        /// <summary>In place: the lower triangle of every matrix, the rest zero.</summary>
        public Tensor tril_(long diagonal = 0) => Same(Ngt.ngt_tril_(Safe, diagonal));

        /// <summary>The upper triangle of every matrix, the rest zero.</summary>
        public Tensor triu(long diagonal = 0) => Ngt.New(Ngt.ngt_triu(Safe, diagonal));

        /// <summary>In place: the upper triangle of every matrix, the rest zero.</summary>
        public Tensor triu_(long diagonal = 0) => Same(Ngt.ngt_triu_(Safe, diagonal));

        /// <summary>One dimension split into several.</summary>
        public Tensor unflatten(long dim, params long[] sizes) => Ngt.New(Ngt.ngt_unflatten(Safe, dim, sizes, sizes.Length));

        /// <summary>One dimension split into several.</summary>
        public Tensor unflatten(long dim, Size sizes) => unflatten(dim, sizes.Shape);

        /// <summary>A view of all windows of a size, step apart, along a dimension.</summary>
        public Tensor unfold(long dimension, long size, long step) => Ngt.New(Ngt.ngt_unfold_dim(Safe, dimension, size, step));

        /// <summary>A view with a new dimension of extent 1.</summary>
        public Tensor unsqueeze(long dim) => Ngt.New(Ngt.ngt_unsqueeze(Safe, dim));

        /// <summary>A view with a new dimension of extent 1, in place.</summary>
        public Tensor unsqueeze_(long dim) => Same(Ngt.ngt_unsqueeze_(Safe, dim));

        /// <summary>A view of the same elements in this shape; -1 stands for what is left.</summary>
        public Tensor view(params long[] shape) => Ngt.New(Ngt.ngt_view(Safe, shape, shape.Length));

        /// <summary>A view in the shape of another tensor.</summary>
        public Tensor view_as(Tensor other) => Ngt.New(Ngt.ngt_view_as(Safe, other.Safe));

        /// <summary>Views of as many parts, the last of which may be smaller.</summary>
        public Tensor[] chunk(long chunks, long dim = 0) => Ngt.NewList(Ngt.ngt_chunk(Safe, chunks, dim, out var list, out var count), list, count);

        /// <summary>Parts along dimension 2.</summary>
        public Tensor[] dsplit(long size) => tensor_split(size, 2);

        /// <summary>Parts along dimension 2.</summary>
        public Tensor[] dsplit(params long[] sizes) => tensor_split(sizes, 2);

        /// <summary>Parts along dimension 1 (0 for vectors).</summary>
        public Tensor[] hsplit(long size) => tensor_split(size, ndim == 1 ? 0 : 1);

        /// <summary>Parts along dimension 1 (0 for vectors).</summary>
        public Tensor[] hsplit(params long[] sizes) => tensor_split(sizes, ndim == 1 ? 0 : 1);

        /// <summary>Views of parts of this size (the last may be smaller) or of these sizes along a dimension.</summary>
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => Ngt.NewList(Ngt.ngt_split_sizes(Safe, sizes, sizes.Length, dim, out var list, out var count), list, count);

        /// <summary>Views of parts of this size (the last may be smaller) or of these sizes along a dimension.</summary>
        public Tensor[] split(long size, int dim = 0) => Ngt.NewList(Ngt.ngt_split(Safe, size, dim, out var list, out var count), list, count);

        /// <summary>Views of parts of this size (the last may be smaller) or of these sizes along a dimension.</summary>
        public Tensor[] split(long[] sizes, long dim = 0) => Ngt.NewList(Ngt.ngt_split_sizes(Safe, sizes, sizes.Length, dim, out var list, out var count), list, count);

        /// <summary>Views of parts of this size (the last may be smaller) or of these sizes along a dimension.</summary>
        public Tensor[] split(params long[] sizes) => split(sizes, 0);

        /// <summary>Views of so many parts, or of the parts between these indices, along a dimension.</summary>
        public Tensor[] tensor_split(long size, long dim = 0) => Ngt.NewList(Ngt.ngt_tensor_split(Safe, size, dim, out var list, out var count), list, count);

        /// <summary>Views of so many parts, or of the parts between these indices, along a dimension.</summary>
        public Tensor[] tensor_split(long[] sizes, long dim = 0) => Ngt.NewList(Ngt.ngt_tensor_split_at(Safe, sizes, sizes.Length, dim, out var list, out var count), list, count);

        /// <summary>Views of the slices along a dimension.</summary>
        public Tensor[] unbind(long dimension = 0) => Ngt.NewList(Ngt.ngt_unbind(Safe, dimension, out var list, out var count), list, count);

        /// <summary>Parts along dimension 0.</summary>
        public Tensor[] vsplit(long size) => tensor_split(size, 0);

        /// <summary>Parts along dimension 0.</summary>
        public Tensor[] vsplit(params long[] sizes) => tensor_split(sizes, 0);
    }
}
