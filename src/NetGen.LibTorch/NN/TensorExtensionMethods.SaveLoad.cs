using static TorchSharp.torch;

namespace TorchSharp;

// One tensor in a file: LEB128 scalar type, rank and sizes, then the raw bytes in row-major order.
public static partial class TensorExtensionMethods
{
    private const string Advice = "Make sure that the model you are loading into is exactly the same as the origin.";

    /// <summary>Writes a tensor: LEB128 scalar type, rank and sizes, and the raw bytes.</summary>
    public static void Save(this Tensor tensor, BinaryWriter writer)
    {
        Leb128.Write(writer, (long)tensor.dtype);
        var shape = tensor.shape;
        Leb128.Write(writer, shape.Length);
        foreach (var size in shape) Leb128.Write(writer, size);
        using var plain = tensor.detach();
        using var rows = plain.contiguous();
        writer.Write(rows.bytes);
    }

    /// <summary>Writes a tensor to a stream, which stays open.</summary>
    public static void Save(this Tensor tensor, Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        tensor.Save(writer);
    }

    /// <summary>Writes a tensor to a file (by way of a temporary one).</summary>
    public static void Save(this Tensor tensor, string location) => AtomicFile.Write(location, tensor.Save);

    /// <summary>Reads values into a tensor.</summary>
    /// <param name="tensor">The tensor, of the file's type and shape.</param>
    /// <param name="reader">Stands at what <see cref="Save(Tensor, BinaryWriter)"/> wrote.</param>
    /// <param name="skip">Whether to read over the values and leave the tensor alone.</param>
    /// <exception cref="ArgumentException">The type or the shape is another one.</exception>
    /// <exception cref="EndOfStreamException">The file ends too early.</exception>
    public static void Load(this Tensor tensor, BinaryReader reader, bool skip = false)
    {
        var (type, shape) = ReadHead(reader);
        if (skip)
        {
            Skip(reader, shape.TotalSize() * type.ElementSize());
            return;
        }
        if (type != tensor.dtype)
            throw new ArgumentException($"Mismatched tensor data types while loading. {Advice} Expected {tensor.dtype}, found {type}.");
        if (!shape.SequenceEqual(tensor.shape))
            throw new ArgumentException($"Mismatched tensor shape while loading. {Advice} Expected [{string.Join(", ", tensor.shape)}], found [{string.Join(", ", shape)}].");
        using var loaded = ReadBody(reader, type, shape);
        using var _ = no_grad();
        tensor.copy_(loaded);
    }

    /// <summary>Reads a tensor, or reads over one where there is none to fill.</summary>
    public static void Load(ref Tensor? tensor, BinaryReader reader, bool skip = false)
    {
        if (tensor is not null) tensor.Load(reader, skip);
        else if (skip) Load(reader, skip: true);
        else tensor = Load(reader);
    }

    /// <summary>Reads a tensor; null where it is to be read over.</summary>
    public static Tensor Load(BinaryReader reader, bool skip = false)
    {
        var (type, shape) = ReadHead(reader);
        if (!skip) return ReadBody(reader, type, shape);
        Skip(reader, shape.TotalSize() * type.ElementSize());
        return null!;
    }

    private static (ScalarType, long[]) ReadHead(BinaryReader reader)
    {
        var code = Leb128.Read(reader);
        if (code > sbyte.MaxValue || !Enum.IsDefined((ScalarType)code)) throw new ArgumentException($"Damaged file: there is no tensor type {code}.");
        var rank = Leb128.Read(reader);
        // libtorch's own limit.
        if (rank > 64) throw new ArgumentException($"Damaged file: a tensor of {rank} dimensions.");
        var shape = new long[rank];
        for (var i = 0; i < rank; i++) shape[i] = Leb128.Read(reader);
        return ((ScalarType)code, shape);
    }

    private static Tensor ReadBody(BinaryReader reader, ScalarType type, long[] shape)
    {
        // A damaged size must not ask for more memory than the file can fill.
        var wanted = shape.Aggregate(1.0, (a, b) => a * b) * type.ElementSize();
        var stream = reader.BaseStream;
        if (wanted > int.MaxValue || stream.CanSeek && wanted > stream.Length - stream.Position) throw Ended(wanted);
        var result = empty(shape, dtype: type);
        try
        {
            for (var rest = result.bytes; rest.Length > 0;)
            {
                var count = reader.Read(rest);
                if (count == 0) throw Ended(wanted);
                rest = rest[count..];
            }
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    private static void Skip(BinaryReader reader, long bytes)
    {
        var buffer = new byte[Math.Min(bytes, 1 << 16)];
        for (var rest = bytes; rest > 0;)
        {
            var count = reader.Read(buffer, 0, (int)Math.Min(rest, buffer.Length));
            if (count == 0) throw Ended(bytes);
            rest -= count;
        }
    }

    private static EndOfStreamException Ended(double bytes) => new($"Damaged file: it ends within a tensor of {bytes} bytes.");
}
