namespace TorchSharp;

// TorchSharp's format: scalar type, rank and sizes as LEB128 numbers, then the bytes of the elements.
public static partial class TensorExtensionMethods
{
    private const int MaxRank = 64;

    /// <summary>Writes type, shape and elements.</summary>
    public static void Save(this torch.Tensor tensor, BinaryWriter writer)
    {
        Leb128.Write(writer, (long)tensor.dtype);
        var shape = tensor.shape;
        Leb128.Write(writer, shape.Length);
        foreach (var extent in shape) Leb128.Write(writer, extent);
        writer.Flush();
        tensor.WriteBytesToStream(writer.BaseStream);
    }

    /// <summary>Writes type, shape and elements; the stream stays open.</summary>
    public static void Save(this torch.Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        tensor.Save(writer);
    }

    /// <summary>Writes type, shape and elements, by way of a temporary file.</summary>
    public static void Save(this torch.Tensor tensor, string location) => AtomicFile.Write(location, tensor.Save);

    /// <summary>Reads a tensor; null if it was only read over.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="skip">Whether to read over it.</param>
    /// <exception cref="ArgumentException">The data is damaged.</exception>
    /// <exception cref="EndOfStreamException">The data ends too early.</exception>
    public static torch.Tensor Load(BinaryReader reader, bool skip = false)
    {
        torch.Tensor? result = null;
        Load(ref result, reader, skip);
        return result!;
    }

    /// <summary>Reads elements into a tensor of the same type and shape.</summary>
    /// <param name="tensor">Where to.</param>
    /// <param name="reader">Where from.</param>
    /// <param name="skip">Whether to read over them and leave the tensor.</param>
    /// <exception cref="ArgumentException">Type or shape differ, or the data is damaged.</exception>
    public static void Load(this torch.Tensor tensor, BinaryReader reader, bool skip = false)
    {
        torch.Tensor? target = tensor;
        Load(ref target, reader, skip);
    }

    /// <summary>Reads elements into a tensor of the same type and shape, or into a new one if it is null.</summary>
    /// <param name="tensor">Where to.</param>
    /// <param name="reader">Where from.</param>
    /// <param name="skip">Whether to read over them and leave the tensor.</param>
    /// <exception cref="ArgumentException">Type or shape differ, or the data is damaged.</exception>
    public static void Load(ref torch.Tensor? tensor, BinaryReader reader, bool skip = false)
    {
        var (type, shape) = ReadHeader(reader);
        var bytes = CheckedBytes(reader, type, shape);
        if (skip)
        {
            ReadOver(reader.BaseStream, bytes);
            return;
        }
        if (tensor is not null && tensor.dtype != type)
            throw new ArgumentException($"Mismatched tensor data types while loading: expected {tensor.dtype}, but the file has {type}.");
        if (tensor is not null && !tensor.shape.AsSpan().SequenceEqual(shape))
            throw new ArgumentException($"Mismatched tensor shape while loading: expected [{string.Join(" x ", tensor.shape)}], but the file has [{string.Join(" x ", shape)}].");
        tensor ??= torch.empty(shape, type);
        tensor.ReadBytesFromStream(reader.BaseStream);
    }

    private static (torch.ScalarType Type, long[] Shape) ReadHeader(BinaryReader reader)
    {
        var type = Leb128.Read(reader);
        if (type > sbyte.MaxValue || !Enum.IsDefined((torch.ScalarType)type)) throw new ArgumentException($"Damaged file: {type} is no element type.");
        var rank = Leb128.Read(reader);
        if (rank > MaxRank) throw new ArgumentException($"Damaged file: a tensor of {rank} dimensions.");
        var shape = new long[rank];
        for (var i = 0; i < rank; i++) shape[i] = Leb128.Read(reader);
        return ((torch.ScalarType)type, shape);
    }

    /// <summary>The bytes of the elements; an error rather than an attempt to allocate what a damaged file asks for.</summary>
    private static long CheckedBytes(BinaryReader reader, torch.ScalarType type, long[] shape)
    {
        var bytes = shape.Aggregate((Int128)type.ElementSize(), (a, b) => a > long.MaxValue ? a : a * b);
        var stream = reader.BaseStream;
        var left = stream.CanSeek ? stream.Length - stream.Position : long.MaxValue;
        return bytes <= left
            ? (long)bytes
            : throw new EndOfStreamException($"Damaged file: a tensor [{string.Join(" x ", shape)}] of {type} needs {bytes} bytes, but {left} are left.");
    }

    private static void ReadOver(Stream stream, long bytes)
    {
        if (stream.CanSeek)
        {
            stream.Seek(bytes, SeekOrigin.Current);
            return;
        }
        var buffer = new byte[1 << 16];
        for (var left = bytes; left > 0;)
        {
            var n = (int)Math.Min(left, buffer.Length);
            stream.ReadExactly(buffer, 0, n);
            left -= n;
        }
    }
}
