namespace NetGen.Generator.Tests;

/// <summary>Fixes of numbers in another library's order, and of sizes that C# finds no constructor for.</summary>
public class OrderFixTests
{
    private static void Check(string title, string layers, string after, string input = "3, 32, 32", string? inputAfter = null) =>
        CodeFixTests.Check(
            title,
            $"[Network({input})] // in\n[{layers}]\npublic sealed partial class Net;\n",
            $"[Network({inputAfter ?? input})] // in\n[{after}]\npublic sealed partial class Net;\n");

    [Theory]
    [InlineData("Write [Conv(64, 3, padding: 1)]", "Conv(3, 64, padding: 1)", "Conv(64, 3, padding: 1)")]
    [InlineData("Write [Conv(64, 3)]", "Conv(3, 64, 3)", "Conv(64, 3)")]
    [InlineData("Write [Linear(10)]", "Flatten, Linear(3072, 10)", "Flatten, Linear(10)")]
    [InlineData("Remove '8'", "Conv(8, 3), BatchNorm(8)", "Conv(8, 3), BatchNorm")]
    [InlineData("Remove '8'", "Conv(8, 3), GroupNorm(4, 8)", "Conv(8, 3), GroupNorm(4)")]
    [InlineData("Write [AvgPool(3, 2, ceil: true)]", "Conv(8, 3), AvgPool(3, 2, true)", "Conv(8, 3), AvgPool(3, 2, ceil: true)")]
    [InlineData(
        "Write (height, width) for each size",
        "Conv(8, [3, 5], stride: 2, padding: 1)",
        "Conv(8, [3, 5], stride: [2, 2], padding: [1, 1])")]
    [InlineData("Write one number for both axes", "Conv(8, [3, 3, 3], padding: 1)", "Conv(8, 3, padding: 1)")]
    public void Writes_them_in_the_layers_order(string title, string layers, string after) => Check(title, layers, after);

    [Fact]
    public void Writes_them_in_every_layer() =>
        Check(
            "Remove the input-channel argument from every layer",
            "Conv(3, 64, 3), ReLU, Conv(64, 32, 3), ReLU, Flatten, Linear(400, 120), Linear(120, 10)",
            "Conv(64, 3), ReLU, Conv(32, 3), ReLU, Flatten, Linear(120), Linear(10)");

    // A depthwise convolution has no channels of its own: 32 are too many for a kernel, and 3 with a stride of 1 aren't meant.
    [Fact]
    public void Writes_them_in_every_depthwise_convolution_too() =>
        Check(
            "Remove the input-channel argument from every layer",
            "Conv(3, 32, 3), DepthwiseConv(32, 3), DepthwiseConv(3, 1), Conv(32, 64, 1), Flatten, Linear(10)",
            "Conv(32, 3), DepthwiseConv(3), DepthwiseConv(3, 1), Conv(64, 1), Flatten, Linear(10)");

    [Theory]
    [InlineData("28, 28, 1", "1, 28, 28")]
    [InlineData("\"28x28x1\"", "1, 28, 28")]
    public void Puts_an_images_channels_first(string input, string after) =>
        Check("Change the input to 1, 28, 28", "Conv(8, 3), MaxPool(2)", "Conv(8, 3), MaxPool(2)", input, after);

    [Fact]
    public void Declares_an_image_where_layers_need_one() =>
        Check("Change the input to 1, 28, 28", "Conv(8, 3), Flatten, Linear(10)", "Conv(8, 3), Flatten, Linear(10)", "784", "1, 28, 28");

    // Two halvings and a 5x5 twice: ((n - 4) / 2 - 4) / 2 - 4 > 0 from 32 on.
    [Fact]
    public void Enlarges_the_input() =>
        Check(
            "Change the input to 1, 32, 32",
            "Conv(6, 5), MaxPool(2), Conv(16, 5), MaxPool(2), Conv(120, 5)",
            "Conv(6, 5), MaxPool(2), Conv(16, 5), MaxPool(2), Conv(120, 5)",
            "1, 28, 28",
            "1, 32, 32");

    [Theory]
    [InlineData("Change the dilation to 7", "Conv(8, 3, dilation: 8)", "Conv(8, 3, dilation: 7)")]
    [InlineData("Change the kernel to [2, 1]", "MaxPool(2)", "MaxPool([2, 1])")]
    public void Makes_a_window_fit(string title, string layers, string after) =>
        Check(title, layers, after, title.Contains("dilation") ? "3, 16, 16" : "3, 16, 1");

