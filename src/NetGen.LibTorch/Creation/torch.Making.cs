using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

// What all overloads that make tensors come down to.
public static partial class torch
{
    private static Tensor MakeEmpty(ReadOnlySpan<long> size, Options o) => Ngt.New(Ngt.ngt_empty(size, size.Length, o.Type, o.DeviceType, o.DeviceIndex, o.RequiresGrad));

    private static Tensor MakeZeros(ReadOnlySpan<long> size, Options o) => Ngt.New(Ngt.ngt_zeros(size, size.Length, o.Type, o.DeviceType, o.DeviceIndex, o.RequiresGrad));

    private static Tensor MakeOnes(ReadOnlySpan<long> size, Options o) => Ngt.New(Ngt.ngt_ones(size, size.Length, o.Type, o.DeviceType, o.DeviceIndex, o.RequiresGrad));

    private static Tensor MakeFull(ReadOnlySpan<long> size, Scalar value, Options o) =>
        Ngt.New(Ngt.ngt_full(size, size.Length, value.Value, o.Type, o.DeviceType, o.DeviceIndex, o.RequiresGrad));

    private static Tensor MakeRand(ReadOnlySpan<long> size, Options o, Generator? generator) =>
        Ngt.New(Ngt.ngt_rand(size, size.Length, o.Type, o.DeviceType, o.DeviceIndex, o.RequiresGrad, generator?.Handle ?? 0));

    private static Tensor MakeRandn(ReadOnlySpan<long> size, Options o, Generator? generator) =>
        Ngt.New(Ngt.ngt_randn(size, size.Length, o.Type, o.DeviceType, o.DeviceIndex, o.RequiresGrad, generator?.Handle ?? 0));

    private static Tensor FromScalar<T>(T value, ScalarType type, ScalarType? dtype, Device? device, bool requires_grad) where T : unmanaged =>
        FromSpan<T>(new(ref value), [], type, dtype, device, requires_grad);

    /// <summary>Copies elements that already have the layout of <paramref name="type"/>, then converts and moves them as asked.</summary>
    /// <exception cref="ExternalException">The shape doesn't hold as many elements.</exception>
    private static Tensor FromSpan<T>(ReadOnlySpan<T> elements, ReadOnlySpan<long> size, ScalarType type, ScalarType? dtype, Device? device, bool requires_grad, string[]? names = null)
        where T : unmanaged => FromBytes(MemoryMarshal.AsBytes(elements), size, type, dtype, device, requires_grad, names);

    private static Tensor FromArray(Array array, ScalarType type, ScalarType? dtype, Device? device, bool requires_grad, string[]? names = null)
    {
        var size = new long[array.Rank];
        for (var i = 0; i < size.Length; i++) size[i] = array.GetLongLength(i);
        var bytes = MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(array), checked((int)(array.LongLength * type.ElementSize())));
        return FromBytes(bytes, size, type, dtype, device, requires_grad, names);
    }

    private static Tensor FromBytes(ReadOnlySpan<byte> bytes, ReadOnlySpan<long> size, ScalarType type, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
    {
        var wanted = Options.Of(dtype, device, requires_grad, names, type);
        var result = Ngt.New(Ngt.ngt_from_bytes(bytes, bytes.Length, size, size.Length, (int)type));
        if (wanted.Type != (int)type || wanted.DeviceType != (int)DeviceType.CPU)
            result = result.To((ScalarType)wanted.Type, device ?? get_default_device(), copy: false, disposeAfter: true, nonBlocking: false);
        return requires_grad ? result.requires_grad_() : result;
    }

    /// <summary>The elements of a list without a copy if it is an array or a <see cref="List{T}"/>.</summary>
    private static ReadOnlySpan<T> Span<T>(IList<T> list) => list switch
    {
        T[] array => array,
        List<T> elements => CollectionsMarshal.AsSpan(elements),
        _ => list.ToArray(),
    };
}
