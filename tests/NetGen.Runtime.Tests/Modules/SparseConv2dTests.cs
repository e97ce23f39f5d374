using NetGen.Modules;
using TorchSharp;

namespace NetGen.Runtime.Tests;

public sealed class SparseConv2dTests
{
    /// <summary>Which S2 maps each C3 map sees: table I of LeCun et al. 1998, read column by column.</summary>
    private const string TableOne =
        "0 1 2; 1 2 3; 2 3 4; 3 4 5; 0 4 5; 0 1 5; 0 1 2 3; 1 2 3 4; 2 3 4 5; 0 3 4 5; 0 1 4 5; 0 1 2 5; 0 1 3 4; 1 2 4 5; 0 2 3 5; "
            + "0 1 2 3 4 5";

    [Fact]
    public void LeNets_C3_has_1516_parameters()
    {
        using var module = new SparseConv2d(6, 16, 5, TableOne);
        Assert.Equal([("weight", "60x5x5"), ("bias", "16")], module.state_dict().Select(e => (e.Key, string.Join("x", e.Value.shape))));
        Assert.Equal(1516, module.parameters().Sum(p => p.numel()));
    }

    [Fact]
    public void Each_output_map_sees_the_maps_of_its_group_in_the_tables_order()
    {
        using var scope = torch.NewDisposeScope();
        using var module = new SparseConv2d(3, 2, 1, "2 0; 1");
        Values.Set(module.weight, 10, 100, 1000);
        Values.Set(module.bias!, 0.5f, 0.25f);
        var input = torch.tensor(new float[] { 1, 2, 3 }).view(1, 3, 1, 1);
        Assert.Equal([10 * 3 + 100 * 1 + 0.5f, 1000 * 2 + 0.25f], Values.Of(module.call(input)));
    }

    [Fact]
    public void It_is_the_sum_over_the_table()
    {
        using var scope = torch.NewDisposeScope();
        using var module = new SparseConv2d(3, 2, (2, 3), "0 2; 1", (2, 1), (1, 0), hasBias: false);
        Assert.Null(module.bias);
        var input = torch.randn(2, 3, 4, 5);
        float[] weight = Values.Of(module.weight);
        var output = module.call(input);
        Assert.Equal([2, 2, 3, 3], output.shape);
        (int Output, int Input)[] connections = [(0, 0), (0, 2), (1, 1)];
        var places =
            from n in Enumerable.Range(0, 2)
            from o in Enumerable.Range(0, 2)
            from row in Enumerable.Range(0, 3)
            from column in Enumerable.Range(0, 3)
            select (n, o, row, column);
        foreach (var (n, o, row, column) in places)
        {
            var terms =
                from c in Enumerable.Range(0, connections.Length)
                from kernelRow in Enumerable.Range(0, 2)
                from kernelColumn in Enumerable.Range(0, 3)
                let y = row * 2 - 1 + kernelRow
                where connections[c].Output == o && y is >= 0 and < 4
                select weight[(c * 2 + kernelRow) * 3 + kernelColumn]
                    * input[n, connections[c].Input, y, column + kernelColumn].item<float>();
            Assert.Equal(terms.Sum(), output[n, o, row, column].item<float>(), 1e-5f);
        }
    }

    [Fact]
    public void Gradients_are_the_differences()
    {
        using var scope = torch.NewDisposeScope();
        using var module = new SparseConv2d(3, 2, 2, "0 2; 1", padding: 1);
        FiniteDifferences.Check(module, 1, 3, 3, 3);
    }

    [Theory]
    [InlineData("0 1", "The table has 1 groups for 2 output maps")]
    [InlineData("0; 3", "Output map 1 names input map 3, but there are 3 (from 0)")]
    public void A_table_that_does_not_fit_is_rejected(string table, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<ArgumentException>(() => new SparseConv2d(3, 2, 1, table)).Message,
            StringComparison.Ordinal);
}
