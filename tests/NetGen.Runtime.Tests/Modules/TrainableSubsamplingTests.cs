using NetGen.Modules;
using TorchSharp;

namespace NetGen.Runtime.Tests;

public sealed class TrainableSubsamplingTests
{
    [Fact]
    public void It_is_the_sum_times_the_coefficient_plus_the_bias()
    {
        using var scope = torch.NewDisposeScope();
        using var module = new TrainableSubsampling(2, 2, 2);
        Values.Set(module.weight, 0.5f, -1);
        Values.Set(module.bias, 10, 20);
        // Windows of channel 0: 1+2+5+6 and 3+4+7+8; of channel 1 the same numbers negative.
        var input = torch.tensor(new float[] { 1, 2, 3, 4, 5, 6, 7, 8, -1, -2, -3, -4, -5, -6, -7, -8 }).view(1, 2, 2, 4);
        Assert.Equal([14 * 0.5f + 10, 22 * 0.5f + 10, 14 + 20, 22 + 20], Values.Of(module.call(input)));
    }

    [Fact]
    public void Windows_may_overlap_and_be_rectangular()
    {
        using var scope = torch.NewDisposeScope();
        using var module = new TrainableSubsampling(1, (1, 3), (1, 1));
        Values.Set(module.weight, 1);
        Values.Set(module.bias, 0);
        Assert.Equal([6f, 9f], Values.Of(module.call(torch.tensor(new float[] { 1, 2, 3, 4 }).view(1, 1, 1, 4))));
    }

    [Fact]
    public void It_begins_within_the_papers_bounds()
    {
        using var scope = torch.NewDisposeScope();
        using var module = new TrainableSubsampling(1000, 2, 2);
        Assert.All(Values.Of(module.weight).Concat(Values.Of(module.bias)), v => Assert.InRange(v, -2.4f / 4, 2.4f / 4));
        Assert.InRange(Values.Of(module.weight).Max(), 0.5f, 0.6f);
    }

    [Fact]
    public void Gradients_are_the_differences()
    {
        using var scope = torch.NewDisposeScope();
        using var module = new TrainableSubsampling(2, (2, 3), (2, 1));
        FiniteDifferences.Check(module, 2, 2, 4, 5);
    }
}
