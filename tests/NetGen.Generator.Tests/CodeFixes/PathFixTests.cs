namespace NetGen.Generator.Tests;

/// <summary>Fixes of strides, scales, taps and gates on the paths to a merge.</summary>
public class PathFixTests
{
    private const string Tail = "[GlobalAvgPool, Flatten, Linear(\"classes\")] // head\npublic sealed partial class Net;\n";

    private static void Check(string title, string before, string after, string input = "3, 32, 32") =>
        CodeFixTests.Check(
            title,
            $"[Network({input}, Classes = 10)]\n[Conv(16, kernel: 3, padding: 1), ReLU]\n{before}{Tail}",
            $"[Network({input}, Classes = 10)]\n[Conv(16, kernel: 3, padding: 1), ReLU]\n{after}{Tail}");

    private static IReadOnlyList<string> Titles(string layers) =>
        FixHarness.Titles($"[Network(3, 32, 32, Classes = 10)]\n[Conv(16, kernel: 3, padding: 1), ReLU]\n{layers}{Tail}");

    // Both are possible, and the shortcut follows the main path.
    [Fact]
    public void Offers_the_stride_of_the_shortcut_first() =>
        Assert.Equal(
            "Change the stride of 4th Conv to 2",
            Titles(
                "[Split]\n[Branch, Conv(32, 3, stride: 2, padding: 1), BatchNorm, ReLU, Conv(32, 3, padding: 1)]\n[Branch, Conv(32, "
                    + "1)]\n[Add]\n")[0]);

    // Changing the last layer's channels would do, too.
    [Theory]
    [InlineData("[Branch, Conv(32, 3, padding: 1)]\n[Branch]")]
    [InlineData("[Branch]\n[Branch, Conv(32, 3, padding: 1)]")]
    public void Offers_the_projection_where_channels_could_be_changed(string branches)
    {
        var titles = Titles($"[Split]\n{branches}\n[Add]\n");
        Assert.Equal("Insert the projection [Conv(32, kernel: 1)] on the shortcut", titles[0]);
        Assert.Contains("Change the channels of 2nd Conv to 16", titles);
    }

    [Fact]
    public void A_gate_is_no_shortcut() =>
        Assert.Equal(
            ["Change the channels of 3rd Conv to 16"],
            Titles("[Split]\n[Branch]\n[Branch, GlobalAvgPool, Conv(8, 1), ReLU, Conv(32, 1), Sigmoid]\n[Multiply]\n"));

    [Fact]
    public void Writes_the_linear_layers_of_a_gate_as_convolutions() =>
        Check(
            "Write the linear layers of 2nd Branch as 1x1 convolutions, without [Flatten]",
            "[Split]\n[Branch]\n[Branch, GlobalAvgPool, Flatten, Linear(8, bias: false), ReLU, Linear(16), Sigmoid]\n[Multiply]\n",
            "[Split]\n[Branch]\n[Branch, GlobalAvgPool, Conv(8, bias: false, kernel: 1), ReLU, Conv(16, kernel: "
                + "1), Sigmoid]\n[Multiply]\n");

    [Theory]
    [InlineData("Change the stride of MaxPool to 1", "MaxPool(3, padding: 1)", "MaxPool(3, padding: 1, stride: 1)")]
    [InlineData("Change the stride of MaxPool to 1 and its padding to 1", "MaxPool(3)", "MaxPool(3, stride: 1, padding: 1)")]
    public void Gives_a_pool_the_stride_that_is_not_its_kernel(string title, string pool, string repaired) =>
        Check(
            title,
            $"[Split]\n[Branch, Conv(8, 1)]\n[Branch, {pool}]\n[Concat]\n",
            $"[Split]\n[Branch, Conv(8, 1)]\n[Branch, {repaired}]\n[Concat]\n");

    [Theory]
    [InlineData(
        "Change ceil of MaxPool to false",
        "MaxPool(3, stride: 2, ceil: true)",
        "MaxPool(3, stride: 2, ceil: false)",
        "Conv(8, 3, stride: 2)")]
    [InlineData(
        "Change ceil of MaxPool to true",
        "MaxPool(3, stride: 2)",
        "MaxPool(3, stride: 2, ceil: true)",
        "Conv(8, 3, stride: 2, padding: 1)")]
    [InlineData(
        "Change the stride of 3rd Conv to [2, 1]",
        "Conv(8, [1, 1], stride: [1, 2])",
        "Conv(8, [1, 1], stride: [2, 1])",
        "Conv(8, [3, 3], stride: [2, 1], padding: [1, 1])")]
    public void Rounds_and_steps_like_the_other_path(string title, string layer, string repaired, string other) =>
        Check(
            title,
            $"[Split]\n[Branch, {other}]\n[Branch, {layer}]\n[Concat]\n",
            $"[Split]\n[Branch, {other}]\n[Branch, {repaired}]\n[Concat]\n");

    [Theory]
    [InlineData("Change the scale of Upsample to 2", "MaxPool(2), Upsample(32)", "MaxPool(2), Upsample(2)")]
    [InlineData(
        "Change the outputPadding of ConvTranspose to 1",
        "MaxPool(2), ConvTranspose(8, 3, stride: 2, padding: 1)",
        "MaxPool(2), ConvTranspose(8, 3, stride: 2, padding: 1, outputPadding: 1)")]
    [InlineData(
        "Change the padding of ConvTranspose to 1 and its outputPadding to 1",
        "MaxPool(2), ConvTranspose(8, 3, stride: 2)",
        "MaxPool(2), ConvTranspose(8, 3, stride: 2, padding: 1, outputPadding: 1)")]
    [InlineData(
        "Change the padding of ConvTranspose to 1",
        "MaxPool(2), ConvTranspose(8, 4, stride: 2)",
        "MaxPool(2), ConvTranspose(8, 4, stride: 2, padding: 1)")]
    public void Enlarges_to_the_size_of_the_tap(string title, string layers, string repaired) =>
        Check(title, $"[Tap(\"x\"), {layers}, Concat(\"x\")]\n", $"[Tap(\"x\"), {repaired}, Concat(\"x\")]\n");

