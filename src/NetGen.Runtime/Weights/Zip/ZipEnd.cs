using System.Buffers.Binary;
using NetGen.Files;

namespace NetGen.Zip;

/// <summary>The end of a zip archive, which says where its directory lies; with the 64-bit record where 32 bits don't suffice.</summary>
internal static class ZipEnd
{
    private const uint Signature = 0x06054b50;
    private const uint LocatorSignature = 0x07064b50;
    private const uint Signature64 = 0x06064b50;
    private const int Bytes = 22;
    private const int LocatorBytes = 20;
    private const int Bytes64 = 56;

    /// <summary>Where the directory begins, its bytes and its number of entries; the stretch is inside the file.</summary>
    public static (long Position, long Length, ulong Count) Find(MappedFile file)
    {
        byte[] tail = file.Read(Math.Max(0, file.Length - Bytes - ushort.MaxValue), Math.Min(file.Length, Bytes + ushort.MaxValue));
        int at = LastRecord(tail);
        if (at < 0) throw file.Refuse("the end", "the directory of a zip archive", "none");
        var record = tail.AsSpan(at);
        ulong count = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]),
            length = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]),
            position = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        long end = file.Length - tail.Length + at;
        if (count == ushort.MaxValue || length == uint.MaxValue || position == uint.MaxValue)
            (position, length, count) = Read64(file, end - LocatorBytes);
        if (position > (ulong)end || length > (ulong)end - position)
        {
            throw file.Refuse(
                "the end of the zip archive",
                $"a directory before byte {end}",
                $"one of {length} bytes from byte {position} on");
        }

        return ((long)position, (long)length, count);
    }

    /// <summary>The last place from which a record and its comment reach to the end exactly.</summary>
    private static int LastRecord(byte[] tail)
    {
        for (int at = tail.Length - Bytes; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == Signature
                && at + Bytes + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 20)) == tail.Length)
            {
                return at;
            }
        }

        return -1;
    }

    private static (ulong Position, ulong Length, ulong Count) Read64(MappedFile file, long locatorAt)
    {
        Span<byte> locator = stackalloc byte[LocatorBytes], record = stackalloc byte[Bytes64];
        if (file.Holds(locatorAt, LocatorBytes)) file.Read(locatorAt, locator);
        long at = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        if (BinaryPrimitives.ReadUInt32LittleEndian(locator) == LocatorSignature && file.Holds(at, Bytes64)) file.Read(at, record);
        if (BinaryPrimitives.ReadUInt32LittleEndian(record) != Signature64)
            throw file.Refuse("the end of the zip archive", "its 64-bit record", "none");
        return (
            BinaryPrimitives.ReadUInt64LittleEndian(record[48..]),
            BinaryPrimitives.ReadUInt64LittleEndian(record[40..]),
            BinaryPrimitives.ReadUInt64LittleEndian(record[32..]));
    }
}
