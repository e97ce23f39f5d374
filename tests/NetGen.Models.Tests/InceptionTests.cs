namespace NetGen.Models.Tests;

/// <summary>
/// What the papers print of GoogLeNet and its successors in rounded figures, and how far that is from the arithmetic of their own widths.
/// </summary>
public class InceptionTests
{
    /// <summary>
    /// Szegedy et al. 2014, table 1, "params" of each module: thousands of 1024 weights without biases (so that 112K and 1000K are exact).
    /// The rows of the modules differ from the table's own widths by these thousandths:
    /// 4c most, where 463K is printed and 497.5K is what its widths make.
    /// </summary>
    [Theory]
    [InlineData("3a", 159, 4)]
    [InlineData("3b", 380, 3)]
    [InlineData("4a", 364, 8)]
    [InlineData("4b", 437, 3)]
    [InlineData("4c", 463, 70)]
    [InlineData("4d", 580, 18)]
    [InlineData("4e", 840, 9)]
    [InlineData("5a", 1072, 54)]
    [InlineData("5b", 1388, 15)]
    public void Modules_of_GoogLeNet_have_about_the_weights_that_table_1_prints(string module, long printed, long thousandths)
    {
        var layers = GoogLeNet2014
            .Graph.Nodes.Where(n => n.Path.StartsWith($"inception{module}.", StringComparison.Ordinal) && n.Kind == "Conv")
            .ToList();
        long weights = layers.Sum(n => n.Parameters - n.Output.Dimensions[0].Known!.Value);
        Assert.InRange(Math.Abs(weights - (1024 * printed)) * 1000.0 / weights, thousandths - 1, thousandths);
    }

    /// <summary>Table 1: 112K for both convolutions of the second row, 1000K for the linear layer, exactly.</summary>
    [Fact]
    public void Rows_of_GoogLeNet_without_modules_have_the_weights_that_table_1_prints()
    {
        long Weights(string path, long biases) => GoogLeNet2014.Graph.Nodes.Single(n => n.Path == path).Parameters - biases;
        Assert.Equal(112 * 1024, Weights("conv2.conv", 64) + Weights("conv3.conv", 192));
        Assert.Equal(1000 * 1024, Weights("fc", 1000));
    }

    /// <summary>
    /// Szegedy et al. 2015, abstract and section 2: fewer than 25 million parameters; n x 1 after 1 x n has 2 / n of the weights of n x n.
    /// </summary>
    [Fact]
    public void InceptionV2_is_as_small_as_the_paper_says()
    {
        Assert.InRange(InceptionV2.ParameterCount, 20_000_000, 25_000_000);
        long pair = InceptionV2
            .Graph.Nodes.Where(n => n.Path is "inception41.branch7x7dbl_2.conv" or "inception41.branch7x7dbl_3.conv")
            .Sum(n => n.Parameters);
        Assert.Equal(128 * 128 * 7 * 7 * 2 / 7, pair);
    }

    /// <summary>
    /// Section 6 says "about 2.5 times" GoogLeNet's cost, the abstract 5 billion. With Inception-v3's widths, where the table is silent,
    /// it is 5.5 billion: 3.5 times the arithmetic of GoogLeNet's own table.
    /// </summary>
    [Fact]
    public void InceptionV2_costs_three_to_four_GoogLeNets() => Assert.InRange((double)InceptionV2.Macs / GoogLeNet2014.Macs, 2.5, 3.5);

    /// <summary>
    /// Szegedy et al. 2014, section 5: the fully connected layer that the average replaces would have 7 x 7 x 1024 x 1024 weights.
    /// </summary>
    [Fact]
    public void Average_pooling_has_no_weights() => Assert.Equal(0, GoogLeNet2014.Graph.Nodes.Single(n => n.Path == "avgpool").Parameters);
}
