using System.Buffers.Binary;
using System.Text;
using NetGen.Files;

namespace NetGen.Zip;

/// <summary>
/// The entries of a zip archive, as sections of the file: stored ones can be read in place. Every claim is checked against the file.
/// Source: PKWARE's APPNOTE.TXT 6.3, sections 4.3 and 4.5.3.
/// </summary>
internal sealed class ZipDirectory
{
    private const uint EntrySignature = 0x02014b50;
    private const uint LocalSignature = 0x04034b50;
    private const int EntryBytes = 46;
    private const int LocalBytes = 30;
    private const int EncryptedFlag = 1;
    private const int Stored = 0;
    private const int Deflated = 8;

    // The best ratio of the deflate format; a larger claim is false.
    private const long DeflateRatio = 1032;

    private static readonly UTF8Encoding s_strictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly MappedFile _file;
    private readonly Dictionary<string, FileSection> _entries = [];
    private readonly List<(long Begin, long End, string Name)> _extents = [];

    private ZipDirectory(MappedFile file) => _file = file;

    public IReadOnlyDictionary<string, FileSection> Entries => _entries;

    /// <summary>Reads the directory.</summary>
    /// <exception cref="WeightsException">It's damaged, or claims what can't be.</exception>
    public static ZipDirectory Read(MappedFile file)
    {
        var (position, length, count) = ZipEnd.Find(file);
        var zip = new ZipDirectory(file);
        byte[] directory = file.Read(position, length);
        int at = 0;
        for (ulong i = 0; i < count; i++) at += zip.ReadEntry(directory.AsSpan(at), position + at);
        if (at != directory.Length)
            throw file.Refuse("the zip directory", $"{count} entries in {directory.Length} bytes", $"{directory.Length - at} bytes more");
        zip.CheckOverlaps(position);
        return zip;
    }

    /// <summary>Reads one entry and says how many bytes it takes in the directory.</summary>
    private int ReadEntry(ReadOnlySpan<byte> bytes, long position)
    {
        string where = $"the zip directory, at byte {position}";
        if (bytes.Length < EntryBytes || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != EntrySignature)
            throw _file.Refuse(where, "an entry", Quoted.Bytes(bytes[..Math.Min(8, bytes.Length)]));
        int Short(ReadOnlySpan<byte> b, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(b[offset..]);
        int nameLength = Short(bytes, 28), extraLength = Short(bytes, 30), total = EntryBytes + nameLength + extraLength + Short(bytes, 32);
        if (total > bytes.Length) throw _file.Refuse(where, $"an entry of {total} bytes", $"{bytes.Length} bytes");
        var nameBytes = bytes.Slice(EntryBytes, nameLength);
        string name = NameOf(nameBytes, where);
        int flags = Short(bytes, 8), method = Short(bytes, 10);
        var sizes = ZipSizes.Read(_file, name, bytes, bytes.Slice(EntryBytes + nameLength, extraLength));
        if ((flags & EncryptedFlag) != 0)
            throw _file.Refuse(name, "readable data", "an encrypted entry", "Write the file without a password.");
        if (method is not (Stored or Deflated))
            throw _file.Refuse(name, "stored or deflated data", $"compression method {method}", "Write the file with torch.save.");
        if (method == Stored && sizes.Stored != sizes.Length)
            throw _file.Refuse(name, $"{sizes.Length} bytes", $"{sizes.Stored}, although it's not compressed");
        if (method == Deflated && sizes.Length / DeflateRatio > sizes.Stored)
        {
            throw _file.Refuse(
                name,
                $"at most {DeflateRatio} times its {sizes.Stored} compressed bytes",
                $"a claim of {sizes.Length} bytes, which no deflated data reaches");
        }

        long data = FindData(name, nameBytes, sizes.Position);
        if (!_file.Holds(data, sizes.Stored))
            throw _file.Refuse(name, $"{sizes.Stored} bytes from byte {data} on", $"a file of {_file.Length} bytes");
        if (!_entries.TryAdd(name, new(_file, name, data, sizes.Stored, sizes.Length, method == Deflated)))
            throw _file.Refuse(where, "each name once", $"{Quoted.Name(name)} twice");
        _extents.Add((sizes.Position, data + sizes.Stored, name));
        return total;
    }

    /// <summary>After the local header, whose name must be the directory's: every reader must see the same file.</summary>
    private long FindData(string name, ReadOnlySpan<byte> nameBytes, long position)
    {
        Span<byte> local = stackalloc byte[LocalBytes];
        if (!_file.Holds(position, LocalBytes))
            throw _file.Refuse(name, $"a local header within the {_file.Length} bytes of the file", $"byte {(ulong)position}");
        _file.Read(position, local);
        int nameLength = BinaryPrimitives.ReadUInt16LittleEndian(local[26..]),
            extraLength = BinaryPrimitives.ReadUInt16LittleEndian(local[28..]);
        if (BinaryPrimitives.ReadUInt32LittleEndian(local) != LocalSignature
            || nameLength != nameBytes.Length
            || !_file.Holds(position, LocalBytes + nameLength + extraLength)
            || !_file.Read(position + LocalBytes, (long)nameLength).AsSpan().SequenceEqual(nameBytes))
        {
            throw _file.Refuse(name, $"its local header at byte {position}", $"bytes {Quoted.Bytes(local[..8])}");
        }

        return position + LocalBytes + nameLength + extraLength;
    }

    private string NameOf(ReadOnlySpan<byte> bytes, string where)
    {
        try
        {
            return s_strictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException damage)
        {
            throw _file.Refuse(where, "a name in UTF-8", Quoted.Bytes(bytes[..Math.Min(16, bytes.Length)]), cause: damage);
        }
    }

    private void CheckOverlaps(long directory)
    {
        long end = 0;
        foreach (var extent in _extents.Order())
        {
            if (extent.Begin < end || extent.End > directory)
            {
                throw _file.Refuse(
                    Quoted.Name(extent.Name),
                    $"data between bytes {end} and {directory}, of its own",
                    $"bytes {extent.Begin} to {extent.End}: entries overlap");
            }

            end = extent.End;
        }
    }
}
