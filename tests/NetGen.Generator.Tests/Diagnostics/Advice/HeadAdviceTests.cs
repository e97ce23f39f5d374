namespace NetGen.Generator.Tests;

/// <summary>NETGEN3001: heads that hold most of the parameters.</summary>
public class HeadAdviceTests
{
    // Convolution: 3 x 3 x 3 x 64 + 64 = 1,792. Head: 64 x 16 x 16 = 16,384 inputs; 16,384 x 32 + 32 = 524,320 and 32 x 10 + 10 = 330,
    // together 524,650 of 526,442, 99.7%. With a global average: 64 x 10 + 10 = 650, and the network 1,792 + 650 = 2,442.
    [Fact]
    public void A_flattened_image_and_two_linear_layers() =>
        Assert.Equal(
            "1st Linear: the fully connected head (fc1, fc2) holds 524,650 of 526,442 parameters (99.7%); [GlobalAvgPool, Flatten, "
                + "Linear(10)] has 64 x 10 + 10 = 650, and the network then 2,442 (Lin et al. 2013, Network in network, sec. 3.2)",
            AdviceOn.Layers(
                "3, 32, 32",
                "[Conv(64, 3, padding: 1), ReLU, MaxPool(2), Flatten, {|NETGEN3001:Linear(32)|}, ReLU, Dropout, Linear(10)]"));

    [Fact]
    public void Without_a_bias_there_is_none_to_add() =>
        Assert.Contains(
            "Linear(10)] has 64 x 10 = 640, and",
            AdviceOn.Layers("3, 32, 32", "[Conv(64, 3, padding: 1), MaxPool(2), Flatten, {|NETGEN3001:Linear(10, bias: false)|}]"),
            StringComparison.Ordinal);

    [Fact]
    public void Pooling_to_a_fixed_size_of_a_symbolic_input() =>
        Assert.Contains(
            "holds 40,970 of 42,762", // 64 x 8 x 8 x 10 + 10 of that and 1,792
            AdviceOn.Layers("\"3xHxW\"", "[Conv(64, 3), AdaptiveAvgPool(8), Flatten, {|NETGEN3001:Linear(10)|}]"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Conv(64, 3), GlobalAvgPool, Flatten, Linear(1000)")] // one value per channel already
    [InlineData("Conv(64, 3, padding: 1), MaxPool(8), Flatten, Linear(10)")] // 10,250 parameters, of which 9,600 would be saved
    [InlineData("Conv(512, 3, padding: 1), ReLU, Conv(512, 3, padding: 1), MaxPool(16), Flatten, Linear(100)")] // 204,900 of 2.6 million
    [InlineData("Conv(8, 3), Flatten, Linear(64), ReLU, Linear(10), Split, Branch, Branch, Sigmoid, Multiply")] // more than a head follows
    public void Not_elsewhere(string layers) => Assert.DoesNotContain("NETGEN3001", AdviceOn.Ids("3, 32, 32", $"[{layers}]"));

    [Fact]
    public void Not_of_a_referenced_block_that_is_used_as_it_is() =>
        Assert.Empty(
            AdviceOn.IdsOf("[Network(3, 224, 224, Classes = 10), VGG(VGGKind.Plain, 1, 1, 2, 2, 2)] public sealed partial class Net;"));
}
