using Microsoft.CodeAnalysis.Text;

namespace NetGen.Generator.Tests;

/// <summary>The text of a lock file: what is written, and that anything can be read or refused with a line.</summary>
public class LockFileTests
{
    private const string Net = """
        namespace Shop;
        [Network(3, 16, 16), Conv(8, 3), BatchNorm, ReLU, Output("features"), Flatten, Linear(10, Name = "fc")]
        public sealed partial class Net;
        """;

    // Convolution: 8 * (3 * 9 + 1); batch norm: 2 * 8; linear: 10 * (14 * 14 * 8 + 1). MACs: 14 * 14 * 8 * 27 + 15,680.
    [Fact]
    public void A_network_is_a_paragraph_of_shapes_costs_and_keys()
    {
        string[] lines = Lock.Of(Net).Split('\n');
        Assert.Equal(
            [
                "version 1",
                "",
                "network Shop.Net",
                "  input: N x 3 x 16 x 16",
                "  output Logits: N x 10",
                "  output Features: N x 8 x 14 x 14",
                "  parameters: 15,930",
                "  MACs: 58,016",
                "  activations: 1,578",
            ],
            lines.Skip(2).Take(9));
        Assert.Equal(
            [
                "  keys: 9",
                "    conv1.weight 8x3x3x3",
                "    conv1.bias 8",
                "    bn1.{weight,bias,running_mean,running_var} 8",
                "    bn1.num_batches_tracked scalar Int64",
                "    fc.weight 10x1568",
                "    fc.bias 10",
                "",
            ],
            lines.Skip(13));
    }

    [Fact]
    public void Networks_stand_in_the_order_of_their_names()
    {
        string[] order =
        [
            .. Lock.Of(
                    "[Network(4), Linear(2)] partial class B;",
                    "[Network(4), Linear(2)] partial class A;",
                    "[Network(\"3xHxW\"), Conv(2, 3)] partial class C;")
                .Split('\n')
                .Where(l => l.StartsWith("network", StringComparison.Ordinal)),
        ];
        Assert.Equal(["network A", "network B", "network C"], order);
    }

    [Fact]
    public void The_same_text_is_read_once()
    {
        var text = SourceText.From(Lock.Of(Net));
        Assert.Same(LockFile.Of(text), LockFile.Of(text));
    }

    [Fact]
    public void Line_ends_and_spaces_of_other_systems_are_read()
    {
        var file = LockFile.Of(SourceText.From(Lock.Of(Net).Replace("\n", "  \r\n")));
        Assert.Null(file.Error);
        Assert.Equal("8x3x3x3", file.Networks["Shop.Net"].Keys["conv1.weight"]);
    }

    [Theory]
    [InlineData("", 1, "it doesn't say 'version 1'")]
    [InlineData("\0\u0001\u0002 binary", 1, "is where 'version 1' is expected")]
    [InlineData("version 2\n", 1, "one of another version of NetGen")]
    [InlineData("version 1\n  input: N x 3\n", 2, "comes before any network")]
    [InlineData("version 1\nnetwork A\n  keys: 0\nnetwork A\n  keys: 0\n", 4, "A is in it twice")]
    [InlineData("version 1\nnetwork A\n", 2, "A has no 'keys'")]
    [InlineData("version 1\nnetwork A\n  keys: many\n", 3, "'many' is no number of keys")]
    [InlineData("version 1\nnetwork A\n  colour: red\n  keys: 0\n", 3, "'colour' is nothing that a lock file says")]
    [InlineData("version 1\nnetwork A\n  MACs: 1\n  MACs: 1\n  keys: 0\n", 4, "'MACs' is in A twice")]
    [InlineData("version 1\nnetwork A\n  gibberish\n", 3, "is neither a value")]
    [InlineData("version 1\nnetwork A\n  keys: 2\n    a 1\n", 3, "A says 2 keys and lists 1")]
    [InlineData("version 1\nnetwork A\n  keys: 1\n    a\n", 4, "'a' is no key with its shape")]
    [InlineData("version 1\nnetwork A\n  keys: 2\n    a 1\n    a 2\n", 5, "the key a is in A twice")]
    [InlineData("version 1\nnetwork A\n  keys: 1\n    a[0-1999999999] 2\n", 4, "is no key with its shape")]
    [InlineData("version 1\nnetwork A\n<<<<<<< HEAD\n  MACs: 1\n=======\n  MACs: 2\n>>>>>>> other\n  keys: 0\n", 3, "merge conflict")]
    public void What_cannot_be_read_is_refused_with_its_line(string text, int line, string why)
    {
        var error = LockFile.Of(SourceText.From(text)).Error;
        Assert.NotNull(error);
        Assert.Equal(line, error.Value.Line + 1);
        Assert.Contains(why, error.Value.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_damage_never_throws()
    {
        string good = Lock.Of(Net);
        var random = new Random(7);
        for (int round = 0; round < 2000; round++)
        {
            char[] text = good.ToCharArray();
            for (int k = random.Next(1, 6); k > 0; k--) text[random.Next(text.Length)] = "\n:[]{}-,. 9a\0#"[random.Next(14)];
            Assert.NotNull(LockFile.Of(SourceText.From(new string(text, 0, random.Next(text.Length)))));
        }
    }
}
