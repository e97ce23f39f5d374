using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

public sealed class FileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-tensor").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_stream_format_is_type_rank_sizes_and_bytes()
    {
        using var t = tensor(new float[,] { { 1 }, { -2 } });
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        t.Save(writer);
        // Float32 is 6; a rank of 2; sizes 2 and 1; then IEEE 754, little endian.
        byte[] expected = [6, 2, 2, 1, .. BitConverter.GetBytes(1f), .. BitConverter.GetBytes(-2f)];
        Assert.Equal(expected, stream.ToArray());
    }

    [Fact]
    public void Sizes_of_more_than_seven_bits_take_more_bytes()
    {
        using var t = zeros(300, dtype: uint8);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        t.Save(writer);
        // 300 = 2 * 128 + 44
        Assert.Equal([0, 1, 44 | 0x80, 2], stream.ToArray()[..4]);
        Assert.Equal(304, stream.Length);
    }

    [Fact]
    public void What_is_saved_is_loaded()
    {
        using var t = arange(24, dtype: float64).reshape(2, 3, 4).permute(2, 0, 1);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        t.Save(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        using var back = zeros(4, 2, 3, dtype: float64);
        back.Load(reader);
        Assert.True(t.Equals(back));
    }

    [Fact]
    public void PyTorchs_own_files_round_trip()
    {
        var file = Path.Combine(_folder, "t.pt");
        using var t = randn([3L, 4L]);
        save(t, file);
        Assert.True(t.Equals(load(file)));
        Assert.Equal(["t.pt"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Loading_another_shape_or_type_is_an_error()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        zeros(2, 3).Save(writer);
        foreach (var wrong in new[] { zeros(3, 2), zeros(2, 3, dtype: float64) })
        {
            stream.Position = 0;
            using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
            var e = Assert.Throws<ArgumentException>(() => wrong.Load(reader));
            Assert.Contains("Mismatched", e.Message);
        }
    }

    [Fact]
    public void A_truncated_stream_is_an_error()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        zeros(100).Save(writer);
        stream.SetLength(50);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        using var target = ones(100);
        Assert.ThrowsAny<Exception>(() => target.Load(reader));
    }
}
