using System.Buffers;
using System.IO.Compression;

namespace NetGen.Files;

/// <summary>A range of a file with data, stored or deflated (an entry of a zip archive).</summary>
/// <param name="File">The file.</param>
/// <param name="Name">What messages call it.</param>
/// <param name="Position">Where the stretch begins.</param>
/// <param name="StoredLength">How long it is in the file.</param>
/// <param name="Length">How long the data is.</param>
/// <param name="IsDeflated">Whether it's compressed.</param>
internal sealed record FileSection(MappedFile File, string Name, long Position, long StoredLength, long Length, bool IsDeflated = false)
{
    private const int BufferBytes = 1 << 14;

    /// <summary>The data from an offset on.</summary>
    public Stream Open(long offset)
    {
        if (!IsDeflated) return File.Open(Position + offset, Length - offset);
        var stream = new DeflateStream(File.Open(Position, StoredLength), CompressionMode.Decompress);
        Skip(stream, offset);
        return stream;
    }

    /// <summary>Rejects compressed data that doesn't expand to exactly its length; no more than a small buffer is allocated.</summary>
    /// <exception cref="WeightsException">It doesn't.</exception>
    public void Verify()
    {
        if (!IsDeflated) return;
        long actual;
        try
        {
            using var stream = new DeflateStream(File.Open(Position, StoredLength), CompressionMode.Decompress);
            // One byte more than announced is enough to know.
            actual = Skip(stream, Length + 1);
        }
        catch (InvalidDataException damage)
        {
            throw File.Refuse(Name, "deflated data", "something else", cause: damage);
        }

        string found = actual > Length ? "more" : $"{actual}";
        if (actual != Length) throw File.Refuse(Name, $"data that expands to {Length} bytes", found);
    }

    private static long Skip(Stream stream, long count)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        long left = count;
        while (left > 0 && stream.Read(buffer, 0, (int)Math.Min(left, buffer.Length)) is > 0 and var n) left -= n;
        ArrayPool<byte>.Shared.Return(buffer);
        return count - left;
    }
}
