using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // What several operators share.
    public partial class Tensor
    {
        /// <summary>The view with all dimensions in reverse order.</summary>
        public Tensor T => Ngt.New(Ngt.ngt_numpy_T(Safe));

        /// <summary>The view with the last two dimensions exchanged.</summary>
        public Tensor mT => Ngt.New(Ngt.ngt_mT(Safe));

        /// <summary>A converted copy, or, if there is nothing to convert, another handle on the same elements.</summary>
        internal Tensor To(ScalarType type, Device device, bool copy, bool disposeAfter, bool nonBlocking)
        {
            var result = Ngt.New(Ngt.ngt_to(Safe, (int)type, (int)device.type, device.index, nonBlocking, copy));
            if (disposeAfter) Dispose();
            return result;
        }

        /// <summary>Writes the result into a tensor that the caller gave, if any.</summary>
        private static Tensor WriteTo(Tensor? target, Tensor result)
        {
            if (target is null) return result;
            using (result) return target.copy_(result);
        }

        private static Tensor Converted(Tensor result, ScalarType? type) => type is { } t ? result.To(t, result.device, false, true, false) : result;

        private static (Tensor, Tensor) Converted((Tensor First, Tensor Second) pair, ScalarType? type) => (Converted(pair.First, type), Converted(pair.Second, type));

        private static ScalarValue Optional(double? value) => value is { } v ? ((Scalar)v).Value : ScalarValue.None;

        /// <summary>Of three results the second and third only if they were asked for.</summary>
        private static (Tensor, Tensor?, Tensor?) Distinct(Tensor[] all, bool inverse, bool counts)
        {
            if (!inverse) all[1].Dispose();
            if (!counts) all[2].Dispose();
            return (all[0], inverse ? all[1] : null, counts ? all[2] : null);
        }

        private Tensor Like(Func<TensorHandle, int, int, int, Flag, nint> make, ScalarType? type, Device? place, bool requires_grad) =>
            Ngt.New(make(Safe, (int?)type ?? -1, (int)(place?.type ?? device_type), place?.index ?? device_index, requires_grad));

        /// <summary>The standard deviation and the mean of all elements.</summary>
        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => (std(unbiased), mean());

        /// <summary>The variance and the mean of all elements.</summary>
        public (Tensor var, Tensor mean) var_mean(bool unbiased = true) => (var(unbiased), mean());
    }

    private static Tensor WithHandles(IEnumerable<Tensor> tensors, Func<nint[], long, nint> call)
    {
        var list = new HandleList(tensors);
        return Ngt.New(list.Done(call(list.Handles, list.Count)));
    }

    private static Tensor Join(IList<Tensor> tensors, long dim)
    {
        var list = new HandleList(tensors);
        return Ngt.New(list.Done(Ngt.ngt_cat(list.Handles, list.Count, dim)));
    }

    private static Tensor[] BroadcastTensors(Tensor[] tensors)
    {
        var all = new HandleList(tensors);
        return all.Done(Ngt.NewList(Ngt.ngt_broadcast_tensors(all.Handles, all.Count, out var list, out var count), list, count));
    }

    private static Tensor[] Grids(IEnumerable<Tensor> tensors, string indexing)
    {
        if (indexing is not ("ij" or "xy")) throw new ArgumentException($"indexing is '{indexing}', but must be 'ij' or 'xy'.", nameof(indexing));
        var all = new HandleList(tensors);
        return all.Done(Ngt.NewList(Ngt.ngt_meshgrid(all.Handles, all.Count, indexing == "xy", out var list, out var count), list, count));
    }

    /// <summary>How a quotient is rounded.</summary>
    public enum RoundingMode
    {
        /// <summary>Not at all.</summary>
        None = 0,
        /// <summary>Towards zero.</summary>
        trunc = 1,
        /// <summary>Down.</summary>
        floor = 2,
    }
}
