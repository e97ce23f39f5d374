using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>One index of a tensor: a number, a slice, the ellipsis, a new dimension, a truth value or a tensor of indices or truth values.</summary>
    public struct TensorIndex
    {
        private readonly IndexKind _kind;
        private readonly long _start, _stop, _step;
        private readonly torch.Tensor? _tensor;

        private TensorIndex(IndexKind kind, long start = 0, long stop = 0, long step = 0, torch.Tensor? tensor = null) =>
            (_kind, _start, _stop, _step, _tensor) = (kind, start, stop, step, tensor);

        /// <summary>All dimensions that the other indices leave.</summary>
        public static TensorIndex Ellipsis = new(IndexKind.Ellipsis);

        /// <summary>A new dimension of extent 1.</summary>
        public static TensorIndex None = new(IndexKind.None);

        /// <summary>A new dimension of extent 1.</summary>
        public static TensorIndex Null = new(IndexKind.None);

        /// <summary>The whole dimension.</summary>
        public static TensorIndex Colon = Slice();

        /// <summary>From start to before stop, every step-th; negative numbers count from the end.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new(IndexKind.Slice, start ?? IndexValue.Absent, stop ?? IndexValue.Absent, step ?? IndexValue.Absent);

        /// <summary>From start to before end.</summary>
        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        /// <summary>A C# range.</summary>
        public static TensorIndex Slice(Range range) => Slice(Bound(range.Start), range.End is { IsFromEnd: true, Value: 0 } ? null : Bound(range.End));

        /// <summary>One slice, or the whole dimension if null; a negative number counts from the end.</summary>
        public static TensorIndex Single(long? index) => index is { } i ? new(IndexKind.Single, i) : Colon;

        /// <summary>A new dimension of extent 1 (true) or 0 (false).</summary>
        public static TensorIndex Bool(bool value) => new(IndexKind.Bool, value ? 1 : 0);

        /// <summary>Indices (Int64), or a mask (Bool).</summary>
        public static TensorIndex Tensor(torch.Tensor tensor) => new(IndexKind.Tensor, tensor: tensor);

        /// <summary>One slice.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>One slice; <c>^1</c> is the last.</summary>
        public static implicit operator TensorIndex(Index index) => Single(Bound(index));

        /// <summary>A range of slices.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(range);

        /// <summary>A range of slices.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>The tensor of indices or truth values.</summary>
        /// <exception cref="InvalidOperationException">It is another kind of index.</exception>
        public static implicit operator torch.Tensor(TensorIndex value) =>
            value._tensor ?? throw new InvalidOperationException($"This index is {value._kind}, not a tensor.");

        internal readonly IndexValue Value => new(_kind, _start, _stop, _step, _tensor?.Handle ?? 0);

        private static long Bound(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}
