using System.Collections;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor in the processor's memory, read and written without copying, in the order of their indices.</summary>
/// <typeparam name="T">The .NET type of the elements.</typeparam>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly torch.Tensor _tensor;
    private readonly long[] _shape;
    private readonly long[] _strides;
    private readonly nint _start;
    private readonly bool _contiguous;

    internal TensorAccessor(torch.Tensor tensor)
    {
        _tensor = tensor;
        (_shape, _strides, _start, _contiguous) = (tensor.shape, tensor.stride(), tensor.Address, tensor.is_contiguous());
        Count = tensor.numel();
    }

    /// <summary>The number of elements.</summary>
    public long Count { get; }

    /// <summary>False: elements can be written.</summary>
    public bool IsReadOnly => false;

    /// <summary>The element at one index a dimension, or at one index of the flattened tensor.</summary>
    /// <exception cref="IndexOutOfRangeException">Outside the tensor.</exception>
    public T this[params long[] indices]
    {
        get => At(Offset(indices));
        set => At(Offset(indices)) = value;
    }

    /// <summary>All elements as a vector.</summary>
    public T[] ToArray()
    {
        var result = new T[Count];
        CopyTo(result);
        return result;
    }

    /// <summary>All elements as an array of the tensor's dimensions.</summary>
    public Array ToNDArray()
    {
        if (_shape.Length == 0) return ToArray();
        var result = Array.CreateInstance(typeof(T), _shape);
        var target = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(result), checked((int)(Count * System.Runtime.CompilerServices.Unsafe.SizeOf<T>())));
        CopyTo(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, T>(target));
        return result;
    }

    /// <summary>Copies elements from <paramref name="tensorIndex"/> on into an array from <paramref name="arrayIndex"/> on.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies elements from <paramref name="tensorIndex"/> on into a span from <paramref name="arrayIndex"/> on.</summary>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var n = (int)Math.Min(array.Length - arrayIndex, Count - tensorIndex);
        if (Flat(tensorIndex, n) is { IsEmpty: false } flat) flat.CopyTo(array[arrayIndex..]);
        else for (var i = 0; i < n; i++) array[arrayIndex + i] = At(FlatOffset(tensorIndex + i));
    }

    /// <summary>Copies elements of an array from <paramref name="arrayIndex"/> on to the tensor from <paramref name="tensorIndex"/> on.</summary>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    /// <summary>Copies elements of a span from <paramref name="arrayIndex"/> on to the tensor from <paramref name="tensorIndex"/> on.</summary>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var n = (int)Math.Min(array.Length - arrayIndex, Count - tensorIndex);
        if (Flat(tensorIndex, n) is { IsEmpty: false } flat) array.Slice(arrayIndex, n).CopyTo(flat);
        else for (var i = 0; i < n; i++) At(FlatOffset(tensorIndex + i)) = array[arrayIndex + i];
    }

    /// <summary>All elements in the order of their indices.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        for (long i = 0; i < Count; i++) yield return At(FlatOffset(i));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether two accessors see the same number of equal elements.</summary>
    public static bool operator ==(TensorAccessor<T> left, TensorAccessor<T> right) => left.SequenceEqual(right);

    /// <summary>Whether two accessors see different elements.</summary>
    public static bool operator !=(TensorAccessor<T> left, TensorAccessor<T> right) => !(left == right);

    /// <summary>Whether the other sees the same number of equal elements.</summary>
    public override bool Equals(object? obj) => obj is TensorAccessor<T> other && this == other;

    /// <summary>Of the first elements.</summary>
    public override int GetHashCode() => this.Take(16).Aggregate(Count.GetHashCode(), HashCode.Combine);

    /// <summary>Nothing to free: the tensor owns the elements.</summary>
    public void Dispose() { }

    private unsafe ref T At(long offset)
    {
        ObjectDisposedException.ThrowIf(_tensor.IsInvalid, _tensor);
        return ref ((T*)_start)[offset];
    }

    /// <summary>The elements as they lie in memory, or nothing if they don't lie in order.</summary>
    private unsafe Span<T> Flat(long from, int count)
    {
        if (!_contiguous || count <= 0) return default;
        ObjectDisposedException.ThrowIf(_tensor.IsInvalid, _tensor);
        return new((T*)_start + from, count);
    }

    private long Offset(long[] indices)
    {
        if (indices.Length == 1 && _shape.Length != 1) return FlatOffset(indices[0]);
        if (indices.Length != _shape.Length) throw new ArgumentException($"A tensor of {_shape.Length} dimensions takes as many indices or one, not {indices.Length}.", nameof(indices));
        long offset = 0;
        for (var i = 0; i < indices.Length; i++)
        {
            if ((ulong)indices[i] >= (ulong)_shape[i]) throw new IndexOutOfRangeException($"Index {indices[i]} of dimension {i} is outside its extent {_shape[i]}.");
            offset += indices[i] * _strides[i];
        }
        return offset;
    }

    private long FlatOffset(long index)
    {
        if ((ulong)index >= (ulong)Count) throw new IndexOutOfRangeException($"Index {index} is outside the {Count} elements of the tensor.");
        if (_contiguous) return index;
        long offset = 0;
        for (var i = _shape.Length - 1; i >= 0; i--)
        {
            offset += index % _shape[i] * _strides[i];
            index /= _shape[i];
        }
        return offset;
    }
}
