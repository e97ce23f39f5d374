namespace NetGen.Generator.Tests;

/// <summary>NETGEN3014 and 3015: what is valid, but hardly meant.</summary>
public class LikelyMistakeTests
{
    [Theory]
    [InlineData(
        "{|NETGEN3014:Conv(3, 64, 3)|}",
        "3, 224, 224",
        "Conv means 3 channels of a 64x64 kernel with stride 3; if 3 are the input's channels, leave them out: [Conv(64, kernel: 3)]")]
    [InlineData("{|NETGEN3014:Conv(1, 6, 5)|}", "1, 32, 32", "if 1 are the input's channels, leave them out: [Conv(6, kernel: 5)]")]
    [InlineData("{|NETGEN3014:Conv(3, 64)|}", "1, 224, 224", "if 64 are the channels, they come first: [Conv(64, kernel: 3)]")]
    [InlineData("{|NETGEN3014:ConvTranspose(32, 16, 2)|}", "32, 8, 8", "[ConvTranspose(16, kernel: 2)]")]
    [InlineData(
        "{|NETGEN3014:DepthwiseConv(32, 3)|}",
        "32, 64, 64",
        "DepthwiseConv means a 32x32 kernel; channels aren't given, and the kernel comes first: [DepthwiseConv(3)]")]
    public void Numbers_in_another_order(string layers, string input, string message) =>
        Assert.Contains(message, AdviceOn.Layers(input, $"[{layers}]"), StringComparison.Ordinal);

    [Fact]
    public void An_image_with_its_channels_last() =>
        Assert.Equal(
            "Network means 224 channels, height 200 and width 3; if 3 are the channels, they come first: [Network(3, 224, 200)]",
            Assert.Single(AdviceOn.Marked("[{|NETGEN3014:Network(224, 200, 3)|}, Conv(8, 3, padding: "
                + "1)] public sealed partial class Net;")));

    [Theory]
    [InlineData("Conv(64, 3, 2, 1), Conv(64, 2, 2), Conv(64, 4, 4), Conv(64, 7, 4, 3)", "64, 64, 64")]
    [InlineData("Conv(768, 16, 16)", "3, 224, 224")] // patches
    [InlineData("Conv(3, kernel: 64, stride: 3)", "3, 224, 224")] // named is meant
    [InlineData("Conv(16, [9, 1], padding: [4, 0])", "1, 128, 1")] // a signal
    [InlineData("Conv(16, 3, padding: 1)", "1, 128, 4")]
    [InlineData("DepthwiseConv(7, padding: 3)", "7, 32, 32")]
    public void Numbers_that_are_meant(string layers, string input) =>
        Assert.DoesNotContain("NETGEN3014", AdviceOn.Ids(input, $"[{layers}]"));

    // Padding 3 above a kernel of one row: offsets -3, -2 and -1 are windows outside.
    [Theory]
    [InlineData(
        "Conv(8, [1, 7], padding: {|NETGEN3015:[3, 0]|})",
        "Conv: the first and last 3 rows of the output see only padding, since there are 3 rows of padding for a kernel of 1: "
            + "write padding: [0, 3]")]
    [InlineData(
        "Conv(8, 1, padding: {|NETGEN3015:1|})",
        "the first and last row and column of the output see only padding, since there is 1 row of padding for a kernel of 1: "
            + "write padding: 0")]
    [InlineData("DepthwiseConv(3, stride: 2, padding: {|NETGEN3015:5|})", "the first and last 2 rows and 2 columns")]
    public void Windows_on_padding_alone(string layer, string message) =>
        Assert.Contains(message, AdviceOn.Layers("8, 32, 32", $"[{layer}]"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Conv(8, 3, padding: 2)")]
    [InlineData("Conv(8, 3, padding: 4, dilation: 4)")]
    [InlineData("Conv(8, [1, 7], padding: [0, 3])")]
    [InlineData("ZeroPad(3, 3), Conv(8, 1)")]
    public void Windows_that_see_the_image(string layer) => Assert.DoesNotContain("NETGEN3015", AdviceOn.Ids("8, 32, 32", $"[{layer}]"));
}
