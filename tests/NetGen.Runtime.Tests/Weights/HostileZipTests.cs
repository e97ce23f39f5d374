using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen.Runtime.Tests;

/// <summary>Archives whose directory lies.</summary>
public sealed class HostileZipTests : IDisposable
{
    private readonly HostileCase _hostile = new();

    public void Dispose() => _hostile.Dispose();

    /// <summary>Where the directory's entry of a name begins (46 bytes before the name's last occurrence).</summary>
    private static int EntryOf(byte[] file, string name) => file.AsSpan().LastIndexOf(System.Text.Encoding.ASCII.GetBytes(name)) - 46;

    private static byte[] Patch(byte[] file, int at, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
        return file;
    }

    // Of an entry: 8 flags (2 bytes), 10 method (2), 20 stored size, 24 size, 42 place.
    [Theory]
    [InlineData("a/data/0", 24, 1000, "a/data/0: expected 1000 bytes, found 24, although it's not compressed")]
    [InlineData("a/data/0", 20, 24 << 16, "found 1572864, although it's not compressed")]
    [InlineData("a/data/0", 42, 0, "expected its local header at byte 0")]
    [InlineData("a/data/0", 42, 0x7FFFFFFF, "expected a local header within the")]
    [InlineData("a/data/0", 42, 0xFFFFFFFF, "a/data/0: expected sizes and a place below 2^63, found larger or missing ones")]
    [InlineData("a/data/0", 8, 1, "expected readable data, found an encrypted entry")]
    [InlineData("a/data/0", 8, 99 << 16, "expected stored or deflated data, found compression method 99")]
    [InlineData("a/data/0", 0, 0, "expected an entry, found 00000000")]
    [InlineData("a/data.pkl", 28, 0xFFFF, "expected an entry of ")]
    public void An_entry_that_lies_is_refused(string name, int field, uint value, string expected)
    {
        byte[] file = PickleBytes.SmallFile();
        Assert.Contains(expected, _hostile.Refusal(Patch(file, EntryOf(file, name) + field, value), measure: true));
    }

    // Of the end: 10 number of entries (2 bytes), 12 bytes of the directory, 16 its place.
    [Theory]
    [InlineData(16, 0x7FFFFFFF, "expected a directory before byte")]
    [InlineData(12, 0x7FFFFFFF, "expected a directory before byte")]
    [InlineData(16, 0xFFFFFFFF, "the end of the zip archive: expected its 64-bit record, found none")]
    [InlineData(12, 1, "expected an entry, found 50")]
    public void An_end_that_lies_is_refused(int field, uint value, string expected)
    {
        byte[] file = PickleBytes.SmallFile();
        Assert.Contains(expected, _hostile.Refusal(Patch(file, file.Length - 22 + field, value), measure: true));
    }

    [Fact]
    public void Entries_that_overlap_or_repeat_are_refused()
    {
        // Both sizes of the first storage grow over the second one.
        byte[] file = PickleBytes.SmallFile();
        Patch(Patch(file, EntryOf(file, "a/data/0") + 20, 60), EntryOf(file, "a/data/0") + 24, 60);
        Assert.Contains("entries overlap", _hostile.Refusal(file, measure: true));

        file = PickleBytes.Archive(
            [0x80, 2, (byte)'}', (byte)'.'],
            CompressionLevel.NoCompression,
            ("data/0", new byte[4]),
            ("data/0", new byte[4]));
        Assert.Contains("expected each name once, found a/data/0 twice", _hostile.Refusal(file, measure: true));
    }

    [Fact]
    public void An_archive_without_weights_is_named()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("readme.txt");
        Assert.Contains(
            "expected one folder with a data.pkl, as torch.save writes it, found 0 (1 entries: readme.txt)",
            _hostile.Refusal(memory.ToArray(), measure: true));
    }

    [Fact]
    public void A_bomb_is_refused_before_it_goes_off()
    {
        // 20 MB of zeros are some 20 kB.
        byte[] bomb = new byte[20_000_000];
        byte[] file = PickleBytes.Archive(bomb, CompressionLevel.SmallestSize);
        Assert.InRange(file.Length, 1, 30_000);
        Assert.Contains("a/data.pkl: expected at most", _hostile.Refusal(file, measure: true));

        // A storage may be compressed that well; its length must be the tensor's all the same.
        file = PickleBytes.Archive(State, CompressionLevel.SmallestSize, ("data/0", bomb), ("data/1", new byte[8]));
        Assert.Contains("found 20000000 bytes in a/data/0", _hostile.Refusal(file, measure: true));
        Patch(file, EntryOf(file, "a/data/0") + 24, 24);
        Assert.Contains("a/data/0: expected data that expands to 24 bytes, found more", _hostile.Refusal(file, measure: true));
        Patch(file, EntryOf(file, "a/data/0") + 24, 0xFFFFFFF0);
        Assert.Contains("which no deflated data reaches", _hostile.Refusal(file, measure: true));
    }

    [Fact]
    public void Compressed_data_that_is_too_short_or_damaged_is_refused_before_anything_is_loaded()
    {
        // x comes first and is fine; n is not.
        byte[] file = PickleBytes.Archive(
            State,
            CompressionLevel.SmallestSize,
            ("data/0", [.. new byte[20], 0, 0, 128, 63]),
            ("data/1", new byte[8]));
        Assert.Null(_hostile.Load(file).Refused);
        file = PickleBytes.Archive(State, CompressionLevel.SmallestSize, ("data/0", new byte[24]), ("data/1", new byte[7]));
        Patch(file, EntryOf(file, "a/data/1") + 24, 8);
        Assert.Contains("a/data/1: expected data that expands to 8 bytes, found 7", _hostile.Refusal(file));
        file = PickleBytes.Archive(State, CompressionLevel.SmallestSize, ("data/0", new byte[24]), ("data/1", [1, 2, 3, 4, 5, 6, 7, 8]));
        file.AsSpan(file.AsSpan().IndexOf("a/data/1"u8) + 8, 6).Fill(0xFF);
        Assert.Contains("a/data/1: expected", _hostile.Refusal(file));
    }

    private static byte[] State =>
        PickleBytes.StateDict(p =>
            p.Text("x").Tensor("FloatStorage", "0", 6, 0, [2, 3], [3, 1]).Text("n").Tensor("LongStorage", "1", 1, 0, [], []));
}
