using System.Text;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Runtime.Tests;

/// <summary>What weights files and checkpoints rely on in torch.nn.Module's save and load.</summary>
public sealed class SaveFormatTests
{
    /// <summary>
    /// LEB128 number of entries; each a length and a name, LEB128 scalar type (6 is Float32, 4 is Int64), rank and sizes, then values,
    /// little-endian.
    /// </summary>
    [Fact]
    public void A_file_is_its_entries_one_after_the_other()
    {
        using var module = new Probe(p =>
        {
            p.register_parameter("weight", new Parameter(tensor(new float[] { 1, -2 }).view(1, 2)));
            p.register_buffer("count", tensor(3L));
            p.register_parameter("long", new Parameter(zeros(300)));
        });
        byte[] expected =
        [
            3,
            6, .. "weight"u8, 6, 2, 1, 2, 0x00, 0x00, 0x80, 0x3F, 0x00, 0x00, 0x00, 0xC0,
            // 300 = 0b10_0101100: the low seven bits with the continuation bit, then 2.
            4, .. "long"u8, 6, 1, 0xAC, 0x02, .. new byte[300 * 4],
            5, .. "count"u8, 4, 0, 3, 0, 0, 0, 0, 0, 0, 0,
        ];
        Assert.Equal(expected, Bytes(module));
    }

    [Fact]
    public void A_file_of_another_module_is_rejected()
    {
        using Probe module = Of("a", 2), renamed = Of("b", 2), longer = Of("a", 3), more = Of("a", 2);
        more.register_buffer("c", zeros(1));
        Assert.Throws<ArgumentException>(() => Load(module, Bytes(renamed)));
        Assert.Throws<ArgumentException>(() => Load(module, Bytes(longer)));
        Assert.Throws<ArgumentException>(() => Load(module, Bytes(more)));
        Load(module, Bytes(module));
    }

    /// <summary>So the library compares names and sizes before it loads anything.</summary>
    [Fact]
    public void Entries_before_a_wrong_one_are_loaded()
    {
        using Probe module = Of("a", 2), other = Of("a", 2);
        module.register_parameter("b", new Parameter(zeros(2)));
        other.register_parameter("b", new Parameter(zeros(3)));
        using (no_grad()) other.get_parameter("a")!.mul_(5);
        Assert.Throws<ArgumentException>(() => Load(module, Bytes(other)));
        Assert.Equal([5, 5], Rebuilt.Doubles(module.get_parameter("a")!));
    }

    private static Probe Of(string name, long length) => new(p => p.register_parameter(name, new Parameter(ones(length))));

    private static void Load(Probe module, byte[] bytes) => module.load(new BinaryReader(new MemoryStream(bytes)));

    private static byte[] Bytes(Probe module)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true)) module.save(writer);
        return memory.ToArray();
    }
}
