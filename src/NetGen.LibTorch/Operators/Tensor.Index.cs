using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Reading and writing by index, mask and position.
    public partial class Tensor
    {
        /// <summary>The indices of the elements that are not zero, one vector a dimension.</summary>
        public IList<Tensor> nonzero_as_list() => nonzero().unbind(1);

        /// <summary>The indices (Int64) of the elements that are not zero, one row each.</summary>
        public Tensor argwhere() => Ngt.New(Ngt.ngt_argwhere(Safe));

        /// <summary>Between which boundaries each element lies.</summary>
        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) => Ngt.New(Ngt.ngt_bucketize(Safe, boundaries.Safe, outInt32, right));

        /// <summary>Along a dimension, the elements that the index (Int64) names: out[i][j] = this[index[i][j]][j] for dimension 0.</summary>
        public Tensor gather(long dim, Tensor index) => Ngt.New(Ngt.ngt_gather(Safe, dim, index.Safe));

        /// <summary>This with the source's slices, times alpha, added at the places that the index names.</summary>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) => Ngt.New(Ngt.ngt_index_add(Safe, dim, index.Safe, source.Safe, alpha.Value));

        /// <summary>In place: this with the source's slices, times alpha, added at the places that the index names.</summary>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) => Same(Ngt.ngt_index_add_(Safe, dim, index.Safe, source.Safe, alpha.Value));

        /// <summary>This with the source's slices at the places that the index names.</summary>
        public Tensor index_copy(long dim, Tensor index, Tensor source) => Ngt.New(Ngt.ngt_index_copy(Safe, dim, index.Safe, source.Safe));

        /// <summary>In place: this with the source's slices at the places that the index names.</summary>
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => Same(Ngt.ngt_index_copy_(Safe, dim, index.Safe, source.Safe));

        /// <summary>This with a value at the places that the index names.</summary>
        public Tensor index_fill(long dim, Tensor index, Scalar value) => Ngt.New(Ngt.ngt_index_fill(Safe, dim, index.Safe, value.Value));

        /// <summary>In place: this with a value at the places that the index names.</summary>
        public Tensor index_fill_(long dim, Tensor index, Scalar value) => Same(Ngt.ngt_index_fill_(Safe, dim, index.Safe, value.Value));

        /// <summary>The slices along a dimension that the index (Int64) names.</summary>
        public Tensor index_select(long dim, Tensor index) => Ngt.New(Ngt.ngt_index_select(Safe, dim, index.Safe));

        /// <summary>Whether among the test elements.</summary>
        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) => Ngt.New(Ngt.ngt_isin(Safe, test_elements.Safe, assumeUnique, invert));

        /// <summary>This with a value where the mask (Bool) is true.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value) => Ngt.New(Ngt.ngt_masked_fill(Safe, mask.Safe, value.Value));

        /// <summary>In place: this with a value where the mask (Bool) is true.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value) => Same(Ngt.ngt_masked_fill_(Safe, mask.Safe, value.Value));

        /// <summary>This with the next elements of the value where the mask is true.</summary>
        public Tensor masked_scatter(Tensor mask, Tensor value) => Ngt.New(Ngt.ngt_masked_scatter(Safe, mask.Safe, value.Safe));

        /// <summary>In place: this with the next elements of the value where the mask is true.</summary>
        public Tensor masked_scatter_(Tensor mask, Tensor value) => Same(Ngt.ngt_masked_scatter_(Safe, mask.Safe, value.Safe));

        /// <summary>The elements where the mask (Bool) is true, as a vector.</summary>
        public Tensor masked_select(Tensor mask) => Ngt.New(Ngt.ngt_masked_select(Safe, mask.Safe));

        /// <summary>The indices (Int64) of the elements that are not zero, one row each.</summary>
        public Tensor nonzero() => Ngt.New(Ngt.ngt_nonzero(Safe));

        /// <summary>Every element (or slice along a dimension) repeated.</summary>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) => Ngt.New(Ngt.ngt_repeat_interleave_t(Safe, repeats.Safe, dim ?? 0, dim is null));

        /// <summary>This with the source's elements at the places along a dimension that the index (Int64) names.</summary>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Ngt.New(Ngt.ngt_scatter(Safe, dim, index.Safe, src.Safe));

        /// <summary>In place: this with the source's elements at the places along a dimension that the index (Int64) names.</summary>
        public Tensor scatter_(long dim, Tensor index, Tensor src) => Same(Ngt.ngt_scatter_(Safe, dim, index.Safe, src.Safe));

        /// <summary>This with the source's elements added at the places along a dimension that the index (Int64) names.</summary>
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Ngt.New(Ngt.ngt_scatter_add(Safe, dim, index.Safe, src.Safe));

        /// <summary>In place: this with the source's elements added at the places along a dimension that the index (Int64) names.</summary>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Same(Ngt.ngt_scatter_add_(Safe, dim, index.Safe, src.Safe));

        /// <summary>The elements at these indices of the flattened tensor.</summary>
        public Tensor take(Tensor index) => Ngt.New(Ngt.ngt_take(Safe, index.Safe));

        /// <summary>The elements that the indices name along a dimension.</summary>
        public Tensor take_along_dim(Tensor indices, long dim) => Ngt.New(Ngt.ngt_take_along_dim(Safe, indices.Safe, dim));

        /// <summary>This where the condition (Bool) is true, the other elsewhere.</summary>
        public Tensor where(Tensor condition, Tensor y) => Ngt.New(Ngt.ngt_where(Safe, condition.Safe, y.Safe));
    }
}
