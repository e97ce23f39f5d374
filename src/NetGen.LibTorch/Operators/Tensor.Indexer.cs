using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Square brackets: reading gives views where it can, writing puts in place.
    public partial class Tensor
    {
        /// <summary>The part that the indices select.</summary>
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>The part that indices (Int64) or masks (Bool) select, one tensor a dimension.</summary>
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>The part at these indices of the first dimensions.</summary>
        public Tensor this[params long[] indices]
        {
            get => At(indices);
            set => PutAt(value, indices);
        }

        /// <summary>The part at this index of the first dimension.</summary>
        public Tensor this[long i1]
        {
            get => At([i1]);
            set => PutAt(value, [i1]);
        }

        /// <summary>The part at these indices of the first two dimensions.</summary>
        public Tensor this[long i1, long i2]
        {
            get => At([i1, i2]);
            set => PutAt(value, [i1, i2]);
        }

        /// <summary>The part at these indices of the first three dimensions.</summary>
        public Tensor this[long i1, long i2, long i3]
        {
            get => At([i1, i2, i3]);
            set => PutAt(value, [i1, i2, i3]);
        }

        /// <summary>The part at these indices of the first four dimensions.</summary>
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => At([i1, i2, i3, i4]);
            set => PutAt(value, [i1, i2, i3, i4]);
        }

        /// <summary>The part at these indices of the first five dimensions.</summary>
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => At([i1, i2, i3, i4, i5]);
            set => PutAt(value, [i1, i2, i3, i4, i5]);
        }

        /// <summary>The part at these indices of the first six dimensions.</summary>
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => At([i1, i2, i3, i4, i5, i6]);
            set => PutAt(value, [i1, i2, i3, i4, i5, i6]);
        }

        /// <summary>The part that the indices select.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            var result = Ngt.New(Ngt.ngt_index(Safe, Values(indices), indices.Length));
            GC.KeepAlive(indices);
            return result;
        }

        /// <summary>The part that indices (Int64) or masks (Bool) select, one tensor a dimension.</summary>
        public Tensor index(params Tensor[] indices) => index(Array.ConvertAll(indices, TensorIndex.Tensor));

        /// <summary>Puts a tensor where the indices select.</summary>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            Ngt.Check(Ngt.ngt_index_put_(Safe, Values(indices), indices.Length, value.Safe));
            GC.KeepAlive(indices);
            return this;
        }

        /// <summary>Puts a number where the indices select.</summary>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            Ngt.Check(Ngt.ngt_index_put_s_(Safe, Values(indices), indices.Length, value.Value));
            GC.KeepAlive(indices);
            return this;
        }

        /// <summary>Puts a tensor where indices (Int64) or masks (Bool) select.</summary>
        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices, false);

        /// <summary>Puts a number where indices (Int64) or masks (Bool) select.</summary>
        public Tensor index_put_(Scalar value, params Tensor[] indices) => index_put_(value, Array.ConvertAll(indices, TensorIndex.Tensor));

        /// <summary>Puts, or with <paramref name="accumulate"/> adds, a tensor where indices (Int64) or masks (Bool) select.</summary>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false)
        {
            var list = new HandleList(indices);
            return Same(list.Done(Ngt.ngt_index_put_list_(Safe, list.Handles, list.Count, value.Safe, accumulate)));
        }

        private static IndexValue[] Values(TensorIndex[] indices) => Array.ConvertAll(indices, i => i.Value);

        private Tensor At(ReadOnlySpan<long> indices)
        {
            Span<IndexValue> values = stackalloc IndexValue[indices.Length];
            for (var i = 0; i < values.Length; i++) values[i] = new(IndexKind.Single, indices[i], 0, 0, 0);
            return Ngt.New(Ngt.ngt_index(Safe, values, values.Length));
        }

        private void PutAt(Tensor value, ReadOnlySpan<long> indices)
        {
            Span<IndexValue> values = stackalloc IndexValue[indices.Length];
            for (var i = 0; i < values.Length; i++) values[i] = new(IndexKind.Single, indices[i], 0, 0, 0);
            Ngt.Check(Ngt.ngt_index_put_(Safe, values, values.Length, value.Safe));
        }
    }
}
