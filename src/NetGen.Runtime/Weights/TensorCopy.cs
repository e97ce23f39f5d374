using System.Buffers.Binary;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen;

/// <summary>Copies tensors from files into the network's own.</summary>
internal static class TensorCopy
{
    // Spans count in 32 bits; a tensor may have more.
    private const long ChunkBytes = 1 << 30;

    /// <summary>
    /// Copies a stored tensor into one of the same shape: straight from the file's mapping into its storage where both lie in order and
    /// have the same type, else by way of a tensor of the stored type.
    /// </summary>
    public static void Into(Tensor target, StoredTensor source)
    {
        if (target.numel() == 0) return;
        using var none = no_grad();
        if (source.Strides is null && source.Type.Type == target.dtype && target.device_type == DeviceType.CPU && target.is_contiguous())
        {
            using var shared = target.detach();
            using var flat = shared.view(-1);
            Fill(flat, source);
            return;
        }

        long extent = source.Strides is { } strides
            ? 1 + source.Shape.Zip(strides, (size, stride) => (size - 1) * stride).Sum()
            : target.numel();
        using var memory = empty([extent], source.Type.Type);
        Fill(memory, source);
        using var values = source.Strides is null ? memory.view(source.Shape) : memory.as_strided(source.Shape, source.Strides);
        target.copy_(values);
    }

    /// <summary>Writes a tensor's elements in the order of their indices.</summary>
    public static void Write(Tensor tensor, ElementType type, Stream stream)
    {
        if (tensor.numel() == 0) return;
        using var none = no_grad();
        using var shared = tensor.detach();
        using var here = shared.cpu();
        using var inOrder = here.contiguous();
        using var flat = inOrder.view(-1);
        foreach (var (start, count) in Chunks(flat.numel(), type.Bytes))
        {
            using var chunk = flat.narrow(0, start, count);
            stream.Write(chunk.bytes);
        }
    }

    private static void Fill(Tensor flat, StoredTensor source)
    {
        using var stream = source.Data.Open(source.Offset * source.Type.Bytes);
        foreach (var (start, count) in Chunks(flat.numel(), source.Type.Bytes))
        {
            using var chunk = flat.narrow(0, start, count);
            var bytes = chunk.bytes;
            stream.ReadExactly(bytes);
            if (source.IsSwapped) Swap(bytes, source.Type.WordBytes);
        }
    }

    private static IEnumerable<(long Start, long Count)> Chunks(long count, int elementBytes)
    {
        long size = ChunkBytes / elementBytes;
        for (long start = 0; start < count; start += size) yield return (start, Math.Min(size, count - start));
    }

    private static void Swap(Span<byte> bytes, int wordBytes)
    {
        if (wordBytes == 2) Swap(MemoryMarshal.Cast<byte, ushort>(bytes), BinaryPrimitives.ReverseEndianness);
        if (wordBytes == 4) Swap(MemoryMarshal.Cast<byte, uint>(bytes), BinaryPrimitives.ReverseEndianness);
        if (wordBytes == 8) Swap(MemoryMarshal.Cast<byte, ulong>(bytes), BinaryPrimitives.ReverseEndianness);
    }

    private static void Swap<T>(Span<T> words, Func<T, T> reverse)
    {
        for (int i = 0; i < words.Length; i++) words[i] = reverse(words[i]);
    }
}
