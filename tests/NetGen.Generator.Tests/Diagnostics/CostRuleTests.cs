namespace NetGen.Generator.Tests;

/// <summary>NETGEN2001 to 2004: what a network costs, said while it is written.</summary>
public class CostRuleTests
{
    [Fact]
    public void Costs_at_the_class_and_at_each_layer()
    {
        // 3 x 3 convolution: 8 * (3 * 9 + 1) parameters, 14 * 14 * 8 * 27 MACs; linear: 10 * (8 * 14 * 14 + 1) and 10 * 8 * 14 * 14.
        var found = Marked.Verify("""
            [Network(3, 16, 16)]
            [{|NETGEN2004:Conv(8, 3)|}, {|NETGEN2004:ReLU|}, {|NETGEN2004:Flatten|}]
            [{|NETGEN2004:Linear(10, Name = "fc")|}]
            public sealed partial class {|NETGEN2001:Net|};
            """).Select(d => d.GetMessage()).ToList();
        Assert.Equal("Conv: N x 3 x 16 x 16 -> N x 8 x 14 x 14, 224 parameters, 42,336 MACs", found[0]);
        Assert.Equal("fc: N x 1568 -> N x 10, 15,690 parameters, 15,680 MACs", found[3]);
        Assert.Equal("Net: 15,914 parameters, 58,016 MACs, output N x 10", found[4]);
    }

    [Fact]
    public void A_block_and_a_repetition_are_summed()
    {
        // Twice 3 * 3 * 9 + 3, each followed by ReLU.
        var found = Marked.Verify(
            "[Conv(\"in\", 3, padding: 1), ReLU] public sealed partial class StepAttribute : BlockAttribute;",
            "[Network(3, 4, 4), {|NETGEN2004:Step(Repeat = 2)|}] public sealed partial class Net;");
        Assert.EndsWith(": N x 3 x 4 x 4 -> N x 3 x 4 x 4, 168 parameters, 2,592 MACs", Assert.Single(found).GetMessage());
    }

    [Fact]
    public void Sizes_for_which_it_works_and_rows_that_are_dropped()
    {
        var found = Marked.Verify("[{|NETGEN2002:Network(\"3xHxW\")|}] [{|NETGEN2003:{|NETGEN2003:MaxPool(2)|}|}, Conv(8, 3), GlobalAvgPool, Flatten, Linear(10)] public sealed partial class Net;");
        // The convolution needs 3 of floor(H / 2).
        Assert.Equal("Net works for H >= 6, W >= 6", found[0].GetMessage());
        Assert.StartsWith("MaxPool: may drop", found[1].GetMessage());
    }

    [Fact]
    public void Dropped_rows_of_a_known_size() =>
        Assert.Equal("MaxPool: drops the last row of 15", Assert.Single(Marked.Verify("[Network(3, 15, 16), {|NETGEN2003:MaxPool(2)|}, Conv(8, 3)] public sealed partial class Net;")).GetMessage());
}
