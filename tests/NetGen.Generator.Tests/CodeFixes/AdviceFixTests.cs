namespace NetGen.Generator.Tests;

/// <summary>Fixes that follow advice: afterwards the network is valid, and the advice is gone.</summary>
public class AdviceFixTests
{
    private static string Of(string layers, string input) => $"[Network({input})]\n{layers} // the end\npublic sealed partial class Net;\n";

    private static void Check(string rule, string title, string layers, string after, string input = "4, 40, 40")
    {
        Assert.Contains(rule, AdviceOn.IdsOf(Of(layers, input)));
        CodeFixTests.Check(title, Of(layers, input), Of(after, input));
        Assert.DoesNotContain(rule, AdviceOn.IdsOf(Of(after, input)));
    }

    private static IReadOnlyList<string> Titles(string layers, string input = "4, 40, 40") => FixHarness.Titles(Of(layers, input));

    [Theory]
    [InlineData("[Conv(8, 3), BatchNorm, ReLU]", "[Conv(8, 3, bias: false), BatchNorm, ReLU]")]
    [InlineData("[Conv(8, 3, bias: true /* why? */)]\n[BatchNorm]", "[Conv(8, 3, bias: false /* why? */)]\n[BatchNorm]")]
    [InlineData("[Conv(8, 3, Name = \"first\"), BatchNorm]", "[Conv(8, 3, bias: false, Name = \"first\"), BatchNorm]")]
    [InlineData("[Flatten, Linear(8), BatchNorm]", "[Flatten, Linear(8, bias: false), BatchNorm]")]
    public void Removes_a_bias(string layers, string after) => Check("NETGEN3006", "Remove the bias", layers, after);

    [Fact]
    public void Removes_every_bias() =>
        Assert.Equal(
            Of("[Conv(8, 3, bias: false), BatchNorm, ReLU, Conv(8, 1, bias: false), BatchNorm]", "3, 8, 8"),
            Assert.Single(FixHarness.FixAll("Remove the bias", Of("[Conv(8, 3), BatchNorm, ReLU, Conv(8, 1), BatchNorm]", "3, 8, 8"))));

    [Fact]
    public void Removes_the_bias_in_a_block_of_another_file_where_it_has_a_norm()
    {
        const string Network = "[Network(3, 8, 8), Step(true), Step(false)] public sealed partial class Net;";
        string after = FixHarness.Fix(
            "Remove the bias",
            "[Conv(8, 3), BatchNorm(When = \"norm\"), ReLU] public sealed partial class StepAttribute(bool norm) : BlockAttribute;",
            Network)[0];
        Assert.Equal(
            "[Conv(8, 3, bias: \"!(norm)\"), BatchNorm(When = \"norm\"), ReLU] public sealed partial class StepAttribute(bool norm) : "
                + "BlockAttribute;",
            after);
        Assert.Empty(AdviceOn.IdsOf(after, Network));
    }

    // 64 and 96: 80 between them. Batch norm and activation are between them, too.
    [Theory]
    [InlineData(
        "[Conv(96, kernel: 5, padding: 2), ReLU]",
        "[Conv(80, kernel: 3, padding: 1), ReLU, Conv(96, kernel: 3, padding: 1), ReLU]")]
    [InlineData("[Conv(96, 5)]", "[Conv(80, 3), ReLU, Conv(96, 3)]")]
    [InlineData(
        "[Conv(96, 5, padding: 1, Name = \"wide\")]\n[BatchNorm(1e-3, Name = \"bn\"), SiLU]",
        "[Conv(80, 3, padding: 1), BatchNorm(1e-3), SiLU, Conv(96, 3, padding: 0, Name = \"wide\")]\n[BatchNorm(1e-3, "
            + "Name = \"bn\"), SiLU]")]
    [InlineData("[Conv(96, [5, 5], padding: [2, 2])]", "[Conv(80, [3, 3], padding: [1, 1]), ReLU, Conv(96, [3, 3], padding: [1, 1])]")]
    [InlineData("[Conv(96, 5, padding: Same)]", "[Conv(80, 3, padding: Same), ReLU, Conv(96, 3, padding: Same)]")]
    [InlineData(
        "[ConvBnReLU(96, kernel: 5, padding: 2, Name = \"wide\")]",
        "[ConvBnReLU(80, kernel: 3, padding: 1), ConvBnReLU(96, kernel: 3, padding: 1, Name = \"wide\")]")]
    [InlineData("[Conv(\"in + 32\", 5, padding: 2)]", "[Conv(\"in + 32\", 3, padding: 1), ReLU, Conv(\"in + 32\", 3, padding: 1)]")]
    [InlineData(
        "[Split]\n[Branch(\"a\"), Conv(96, 5, padding: 2)]\n[Branch]\n[Concat]",
        "[Split]\n[Branch(\"a\"), Conv(80, 3, padding: 1), ReLU, Conv(96, 3, padding: 1)]\n[Branch]\n[Concat]")]
    // A name that is taken later.
    [InlineData(
        "[Conv(96, 5, Name = \"wide\"), ReLU, Conv(8, 1, Name = \"conv1\")]",
        "[Conv(80, 3, Name = \"wide_1\"), ReLU, Conv(96, 3, Name = \"wide\"), ReLU, Conv(8, 1, Name = \"conv1\")]")]
    public void Factorizes_a_5x5(string layers, string after) =>
        Check("NETGEN3002", "Factorize into two 3x3 convolutions", layers, after, "64, 40, 40");

