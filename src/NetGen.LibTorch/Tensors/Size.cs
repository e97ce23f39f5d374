using System.Collections;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A shape: the extent of every dimension.</summary>
    public struct Size : IEnumerable<long>
    {
        private readonly long[]? _shape;

        /// <summary>Of these extents.</summary>
        public Size(long[] shape) => _shape = shape;

        /// <summary>Of these extents.</summary>
        public Size(int[] shape) => _shape = Wide(shape);

        /// <summary>Of these extents.</summary>
        public Size(IEnumerable<long> shape) => _shape = [.. shape];

        /// <summary>Of one dimension.</summary>
        public Size(long size) => _shape = [size];

        /// <summary>Of one dimension.</summary>
        public Size(int size) => _shape = [size];

        /// <summary>Of two dimensions.</summary>
        public Size((long, long) size) => _shape = [size.Item1, size.Item2];

        /// <summary>Of three dimensions.</summary>
        public Size((long, long, long) size) => _shape = [size.Item1, size.Item2, size.Item3];

        /// <summary>Of four dimensions.</summary>
        public Size((long, long, long, long) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4];

        /// <summary>No dimension.</summary>
        public static Size Empty = new(Array.Empty<long>());

        /// <summary>The extents.</summary>
        public long[] Shape => _shape ?? [];

        /// <summary>The number of dimensions.</summary>
        public int Length => Shape.Length;

        /// <summary>Whether there is no dimension.</summary>
        public bool IsEmpty => Length == 0;

        /// <summary>Whether there is no dimension.</summary>
        public bool IsScalar => Length == 0;

        /// <summary>The extent of a dimension; a negative index counts from the end.</summary>
        public long this[int idx] => Shape[idx < 0 ? Length + idx : idx];

        /// <summary>The extent of a dimension; a negative index counts from the end.</summary>
        public long this[long idx] => Shape[idx < 0 ? Length + idx : idx];

        /// <summary>The number of elements.</summary>
        public long numel() => Shape.TotalSize();

        /// <summary>The extents one after another.</summary>
        public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)Shape).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>Whether the extents are the same.</summary>
        public override bool Equals(object? obj) => obj is Size other && this == other;

        /// <summary>Of the extents.</summary>
        public override int GetHashCode() => Shape.Aggregate(Length, HashCode.Combine);

        /// <summary>Whether the extents are the same.</summary>
        public static bool operator ==(Size left, Size right) => left.Shape.AsSpan().SequenceEqual(right.Shape);

        /// <summary>Whether the extents differ.</summary>
        public static bool operator !=(Size left, Size right) => !(left == right);

        /// <summary>Of one dimension.</summary>
        public static implicit operator Size(long size) => new(size);

        /// <summary>Of these extents.</summary>
        public static implicit operator Size(long[] size) => new(size);

        /// <summary>Of two dimensions.</summary>
        public static implicit operator Size((long, long) size) => new(size);

        /// <summary>Of three dimensions.</summary>
        public static implicit operator Size((long, long, long) size) => new(size);

        /// <summary>Of four dimensions.</summary>
        public static implicit operator Size((long, long, long, long) size) => new(size);
    }
}
