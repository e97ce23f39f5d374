namespace NetGen.Generator.Tests;

/// <summary>Fixes of windows, groups and kinds of tensors.</summary>
public class ShapeFixTests
{
    private static void Check(string title, string layers, string after, string input = "3, 8, 8") =>
        CodeFixTests.Check(title, Of(layers, input), Of(after, input));

    private static string Of(string layers, string input) => $"[Network({input})]\n{layers} // the end\npublic sealed partial class Net;\n";

    private static IReadOnlyList<string> Titles(string layers, string input = "3, 8, 8") => FixHarness.Titles(Of(layers, input));

    [Theory]
    [InlineData("Insert [Flatten]", "Flatten, ")]
    [InlineData("Insert [GlobalAvgPool, Flatten]", "GlobalAvgPool, Flatten, ")]
    public void Flattens_before_a_linear_layer(string title, string inserted) =>
        Check(title, "[Conv(8, 1), Linear(10)]", $"[Conv(8, 1), {inserted}Linear(10)]");

    [Fact]
    public void Only_pools_where_the_size_is_symbolic() =>
        Assert.Equal(["Insert [GlobalAvgPool, Flatten]"], Titles("[Conv(8, 1), Linear(10)]", "\"3xHxW\""));

    [Fact]
    public void Pools_before_the_flatten_of_a_symbolic_image() =>
        Check(
            "Insert [GlobalAvgPool] before [Flatten]",
            "[Conv(8, 1)]\n[Flatten] // all\n[Dropout(0.5), Linear(10)]",
            "[Conv(8, 1)]\n[GlobalAvgPool, Flatten] // all\n[Dropout(0.5), Linear(10)]",
            "\"3xHxW\"");

    [Fact]
    public void Moves_flatten_behind_the_layer_that_needs_an_image() =>
        Check(
            "Move [Flatten] after [GlobalAvgPool]",
            "[Conv(8, 1), Flatten, GlobalAvgPool, Linear(10)]",
            "[Conv(8, 1), GlobalAvgPool, Flatten, Linear(10)]");

    [Fact]
    public void Puts_the_channels_first_again() =>
        Check(
            "Insert [ChannelsFirst]",
            "[Conv(8, 1), ChannelsLast, LayerNorm(), Conv(8, 1)]",
            "[Conv(8, 1), ChannelsLast, LayerNorm(), ChannelsFirst, Conv(8, 1)]");

    [Fact]
    public void Flattens_before_a_block_that_needs_a_vector() =>
        CodeFixTests.Check(
            "Insert [Flatten]",
            "[Linear(8), ReLU] public sealed class HeadAttribute() : BlockAttribute; [Network(3, 8, 8), Conv(8, 1), "
                + "Head] public sealed partial class Net;",
            "[Linear(8), ReLU] public sealed class HeadAttribute() : BlockAttribute; [Network(3, 8, 8), Conv(8, 1), Flatten, "
                + "Head] public sealed partial class Net;");

    [Theory]
    [InlineData("Change the kernel to 7", "Conv(8, 11)", "Conv(8, 7)")]
    [InlineData("Change the kernel to 8", "MaxPool(10)", "MaxPool(8)")]
    [InlineData("Change the kernel to [1, 7]", "Conv(8, [1, 9])", "Conv(8, [1, 7])")]
    [InlineData("Change the padding to 5", "Conv(8, 11)", "Conv(8, 11, padding: 5)")]
    [InlineData("Change the padding to [0, 4]", "Conv(8, [1, 9])", "Conv(8, [1, 9], padding: [0, 4])")]
    public void Makes_a_window_fit(string title, string layer, string fitting) => Check(title, $"[{layer}]", $"[{fitting}]");

    [Fact]
    public void Takes_a_stride_before_a_window_away() => Check("Change the stride of 1st Conv to 1",
        "[Conv(8, 3, stride: 2, padding: 1)]\n[Conv(8, 3), MaxPool(4)]", "[Conv(8, 3, stride: 1, padding: 1)]\n[Conv(8, 3), MaxPool(4)]");

    [Fact]
    public void Removes_a_pool_for_which_nothing_is_left() =>
        Check("Remove [MaxPool]", "[MaxPool(8), ReLU, MaxPool(2), Flatten]", "[MaxPool(8), ReLU, Flatten]");