    [Fact]
    public void Factorizes_a_7x7() =>
        Check(
            "NETGEN3002",
            "Factorize into three 3x3 convolutions",
            "[Conv(64, 7, padding: 3), ReLU]",
            "[Conv(64, 3, padding: 1), ReLU, Conv(64, 3, padding: 1), ReLU, Conv(64, 3, padding: 1), ReLU]",
            "64, 40, 40");

    [Theory]
    [InlineData(
        "[Conv(64, kernel: 7, padding: 3), BatchNorm, ReLU]",
        "[Conv(64, kernel: [1, 7], padding: [0, 3]), BatchNorm, ReLU, Conv(64, kernel: [7, 1], padding: [3, 0]), BatchNorm, ReLU]")]
    [InlineData("[Conv(64, 7, stride: 1)]", "[Conv(64, [1, 7], stride: [1, 1]), ReLU, Conv(64, [7, 1], stride: [1, 1])]")]
    [InlineData("[Conv(64, 5, padding: Same)]", "[Conv(64, [1, 5], padding: [Same, Same]), ReLU, Conv(64, [5, 1], padding: [Same, Same])]")]
    [InlineData(
        "[Conv(\"in\", 5, padding: 2)]",
        "[Conv(\"in\", \"(1, 5)\", padding: \"(0, 2)\"), ReLU, Conv(\"in\", \"(5, 1)\", padding: \"(2, 0)\")]")]
    [InlineData("[ConvBnReLU(64, 7, padding: 3)]", "[ConvBnReLU(64, [1, 7], padding: [0, 3]), ConvBnReLU(64, [7, 1], padding: [3, 0])]")]
    public void Factorizes_on_medium_maps(string layers, string after) =>
        Check(
            "NETGEN3003",
            $"Factorize into 1x{(layers.Contains('7') ? 7 : 5)} and {(layers.Contains('7') ? 7 : 5)}x1",
            layers,
            after,
            "64, 17, 17");

    [Fact]
    public void Factorizes_in_a_block_of_this_project() =>
        CodeFixTests.Check(
            "Factorize into two 3x3 convolutions",
            "[Conv(nameof(n), kernel: 5, padding: 2), ReLU] public sealed partial class StepAttribute(int n) : BlockAttribute; "
                + "[Network(64, 40, 40), Step(64), Step(64)] public sealed partial class Net;",
            "[Conv(nameof(n), kernel: 3, padding: 1), ReLU, Conv(nameof(n), kernel: 3, padding: 1), ReLU] public sealed partial class "
                + "StepAttribute(int n) : BlockAttribute; [Network(64, 40, 40), Step(64), Step(64)] public sealed partial class Net;");

    [Theory]
    [InlineData("[Conv(64, 5, Repeat = 2)]")] // would alternate
    [InlineData("[Conv(64, 5), Reproduces(\"a paper\", Parameters = 102_464)]")] // 25 x 64 x 64 + 64, and no more
    public void Offers_nothing_that_breaks(string layers) => Assert.Empty(Titles(layers, "64, 40, 40"));

