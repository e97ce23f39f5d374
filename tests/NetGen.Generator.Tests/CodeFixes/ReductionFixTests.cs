namespace NetGen.Generator.Tests;

/// <summary>
/// Fixes that add layers: a convolution parallel to a pool (NETGEN3004), and a 1x1 before an expensive convolution (NETGEN3005).
/// </summary>
public class ReductionFixTests
{
    private const string Parallel = "Add a parallel convolution and concatenate";

    private static string Of(string layers, string input) => $"[Network({input})]\n{layers} // the end\npublic sealed partial class Net;\n";

    private static void Check(string rule, string title, string layers, string after, string input)
    {
        Assert.Contains(rule, AdviceOn.IdsOf(Of(layers, input)));
        CodeFixTests.Check(title, Of(layers, input), Of(after, input));
        Assert.DoesNotContain(rule, AdviceOn.IdsOf(Of(after, input)));
    }

    // The convolution gives the channels that the next one would add, at the pool's size:
    // (32 + 2 - 3) / 2 + 1 = 16 as 32 / 2, but (33 - 3) / 2 + 1 = 16 as floor(33 / 2) without padding.
    [Theory]
    [InlineData(
        "[MaxPool(2), Conv(128, kernel: 3, padding: 1), ReLU]",
        "[Split]\n[Branch, MaxPool(2)]\n[Branch, Conv(64, kernel: 3, stride: 2, padding: 1), ReLU]\n[Concat]\n[Conv(128, kernel: "
            + "3, padding: 1), ReLU]",
        "64, 32, 32")]
    [InlineData(
        "[ReLU, MaxPool(2)] // halved\n[Conv(128, 1)]",
        "[ReLU]\n[Split]\n[Branch, MaxPool(2)]\n[Branch, Conv(64, kernel: 3, stride: 2), ReLU]\n[Concat] // halved\n[Conv(128, 1)]",
        "64, 33, 33")]
    [InlineData(
        "[AvgPool(3, stride: 2)]\n[Conv(192, 3, bias: false)]\n[BatchNorm(1e-3, Name = \"bn\"), LeakyReLU(0.2)]",
        "[Split]\n[Branch, AvgPool(3, stride: 2)]\n[Branch, Conv(128, kernel: 3, stride: 2, bias: false), BatchNorm(1e-3), "
            + "LeakyReLU(0.2)]\n[Concat]\n[Conv(192, 3, bias: false)]\n[BatchNorm(1e-3, Name = \"bn\"), LeakyReLU(0.2)]",
        "64, 55, 55")]
    // The block's layers are elsewhere: their kinds are used.
    [InlineData(
        "[MaxPool(2, Name = \"pool\")]\n[ConvBnReLU(128, 3, Name = \"wide\")]",
        "[Split]\n[Branch, MaxPool(2, Name = \"pool\")]\n[Branch, Conv(64, kernel: 3, stride: 2, padding: 1, bias: false), BatchNorm, "
            + "ReLU]\n[Concat]\n[ConvBnReLU(128, 3, Name = \"wide\")]",
        "64, 32, 32")]
    // The name that it would have is taken.
    [InlineData(
        "[MaxPool(2)]\n[Conv(128, 1, Name = \"conv1\")]",
        "[Split]\n[Branch, MaxPool(2)]\n[Branch, Conv(64, kernel: 3, stride: 2, padding: 1, Name = \"reduction\"), "
            + "ReLU]\n[Concat]\n[Conv(128, 1, Name = \"conv1\")]",
        "64, 32, 32")]
    // A comment in between stays where it is.
    [InlineData(
        "[MaxPool(2), /* wider */ Conv(128, 1)]",
        "[Split, Branch, MaxPool(2), Branch, Conv(64, kernel: 3, stride: 2, padding: 1), ReLU, Concat, /* wider */ Conv(128, 1)]",
        "64, 32, 32")]
    [InlineData(
        "[MaxPool(2), Conv(128, 1)]",
        "[Split]\n[Branch, MaxPool(2)]\n[Branch, Conv(64, kernel: 2, stride: 2), ReLU]\n[Concat]\n[Conv(128, 1)]",
        "\"64xHxW\"")]
    public void Reduces_in_parallel(string layers, string after, string input) => Check("NETGEN3004", Parallel, layers, after, input);

    // Of what the message says of the size, the fix makes the same: 55 becomes (55 - 3) / 2 + 1 = 27, and a 3x3 with padding would give 28.
    [Fact]
    public void The_advice_names_a_convolution_of_the_same_size() =>
        Assert.Contains(
            "[Conv(128, kernel: 3, stride: 2)] in parallel with the pooling, concatenated, keeps 139,968 for 9 x 64 x 128 x 27 x 27 = "
                + "53,747,712 MACs",
            AdviceOn.Layers("64, 55, 55", "[{|NETGEN3004:MaxPool(3, stride: 2)|}, Conv(192, 3)]"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("[MaxPool(2, When = \"height > 1\"), Conv(128, 1)]")]
    [InlineData("[MaxPool(2), Conv(128, 1), Reproduces(\"a paper\", Parameters = 8_320)]")] // 64 x 128 + 128, and no more
    public void Adds_no_path_that_breaks(string layers) => Assert.DoesNotContain(Parallel, FixHarness.Titles(Of(layers, "64, 32, 32")));

    [Theory]
    [InlineData("[Conv(192, 3, padding: 1), ReLU]", "[Conv(64, kernel: 1), ReLU, Conv(192, 3, padding: 1), ReLU]")]
    [InlineData(
        "[Conv(192, 3, bias: false)] // wide\n[BatchNorm, SiLU]",
        "[Conv(64, kernel: 1, bias: false), BatchNorm, SiLU, Conv(192, 3, bias: false)] // wide\n[BatchNorm, SiLU]")]
    [InlineData(
        "[ConvBnReLU(192, 3, Name = \"wide\")]",
        "[Conv(64, kernel: 1, bias: false), BatchNorm, ReLU, ConvBnReLU(192, 3, Name = \"wide\")]")]
    [InlineData("[Conv(192, 3, Name = \"conv1\")]", "[Conv(64, kernel: 1, Name = \"reduce\"), ReLU, Conv(192, 3, Name = \"conv1\")]")]
    [InlineData(
        "[Split]\n[Branch, Conv(192, 3, padding: 1)]\n[Branch, MaxPool(3, stride: 1, padding: 1)]\n[Concat]",
        "[Split]\n[Branch, Conv(64, kernel: 1), ReLU, Conv(192, 3, padding: 1)]\n[Branch, MaxPool(3, stride: 1, padding: 1)]\n[Concat]")]
    public void Reduces_before_an_expensive_convolution(string layers, string after) =>
        Check("NETGEN3005", "Insert [Conv(64, kernel: 1)] before it", layers, after, "256, 28, 28");

    [Fact]
    public void Reduces_in_a_block_whatever_its_channels() =>
        Assert.Equal(
            "[Conv(\"channels / 4\", kernel: 1), ReLU, Conv(256, 3), ReLU] public sealed partial class StepAttribute : BlockAttribute;",
            FixHarness.Fix(
                "Insert [Conv(\"channels / 4\", kernel: 1)] before it",
                "[Conv(256, 3), ReLU] public sealed partial class StepAttribute : BlockAttribute;",
                "[Network(256, 28, 28), Step, Step] public sealed partial class Net;")[0]);

    // Before a residual block it would narrow the sum, too.
    [Fact]
    public void Narrows_no_more_than_the_convolution() => Assert.Empty(FixHarness.Titles(Of("[Residual(Basic, 256)]", "256, 28, 28")));
}
