using TorchSharp.Interop;

namespace TorchSharp;

// Rearranging, joining and splitting. The same as the methods of tensors.
public static partial class torch
{
    /// <summary>Flattened to a vector.</summary>
    public static Tensor ravel(Tensor input) => input.ravel();

    /// <summary>Every element (or slice along a dimension) repeated.</summary>
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) => input.repeat_interleave(repeats, dim, output_size);

    /// <summary>The same elements in this shape; -1 stands for what is left.</summary>
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);

    /// <summary>Shifted along dimensions, what leaves at one end coming back at the other.</summary>
    public static Tensor roll(Tensor input, (long, long) shifts, (long, long) dims) => input.roll(shifts, dims);

    /// <summary>Shifted along dimensions, what leaves at one end coming back at the other.</summary>
    public static Tensor roll(Tensor input, (long, long, long) shifts, (long, long, long) dims) => input.roll(shifts, dims);

    /// <summary>Shifted along dimensions, what leaves at one end coming back at the other.</summary>
    public static Tensor roll(Tensor input, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => input.roll(shifts, dims);

    /// <summary>Shifted along dimensions, what leaves at one end coming back at the other.</summary>
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);

    /// <summary>Shifted along dimensions, what leaves at one end coming back at the other.</summary>
    public static Tensor roll(Tensor input, long[] shifts) => input.roll(shifts);

    /// <summary>Shifted along dimensions, what leaves at one end coming back at the other.</summary>
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);

    /// <summary>Turned k times by 90 degrees in the plane of two dimensions.</summary>
    public static Tensor rot90(Tensor input, long k = 1, (long, long)? dims = null) => input.rot90(k, dims);

    /// <summary>The tensors joined along dimension 0, vectors as rows.</summary>
    public static Tensor row_stack(IList<Tensor> tensors) => WithHandles(tensors, Ngt.ngt_vstack);

    /// <summary>The tensors joined along dimension 0, vectors as rows.</summary>
    public static Tensor row_stack(ReadOnlySpan<Tensor> tensors) => WithHandles(tensors.ToArray(), Ngt.ngt_vstack);

    /// <summary>The tensors joined along dimension 0, vectors as rows.</summary>
    public static Tensor row_stack(params Tensor[] tensors) => WithHandles(tensors, Ngt.ngt_vstack);

    /// <summary>A view of one slice along a dimension.</summary>
    public static Tensor select(Tensor input, long dim, long index) => input.select(dim, index);

    /// <summary>This with the source as one slice along a dimension.</summary>
    public static Tensor select_scatter(Tensor input, Tensor src, long dim, long index) => input.select_scatter(src, dim, index);

    /// <summary>A view without the dimensions (or the one) of extent 1.</summary>
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);

    /// <summary>A view without the dimensions (or the one) of extent 1, in place.</summary>
    public static Tensor squeeze_(Tensor input, long? dim = null) => input.squeeze_(dim);

    /// <summary>The tensors joined along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => WithHandles(tensors, (p, n) => Ngt.ngt_stack(p, n, dim));

    /// <summary>A view with two dimensions exchanged.</summary>
    public static Tensor swapaxes(Tensor input, long axis0, long axis1) => input.swapaxes(axis0, axis1);

    /// <summary>A view with two dimensions exchanged.</summary>
    public static Tensor swapdims(Tensor input, long dim0, long dim1) => input.swapdims(dim0, dim1);

    /// <summary>A view of a matrix with its dimensions exchanged.</summary>
    public static Tensor t(Tensor input) => input.t();

    /// <summary>Copies of the tensor side by side; missing dimensions count as 1.</summary>
    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);

    /// <summary>The sum of a matrix's diagonal.</summary>
    public static Tensor trace(Tensor input) => input.trace();

    /// <summary>A view with two dimensions exchanged.</summary>
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);

    /// <summary>The lower triangle of every matrix, the rest zero.</summary>
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);

    /// <summary>In place: the lower triangle of every matrix, the rest zero.</summary>
    public static Tensor tril_(Tensor input, long diagonal = 0) => input.tril_(diagonal);

    /// <summary>The indices of the lower triangle, rows first.</summary>
    public static Tensor tril_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null) => Ngt.New(Ngt.ngt_tril_indices(row, col, offset, (int)dtype)).To(dtype, InitializeDevice(device), false, true, false);

    /// <summary>The upper triangle of every matrix, the rest zero.</summary>
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);

    /// <summary>In place: the upper triangle of every matrix, the rest zero.</summary>
    public static Tensor triu_(Tensor input, long diagonal = 0) => input.triu_(diagonal);

    /// <summary>The indices of the upper triangle, rows first.</summary>
    public static Tensor triu_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null) => Ngt.New(Ngt.ngt_triu_indices(row, col, offset, (int)dtype)).To(dtype, InitializeDevice(device), false, true, false);

    /// <summary>One dimension split into several.</summary>
    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => input.unflatten(dim, sizes);

    /// <summary>One dimension split into several.</summary>
    public static Tensor unflatten(Tensor input, long dim, Size sizes) => input.unflatten(dim, sizes);

    /// <summary>A view with a new dimension of extent 1.</summary>
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);

    /// <summary>A view with a new dimension of extent 1, in place.</summary>
    public static Tensor unsqueeze_(Tensor input, long dim) => input.unsqueeze_(dim);

    /// <summary>The tensors joined along dimension 0, vectors as rows.</summary>
    public static Tensor vstack(IList<Tensor> tensors) => WithHandles(tensors, Ngt.ngt_vstack);

    /// <summary>The tensors joined along dimension 0, vectors as rows.</summary>
    public static Tensor vstack(ReadOnlySpan<Tensor> tensors) => WithHandles(tensors.ToArray(), Ngt.ngt_vstack);

    /// <summary>The tensors joined along dimension 0, vectors as rows.</summary>
    public static Tensor vstack(Tensor[] tensors) => WithHandles(tensors, Ngt.ngt_vstack);

    /// <summary>Views of as many parts, the last of which may be smaller.</summary>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);

    /// <summary>Parts along dimension 2.</summary>
    public static Tensor[] dsplit(Tensor input, long size) => input.dsplit(size);

    /// <summary>Parts along dimension 2.</summary>
    public static Tensor[] dsplit(Tensor input, long[] indices_or_sections) => input.dsplit(indices_or_sections);

    /// <summary>Parts along dimension 1 (0 for vectors).</summary>
    public static Tensor[] hsplit(Tensor input, long indices_or_sections) => input.hsplit(indices_or_sections);

    /// <summary>Parts along dimension 1 (0 for vectors).</summary>
    public static Tensor[] hsplit(Tensor input, long[] indices_or_sections) => input.hsplit(indices_or_sections);

    /// <summary>Grids of coordinates from vectors.</summary>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") => Grids(tensors, indexing);

    /// <summary>Views of parts of this size (the last may be smaller) or of these sizes along a dimension.</summary>
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) => tensor.split(split_size_or_sections, dim);

    /// <summary>Views of so many parts, or of the parts between these indices, along a dimension.</summary>
    public static Tensor[] tensor_split(Tensor input, long indices_or_sections, long dim = 0) => input.tensor_split(indices_or_sections, dim);

    /// <summary>Views of so many parts, or of the parts between these indices, along a dimension.</summary>
    public static Tensor[] tensor_split(Tensor input, long[] indices_or_sections, long dim = 0) => input.tensor_split(indices_or_sections, dim);

    /// <summary>Views of the slices along a dimension.</summary>
    public static Tensor[] unbind(Tensor input, long dim = 0) => input.unbind(dim);

    /// <summary>Views of the slices along a dimension.</summary>
    public static Tensor[] unbind(Tensor tensor, int dim = 0) => tensor.unbind(dim);

    /// <summary>Parts along dimension 0.</summary>
    public static Tensor[] vsplit(Tensor input, long[] indices_or_sections) => input.vsplit(indices_or_sections);
}
