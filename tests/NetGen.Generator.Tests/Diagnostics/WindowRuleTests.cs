namespace NetGen.Generator.Tests;

/// <summary>
/// NETGEN1041: the message for a window that doesn't fit names what is most likely wrong, and the next window isn't reported.
/// </summary>
public class WindowRuleTests
{
    private static string Verify(string layers, string input = "3, 16, 16") =>
        string.Join("\n", Marked.Verify($"[Network({input})] [{layers}] public sealed partial class Net;").Select(d => d.GetMessage()));

    // 8 * (3 - 1) + 1 = 17 rows of 16, and three rows would fit.
    [Fact]
    public void A_dilation_is_to_blame_where_the_kernel_alone_fits() =>
        Assert.Contains(
            "the 3x3 kernel, with its dilation 17x17, doesn't fit its input N x 3 x 16 x 16 with padding 0: "
                + "the output would be N x 8 x 0 x 0; use a smaller kernel or dilation",
            Verify("Conv(8, 3, dilation: {|NETGEN1041:8|})"));

    [Fact]
    public void A_kernel_is_to_blame_where_it_fits_nowhere() => Verify("Conv(8, {|NETGEN1041:19|}, dilation: 2)");

    [Theory]
    [InlineData("Conv(3, {|NETGEN1041:64|}, padding: 1)", "channels come first, then the kernel: are 64 channels with a 3x3 kernel meant?")]
    [InlineData("Conv(3, {|NETGEN1041:64|}, 3)", "the input's channels aren't given: are 64 channels with a 3x3 kernel meant?")]
    [InlineData(
        "Conv(32, 1), Conv(32, {|NETGEN1041:64|}, 1)",
        "the input's channels aren't given: are 64 channels with a 1x1 kernel meant?")]
    [InlineData("Conv(8, {|NETGEN1041:17|}, padding: 0)", "channels come first")]
    [InlineData("Conv(64, {|NETGEN1041:17|})", "use a smaller kernel, more padding, fewer strides before it, or a larger input")]
    [InlineData(
        "Conv(32, 13), Conv(32, {|NETGEN1041:5|})",
        "use a smaller kernel, more padding, fewer strides before it, or a larger input")]
    public void Numbers_in_another_order_are_told_from_large_ones(string layers, string advice) => Assert.Contains(advice, Verify(layers));

    // The pool would not fit on a width of 1 either: that follows.
    [Fact]
    public void Channels_that_stand_last_are_one_mistake() =>
        Assert.Contains(
            "channels come first: is an input of 1, 28, 28 meant?",
            Verify("Conv(32, kernel: {|NETGEN1041:3|}), MaxPool(2), Flatten, Linear(10)", "28, 28, 1"));

    [Fact]
    public void What_follows_a_window_too_many_is_not_its_own_mistake() =>
        Verify(
            "Conv(8, 3, padding: 1), MaxPool(16), MaxPool({|NETGEN1041:2|}), MaxPool(2), Conv(8, 3), GlobalAvgPool, Flatten, Linear(10)");

    [Fact]
    public void A_transposed_convolution_with_too_much_padding() =>
        Assert.Contains(
            "padding is cut from the output here: use less of it",
            Verify("Conv(8, 16), ConvTranspose(8, 2, padding: {|NETGEN1041:1|})"));

    [Theory]
    [InlineData(
        "Conv(32, 3, padding: 1), BatchNorm({|NETGEN1027:32|})",
        "'eps' must be above 0 and below 1 (channels are inferred: don't pass them), but is 32")]
    [InlineData("Conv(32, 3, padding: 1), GroupNorm(8, {|NETGEN1027:32|})", "channels are inferred: don't pass them")]
    [InlineData("Conv(32, 3, padding: 1), InstanceNorm({|NETGEN1027:32|})", "channels are inferred: don't pass them")]
    [InlineData("Flatten, LayerNorm({|NETGEN1027:768|})", "channels are inferred: don't pass them")]
    public void Channels_where_a_norm_has_its_epsilon(string layers, string message) => Assert.Contains(message, Verify(layers));

    [Fact]
    public void A_convolution_on_an_input_that_is_declared_as_a_vector() =>
        Assert.Contains(
            "declare the input as an image, channels, height and width: [Network(1, 28, 28)]",
            Verify("{|NETGEN1040:Conv(8, 3)|}, Flatten, Linear(10)", "784"));

    [Fact]
    public void A_vector_does_not_become_an_image() =>
        Assert.Contains(
            "a vector doesn't become an image: declare the input as an image (of 1 x 1 pixel, too)",
            Verify("Linear(6272), ReLU, {|NETGEN1040:ConvTranspose(64, 4)|}", "100"));

    // What a linear layer makes of a tensor of unknown kind isn't known either.
    [Fact]
    public void A_norm_on_channels_that_stand_last_is_one_mistake() =>
        Verify("ChannelsLast, {|NETGEN1040:BatchNorm|}, Linear(64), GELU, ChannelsFirst, GlobalAvgPool, Flatten, Linear(10)");

    [Fact]
    public void A_network_of_no_classes() =>
        Marked.Verify("[Network(3, 8, 8, Classes = {|NETGEN1027:0|}), Flatten, Linear(\"classes\")] public sealed partial class Net;");

    [Fact]
    public void A_number_out_of_range_names_the_expression_that_it_comes_from() =>
        Assert.Contains(
            "'channels' must be 1 or more, but is 0 (from \"floor(in / 4)\")",
            Verify("Conv({|NETGEN1027:\"floor(in / 4)\"|}, 3)"));

    [Theory]
    [InlineData("same", "Same")]
    [InlineData("SAME", "Same")]
    [InlineData("valid", "0")]
    public void Other_libraries_words_for_a_padding(string word, string meant) =>
        Assert.Contains($"did you mean '{meant}'?", Verify($"Conv(8, 3, padding: \"{{|NETGEN1024:{word}|}}\")"));
}
