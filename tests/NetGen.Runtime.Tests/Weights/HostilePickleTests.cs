using System.IO.Compression;

namespace NetGen.Runtime.Tests;

/// <summary>Pickles that would execute something, or lie about what they hold.</summary>
public sealed class HostilePickleTests : IDisposable
{
    private readonly HostileCase _hostile = new();

    public void Dispose() => _hostile.Dispose();

    private static readonly Dictionary<string, (Func<PickleBytes, PickleBytes> Value, string Expected)> s_cases = new()
    {
        ["another global"] = (
            p => p.Global("os", "system").Text("true").Raw(0x85, 'R'),
            "found the global 'os.system', which loading would have to execute"),
        ["a global by the stack"] = (p => p.Text("builtins").Text("eval").Raw(0x93), "found the global 'builtins.eval'"),
        ["a global near an allowed one"] = (p => p.Global("torch", "load"), "found the global 'torch.load'"),
        ["a name with dots"] = (p => p.Global("torch", "_utils.serialization.load"), "found the global 'torch._utils.serialization.load'"),
        ["an object"] = (p => p.Global("collections", "OrderedDict").Raw(')', 0x81), "found NEWOBJ (an object of a class)"),
        ["bytes"] = (p => p.Raw('C', 1, 0), "found SHORT_BINBYTES (bytes)"),
        ["an unknown opcode"] = (p => p.Raw(0xFE), "expected an opcode of plain data and tensors, found 0xFE"),
        ["a call of no function"] = (
            p => p.Text("f").Raw(')', 'R'),
            "expected a function and its arguments, found a text and a tuple of 0"),
        ["a call of a storage"] = (p => p.Global("torch", "FloatStorage").Raw(')', 'R'), "expected a function, found torch.FloatStorage"),
        ["a dictionary with arguments"] = (
            p => p.Global("collections", "OrderedDict").Raw(']', 0x85, 'R'),
            "expected arguments (none) for collections.OrderedDict, found (a list of 0)"),
        ["a huge text"] = (p => p.Raw('X', 0xFF, 0xFF, 0xFF, 0xFF), "expected 4294967295 more bytes"),
        ["a huger text"] = (p => p.Raw(0x8D, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF), "expected 18446744073709551615 more bytes"),
        ["a text of other bytes"] = (p => p.Raw('X', 1, 0, 0, 0, 0xFF), "expected a text in UTF-8, found FF"),
        ["a huge integer"] = (p => p.Raw(0x8B, 0xFF, 0xFF, 0xFF, 0x7F), "expected an integer of at most 255 bytes, found 2147483647"),
        ["a huge frame"] = (p => p.Raw(0x95, 0, 0, 0, 0, 0, 0, 0, 1), "expected a frame of at most"),
        ["another protocol"] = (p => p.Raw(0x80, 9), "expected protocol 2 to 5, found 9"),
        ["an unknown memory"] = (p => p.Raw('j', 0xFF, 0xFF, 0xFF, 0xFF), "expected a value remembered as 4294967295, found none"),
        ["an empty stack"] = (p => p.Raw('(', 0x85), "expected a value on the stack, found none"),
        ["a mark too few"] = (p => p.Raw('t', 't'), "expected a mark on the stack, found none"),
        ["half a pair"] = (p => p.Raw('}', '(').Text("k").Raw('u'), "expected pairs of key and value, found 1 values"),
        ["an appended text"] = (p => p.Text("x").Text("y").Raw('a'), "expected a list, found a text"),
        ["attributes of a list"] = (p => p.Raw(']', '}', 'b'), "expected a dictionary to give attributes to, found a list of 0"),
        ["a key twice"] = (p => p.Raw('}', '(').Text("k").Raw('N').Text("k").Raw('N', 'u'), "expected each key once, found k twice"),
        ["a tensor beyond its storage"] = (
            p => p.Tensor("FloatStorage", "0", 6, 1, [2, 3], [3, 1]),
            "expected a tensor within the 6 elements of its storage, found offset 1, sizes 2x3, strides 3x1"),
        ["strides beyond the storage"] = (
            p => p.Tensor("FloatStorage", "0", 6, 0, [2, 3], [long.MaxValue, long.MaxValue]),
            "within the 6 elements"),
        ["negative strides"] = (
            p => p.Tensor("FloatStorage", "0", 6, 5, [2, 3], [-3, 1]),
            "expected an offset and strides of at least 0, found offset 5, strides -3x1"),
        ["a negative offset"] = (p => p.Tensor("FloatStorage", "0", 6, -1, [2, 3], [3, 1]), "found offset -1"),
        ["negative sizes"] = (
            p => p.Tensor("FloatStorage", "0", 6, 0, [-2, -3], [3, 1]),
            "expected sizes of at least 0 whose product is below 2^63, found -2x-3"),
        ["sizes that overflow"] = (
            p => p.Tensor("FloatStorage", "0", 6, 0, [1L << 40, 1L << 40], [0, 0]),
            "found 1099511627776x1099511627776"),
        ["a stride too few"] = (p => p.Tensor("FloatStorage", "0", 6, 0, [2, 3], [1]), "found 2 sizes and 1 strides"),
        ["a storage that claims too much"] = (
            p => p.Tensor("FloatStorage", "0", 1L << 40, 0, [2, 3], [3, 1]),
            "x: expected a storage of 1099511627776 Float32 elements of 4 bytes, found 24 bytes in a/data/0"),
        ["a storage whose bytes overflow"] = (
            p => p.Tensor("FloatStorage", "0", 1L << 62, 0, [2, 3], [3, 1]),
            "x: expected a storage of 4611686018427387904 Float32 elements"),
        ["a storage that is not there"] = (
            p => p.Tensor("FloatStorage", "../9", 6, 0, [2, 3], [3, 1]),
            "x: expected its storage a/data/../9 in the archive, found none"),
        ["a huge tensor of one element"] = (
            p => p.Tensor("FloatStorage", "0", 6, 0, [1L << 40, 3], [0, 0]),
            "x: expected Float32 2x3, found Float32 1099511627776x3"),
        ["another device's storage"] = (
            p => p.Raw('(').Text("storage").Global("torch", "FloatStorage").Raw('t', 'Q'),
            "expected ('storage', class, key, device, number of elements), found (a text, the name torch.FloatStorage)"),
        ["a number"] = (p => p.Integer(3), "x: a number, no tensor"),
    };

