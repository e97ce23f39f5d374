using System.Buffers.Binary;
using NetGen.Files;

namespace NetGen.Safetensors;

/// <summary>
/// Reads safetensors files: the header's length as 64-bit little-endian, the header as JSON, then the data of all tensors without a hole.
/// Source: the format section of https://github.com/huggingface/safetensors.
/// </summary>
internal static class SafetensorsReader
{
    public const string Format = "safetensors";
    public const int LengthBytes = 8;
    public const int MaxHeaderBytes = 100_000_000;

    public static bool Recognizes(MappedFile file)
    {
        byte[] head = file.Head(LengthBytes + 1);
        return head.Length == LengthBytes + 1 && head[LengthBytes] == '{';
    }

    public static WeightsContent Read(MappedFile file)
    {
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(file.Head(LengthBytes));
        if (length > (ulong)Math.Min(file.Length - LengthBytes, MaxHeaderBytes))
        {
            throw file.Refuse(
                "the header's length (bytes 0 to 7)",
                $"at most {Math.Min(file.Length - LengthBytes, MaxHeaderBytes)} (the rest of the file, and 100 MB)",
                $"{length}");
        }

        var header = SafetensorsHeader.Parse(file, file.Read(LengthBytes, (long)length));
        CheckExtents(file, header.Entries, file.Length - LengthBytes - (long)length);
        return new(Format, [.. header.Entries.Select(e => Place(file, e, LengthBytes + (long)length))]) { Metadata = header.Metadata };
    }

    private static StoredTensor Place(MappedFile file, SafetensorsEntry entry, long start) =>
        new(
            entry.Key,
            entry.Type,
            entry.Shape,
            new(file, entry.Key, start + entry.Begin, entry.End - entry.Begin, entry.End - entry.Begin));

    /// <summary>Each tensor has the bytes that type and shape ask for, and all together fill the data from begin to end.</summary>
    private static void CheckExtents(MappedFile file, IReadOnlyList<SafetensorsEntry> entries, long available)
    {
        foreach (var entry in entries)
        {
            string name = Quoted.Name(entry.Key);
            if (entry.Begin < 0 || entry.End < entry.Begin || entry.End > available)
            {
                throw file.Refuse(
                    $"data_offsets of {name}",
                    $"begin and end in order within the {available} bytes after the header",
                    entry.Offsets);
            }

            long? needed = Shape.Bytes(entry.Shape, entry.Type.Bytes);
            if (needed != entry.End - entry.Begin)
            {
                throw file.Refuse(
                    $"data_offsets of {name}",
                    $"{(needed is null ? "more than 2^63" : needed)} bytes for {entry.Type.Type} {Shape.Text(entry.Shape)}",
                    $"{entry.End - entry.Begin} {entry.Offsets}");
            }
        }

        long filled = 0;
        foreach (var entry in entries.OrderBy(e => e.Begin).ThenBy(e => e.End))
        {
            if (entry.Begin != filled)
            {
                throw file.Refuse(
                    $"data_offsets of {Quoted.Name(entry.Key)}",
                    $"a begin at {filled}, where the tensor before it ends",
                    $"{entry.Offsets}: {(entry.Begin < filled ? "they overlap" : "a hole")}");
            }

            filled = entry.End;
        }

        if (filled != available) throw file.Refuse("the end", $"{filled} bytes of data, as the header says", $"{available}");
    }
}
