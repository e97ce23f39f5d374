using FashionMnist.Data;

namespace NetGen.FashionMnist.Tests;

/// <summary>Every way in which an IDX file can be wrong is found and said.</summary>
public sealed class IdxFileTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private static readonly byte[] s_pixels = [.. Enumerable.Range(0, 3 * 4 * 5).Select(i => (byte)(i * 7))];

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_whole_file_is_read()
    {
        var (dimensions, elements) = IdxFile.Read(Write(Idx.Pack(Idx.Content([3, 4, 5], s_pixels))), null, 4, 5);
        Assert.Equal([3, 4, 5], dimensions);
        Assert.Equal(s_pixels, elements);
    }

    public static TheoryData<string, byte[], string[]> Damages()
    {
        byte[] whole = Idx.Content([3, 4, 5], s_pixels);
        byte[] packed = Idx.Pack(whole);
        return new()
        {
            { "empty", [], ["gzip", "an empty file"] },
            { "not gzip", whole, ["gzip", "first bytes 00 00"] },
            { "gzip header alone", packed[..10], ["gzip", "10 bytes", "truncated"] },
            { "packed truncated", packed[..^20], ["truncated"] },
            { "packed truncated by one byte", packed[..^1], ["truncated"] },
            { "packed with trailing bytes", [.. packed, 1, 2, 3, 4, 5], ["trailing bytes"] },
            { "packed damaged", Changed(packed, packed.Length / 2), ["damage"] },
            { "wrong checksum", Changed(packed, packed.Length - 8), ["damage"] },
            { "header truncated", Idx.Pack(whole[..9]), ["header of 16 bytes", "9 bytes"] },
            { "elements truncated", Idx.Pack(whole[..^3]), ["60 elements (3 x 4 x 5)", "only 57", "truncated"] },
            { "trailing elements", Idx.Pack([.. whole, 0, 0]), ["60 elements (3 x 4 x 5)", "2 trailing bytes"] },
            { "other magic", Idx.Pack(Changed(whole, 0)), ["0x00000803", "0xFF000803"] },
            { "other element type", Idx.Pack(Changed(whole, 2)), ["0x00000803", "0x0000F703"] },
            { "other rank", Idx.Pack(Idx.Content([60], s_pixels)), ["0x00000803", "0x00000801"] },
            { "no images", Idx.Pack(Idx.Content([0, 4, 5], [])), ["dimension 1", "found 0"] },
            { "other rows", Idx.Pack(Idx.Content([3, 5, 4], s_pixels)), ["dimension 2 to be 4", "found 5"] },
            { "huge count", Idx.Pack(Idx.Content([int.MaxValue, 4, 5], s_pixels)), ["2147483647 x 4 x 5", "only 60"] },
        };
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damage_is_named(string damage, byte[] file, string[] words)
    {
        string path = Write(file);
        string message = Assert.Throws<DataException>(() => IdxFile.Read(path, null, 4, 5)).Message;
        Assert.StartsWith($"{path}: expected ", message);
        Assert.Contains("found", message);
        Assert.Contains("--data", message);
        Assert.All(
            words,
            word => Assert.True(message.Contains(word, StringComparison.Ordinal), $"{damage}: '{word}' is not in: {message}"));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        string message = Assert.Throws<DataException>(() => IdxFile.Read(_scratch["no.gz"], null, 4, 5)).Message;
        Assert.Contains(_scratch["no.gz"], message);
        Assert.Contains("apt-get install", message);
    }

    private string Write(byte[] content)
    {
        File.WriteAllBytes(_scratch["images.gz"], content);
        return _scratch["images.gz"];
    }

    private static byte[] Changed(byte[] bytes, int index)
    {
        byte[] changed = (byte[])bytes.Clone();
        changed[index] ^= 0xFF;
        return changed;
    }
}
