namespace NetGen.Generator.Tests;

/// <summary>NETGEN1040 to 1049: shapes.</summary>
public class ShapeRuleTests
{
    private static string Verify(string attributes, string network = "Network(3, 16, 16)") =>
        Assert.Single(Marked.Verify($"[{network}]\n{attributes}\npublic sealed partial class Net;")).GetMessage();

    [Fact]
    public void An_image_where_a_vector_is_needed() =>
        Assert.Equal(
            "fc: Linear needs a vector (N x F), but gets the image N x 8 x 14 x 14: put [Flatten] before it, or [GlobalAvgPool, "
                + "Flatten] for one feature per channel; this shape is made by 'Conv'",
            Verify("[Conv(8, 3), {|NETGEN1040:Linear(10, Name = \"fc\")|}]"));

    [Fact]
    public void A_vector_where_an_image_is_needed() =>
        Assert.Contains("Conv needs an image (N x C x H x W), but gets the vector N x 768", Verify("[Flatten, {|NETGEN1040:Conv(8, 3)|}]"));

    [Theory]
    [InlineData(
        "[ChannelsLast, {|NETGEN1040:Conv(8, 3)|}]",
        "Conv needs an image (N x C x H x W), but gets the channels-last image N x 16 x 16 x 3: put [ChannelsFirst] before it")]
    [InlineData(
        "[ChannelsLast, {|NETGEN1040:BatchNorm|}]",
        "BatchNorm needs an image (N x C x H x W) or a vector, but gets the channels-last image N x 16 x 16 x 3: "
            + "put [ChannelsFirst] before it")]
    [InlineData("[ChannelsLast, {|NETGEN1040:Softmax|}]", "put [ChannelsFirst] before it")]
    [InlineData(
        "[Conv(8, 3), {|NETGEN1040:ChannelsFirst|}]",
        "ChannelsFirst needs a channels-last image (N x H x W x C), but gets the image N x 8 x 14 x 14")]
    public void Channels_that_stand_in_the_wrong_place(string attributes, string message) => Assert.Contains(message, Verify(attributes));

    [Theory]
    [InlineData(
        "[Split] [Branch, ChannelsLast] [Branch] [{|NETGEN1043:Add|}]",
        "some have their channels last; put [ChannelsFirst] at the end of those paths")]
    [InlineData(
        "[Split] [Branch, ChannelsLast] [Branch, ChannelsLast] [{|NETGEN1043:Concat|}]",
        "channels-last images can't be concatenated; put [ChannelsFirst] before the end of each path")]
    [InlineData("[ChannelsLast, Split] [Branch, Linear(4)] [Branch] [{|NETGEN1043:Add|}]", "the channels 4 and 3 differ")]
    public void Paths_with_channels_in_different_places(string attributes, string message) => Assert.Contains(message, Verify(attributes));

    [Fact]
    public void A_window_that_is_too_large() =>
        Assert.Contains(
            "the 17x17 kernel doesn't fit its input N x 3 x 16 x 16 with padding 0: the output would be N x 8 x 0 x 0",
            Verify("[Conv(8, {|NETGEN1041:17|})]"));

    [Fact]
    public void Groups_that_do_not_divide() => Assert.Contains("3 is not divisible by 2", Verify("[Conv(8, 3, groups: {|NETGEN1042:2|})]"));

    [Theory]
    [InlineData(
        "[Split] [Branch, Conv(8, 3)] [Branch, Conv(8, 1)] [{|NETGEN1043:Concat|}]",
        "the sizes 14 x 14 and 16 x 16 differ; the paths' sizes must agree: at stride 1, a kernel of 3 keeps the size with padding 1, "
            + "one of 5 with padding 2")]
    [InlineData(
        "[Split] [Branch, Conv(8, 1)] [Branch] [{|NETGEN1043:Add|}]",
        "the channels 8 and 3 differ; give the paths the same channels")]
    [InlineData(
        "[Split] [Branch, Conv(8, 1, stride: 2)] [Branch] [{|NETGEN1043:Add|}]",
        "the channels 8 and 3 differ, and the sizes 8 x 8 and 16 x 16; give the paths the same shape")]
    [InlineData(
        "[Split] [Branch, MaxPool(2)] [Branch] [{|NETGEN1043:Concat|}]",
        "the sizes 8 x 8 and 16 x 16 differ; the paths' strides and paddings must agree")]
    [InlineData("[Split] [Branch, Conv(8, [1, 3])] [Branch] [{|NETGEN1043:Concat|}]", "the widths 14 and 16 differ")]
    [InlineData(
        "[Split] [Branch, Conv(8, 4, padding: 2)] [Branch] [{|NETGEN1043:Concat|}]",
        "sizes that differ by one come from an odd size that is halved and doubled again, from an even kernel")]
    [InlineData(
        "[Split] [Branch, GlobalAvgPool] [Branch] [{|NETGEN1043:Concat|}]",
        "[Upsample(16)] brings a path of one pixel to the size of the others")]
    [InlineData(
        "[Split] [Branch, GlobalAvgPool, Flatten, Linear(3)] [Branch] [{|NETGEN1043:Multiply|}]",
        "leave out [Flatten] and write each [Linear(n)] as [Conv(n, kernel: 1)]")]
    [InlineData(
        "[Flatten, Split] [Branch, Linear(4)] [Branch, Linear(5)] [{|NETGEN1043:Add|}]",
        "the features 4 and 5 differ; give the paths the same features")]
    [InlineData("[Conv(8, 1), Tap(\"x\"), Flatten, {|NETGEN1043:Concat(\"x\")|}]", "images and vectors can't be merged")]
    public void Paths_that_do_not_fit(string attributes, string message) => Assert.Contains(message, Verify(attributes));

    [Fact]
    public void Same_with_a_stride() =>
        Assert.Contains("only with stride 1, but the stride is 2", Verify("[Conv(8, 3, stride: 2, padding: {|NETGEN1044:Same|})]"));

    [Fact]
    public void A_pools_padding() =>
        Assert.Contains("padding 2 must be at most half of the kernel", Verify("[MaxPool(3, padding: {|NETGEN1045:2|}), Conv(8, 1)]"));

    [Fact]
    public void Features_of_any_size() =>
        Assert.Contains(
            "put [GlobalAvgPool] or [AdaptiveAvgPool] before [Flatten]",
            Verify("[Conv(8, 1), Flatten, {|NETGEN1046:Linear(10)|}]", "Network(\"3xHxW\")"));

    // ceil(H / 2) = H holds for H = 1 alone, and a 3 x 3 window needs more.
    [Fact]
    public void No_size_works() => Assert.Contains("no height and width make this network work",
        Verify("[Split] [Branch, Conv(3, 1, stride: 2)] [Branch] [{|NETGEN1047:Add|}] [Conv(8, 3)]", "Network(\"3xHxW\")"));

    [Fact]
    public void A_size_beyond_64_bits() =>
        Verify(
            "[Conv(2147483647, 1), Conv({|NETGEN1048:2147483647|}, 1), Conv(8, 1)]".Replace(
                "Conv({|NETGEN1048:2147483647|}, 1)",
                "{|NETGEN1048:Conv(2147483647, 1)|}"),
            "Network(1, 60000, 60000)");

    [Fact]
    public void A_table_that_can_not_be_read() => Verify("[SparseConv(16, 5, {|NETGEN1049:\"0 1 x\"|})]");
}
