using System.Buffers.Binary;
using System.IO.Compression;

namespace FashionMnist.Data;

/// <summary>
/// Reads gzipped IDX files, the format of MNIST: two zero bytes, the element type, the number of dimensions, each dimension as 32-bit
/// big-endian, then the elements, last dimension fastest (Y. LeCun, http://yann.lecun.com/exdb/mnist).
/// </summary>
public static class IdxFile
{
    private const byte UnsignedByte = 0x08;
    private const int GzipFrame = 18; // a gzip file's header and trailer without options

    /// <summary>Reads a file of bytes and checks all that can be checked.</summary>
    /// <param name="path">The file.</param>
    /// <param name="dimensions">The expected dimensions; null where any positive number will do.</param>
    /// <returns>The dimensions found, and the elements.</returns>
    /// <exception cref="DataException">The file is missing, unreadable, damaged, truncated or another one.</exception>
    public static (int[] Dimensions, byte[] Elements) Read(string path, params int?[] dimensions)
    {
        byte[] packed = ReadAll(path);
        int size = UnpackedSize(packed, path);
        int headerSize = 4 + 4 * dimensions.Length;
        if (size < headerSize) throw Bad(path, $"a header of {headerSize} bytes", $"{size} bytes in all");
        byte[] content = Unpack(packed, size, path);

        uint magic = BinaryPrimitives.ReadUInt32BigEndian(content), expectedMagic = UnsignedByte << 8 | (uint)dimensions.Length;
        if (magic != expectedMagic)
        {
            throw Bad(
                path,
                $"magic 0x{expectedMagic:X8} (unsigned bytes in {dimensions.Length} dimension{(dimensions.Length == 1 ? "" : "s")})",
                $"0x{magic:X8}");
        }

        int[] found = new int[dimensions.Length];
        long elements = 1L;
        for (int i = 0; i < found.Length; i++)
        {
            uint dimension = BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(4 + 4 * i));
            if (dimension == 0 || dimension > int.MaxValue || dimensions[i] is { } expected && expected != dimension)
                throw Bad(path, $"dimension {i + 1} to be {dimensions[i]?.ToString() ?? "at least 1"}", $"{dimension}");
            found[i] = (int)dimension;
            elements = Math.Min(elements * dimension, long.MaxValue / int.MaxValue);
        }

        int given = size - headerSize;
        if (given < elements) throw Bad(path, $"{elements} elements ({string.Join(" x ", found)})", $"only {given}: the file is truncated");
        if (given > elements)
            throw Bad(path, $"{elements} elements ({string.Join(" x ", found)})", $"{given - elements} trailing bytes after them");
        return (found, content[headerSize..]);
    }

    private static byte[] ReadAll(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DataException($"{path} can't be read: {failure.Message} {FashionData.HowToGet}", failure);
        }
    }

    /// <summary>
    /// The size that the gzip trailer states: its last four bytes. Compared with what is unpacked, it also reveals bytes after the end.
    /// </summary>
    private static int UnpackedSize(byte[] packed, string path)
    {
        if (packed.Length < 2 || packed[0] != 0x1F || packed[1] != 0x8B)
        {
            throw Bad(
                path,
                "a gzip file (first bytes 1F 8B)",
                packed.Length == 0 ? "an empty file" : $"first bytes {string.Join(' ', packed.Take(2).Select(b => $"{b:X2}"))}");
        }

        if (packed.Length < GzipFrame)
            throw Bad(path, $"a gzip file of at least {GzipFrame} bytes", $"{packed.Length} bytes: the file is truncated");
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan(packed.Length - 4));
        // Deflate packs at most about 1032 to 1: a larger claim is damage, and must not become an allocation.
        if (size > Math.Min(packed.LongLength * 1040, Array.MaxLength))
        {
            throw Bad(
                path,
                "a gzip trailer with the unpacked size",
                $"a claim of {size} bytes from {packed.Length}: the file is truncated, damaged or has trailing bytes");
        }

        return (int)size;
    }

    private static byte[] Unpack(byte[] packed, int size, string path)
    {
        byte[] content = new byte[size];
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            int read = gzip.ReadAtLeast(content, size, throwOnEndOfStream: false);
            if (read < size)
            {
                throw Bad(
                    path,
                    $"{size} bytes unpacked, as the gzip trailer says",
                    $"{read}: the file is truncated, damaged or has trailing bytes");
            }

            if (gzip.ReadByte() >= 0)
            {
                throw Bad(
                    path,
                    $"{size} bytes unpacked, as the gzip trailer says",
                    "more: the file is truncated, damaged or has trailing bytes");
            }
        }
        catch (InvalidDataException failure)
        {
            throw new DataException(Text(path, "gzip data", $"damage ({failure.Message.TrimEnd('.')})"), failure);
        }

        return content;
    }

    private static DataException Bad(string path, string expected, string found) => new(Text(path, expected, found));

    private static string Text(string path, string expected, string found) =>
        $"{path}: expected {expected}, found {found}. {FashionData.HowToGet}";
}