    public static TheoryData<string> Names => [.. s_cases.Keys];

    // A byte makes an empty list or dictionary: 20 MB of them, in a file of 0.4 MB, would take more than a gigabyte.
    [Theory]
    [InlineData(']')]
    [InlineData('}')]
    [InlineData('(')]
    public void A_compressed_file_full_of_objects_is_refused(char opcode)
    {
        // Random texts before them, so that the file isn't refused for its ratio alone.
        byte[] noise = new byte[300_000];
        new Random(1).NextBytes(noise);
        byte[] text = new PickleBytes().Raw(0x80, 2).Text(Convert.ToHexString(noise)).ToArray();
        byte[] file = PickleBytes.Archive([.. text, .. Enumerable.Repeat((byte)opcode, 20_000_000)], CompressionLevel.Optimal);
        Assert.InRange(file.Length, 300_000, 400_000);
        var (refused, allocated) = _hostile.Load(file);
        Assert.Contains("opcodes, found more", Assert.IsType<WeightsException>(refused).Message);
        Assert.InRange(allocated, 0, 500_000_000);
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void A_file_of_very_many_tensors_is_read(CompressionLevel level)
    {
        byte[] pickle = PickleBytes.StateDict(p =>
        {
            for (int i = 0; i < 20_000; i++) p.Text($"blocks.{i}.weight").Tensor("FloatStorage", "0", 6, 0, [2, 3], [3, 1]);
        });
        Assert.Contains(
            "20000 keys are not in the network",
            _hostile.Refusal(PickleBytes.Archive(pickle, level, ("data/0", new byte[24]))));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_pickle_is_refused(string name)
    {
        var (value, expected) = s_cases[name];
        string message = _hostile.Refusal(
            File(PickleBytes.StateDict(p => value(p.Text("x")).Text("n").Tensor("LongStorage", "1", 1, 0, [], []))),
            measure: true);
        Assert.Contains(expected, message);
    }

    [Fact]
    public void Structures_that_contain_themselves_and_deep_ones_end()
    {
        // A list in itself, and a dictionary in itself, as values in addition to the tensors.
        byte[] Refused(Func<PickleBytes, PickleBytes> value) =>
            File(
                PickleBytes.StateDict(p =>
                    value(p.Text("more"))
                        .Text("x")
                        .Tensor("FloatStorage", "0", 6, 0, [2, 3], [3, 1])
                        .Text("n")
                        .Tensor("LongStorage", "1", 1, 0, [], [])));
        Assert.Contains("more: a list of 1, no tensor", _hostile.Refusal(Refused(p => p.Raw(']', 'q', 0, 'h', 0, 'a')), measure: true));
        Assert.Contains(
            "more: a dictionary of 1, no tensor",
            _hostile.Refusal(Refused(p => p.Raw('}', 'q', 0).Text("self").Raw('h', 0, 's')), measure: true));
        Assert.Contains("more: a tuple of 1, no tensor", _hostile.Refusal(Refused(p => p.Raw([')', .. Enumerable.Repeat(0x85, 100_000)]))));
        Assert.Contains("at byte ", _hostile.Refusal(Refused(p => p.Raw([.. Enumerable.Repeat((int)'(', 100_000)]))));
    }

    [Fact]
    public void Many_references_to_one_list_cost_no_memory()
    {
        // Each of 60 lists holds the one before it twice: 2^60 elements for a reader that follows them all.
        string message = _hostile.Refusal(File(PickleBytes.StateDict(p =>
        {
            p.Text("more").Raw(']', 'q', 0);
            for (int i = 1; i < 60; i++) p.Raw(']', 'q', i, '(', 'h', i - 1, 'h', i - 1, 'e');
        }).SkipLast(2).Concat("0u."u8.ToArray()).ToArray()));
        Assert.Contains("found 0x30", message);
    }

    [Fact]
    public void What_follows_the_end_or_lacks_it_is_refused()
    {
        Assert.Contains("expected the end, found 1 bytes more", _hostile.Refusal(File([0x80, 2, (byte)'}', (byte)'.', 0]), measure: true));
        Assert.Contains("expected 1 more bytes, found 0", _hostile.Refusal(File([0x80, 2, (byte)'}']), measure: true));
        Assert.Contains(
            "expected one value, found more on the stack",
            _hostile.Refusal(File([0x80, 2, (byte)'N', (byte)'}', (byte)'.']), measure: true));
        Assert.Contains(
            "expected a state dict: a dictionary of tensors, found None",
            _hostile.Refusal(File([0x80, 2, (byte)'N', (byte)'.']), measure: true));
        Assert.Contains("expected a line, found no line feed", _hostile.Refusal(File([0x80, 2, (byte)'c', (byte)'o']), measure: true));
    }

    private static byte[] File(byte[] pickle) =>
        PickleBytes.Archive(pickle, CompressionLevel.NoCompression, ("data/0", new byte[24]), ("data/1", new byte[8]));
}
