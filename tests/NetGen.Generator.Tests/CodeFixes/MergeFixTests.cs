namespace NetGen.Generator.Tests;

/// <summary>Fixes of paths that can't be merged.</summary>
public class MergeFixTests
{
    private const string Head = "[Network(3, 32, 32, Classes = 10)]\n[Conv(16, kernel: 3, padding: 1), ReLU] // stem\n",
        Tail = "[GlobalAvgPool, Flatten, Linear(\"classes\")]\npublic sealed partial class Net;\n";

    private static void Check(string title, string before, string after) =>
        CodeFixTests.Check(title, Head + before + Tail, Head + after + Tail);

    [Theory]
    [InlineData(
        "[Split]\n[Branch, Conv(32, kernel: 3, padding: 1), BatchNorm]\n[Branch /* shortcut */]\n[Add]\n",
        "[Branch /* shortcut */]",
        "[Branch, Conv(32, kernel: 1, bias: false), BatchNorm /* shortcut */]",
        "Conv(32, kernel: 1, bias: false)")]
    [InlineData(
        "[Split]\n[Branch, Conv(32, kernel: 3, stride: 2, padding: 1)]\n[Branch]\n[Add]\n",
        "[Branch]",
        "[Branch, Conv(32, kernel: 1, stride: 2)]",
        "Conv(32, kernel: 1, stride: 2)")]
    [InlineData(
        "[Split]\n[Branch]\n[Branch, MaxPool(2)]\n[Add]\n",
        "[Branch]",
        "[Branch, Conv(16, kernel: 1, stride: 2)]",
        "Conv(16, kernel: 1, stride: 2)")]
    public void Inserts_the_projection_on_the_shortcut(string before, string branch, string projected, string projection) =>
        Check($"Insert the projection [{projection}] on the shortcut", before, before.Replace(branch, projected));

    [Theory]
    [InlineData(
        "Insert the projection [Conv(3, kernel: 1, stride: 2)] on the shortcut",
        "[Branch]",
        "[Branch, Conv(3, kernel: 1, stride: 2)]")]
    [InlineData("Change the stride of 1st Conv to 1", "stride: 2", "stride: 1")]
    public void Mends_paths_that_no_input_makes_agree(string title, string wrong, string right)
    {
        const string Never =
            "[Network(\"3xHxW\")]\n[Split]\n[Branch] // never\n[Branch, Conv(3, kernel: 1, stride: 2)]\n[Add]\n[Conv(16, kernel: "
                + "3)]\npublic sealed partial class Net;\n";
        CodeFixTests.Check(title, Never, Never.Replace(wrong, right));
    }

    [Fact]
    public void Gives_the_main_path_the_shortcuts_channels() => Check("Change the channels of 2nd Conv to 16",
        "[Split]\n[Branch, Conv(32, kernel: 3, padding: 1), BatchNorm]\n[Branch]\n[Add]\n",
        "[Split]\n[Branch, Conv(16, kernel: 3, padding: 1), BatchNorm]\n[Branch]\n[Add]\n");

    [Theory]
    [InlineData("down", 64, 32)]
    [InlineData("main", 32, 64)]
    public void Gives_one_path_the_channels_of_the_other(string layer, int from, int to)
    {
        string before =
            "[Split]\n[Branch, Conv(32, kernel: 3, padding: 1, Name = \"main\"), BatchNorm, ReLU]\n[Branch, Conv(64, kernel: "
                + "1, Name = \"down\")]\n[Add]\n";
        Check($"Change the channels of {layer} to {to}", before, before.Replace($"Conv({from}", $"Conv({to}"));
    }

    [Fact]
    public void Gives_a_block_of_a_path_the_channels_of_the_other() => Check("Change the channels of ConvBnReLU to 16",
        "[Split]\n[Branch]\n[Branch, ConvBnReLU(24, kernel: 3, padding: 1)]\n[Multiply]\n",
        "[Split]\n[Branch]\n[Branch, ConvBnReLU(16, kernel: 3, padding: 1)]\n[Multiply]\n");

    [Theory]
    [InlineData("Conv(8, kernel: 5)", "Conv(8, kernel: 5, padding: 2)", "2nd Conv", "2")]
    [InlineData("Conv(8, kernel: 3, padding: 1, dilation: 2)", "Conv(8, kernel: 3, padding: 2, dilation: 2)", "2nd Conv", "2")]
    [InlineData("Conv(8, [1, 7])", "Conv(8, [1, 7], padding: [0, 3])", "2nd Conv", "[0, 3]")]
    [InlineData("MaxPool(3, stride: 1)", "MaxPool(3, stride: 1, padding: 1)", "MaxPool", "1")]
    [InlineData("Conv(8, kernel: 3, Name = \"c\")", "Conv(8, kernel: 3, padding: 1, Name = \"c\")", "c", "1")]
    public void Sets_the_padding_that_keeps_the_size(string layer, string padded, string label, string padding) =>
        Check(
            $"Change the padding of {label} to {padding}",
            $"[Split]\n[Branch, {layer}]\n[Branch, Conv(8, kernel: 1)]\n[Concat]\n",
            $"[Split]\n[Branch, {padded}]\n[Branch, Conv(8, kernel: 1)]\n[Concat]\n");

