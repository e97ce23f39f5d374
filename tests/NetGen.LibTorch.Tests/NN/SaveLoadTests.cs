using TorchSharp;
using static NetGen.LibTorch.Tests.NN.Numbers;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.NN;

public class SaveLoadTests
{
    private static nn.Module<Tensor, Tensor> Net() => nn.Sequential(("conv", nn.Conv2d(1, 2, 3)), ("norm", nn.BatchNorm2d(2)), ("flat", nn.Flatten()), ("fc", nn.Linear(8, 3)));

    private static byte[] Bytes(nn.Module module)
    {
        using var stream = new MemoryStream();
        module.save(stream);
        return stream.ToArray();
    }

    /// <summary>
    /// The format written out by hand: LEB128 count; each entry a length-prefixed name, LEB128 scalar type (6 is Float32, 4 is Int64), rank and sizes, then little-endian values.
    /// </summary>
    [Fact]
    public void The_file_is_TorchSharps_byte_by_byte()
    {
        using var scope = NewDisposeScope();
        using var net = nn.Sequential(("fc", nn.Linear(2, 1)), ("bn", nn.BatchNorm1d(1)));
        Fill(net.get_parameter("fc.weight")!, [1, -2]);
        Fill(net.get_parameter("fc.bias")!, [0.5]);
        byte[] one = [0x00, 0x00, 0x80, 0x3F], zero = [0, 0, 0, 0];
        byte[] expected =
        [
            7,
            9, .. "fc.weight"u8, 6, 2, 1, 2, .. one, 0x00, 0x00, 0x00, 0xC0,
            7, .. "fc.bias"u8, 6, 1, 1, 0x00, 0x00, 0x00, 0x3F,
            9, .. "bn.weight"u8, 6, 1, 1, .. one,
            7, .. "bn.bias"u8, 6, 1, 1, .. zero,
            15, .. "bn.running_mean"u8, 6, 1, 1, .. zero,
            14, .. "bn.running_var"u8, 6, 1, 1, .. one,
            22, .. "bn.num_batches_tracked"u8, 4, 0, .. zero, .. zero,
        ];
        Assert.Equal(expected, Bytes(net));
    }

    [Fact]
    public void Sizes_above_127_take_two_bytes()
    {
        using var net = nn.Sequential(("a", nn.Linear(300, 1, false)));
        var bytes = Bytes(net);
        // 300 = 0b10_0101100: low seven bits with the continuation bit, then 2.
        Assert.Equal([1, 8, .. "a.weight"u8, 6, 2, 1, 0xAC, 0x02], bytes[..15]);
        Assert.Equal(15 + 300 * 4, bytes.Length);
    }

    [Fact]
    public void What_was_saved_loads_again()
    {
        using var scope = NewDisposeScope();
        using var from = Net();
        using var to = Net();
        from.call(rand(4, 1, 4, 4));
        var file = Path.GetTempFileName();
        try
        {
            from.save(file);
            to.load(file);
        }
        finally
        {
            File.Delete(file);
        }
        foreach (var (key, tensor) in from.state_dict()) Near(tensor.Values(), to.state_dict()[key], 0);
        Assert.Equal(1, to.get_buffer("norm.num_batches_tracked")!.item<long>());
        Assert.Equal(Bytes(from), Bytes(to));
    }

    [Fact]
    public void Skipped_entries_stay()
    {
        using var scope = NewDisposeScope();
        using var from = Net();
        using var to = Net();
        var kept = to.get_parameter("fc.weight")!.Values();
        to.load(new MemoryStream(Bytes(from)), true, ["fc.weight"]);
        Near(kept, to.get_parameter("fc.weight")!, 0);
        Near(from.get_parameter("conv.weight")!.Values(), to.get_parameter("conv.weight")!, 0);
    }

    [Fact]
    public void Loading_without_strictness_takes_what_fits()
    {
        using var scope = NewDisposeScope();
        using var from = Net();
        using var to = nn.Sequential(("conv", nn.Conv2d(1, 2, 3)), ("head", nn.Linear(2, 2)));
        var seen = new Dictionary<string, bool>();
        to.load(new MemoryStream(Bytes(from)), false, null, seen);
        Near(from.get_parameter("conv.weight")!.Values(), to.get_parameter("conv.weight")!, 0);
        Assert.True(seen["conv.weight"]);
        Assert.False(seen["fc.weight"]);
        Assert.Equal(9, seen.Count);
    }

    private static string Error(nn.Module target, byte[] bytes) => Assert.ThrowsAny<Exception>(() => target.load(new MemoryStream(bytes))).Message;

    [Fact]
    public void Other_networks_files_are_refused()
    {
        using var scope = NewDisposeScope();
        using var small = nn.Sequential(("fc", nn.Linear(8, 3)));
        using var net = Net();
        Assert.Contains("Mismatched state_dict sizes: expected 9, but found 2 entries.", Error(net, Bytes(small)));
        using var renamed = nn.Sequential(("cf", nn.Linear(8, 3)));
        Assert.Contains("does not have a submodule or buffer named 'fc.weight'", Error(renamed, Bytes(small)));
        using var wider = nn.Sequential(("fc", nn.Linear(9, 3)));
        Assert.Contains("Mismatched tensor shape while loading", Error(wider, Bytes(small)));
        using var doubled = nn.Sequential(("fc", nn.Linear(8, 3))).to(ScalarType.Float64);
        Assert.Contains("Mismatched tensor data types while loading", Error(doubled, Bytes(small)));
    }

    [Fact]
    public void Damaged_files_give_an_error_at_every_length()
    {
        using var net = nn.Sequential(("fc", nn.Linear(2, 2)));
        var bytes = Bytes(net);
        for (var length = 0; length < bytes.Length; length++) Assert.ThrowsAny<Exception>(() => net.load(new MemoryStream(bytes[..length])));
        Assert.Throws<FileNotFoundException>(() => net.load("no-such-file.dat"));
    }
}
