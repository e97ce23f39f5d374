using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NetGen.Serve.Tests;

/// <summary>Writes PNG files (W3C, third edition): whole ones, and such as no drawing program writes.</summary>
internal static class PngFile
{
    private static readonly byte[] s_signature = [0x89, .. "PNG\r\n\x1A\n"u8];

    /// <summary>Grey values as a PNG file of 8 bits for each pixel.</summary>
    public static byte[] Grey(int width, int height, byte[] values) =>
        File(width, height, 8, rows => { for (int y = 0; y < height; y++) Row(rows, values.AsSpan(y * width, width)); });

    /// <summary>A black picture of one bit for each pixel: a tiny file, and four bytes for each pixel once it is decoded.</summary>
    public static byte[] Bomb(int width, int height)
    {
        byte[] row = new byte[(width + 7) / 8];
        return File(width, height, 1, rows => { for (int y = 0; y < height; y++) Row(rows, row); });
    }

    private static void Row(Stream rows, ReadOnlySpan<byte> row)
    {
        // No filter.
        rows.WriteByte(0);
        rows.Write(row);
    }

    private static byte[] File(int width, int height, byte depth, Action<Stream> write)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = depth;
        using MemoryStream data = new(), file = new();
        using (ZLibStream rows = new(data, CompressionLevel.Fastest, leaveOpen: true)) write(rows);
        file.Write(s_signature);
        Chunk(file, "IHDR", header);
        Chunk(file, "IDAT", data.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    private static void Chunk(Stream file, string type, byte[] data)
    {
        byte[] name = Encoding.ASCII.GetBytes(type), number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write([.. number, .. name]);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc([.. name, .. data]));
        file.Write(number);
    }

    private static uint Crc(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320);
        }

        return ~crc;
    }
}