    [Fact]
    public void Sets_every_padding_of_the_paths() =>
        Check(
            "Change the paddings to keep the size",
            "[Split]\n[Branch, Conv(8, kernel: 3), ReLU, Conv(8, kernel: 3)]\n[Branch, Conv(8, kernel: 7)]\n[Concat]\n",
            "[Split]\n[Branch, Conv(8, kernel: 3, padding: 1), ReLU, Conv(8, kernel: 3, padding: 1)]\n[Branch, Conv(8, kernel: "
                + "7, padding: 3)]\n[Concat]\n");

    [Theory]
    [InlineData("Conv(8, kernel: 3, padding: 1)", "Conv(8, kernel: 3, padding: 1, stride: 2)", "Change the stride of 2nd Conv to 2")]
    [InlineData("Conv(8, kernel: 3, stride: 4, padding: 1)", "Conv(8, kernel: 3, stride: 2, padding: 1)", null)]
    public void Sets_the_stride_of_the_other_path(string layer, string strided, string? title) =>
        Check(
            title ?? "Change the stride of 2nd Conv to 2",
            $"[Split]\n[Branch, {layer}]\n[Branch, MaxPool(2)]\n[Concat]\n",
            $"[Split]\n[Branch, {strided}]\n[Branch, MaxPool(2)]\n[Concat]\n");

    [Fact]
    public void Takes_a_stride_away() => Check("Change the stride of MaxPool to 1",
        "[Split]\n[Branch, Conv(8, kernel: 1)]\n[Branch, MaxPool(3, stride: 2, padding: 1)]\n[Concat]\n",
        "[Split]\n[Branch, Conv(8, kernel: 1)]\n[Branch, MaxPool(3, stride: 1, padding: 1)]\n[Concat]\n");

    [Theory]
    [InlineData(
        "[Tap(\"x\")]\n[MaxPool(4), Conv(8, kernel: 1)]\n[Concat(\"x\")]\n",
        "[Concat(\"x\")]",
        "[Upsample(4), Concat(\"x\")]",
        "Upsample(4)")]
    [InlineData(
        "[Tap(\"x\")]\n[Conv(8, kernel: 1)]\n[Add(\"x\")]\n",
        "[Add(\"x\")]",
        "[Conv(16, kernel: 1), Add(\"x\")]",
        "Conv(16, kernel: 1)")]
    public void Inserts_what_a_join_lacks(string before, string join, string repaired, string layer) =>
        Check($"Insert [{layer}]", before, before.Replace(join, repaired));

    [Fact]
    public void Gives_the_layer_before_a_join_the_taps_channels() => Check("Change the channels of 2nd Conv to 16",
        "[Tap(\"x\")]\n[Conv(8, kernel: 1)]\n[Add(\"x\")]\n", "[Tap(\"x\")]\n[Conv(16, kernel: 1)]\n[Add(\"x\")]\n");

    [Fact]
    public void Projects_in_a_block_where_a_user_needs_it()
    {
        const string Users = "[Network(3, 32, 32), Conv(16, kernel: 1), Res(16), Res(32, stride: 2)] public sealed partial class Net;";
        const string Before =
            "[Split]\n[Branch, Conv(nameof(width), kernel: 3, stride: nameof(stride), padding: 1), BatchNorm]\n[Branch]\n[Add]\npublic "
                + "sealed partial class ResAttribute(int width, int stride = 1) : BlockAttribute;\n";
        Assert.Empty(
            Marked.Verify(
                Before.Replace(
                    "[Branch]",
                    "[Branch, Conv(nameof(width), kernel: 1, stride: nameof(stride), bias: false, When = \"stride != 1 || in != "
                        + "width\"), BatchNorm(When = \"stride != 1 || in != width\")]") + Users));
        CodeFixTests.Check(
            "Insert the projection [Conv(nameof(width), kernel: 1, stride: nameof(stride), bias: false)] on the shortcut in [Res]",
            Before + Users,
            Before.Replace(
                "[Branch]",
                "[Branch, Conv(nameof(width), kernel: 1, stride: nameof(stride), bias: false, When = \"stride != 1 || in != width\"), "
                    + "BatchNorm(When = \"stride != 1 || in != width\")]") + Users);
    }

    [Fact]
    public void Changes_the_number_given_to_a_block_that_cant_be_edited_otherwise() =>
        CodeFixTests.Check(
            "Change 'width' of Wide to 16",
            "[Split]\n[Branch, Conv(nameof(width), kernel: 3, padding: 1)]\n[Branch, Conv(16, kernel: 1)]\n[Add]\npublic sealed partial "
                + "class WideAttribute(int width) : BlockAttribute;\n[Network(3, 8, 8), Wide(8)] public sealed partial class Net;",
            "[Split]\n[Branch, Conv(nameof(width), kernel: 3, padding: 1)]\n[Branch, Conv(16, kernel: 1)]\n[Add]\npublic sealed partial "
                + "class WideAttribute(int width) : BlockAttribute;\n[Network(3, 8, 8), Wide(16)] public sealed partial class Net;");
}