    [Theory]
    [InlineData("Change 'groups' to 4", "Conv(16, 1, groups: 5)", "Conv(16, 1, groups: 4)")]
    [InlineData("Change 'channels' to 15", "Conv(16, 1, groups: 5)", null)]
    [InlineData("Change 'channels' to 16", "Conv(18, 1, groups: 4)", "Conv(16, 1, groups: 4)")]
    [InlineData("Change 'channels' to 20", "Conv(18, 1, groups: 4)", "Conv(20, 1, groups: 4)")]
    [InlineData("Change 'groups' to 2", "Conv(18, 1, groups: 4)", "Conv(18, 1, groups: 2)")]
    [InlineData("Change the channels of 1st Conv to 10", "Conv(10, 1, groups: 5)", null)]
    [InlineData("Change 'groups' to 8", "GroupNorm(7)", "GroupNorm(8)")]
    [InlineData("Change 'groups' to 4", "ChannelShuffle(5)", "ChannelShuffle(4)")]
    public void Makes_groups_divide(string title, string layer, string? after)
    {
        if (after is not null) Check(title, $"[Conv(8, 1)]\n[{layer}]", $"[Conv(8, 1)]\n[{after}]");
        else if (title.Contains("1st")) Check(title, $"[Conv(8, 1)]\n[{layer}]", $"[Conv(10, 1)]\n[{layer}]");
        else Assert.DoesNotContain(title, Titles($"[Conv(8, 1)]\n[{layer}]"));
    }

    [Theory]
    [InlineData("Conv(8, 3, stride: 2, padding: Same)", 1)]
    [InlineData("Conv(8, kernel: 5, stride: 2, padding: Same)", 2)]
    [InlineData("Conv(8, 3, 2, Same, dilation: 2)", 2)]
    public void Writes_padding_as_a_number(string layer, int padding) =>
        Check($"Change the padding to {padding}", $"[{layer}]", $"[{layer.Replace("Same", $"{padding}")}]", "3, 16, 16");

    [Fact]
    public void Or_keeps_same_at_stride_1() =>
        Check("Change the stride to 1", "[Conv(8, 3, stride: 2, padding: Same)]", "[Conv(8, 3, stride: 1, padding: Same)]");

    [Theory]
    [InlineData("MaxPool(3, padding: 2)", "MaxPool(3, padding: 1)", "1")]
    [InlineData("AvgPool(2, padding: 2)", "AvgPool(2, padding: 1)", "1")]
    [InlineData("MaxPool([3, 5], padding: [2, 2])", "MaxPool([3, 5], padding: [1, 2])", "[1, 2]")]
    public void Gives_a_pool_at_most_half_of_its_kernel(string pool, string repaired, string padding) =>
        Check($"Change the padding to {padding}", $"[{pool}]", $"[{repaired}]");

    [Theory]
    [InlineData("Change the features of Linear to \"classes\"", "[Flatten, Linear(100)]", "[Flatten, Linear(\"classes\")]")]
    [InlineData("Change Classes to 100", "[Flatten, Linear(100)]", null)]
    [InlineData(
        "Insert [Linear(\"classes\")] at the end",
        "[Flatten, Linear(100), ReLU]",
        "[Flatten, Linear(100), ReLU, Linear(\"classes\")]")]
    [InlineData(
        "Insert [GlobalAvgPool, Flatten, Linear(\"classes\")] at the end",
        "[Conv(8, 1), ReLU]\n[CrossEntropy]",
        "[Conv(8, 1), ReLU, GlobalAvgPool, Flatten, Linear(\"classes\")]\n[CrossEntropy]")]
    [InlineData(
        "Insert [Linear(\"classes\")] at the end",
        "[Conv(8, 1), Auxiliary(\"aux\")]\n[Flatten, Linear(64)]\n[EndAuxiliary]\n[Flatten, Linear(10)]",
        "[Conv(8, 1), Auxiliary(\"aux\")]\n[Flatten, Linear(64), Linear(\"classes\")]\n[EndAuxiliary]\n[Flatten, Linear(10)]")]
    public void Ends_with_the_classes(string title, string layers, string? after)
    {
        const string Input = "3, 8, 8, Classes = 10";
        CodeFixTests.Check(title, Of(layers, Input), after is null ? Of(layers, Input.Replace("10", "100")) : Of(after, Input));
    }
}
