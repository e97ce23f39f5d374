namespace NetGen.Generator.Tests;

/// <summary>NETGEN3010 to 3013: what is computed for nothing, or not looked at.</summary>
public class WasteAdviceTests
{
    [Theory]
    [InlineData(
        "Conv(8, 1), Split, Branch, Branch, {|NETGEN3010:Add|}",
        "two of its paths are the same tensor, which the sum only doubles")]
    [InlineData(
        "Conv(8, 1), Tap(\"x\"), {|NETGEN3010:Concat(\"x\")|}",
        "two of its paths are the same tensor, whose channels it holds twice")]
    [InlineData("Conv(8, 1), Output(\"a\"), {|NETGEN3010:Output(\"b\")|}, ReLU", "the output 'B' is the same tensor as 'A'")]
    [InlineData(
        "Conv(8, 1), Auxiliary(\"aux\", LossWeight = {|NETGEN3010:0|}), GlobalAvgPool, Flatten, Linear(10), EndAuxiliary, "
            + "GlobalAvgPool, Flatten, Linear(10)",
        "the loss weight of 'Aux' is 0")]
    [InlineData("Conv(8, 1), Dropout({|NETGEN3010:1|})", "with p = 1 everything is dropped in training")]
    public void What_nothing_uses(string layers, string what) =>
        Assert.Contains(what, AdviceOn.Layers("3, 8, 8", $"[{layers}]"), StringComparison.Ordinal);