    [Theory]
    [InlineData(
        "[Conv(64, 3), ReLU]\n[Flatten, Linear(256), ReLU, Dropout, Linear(10, Name = \"fc\")]",
        "[Conv(64, 3), ReLU]\n[GlobalAvgPool, Flatten, Linear(10, Name = \"fc\")]")]
    [InlineData(
        "[Conv(64, 3), AdaptiveAvgPool(6, Name = \"avgpool\"), Flatten]\n[Sequential(\"classifier\")]\n[Dropout, Linear(256), "
            + "ReLU]\n[Linear(10)]\n[EndSequential]\n[CrossEntropy]",
        "[Conv(64, 3), GlobalAvgPool, Flatten, Linear(10)]\n[CrossEntropy]")]
    [InlineData(
        "[Conv(64, 3), Flatten]\n[Linear(256)] // hidden\n[BatchNorm, ReLU]\n[Linear(10), Softmax]",
        "[Conv(64, 3), GlobalAvgPool, Flatten, Linear(10), Softmax]")]
    public void Replaces_a_head(string layers, string after) =>
        Check("NETGEN3001", "Replace the head with global average pooling", layers, after, "3, 16, 16");

    [Fact]
    public void Keeps_a_head_whose_layers_are_named_elsewhere() =>
        Assert.Empty(
            Titles("[Conv(64, 3), Flatten, Linear(256, Name = \"fc6\"), ReLU, Linear(10), InitializeBias(1, \"fc6\")]", "3, 16, 16"));

    [Theory]
    [InlineData("Replace with [BatchNorm]", "[Conv(8, 3), ReLU, LocalResponseNorm(5, k: 2)]", "[Conv(8, 3), ReLU, BatchNorm]")]
    [InlineData(
        "Replace with [BatchNorm]",
        "[Conv(8, 3), ReLU, LocalResponseNorm(5, Name = \"norm1\")]",
        "[Conv(8, 3), ReLU, BatchNorm(Name = \"norm1\")]")]
    [InlineData(
        "Remove [LocalResponseNorm]",
        "[Conv(8, 3), ReLU, LocalResponseNorm(5, k: 2), MaxPool(2)]",
        "[Conv(8, 3), ReLU, MaxPool(2)]")]
    [InlineData(
        "Remove [LocalResponseNorm]",
        "[Conv(8, 3), ReLU]\n[LocalResponseNorm(5)]\n[MaxPool(2)]",
        "[Conv(8, 3), ReLU]\n[MaxPool(2)]")]
    public void Does_without_response_normalization(string title, string layers, string after) => Check("NETGEN3007", title, layers, after);

    [Theory]
    [InlineData("[Conv(8, 3), ReLU, Dropout(0.3), BatchNorm, Conv(8, 1)]", "[Conv(8, 3), ReLU, BatchNorm, Dropout(0.3), Conv(8, 1)]")]
    [InlineData(
        "[Conv(8, 3, bias: false), BatchNorm, ReLU, Dropout]\n[Conv(8, 1, bias: false), BatchNorm, ReLU] // twice",
        "[Conv(8, 3, bias: false), BatchNorm, ReLU]\n[Conv(8, 1, bias: false), BatchNorm, ReLU, Dropout] // twice")]
    [InlineData(
        "[Dropout(0.1)]\n[BatchNorm, ReLU]\n[Conv(8, 1), ReLU, BatchNorm]\n[Conv(8, 1)]",
        "[BatchNorm, ReLU]\n[Conv(8, 1), ReLU, BatchNorm, Dropout(0.1)]\n[Conv(8, 1)]")]
    public void Moves_dropout(string layers, string after) => Check("NETGEN3009", "Move [Dropout] after the batch norm", layers, after);

    [Theory]
    [InlineData("[Conv(90, 3), Conv(10, 1)]", "[Conv(96, 3), Conv(10, 1)]")]
    [InlineData("[ConvBnReLU(channels: 90, kernel: 3), Conv(10, 1)]", "[ConvBnReLU(channels: 96, kernel: 3), Conv(10, 1)]")]
    public void Rounds_channels_up(string layers, string after) => Check("NETGEN3013", "Change to 96", layers, after);

    [Theory]
    [InlineData("Write [Conv(6, 5)]", "[Conv(4, 6, 5)]", "[Conv(6, 5)]")]
    [InlineData(
        "Write [DepthwiseConv(3, padding: 1)]",
        "[Conv(24, 1), DepthwiseConv(24, 3, padding: 1)]",
        "[Conv(24, 1), DepthwiseConv(3, padding: 1)]")]
    public void Writes_numbers_in_the_layers_order(string title, string layers, string after) =>
        CodeFixTests.Check(title, Of(layers, "4, 40, 40"), Of(after, "4, 40, 40"));

