using System.Buffers.Binary;
using NetGen.Files;

namespace NetGen.Zip;

/// <summary>Sizes and place of a zip entry: 32-bit numbers of the directory, or 64-bit ones of its extra field.</summary>
/// <param name="Length">Bytes of the data.</param>
/// <param name="Stored">Bytes that it takes in the file.</param>
/// <param name="Position">Where its local header begins.</param>
internal readonly record struct ZipSizes(long Length, long Stored, long Position)
{
    private const int Zip64Tag = 1;

    public static ZipSizes Read(MappedFile file, string name, ReadOnlySpan<byte> entry, ReadOnlySpan<byte> extra)
    {
        var wide = Find64(extra);
        // In this order, and only those whose 32-bit number says "look there".
        long length = Take(BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]), ref wide);
        long stored = Take(BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]), ref wide);
        long position = Take(BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]), ref wide);
        return length >= 0 && stored >= 0 && position >= 0
            ? new(length, stored, position)
            : throw file.Refuse(Quoted.Name(name), "sizes and a place below 2^63", "larger or missing ones");
    }

    private static long Take(uint narrow, ref ReadOnlySpan<byte> wide)
    {
        if (narrow != uint.MaxValue) return narrow;
        if (wide.Length < sizeof(long)) return -1;
        long value = BinaryPrimitives.ReadInt64LittleEndian(wide);
        wide = wide[sizeof(long)..];
        return value;
    }

    private static ReadOnlySpan<byte> Find64(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            int tag = BinaryPrimitives.ReadUInt16LittleEndian(extra), length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - 4) break;
            if (tag == Zip64Tag) return extra.Slice(4, length);
            extra = extra[(4 + length)..];
        }

        return default;
    }
}
