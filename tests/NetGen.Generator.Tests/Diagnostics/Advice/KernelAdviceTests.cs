namespace NetGen.Generator.Tests;

/// <summary>NETGEN3002, 3003 and 3005: kernels that smaller ones replace, and reductions.</summary>
public class KernelAdviceTests
{
    // Channels between: the root of 64 x 96 is 78.4, of the multiples of eight 80 is next.
    // On 56 x 56 = 3,136 pixels 153,600 x 3,136 = 481,689,600 and 115,200 x 3,136 = 361,267,200.
    // Between the two there are 80 x 3,136 = 250,880 values.
    [Fact]
    public void Two_3x3_for_a_5x5() =>
        Assert.Equal(
            "Conv: the 5x5 convolution has 25 x 64 x 96 = 153,600 weights; two 3x3 with 80 channels between them see the same pixels "
                + "with 9 x 64 x 80 + 9 x 80 x 96 = 115,200, 25% fewer "
                + "(361,267,200 MACs instead of 481,689,600; training keeps 250,880 values more), and another nonlinearity between "
                + "(Szegedy et al. 2015, sec. 3.1; with 5x5 for pairs of 3x3 VGG's top-1 error was 7% higher: "
                + "Simonyan & Zisserman 2014, sec. 4.1)",
            AdviceOn.Layers("64, 56, 56", "[Conv(96, kernel: {|NETGEN3002:5|}, padding: 2)]"));

    // Without padding 30 x 30 becomes 28 x 28 and then 26 x 26: 9 x 32 x 32 = 9,216 weights each, 9,216 x (784 + 676)
    // = 13,455,360 instead of 25 x 1,024 x 676 = 17,305,600. Between the two there are 32 x 784 = 25,088 values.
    [Fact]
    public void The_first_of_two_leaves_larger_maps() =>
        Assert.Contains(
            "(13,455,360 MACs instead of 17,305,600; training keeps 25,088 values more)",
            AdviceOn.Layers("32, 30, 30", "[Conv(32, {|NETGEN3002:5|})]"),
            StringComparison.Ordinal);

    // 27 instead of 49 weights: 1 - 27 / 49 = 45%.
    [Fact]
    public void Three_3x3_for_a_7x7() =>
        Assert.Contains(
            "has 49 x 64 x 64 = 200,704 weights; three 3x3 with 64 and 64 channels between them see the same pixels with 9 x 64 x 64 + "
                + "9 x 64 x 64 + 9 x 64 x 64 = 110,592, 45% fewer",
            AdviceOn.Layers("64, 56, 56", "[Conv(64, {|NETGEN3002:7|}, padding: 3)]"),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("3, 56, 56", "Conv(64, 5)")] // 4,800 weights; with 16 between, 9 x 3 x 16 + 9 x 16 x 64 = 9,648
    [InlineData("64, 56, 56", "Conv(64, 5, stride: 2)")] // the first of two would work at full size
    [InlineData("64, 56, 56", "Conv(64, 5, dilation: 2)")]
    [InlineData("64, 56, 56", "Conv(64, 5, padding: 2, groups: 64)")] // depthwise: cheap already
    [InlineData("64, 56, 56", "Conv(64, 3, padding: 1)")]
    [InlineData("64, 5, 5", "Conv(64, 5)")] // one window: fully connected
    [InlineData("64, 56, 56", "Conv(64, [1, 5], padding: [0, 2])")]
    public void Not_elsewhere(string input, string layer) => Assert.DoesNotContain("NETGEN3002", AdviceOn.Ids(input, $"[{layer}]"));

    // 7 x 128 x 128 twice is 229,376; 1 - 2 / 7 = 71%. Between the two there are 128 x 17 x 17 = 36,992 values.
    [Fact]
    public void One_by_n_and_n_by_one() =>
        Assert.Equal(
            "Conv: on maps of 17 x 17, a 7x7 convolution has 49 x 128 x 128 = 802,816 weights; 1x7 and 7x1 with 128 channels between "
                + "them have 7 x 128 x 128 + 7 x 128 x 128 = 229,376, 71% fewer "
                + "(66,289,664 MACs instead of 232,013,824; training keeps 36,992 values more) (Szegedy et al. 2015, sec. "
                + "3.2: best on maps between 12 and 20)",
            AdviceOn.Layers("128, 17, 17", "[Conv(128, kernel: {|NETGEN3003:7|}, padding: 3)]"));

    [Theory]
    [InlineData(12, 5, true)]
    [InlineData(20, 5, true)]
    [InlineData(11, 5, false)]
    [InlineData(21, 5, false)]
    [InlineData(16, 3, false)]
    public void On_medium_maps_alone(int size, int kernel, bool advised) =>
        Assert.Equal(advised, AdviceOn.Ids($"64, {size}, {size}", $"[Conv(64, {kernel}, padding: Same)]").Contains("NETGEN3003"));

    // The kernel is the user's own argument of a referenced block, in the first; in the second it is the block's default.
    [Fact]
    public void In_a_referenced_block_where_the_user_says_so()
    {
        AdviceOn.Layers("64, 56, 56", "[ConvBnReLU(96, {|NETGEN3002:5|}, padding: 2)]");
        Assert.Empty(AdviceOn.Ids("192, 28, 28", "[Inception(64, 96, 128, 16, 32, 32, batchNorm: false)]"));
    }

    [Fact]
    public void Once_for_each_attribute_that_must_change()
    {
        const string Block = "[Conv(32, {|NETGEN9999:5|}, padding: 2), ReLU] public sealed partial class StepAttribute : BlockAttribute;";
        var found = AdviceOn.Marked(
            Block.Replace("{|NETGEN9999:5|}", "5"),
            "[Network(32, 40, 40), {|NETGEN3002:Step|}, Step(Repeat = 3), Conv(8, 1)] public sealed partial class Net;");
        Assert.StartsWith("1st Step > Conv: ", Assert.Single(found), StringComparison.Ordinal);
        Assert.EndsWith(" (3 more like it)", found[0], StringComparison.Ordinal);
    }

    // The worked example of CS231n: 28 x 28 x 256.
    [Fact]
    public void Reduction_before_an_expensive_convolution() =>
        Assert.Equal(
            "Conv: 3x3 from 256 channels to 192 costs 346,816,512 MACs, 100% of the network's; a [Conv(64, kernel: "
                + "1)] before it makes that 256 x 64 x 28 x 28 + 9 x 64 x 192 x 28 x 28 = 99,549,184 "
                + "(Szegedy et al. 2014, sec. 4; He et al. 2015, sec. 4.1)",
            AdviceOn.Layers("256, 28, 28", "[{|NETGEN3005:Conv(192, 3, padding: 1)|}]"));

    [Theory]
    [InlineData("Conv(64, 1), ReLU, Conv(192, 3, padding: 1)")] // 64 channels
    [InlineData("Conv(1024, 1), Conv(256, 1), BatchNorm, ReLU, Conv(64, 3, padding: 1)")] // reduced to 256 already
    [InlineData("Conv(192, 1)")]
    [InlineData("Conv(256, 3, padding: 1, groups: 32)")]
    [InlineData("Conv(8192, 1), Conv(2048, 1, stride: 4), ZeroPad(1), Conv(16, 3, stride: 2)")] // after a reduction, and 0.5% of all
    public void No_reduction_where_there_is_one_or_none_is_worth_it(string layers) =>
        Assert.DoesNotContain("NETGEN3005", AdviceOn.Ids("256, 28, 28", $"[{layers}]"));
}