    [Fact]
    public void A_tap_of_an_inline_block_at_its_first_use()
    {
        const string Block = "[Inline, Conv(8, 1), Tap(\"x\"), ReLU] public sealed partial class StepAttribute : BlockAttribute;";
        Assert.StartsWith(
            "Step > Tap: ",
            Assert.Single(AdviceOn.Marked(Block, "[Network(8, 8, 8), {|NETGEN3010:Step|}, Conv(8, 1)] public sealed partial class Net;")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Conv(8, 1), Tap(\"x\"), ReLU, Add(\"x\")")]
    [InlineData("Conv(8, 1), Tap(\"x\"), ReLU, Add(\"x\", When = \"height == 1\")")] // joined in another case
    [InlineData("Conv(8, 1), Split, Branch, Branch, Multiply")] // a square
    [InlineData("Conv(8, 1), Output(\"features\")")] // gives the last tensor its name
    [InlineData("Conv(8, 1), Output(\"a\"), ReLU, Output(\"b\")")]
    [InlineData("Conv(8, 1), Dropout(0.9)")]
    public void What_is_used(string layers) => Assert.DoesNotContain("NETGEN3010", AdviceOn.Ids("3, 8, 8", $"[{layers}]"));

    // A 3x3 on 1 x 1 reads 1 value of 9. The fields are 4 with stride 4, then 4 + 3 x 4 = 16.
    [Fact]
    public void Windows_on_padding() =>
        Assert.Equal(
            "3rd Conv: 89% of what its 3x3 windows read on maps of 1 x 1 is padding, and each of these values has seen 16 x 16 pixels "
                + "of the network's 16 x 16 already (receptive field as in Araujo et al. 2019): "
                + "leave out this layer, or a stride or pooling before it, or use a larger input",
            AdviceOn.Layers("8, 16, 16", "[Conv(8, 4, stride: 4), Conv(8, 4), {|NETGEN3011:Conv(8, 3, padding: 1)|}]"));

    // Keras has its channels last. Of the one column that there is then, a window reads one of three; but the mistake is the input's.
    [Fact]
    public void Is_silent_where_the_channels_are_last() =>
        Assert.DoesNotContain(
            GeneratorHarness.Generate("[Network(32, 32, 1), Conv(8, 3, padding: 1)] public sealed partial class Net;").Analyze(),
            d => d.Id == "NETGEN3011");

    [Theory]
    [InlineData(2, 3, 1, true)] // 4 of 9
    [InlineData(3, 3, 1, false)] // rows 2, 3, 2 of 3: 49 / 81
    [InlineData(4, 5, 2, true)] // rows 3, 4, 4, 3 of 5: (14 / 20)^2 = 49%
    [InlineData(5, 5, 2, false)] // rows 3, 4, 5, 4, 3: (19 / 25)^2 = 58%
    [InlineData(2, 1, 0, false)]
    public void Windows_on_small_maps(int size, int kernel, int padding, bool advised) =>
        Assert.Equal(advised, AdviceOn.Ids($"8, {size}, {size}", $"[Conv(8, {kernel}, padding: {padding})]").Contains("NETGEN3011"));

    // Also of a published architecture in a referenced assembly: the input is the user's. ResNet-18 halves 32 five times.
    [Fact]
    public void A_referenced_network_on_a_small_input() =>
        Assert.Equal(["NETGEN3011"], AdviceOn.Ids("3, 32, 32, Classes = 10", "[ResNet(Basic, 2, 2, 2, 2)]").Distinct());

    // floor((15 - 2) / 2) + 1 = 7 windows reach 14 of 15; with a padding of 1, 8 windows reach 15. Columns are even.
    [Theory]
    [InlineData(
        "15, 16",
        "MaxPool(2)",
        "drops the last row of 15, because 7 windows of 2 with stride 2 reach 14: write ceil: true, or padding: "
            + "1, or use an input of 14 or 16 rows")]
    [InlineData(
        "15, 15",
        "MaxPool(2)",
        "drops the last row and column of 15, because 7 windows of 2 with stride 2 reach 14: write ceil: true, or padding: "
            + "1, or use an input of 14 or 16 rows and columns")]
    // floor((224 - 11) / 4) + 1 = 54 windows reach 53 x 4 + 11 = 223. A padding of 1 makes 226 - 11 = 215 = 53 x 4 + 3:
    // three rows are left, one of them padding; a padding of 2 228 - 11 = 217 = 54 x 4 + 1, and the row left is padding.
    [InlineData(
        "224, 224",
        "Conv(8, 11, stride: 4)",
        "drops the last row and column of 224, because 54 windows of 11 with stride 4 reach 223: write padding: "
            + "2, or use an input of 223 or 227 rows and columns")]
    // It has no padding that could be written.
    [InlineData(
        "15, 16",
        "Subsampling(2)",
        "drops the last row of 15, because 7 windows of 2 with stride 2 reach 14: use an input of 14 or 16 rows")]
    public void Dropped_rows(string size, string layer, string text) =>
        Assert.EndsWith(text, AdviceOn.Layers($"3, {size}", $"[{{|NETGEN3012:{layer}|}}]"), StringComparison.Ordinal);

    [Theory]
    [InlineData("3, 16, 16", "MaxPool(2)")]
    [InlineData("3, 15, 15", "MaxPool(2, ceil: true)")]
    [InlineData("3, 224, 224", "Conv(8, 3, stride: 2, padding: 1)")] // only padding is left
    [InlineData("3, 15, 15", "Conv(8, 1, stride: 2)")] // what lies between windows anyway
    [InlineData("\"3xHxW\"", "MaxPool(2)")] // NETGEN2003 says when
    public void No_dropped_rows(string input, string layer) => Assert.DoesNotContain("NETGEN3012", AdviceOn.Ids(input, $"[{layer}]"));

    // (96 - 90) / 90 = 6.7%; 9 x 3 x 90 x 32 x 32 = 2,488,320 MACs, and 1x1: 90 x 10 x 1,024 = 921,600: 73% of both.
    [Fact]
    public void Channels_between_multiples_of_eight() =>
        Assert.Equal(
            "1st Conv: tensor cores work on multiples of eight channels (NVIDIA, Deep learning performance guide), "
                + "so that 90 take as long as 96 in half precision, 6.7% longer than needed, in a layer of 2,488,320 MACs, "
                + "73% of the network's: use 88 or 96",
            AdviceOn.Layers("3, 32, 32", "[Conv({|NETGEN3013:90|}, 3, padding: 1), ReLU, Conv(10, 1)]"));

    [Theory]
    [InlineData("Conv(96, 3), ReLU, Conv(10, 1), GlobalAvgPool, Flatten")] // the classes are what they are
    [InlineData("Conv(64, 3), GlobalAvgPool, Conv(6, 1), ReLU, Conv(64, 1)")] // a six-thousandth of the work
    [InlineData("Conv(96, 3), DepthwiseConv(3, multiplier: 3), Conv(12, 3, groups: 3), Conv(16, 1)")]
    public void Other_channels(string layers) => Assert.DoesNotContain("NETGEN3013", AdviceOn.Ids("3, 32, 32", $"[{layers}]"));
}
