using TorchSharp.Interop;

namespace TorchSharp;

// Rearranging, joining and splitting. The same as the methods of tensors.
public static partial class torch
{
    /// <summary>With at least one dimension.</summary>
    public static IEnumerable<Tensor> atleast_1d(params Tensor[] input) => Array.ConvertAll(input, x => x.atleast_1d());

    /// <summary>With at least two dimensions.</summary>
    public static IEnumerable<Tensor> atleast_2d(params Tensor[] input) => Array.ConvertAll(input, x => x.atleast_2d());

    /// <summary>With at least three dimensions.</summary>
    public static IEnumerable<Tensor> atleast_3d(params Tensor[] input) => Array.ConvertAll(input, x => x.atleast_3d());

    /// <summary>The tensors expanded to their common shape.</summary>
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) => BroadcastTensors(tensors);

    /// <summary>A view with the last two dimensions exchanged.</summary>
    public static Tensor adjoint(Tensor input) => input.adjoint();

    /// <summary>The matrix with the tensors along its diagonal.</summary>
    public static Tensor block_diag(params Tensor[] tensors) => WithHandles(tensors, Ngt.ngt_block_diag);

    /// <summary>A view expanded to this shape.</summary>
    public static Tensor broadcast_to(Tensor input, params long[] shape) => input.broadcast_to(shape);

    /// <summary>All combinations of one element each of several vectors.</summary>
    public static Tensor cartesian_prod(IList<Tensor> tensors) => WithHandles(tensors, Ngt.ngt_cartesian_prod);

    /// <summary>All combinations of one element each of several vectors.</summary>
    public static Tensor cartesian_prod(ReadOnlySpan<Tensor> tensors) => WithHandles(tensors.ToArray(), Ngt.ngt_cartesian_prod);

    /// <summary>All combinations of one element each of several vectors.</summary>
    public static Tensor cartesian_prod(params Tensor[] tensors) => WithHandles(tensors, Ngt.ngt_cartesian_prod);

    /// <summary>The tensors joined along a dimension they have.</summary>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Join(tensors, dim);

    /// <summary>The tensors joined along a dimension they have.</summary>
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Join(tensors.ToArray(), dim);

    /// <summary>The tensors joined along a dimension they have.</summary>
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Join(tensors, dim);

    /// <summary>The tensors joined along dimension 1, vectors as columns.</summary>
    public static Tensor column_stack(IList<Tensor> tensors) => WithHandles(tensors, Ngt.ngt_column_stack);

    /// <summary>The tensors joined along dimension 1, vectors as columns.</summary>
    public static Tensor column_stack(ReadOnlySpan<Tensor> tensors) => WithHandles(tensors.ToArray(), Ngt.ngt_column_stack);

    /// <summary>The tensors joined along dimension 1, vectors as columns.</summary>
    public static Tensor column_stack(params Tensor[] tensors) => WithHandles(tensors, Ngt.ngt_column_stack);

    /// <summary>All combinations of r elements of a vector.</summary>
    public static Tensor combinations(Tensor input, int r = 2, bool with_replacement = false) => Ngt.New(Ngt.ngt_combinations(input.Safe, r, with_replacement));

    /// <summary>The tensors joined along a dimension they have.</summary>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => Join(tensors, dim);

    /// <summary>The tensors joined along a dimension they have.</summary>
    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Join(tensors.ToArray(), dim);

    /// <summary>The tensors joined along a dimension they have.</summary>
    public static Tensor concat(Tensor[] tensors, long dim = 0) => Join(tensors, dim);

    /// <summary>The tensors joined along a dimension they have.</summary>
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => Join(tensors, axis);

    /// <summary>The tensors joined along a dimension they have.</summary>
    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) => Join(tensors.ToArray(), axis);

    /// <summary>The tensors joined along a dimension they have.</summary>
    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => Join(tensors, axis);

    /// <summary>The diagonal of a matrix, or the matrix with a vector on its diagonal.</summary>
    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);

    /// <summary>Matrices with the last dimension on their diagonals.</summary>
    public static Tensor diag_embed(Tensor input, long offset = 0, long dim1 = -2, long dim2 = -1) => input.diag_embed(offset, dim1, dim2);

    /// <summary>The matrix with the flattened tensor on a diagonal.</summary>
    public static Tensor diagflat(Tensor input, long offset = 0) => input.diagflat(offset);

    /// <summary>A view of the diagonals of two dimensions.</summary>
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) => input.diagonal(offset, dim1, dim2);

    /// <summary>This with the source on a diagonal.</summary>
    public static Tensor diagonal_scatter(Tensor input, Tensor src, long offset = 0, long dim1 = 0, long dim2 = 1) => input.diagonal_scatter(src, offset, dim1, dim2);

    /// <summary>The n-th differences of neighbours along a dimension.</summary>
    public static Tensor diff(Tensor input, long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) => input.diff(n, dim, prepend, append);

    /// <summary>The tensors joined along dimension 2.</summary>
    public static Tensor dstack(IEnumerable<Tensor> tensors) => WithHandles(tensors, Ngt.ngt_dstack);

    /// <summary>The tensors joined along dimension 2.</summary>
    public static Tensor dstack(IList<Tensor> tensors) => WithHandles(tensors, Ngt.ngt_dstack);

    /// <summary>The tensors joined along dimension 2.</summary>
    public static Tensor dstack(ReadOnlySpan<Tensor> tensors) => WithHandles(tensors.ToArray(), Ngt.ngt_dstack);

    /// <summary>The tensors joined along dimension 2.</summary>
    public static Tensor dstack(params Tensor[] tensors) => WithHandles(tensors, Ngt.ngt_dstack);

    /// <summary>The dimensions from start to end made one.</summary>
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);

    /// <summary>The order along these dimensions reversed.</summary>
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);

    /// <summary>The order along dimension 1 reversed.</summary>
    public static Tensor fliplr(Tensor input) => input.fliplr();

    /// <summary>The order along dimension 0 reversed.</summary>
    public static Tensor flipud(Tensor input) => input.flipud();

    /// <summary>The tensors joined along dimension 1 (0 for vectors).</summary>
    public static Tensor hstack(IEnumerable<Tensor> tensors) => WithHandles(tensors, Ngt.ngt_hstack);

    /// <summary>The tensors joined along dimension 1 (0 for vectors).</summary>
    public static Tensor hstack(IList<Tensor> tensors) => WithHandles(tensors, Ngt.ngt_hstack);

    /// <summary>The tensors joined along dimension 1 (0 for vectors).</summary>
    public static Tensor hstack(ReadOnlySpan<Tensor> tensors) => WithHandles(tensors.ToArray(), Ngt.ngt_hstack);

    /// <summary>The tensors joined along dimension 1 (0 for vectors).</summary>
    public static Tensor hstack(params Tensor[] tensors) => WithHandles(tensors, Ngt.ngt_hstack);

    /// <summary>A view with dimensions moved.</summary>
    public static Tensor moveaxis(Tensor input, (long, long) source, (long, long) destination) => input.movedim([source.Item1, source.Item2], [destination.Item1, destination.Item2]);

    /// <summary>A view with dimensions moved.</summary>
    public static Tensor moveaxis(Tensor input, (long, long, long) source, (long, long, long) destination) => input.movedim([source.Item1, source.Item2, source.Item3], [destination.Item1, destination.Item2, destination.Item3]);

    /// <summary>A view with dimensions moved.</summary>
    public static Tensor moveaxis(Tensor input, (long, long, long, long) source, (long, long, long, long) destination) => input.movedim([source.Item1, source.Item2, source.Item3, source.Item4], [destination.Item1, destination.Item2, destination.Item3, destination.Item4]);

    /// <summary>A view with dimensions moved.</summary>
    public static Tensor moveaxis(Tensor input, long source, long destination) => input.movedim([source], [destination]);

    /// <summary>A view with dimensions moved.</summary>
    public static Tensor moveaxis(Tensor input, long[] source, long[] destination) => input.moveaxis(source, destination);

    /// <summary>A view with dimensions moved.</summary>
    public static Tensor movedim(Tensor input, long source, long destination) => input.movedim([source], [destination]);

    /// <summary>A view with dimensions moved.</summary>
    public static Tensor movedim(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);

    /// <summary>A view of length slices from start along a dimension.</summary>
    public static Tensor narrow(Tensor input, long dim, long start, long length) => input.narrow(dim, start, length);

    /// <summary>A view with the dimensions in this order.</summary>
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);
}