    [Fact]
    public void Puts_an_images_channels_first() =>
        CodeFixTests.Check(
            "Change the input to 3, 40, 40",
            Of("[Conv(8, 3, padding: 1)]", "40, 40, 3"),
            Of("[Conv(8, 3, padding: 1)]", "3, 40, 40"));

    [Theory]
    [InlineData("Change the padding to [0, 3]", "[Conv(8, [1, 7], padding: [3, 0])]", "[Conv(8, [1, 7], padding: [0, 3])]")]
    [InlineData(
        "Change the paddings to keep the size",
        "[Tap(\"x\"), Conv(8, [1, 7], padding: [3, 0]), Conv(4, [7, 1], padding: [0, 3]), Add(\"x\")]",
        "[Tap(\"x\"), Conv(8, [1, 7], padding: [0, 3]), Conv(4, [7, 1], padding: [3, 0]), Add(\"x\")]")]
    public void Pads_as_the_kernel_needs(string title, string layers, string after) => Check("NETGEN3015", title, layers, after);

    // A sum needs both of its paths.
    [Fact]
    public void Rounds_channels_up_that_others_need() =>
        Check(
            "NETGEN3013",
            "Change every 90 to 96",
            "[Split, Branch, Conv(90, 1), Branch, Conv(90, 1), Add, Conv(10, 1)]",
            "[Split, Branch, Conv(96, 1), Branch, Conv(96, 1), Add, Conv(10, 1)]");

    [Fact]
    public void Leaves_channels_that_a_tap_needs() =>
        Assert.Empty(Titles("[Tap(\"x\"), Conv(8, 1), ReLU, Conv(\"in\", 1), Add(\"x\"), Conv(10, 1)]", "90, 8, 8"));

    [Theory]
    [InlineData("Change p to 0.5", "[Conv(8, 3), Dropout(1.0)]", "[Conv(8, 3), Dropout(0.5)]")]
    [InlineData(
        "Change LossWeight to 0.3",
        "[Conv(8, 3), Auxiliary(\"aux\", LossWeight = 0), GlobalAvgPool, Flatten, Linear(8), EndAuxiliary, GlobalAvgPool, Flatten, "
            + "Linear(8)]",
        "[Conv(8, 3), Auxiliary(\"aux\", LossWeight = 0.3), GlobalAvgPool, Flatten, Linear(8), EndAuxiliary, GlobalAvgPool, Flatten, "
            + "Linear(8)]")]
    public void Makes_use_of_what_is_of_none(string title, string layers, string after) => Check("NETGEN3010", title, layers, after);

    // Moved, the first would be next to the second.
    [Fact]
    public void Removes_dropout_where_there_is_more_of_it() =>
        Check(
            "NETGEN3009",
            "Remove [Dropout]",
            "[Conv(8, 3, bias: false), BatchNorm, ReLU, Dropout]\n[Conv(8, 1, bias: false), BatchNorm, ReLU, Dropout, Conv(8, 1)]",
            "[Conv(8, 3, bias: false), BatchNorm, ReLU]\n[Conv(8, 1, bias: false), BatchNorm, ReLU, Dropout, Conv(8, 1)]");

    // The brackets alone are no C#.
    [Fact]
    public void Keeps_a_comment_that_stands_alone() =>
        Check(
            "NETGEN3007",
            "Remove [LocalResponseNorm]",
            "[Conv(8, 3), ReLU]\n[LocalResponseNorm(5) /* why? */]\n[MaxPool(2)]",
            "[Conv(8, 3), ReLU]\n /* why? */\n[MaxPool(2)]");

    [Fact]
    public void Rounds_a_pool_up() =>
        Check("NETGEN3012", "Set ceil: true", "[MaxPool(3, stride: 2)]", "[MaxPool(3, stride: 2, ceil: true)]");

    [Fact]
    public void Pads_a_pool_to_its_last_row() =>
        Check("NETGEN3012", "Change the padding to 1", "[MaxPool(3, stride: 2)]", "[MaxPool(3, stride: 2, padding: 1)]");

    [Fact]
    public void Pads_a_convolution_to_its_last_row() =>
        Check(
            "NETGEN3012",
            "Change the padding to 1",
            "[Conv(16, kernel: 3, stride: 2), ReLU]",
            "[Conv(16, kernel: 3, stride: 2, padding: 1), ReLU]");
}
