using NetGen.Modules;
using TorchSharp;

namespace NetGen.Runtime.Tests;

public sealed class NormalizationTests
{
    [Fact]
    public void LayerNorm2d_normalizes_the_channels_of_each_position()
    {
        using var scope = torch.NewDisposeScope();
        using var module = new LayerNorm2d(2, eps: 0);
        Values.Set(module.weight!, 2, 3);
        Values.Set(module.bias!, 10, 20);
        // Two channels a and b normalize to -1 and 1 where a < b, whatever they are.
        var input = torch.tensor(new float[] { 1, 8, 5, 2 }).view(1, 2, 1, 2);
        Assert.Equal([-2 + 10, 2 + 10, 3 + 20, -3 + 20f], Values.Of(module.call(input)));
    }

    [Fact]
    public void LayerNorm2d_adds_eps_to_the_biased_variance()
    {
        using var scope = torch.NewDisposeScope();
        using var module = new LayerNorm2d(3, eps: 0.5, affine: false);
        Assert.Empty(module.state_dict());
        var output = module.call(torch.tensor(new float[] { 1, 2, 6 }).view(1, 3, 1, 1));
        double deviation = Math.Sqrt(((1 - 3) * (1 - 3) + (2 - 3) * (2 - 3) + (6 - 3) * (6 - 3)) / 3.0 + 0.5);
        Assert.All(new[] { -2, -1, 3 }.Zip(Values.Of(output)), v => Assert.Equal(v.First / deviation, v.Second, 1e-5));
    }

    [Fact]
    public void Gradients_of_LayerNorm2d_are_the_differences()
    {
        using var scope = torch.NewDisposeScope();
        using var module = new LayerNorm2d(3);
        FiniteDifferences.Check(module, 2, 3, 2, 2);
    }

    [Fact]
    public void GroupNorm_begins_with_ones_and_zeros()
    {
        using var scope = torch.NewDisposeScope();
        using var module = Normalization.GroupNorm(2, 4);
        Assert.Equal([1f, 1f, 1f, 1f], Values.Of(module.weight));
        Assert.Equal([0f, 0f, 0f, 0f], Values.Of(module.bias!));
    }

    [Fact]
    public void ChannelScale_multiplies_each_channel()
    {
        using var scope = torch.NewDisposeScope();
        using var module = new ChannelScale(2, 0.5);
        Assert.Equal([0.5f, 0.5f], Values.Of(module.weight));
        Values.Set(module.weight, 2, -1);
        var values = torch.tensor(new float[] { 1, 2, 3, 4 });
        Assert.Equal([2f, 4f, -3f, -4f], Values.Of(module.call(values.view(1, 2, 1, 2))));
        Assert.Equal([2f, -2f, 6f, -4f], Values.Of(module.call(values.view(2, 2))));
        FiniteDifferences.Check(module, 2, 2, 2, 1);
    }
}
