using System.Text;
using NetGen.Files;

namespace NetGen.Formats;

/// <summary>
/// Reads TorchSharp's <c>Module.save</c>: LEB128 number of entries; per entry its name (as <see cref="BinaryWriter"/> writes strings),
/// LEB128 scalar type, rank and sizes, raw little-endian data. The format has no mark of its own, so every file that no other reader
/// recognizes is read here.
/// </summary>
internal static class TorchSharpReader
{
    private const int MaxNameBytes = 1 << 12;

    private static readonly UTF8Encoding s_strictUtf8 = new(false, throwOnInvalidBytes: true);

    public static WeightsContent Read(MappedFile file)
    {
        using var stream = file.Open(0, file.Length);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var tensors = new List<StoredTensor>();
        var keys = new HashSet<string>();
        try
        {
            for (long left = reader.Read7BitEncodedInt64(); left != 0; left--)
            {
                string key = ReadName(reader);
                if (!keys.Add(key)) throw new FormatException($"{Quoted.Name(key)} is there twice");
                tensors.Add(ReadEntry(file, reader, key));
            }

            if (stream.Position != stream.Length)
                throw new FormatException($"{stream.Length - stream.Position} bytes follow the last entry");
        }
        catch (Exception damage) when (damage is EndOfStreamException or FormatException or DecoderFallbackException)
        {
            throw Unknown(file, $"entry {tensors.Count + 1}: {damage.Message.TrimEnd('.')}", damage);
        }

        return tensors.Count > 0 ? new("TorchSharp", tensors) : throw Unknown(file, "it has no entries", null);
    }

    private static StoredTensor ReadEntry(MappedFile file, BinaryReader reader, string key)
    {
        long number = reader.Read7BitEncodedInt64();
        var type =
            ElementType.All.FirstOrDefault(t => (long)t.Type == number)
            ?? throw new FormatException($"{Quoted.Name(key)} has the element type {number}");
        long rank = reader.Read7BitEncodedInt64();
        if (rank is < 0 or > Shape.MaxRank) throw new FormatException($"{Quoted.Name(key)} has {rank} dimensions");
        long[] shape = new long[rank];
        for (int i = 0; i < rank; i++) shape[i] = reader.Read7BitEncodedInt64();
        var (position, left) = (reader.BaseStream.Position, reader.BaseStream.Length - reader.BaseStream.Position);
        if (Shape.Bytes(shape, type.Bytes) is not { } bytes || bytes > left)
        {
            throw new FormatException(
                $"{Quoted.Name(key)}, {StoredTensor.Describe(type.Type, shape)}, does not fit the {left} bytes that are left");
        }

        reader.BaseStream.Position += bytes;
        return new(key, type, shape, new(file, key, position, bytes, bytes));
    }

    private static string ReadName(BinaryReader reader)
    {
        int length = reader.Read7BitEncodedInt();
        if (length is < 0 or > MaxNameBytes) throw new FormatException($"its name has {length} bytes");
        byte[] bytes = reader.ReadBytes(length);
        return bytes.Length == length ? s_strictUtf8.GetString(bytes) : throw new EndOfStreamException("the file ends in its name");
    }

    private static WeightsException Unknown(MappedFile file, string detail, Exception? cause) =>
        ForeignFormats.Refusal(file)
        ?? file.Refuse(
            "the file",
            "safetensors (a header's length and '{'), PyTorch's zip ('PK') or TorchSharp's Module.save",
            $"{Quoted.Bytes(file.Head(16))}; read as TorchSharp's, {detail}",
            "It's truncated, damaged or no weights file: take another copy.",
            cause);
}