    [Theory]
    [InlineData("Change 'same' to 'Same'", "Conv(8, 3, padding: \"same\")", "Conv(8, 3, padding: \"Same\")")]
    [InlineData("Change 'valid' to '0'", "Conv(8, 3, padding: \"valid\")", "Conv(8, 3, padding: \"0\")")]
    [InlineData("Change 'padding' to 1", "MaxPool(3, padding: Same)", "MaxPool(3, padding: 1)")]
    [InlineData("Write [GlobalAvgPool]", "AvgPool(\"height\")", "GlobalAvgPool")]
    public void Writes_what_other_libraries_call_otherwise(string title, string layers, string after) =>
        Check(title, layers, after, layers.Contains("height") ? "\"3xHxW\"" : "3, 32, 32");

    [Theory]
    [InlineData("Change Repeat of MaxPool to 5", "MaxPool(2, Repeat = 7)", "MaxPool(2, Repeat = 5)")]
    [InlineData(
        "Move [ChannelsLast] after [BatchNorm]",
        "ChannelsLast, BatchNorm, Linear(64), ChannelsFirst",
        "BatchNorm, ChannelsLast, Linear(64), ChannelsFirst")]
    [InlineData("Remove [ChannelsLast]", "ChannelsLast, ChannelsLast, Linear(64)", "ChannelsLast, Linear(64)")]
    public void Takes_what_is_too_many(string title, string layers, string after) => Check(title, layers, after);

    // 1000^7 is beyond 2^63 = 9.2e18, and with the input's three channels the weights of the last 1x1 convolution are 3 * 1000^n * 3 *
    // 1000^(n - 1).
    [Fact]
    public void Repeats_less_often() =>
        CodeFixTests.Check(
            "Change Repeat of Grow to 3",
            "[Conv(\"channels * 1000\", 1)] public sealed partial class GrowAttribute : BlockAttribute; [Network(3, 8, 8), "
                + "Grow(Repeat = 8)] public sealed partial class Net;",
            "[Conv(\"channels * 1000\", 1)] public sealed partial class GrowAttribute : BlockAttribute; [Network(3, 8, 8), "
                + "Grow(Repeat = 3)] public sealed partial class Net;");

    private static void CheckBlock(string title, string layers, string after, string use, string? useAfter = null)
    {
        string Of(string inside, string outside) =>
            $"[{inside}]\npublic sealed partial class StepAttribute(int n = 1) : BlockAttribute;\n[Network(9, 16, "
                + $"16), {outside}] public sealed partial class Net;\n";

        CodeFixTests.Check(title, Of(layers, use), Of(after, useAfter ?? use));
    }

    [Theory]
    [InlineData("Write max(1, ...) in [Step]", "Conv(\"floor(in / n)\", 1)", "Conv(\"max(1, floor(in / n))\", 1)", "Step(16)")]
    [InlineData("Divide by max(1, n - 1) in [Step]", "Conv(\"in / (n - 1)\", 1)", "Conv(\"in / max(1, n - 1)\", 1)", "Step")]
    [InlineData(
        "Write floor(...) in all 2 places in [Step]",
        "Conv(\"in / n\", 1), ReLU, Conv(\"in / n\", 1)",
        "Conv(\"floor(in / n)\", 1), ReLU, Conv(\"floor(in / n)\", 1)",
        "Step(2)")]
    public void Mends_an_expression_for_all_its_values(string title, string layers, string after, string use) =>
        CheckBlock(title, layers, after, use);

    // Three dense blocks of (depth - 4) / 3 layers each, half of that with bottlenecks:
    // 40 and 46 are 4 more than a multiple of 6, as in Huang et al. 2016.
    [Theory]
    [InlineData(40)]
    [InlineData(46)]
    public void Changes_the_number_given_to_somebody_elses_block(int depth) =>
        CodeFixTests.Check(
            $"Change 'depth' of CifarDenseNet to {depth}",
            "[Network(3, 32, 32, Classes = 10), CifarDenseNet(41, 12)] public sealed partial class Net;",
            $"[Network(3, 32, 32, Classes = 10), CifarDenseNet({depth}, 12)] public sealed partial class Net;");
}