    [Fact]
    public void Enlarges_everywhere_alike()
    {
        const string Before =
            "[Tap(\"a\"), MaxPool(2), Tap(\"b\"), MaxPool(2)]\n[ConvTranspose(8, 3, stride: 2, padding: 1), Concat(\"b\"), "
                + "ConvTranspose(8, 3, stride: 2, padding: 1), Concat(\"a\")]\n";
        Check(
            "Make every [ConvTranspose] upsample by exactly its stride",
            Before,
            Before.Replace("padding: 1", "padding: 1, outputPadding: 1"));
    }

    [Theory]
    [InlineData(
        "[Tap(\"a\"), MaxPool(2), Tap(\"b\"), MaxPool(2), Upsample(2), Concat(\"a\"), Upsample(2), Concat(\"b\")]\n",
        "Concat(\"a\"), Upsample(2), Concat(\"b\")",
        "Concat(\"b\"), Upsample(2), Concat(\"a\")",
        "Exchange the taps 'a' and 'b'")]
    [InlineData(
        "[Tap(\"a\"), MaxPool(2), Tap(\"b\"), MaxPool(2), Upsample(2), Concat(\"a\"), Upsample(2), Concat(\"a\")]\n",
        "Concat(\"a\"), Upsample(2), C",
        "Concat(\"b\"), Upsample(2), C",
        "Join tap 'b' instead")]
    public void Joins_the_tap_that_fits(string before, string wrong, string right, string title) =>
        Check(title, before, before.Replace(wrong, right));

    [Fact]
    public void Inserts_lateral_convolutions() =>
        Check(
            "Insert a 1x1 convolution to the tap's channels before each [Add]",
            "[Tap(\"a\"), Conv(32, 3, stride: 2, padding: 1), Tap(\"b\"), Conv(64, 3, stride: 2, padding: 1)]\n[Upsample(2), "
                + "Add(\"b\"), Upsample(2), Add(\"a\")]\n",
            "[Tap(\"a\"), Conv(32, 3, stride: 2, padding: 1), Tap(\"b\"), Conv(64, 3, stride: 2, padding: 1)]\n[Upsample(2), Conv(32, "
                + "kernel: 1), Add(\"b\"), Upsample(2), Conv(16, kernel: 1), Add(\"a\")]\n");

    // 100 is divisible by 4: two halvings leave 25, and the third loses a row.
    [Theory]
    [InlineData("1, 104, 104")]
    [InlineData("1, 96, 96")]
    public void Changes_the_input_to_a_size_that_can_be_halved(string input)
    {
        const string Before =
            "[Network(1, 100, 100)]\n[Conv(8, 1), MaxPool(2), MaxPool(2), Tap(\"x\"), MaxPool(2), Upsample(2), Concat(\"x\")]\npublic "
                + "sealed partial class Net;\n";
        CodeFixTests.Check($"Change the input to {input}", Before, Before.Replace("1, 100, 100", input));
    }

    // What comes before the tap also comes before the join: it is changed once.
    [Fact]
    public void Pads_what_stands_before_a_tap_once() =>
        Check(
            "Change the paddings to keep the size",
            "[Conv(8, 3), Tap(\"x\"), Conv(8, 3), Conv(8, 3), Concat(\"x\")]\n",
            "[Conv(8, 3, padding: 1), Tap(\"x\"), Conv(8, 3, padding: 1), Conv(8, 3, padding: 1), Concat(\"x\")]\n");

    [Fact]
    public void Pads_in_the_blocks_on_the_way()
    {
        const string Before =
            "[Conv(nameof(n), 3), ReLU, Conv(nameof(n), 3), ReLU] public sealed partial class TwiceAttribute(int n) : "
                + "BlockAttribute;\n[Network(1, 32, 32), Tap(\"x\"), Twice(8), MaxPool(2), Twice(16), Upsample(2), "
                + "Concat(\"x\")] public sealed partial class Net;\n";
        CodeFixTests.Check("Change the paddings to keep the size in [Twice]", Before, Before.Replace("3)", "3, padding: 1)"));
    }

    [Fact]
    public void Gives_a_blocks_shortcut_its_stride()
    {
        const string Before =
            "[Split]\n[Branch, Conv(8, 3, stride: nameof(stride), padding: 1)]\n[Branch, Conv(8, 1)]\n[Add]\npublic sealed partial "
                + "class ResAttribute(int stride = 1) : BlockAttribute;\n[Network(3, 32, 32), Res, Res(2)] public sealed partial "
                + "class Net;\n";
        CodeFixTests.Check(
            "Change the stride of 2nd Conv to nameof(stride) in [Res]",
            Before,
            Before.Replace("Conv(8, 1)", "Conv(8, 1, stride: nameof(stride))"));
    }

    [Fact]
    public void Puts_the_channels_first_in_a_block()
    {
        const string Before =
            "[Split]\n[Branch]\n[Branch, ChannelsLast, Linear(8)]\n[Add]\npublic sealed partial class MixAttribute : "
                + "BlockAttribute;\n[Network(8, 32, 32), Mix, Mix, GlobalAvgPool] public sealed partial class Net;\n";
        CodeFixTests.Check(
            "Insert [ChannelsFirst] at the end of 2nd Branch in [Mix]",
            Before,
            Before.Replace("Linear(8)", "Linear(8), ChannelsFirst"));
    }
}
