using System.Text;

namespace NetGen.Runtime.Tests;

/// <summary>Headers that lie.</summary>
public sealed class HostileSafetensorsTests : IDisposable
{
    private readonly HostileCase _hostile = new();

    public void Dispose() => _hostile.Dispose();

    private const string Number = """ "n":{"dtype":"I64","shape":[],"data_offsets":[24,32]}""";

    [Theory]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2,3],"data_offsets":[-1,23]},NUMBER}""",
        "expected an integer from 0 to 2^63 - 1, found -1"
    )]
    [InlineData("""{"x":{"dtype":"F32","shape":[2,3],"data_offsets":[0,99999999999999999999]},NUMBER}""", "found 99999999999999999999")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2,3],"data_offsets":[0.0,24]},NUMBER}""", "found 0.0")]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2,3],"data_offsets":[24,0]},NUMBER}""",
        "data_offsets of x: expected begin and end in order within the 32 bytes after the header, found [24, 0]"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2,3],"data_offsets":[9000000000000000000,9000000000000000024]},NUMBER}""",
        "within the 32 bytes after the header, found [9000000000000000000, 9000000000000000024]"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2,3],"data_offsets":[0,20]},NUMBER}""",
        "data_offsets of x: expected 24 bytes for Float32 2x3, found 20 [0, 20]"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0]},NUMBER}""",
        "expected more than 2^63 bytes for Float32 4294967296x4294967296, found 0 [0, 0]"
    )]
    [InlineData("""{"x":{"dtype":"F32","shape":[2305843009213693952],"data_offsets":[0,0]},NUMBER}""", "expected more than 2^63 bytes")]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2,3],"data_offsets":[8,32]},NUMBER}""",
        "data_offsets of x: expected a begin at 0, where the tensor before it ends, found [8, 32]: a hole"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},"y":{"dtype":"F32","shape":[2],"data_offsets":[16,24]},NUMBER}""",
        "expected a begin at 24, where the tensor before it ends, found [16, 24]: they overlap"
    )]
    [InlineData(
        """{"x":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}}""",
        "the end: expected 24 bytes of data, as the header says, found 32"
    )]
    [InlineData("""{NUMBER,NUMBER,"x":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}}""", "expected each key once, found n twice")]
    [InlineData(
        """{"x":{"dtype":"F32","dtype":"F32","shape":[2,3],"data_offsets":[0,24]},NUMBER}""",
        "expected dtype, shape and data_offsets of x, each once, found dtype"
    )]
    [InlineData("""{"x":{"dtype":"F32","shape":[2,3]},NUMBER}""", "expected dtype, shape and two data_offsets of x, found fewer")]
    [InlineData("""{"x":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24,48]},NUMBER}""", "expected at most 2 integers, found more")]
    [InlineData(
        """{"x":{"dtype":"F8_E4M3","shape":[24],"data_offsets":[0,24]},NUMBER}""",
        "expected an element type for x that torch has (U8, I8, I16, I32, I64, F16, F32, F64, C64, BOOL, BF16), found F8_E4M3"
    )]
    [InlineData("""{"x":{"dtype":"F32","shape":[[2,3]],"data_offsets":[0,24]},NUMBER}""", "the header, at byte ")]
    [InlineData("""{"x":{"a":{"b":{"c":{}}}},NUMBER}""", "found a")]
    [InlineData("""{"x":[],NUMBER}""", "expected an object that describes x, found StartArray")]
    [InlineData("""{"__metadata__":{"a":1},NUMBER}""", "expected a text, found 1")]
    [InlineData("""{"__metadata__":{"a":"1","a":"2"},NUMBER}""", "expected each name once, found a twice")]
    [InlineData(
        """{"\ud800":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},NUMBER}""",
        "the header, at byte 9: expected JSON as the safetensors format wants it"
    )]
    [InlineData("""{NUMBER} x""", "the header, at byte ")]
    [InlineData("""{NUMBER""", "the header, at byte ")]
    public void A_header_that_lies_is_refused(string header, string expected) =>
        Assert.Contains(expected, _hostile.Refusal(File(header.Replace("NUMBER", Number)), measure: true));

    [Fact]
    public void A_header_of_any_length_that_is_not_there_is_refused()
    {
        foreach (ulong length in (ulong[])[1 << 20, 100_000_001, int.MaxValue, long.MaxValue, ulong.MaxValue])
        {
            string message = _hostile.Refusal([.. BitConverter.GetBytes(length), .. "{}"u8, .. new byte[100]], measure: true);
            Assert.Contains(
                $"the header's length (bytes 0 to 7): expected at most 102 (the rest of the file, and 100 MB), found {length}.",
                message);
        }
    }

    [Fact]
    public void Deep_and_broken_texts_are_refused()
    {
        Assert.Contains("the header, at byte ", _hostile.Refusal(File(new string('[', 5000).Insert(0, "{\"x\":")), measure: true));
        Assert.Contains(
            "the header: expected UTF-8",
            _hostile.Refusal([.. BitConverter.GetBytes(8L), .. "{\""u8, 0xFF, 0xFE, .. "\":1}"u8], measure: true));
    }

    [Fact]
    public void Names_from_files_play_no_tricks_in_messages()
    {
        string message = _hostile.Refusal(
            File($$"""{"\u001b[31mred\n\u202e":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},"{{new string('k', 1000)}}":1}""")
        );
        Assert.Contains(new string('k', 100) + "... (1000 characters)", message);
        message = _hostile.Refusal(File($$"""{"\u001b[31mred\n\u202e":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},{{Number}}}"""));
        Assert.Contains("\\u001b[31mred\\u000a\\u202e: Float32 2x3", message);
    }

    private static byte[] File(string header) =>
        [.. BitConverter.GetBytes((long)Encoding.UTF8.GetByteCount(header)), .. Encoding.UTF8.GetBytes(header), .. new byte[32]];
}
