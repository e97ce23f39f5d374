using NetGen.Modules;
using TorchSharp;

namespace NetGen.Runtime.Tests;

public sealed class DeformConv2dTests
{
    [Fact]
    public void The_state_holds_both_convolutions()
    {
        using var module = new DeformConv2d(4, 6, (3, 2), (1, 1), (0, 0), (1, 1), groups: 2, offsetGroups: 2, modulated: true);
        Assert.Equal(
            [("weight", "6x2x3x2"), ("bias", "6"), ("offset.weight", "36x4x3x2"), ("offset.bias", "36")],
            module.state_dict().Select(e => (e.Key, string.Join("x", e.Value.shape))));
        using var plain = new DeformConv2d(4, 6, 3, hasBias: false);
        Assert.Equal(
            [("weight", "6x4x3x3"), ("offset.weight", "18x4x3x3"), ("offset.bias", "18")],
            plain.state_dict().Select(e => (e.Key, string.Join("x", e.Value.shape))));
        Assert.Null(plain.bias);
        // A module that is put into another one is asked for its components once more.
        using var network = torch.nn.Sequential(("conv", plain));
        Assert.Equal(["conv.weight", "conv.offset.weight", "conv.offset.bias"], network.state_dict().Keys);
    }

    /// <summary>Offsets begin as 0 and factors as sigmoid(0) = 0.5.</summary>
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0.5)]
    public void It_begins_as_a_convolution(bool modulated, double factor)
    {
        using var scope = torch.NewDisposeScope();
        using var module = new DeformConv2d(4, 6, 3, stride: 2, padding: 1, groups: 2, hasBias: false, modulated: modulated);
        Initializer.He(module);
        var input = torch.randn(2, 4, 7, 9);
        var expected = torch.nn.functional.conv2d(input, module.weight, null, [2, 2], [1, 1], null, 2) * factor;
        var output = module.call(input);
        Assert.Equal(expected.shape, output.shape);
        Assert.All(Values.Of(expected).Zip(Values.Of(output)), p => Assert.Equal(p.First, p.Second, 1e-5f));
    }

    /// <summary>He's deviation for fan_out 64 * 9 on the weight alone; the offset convolution stays 0 under every scheme.</summary>
    [Fact]
    public void Initialization_leaves_the_offsets()
    {
        torch.manual_seed(4);
        using var network = torch.nn.Sequential(("deform", new DeformConv2d(64, 64, 3, modulated: true)));
        foreach (var draw in new Action<torch.nn.Module>[]
            {
                Initializer.He,
                Initializer.XavierUniform,
                m => Initializer.TruncatedNormal(m),
                Initializer.He,
            })
        {
            draw(network);
            var state = network.state_dict();
            Assert.Equal(0, state["deform.offset.weight"].abs().max().item<float>());
            Assert.Equal(0, state["deform.offset.bias"].abs().max().item<float>());
        }

        Assert.Equal(Math.Sqrt(2.0 / (64 * 9)), network.state_dict()["deform.weight"].std().item<float>(), 0.001);
    }

    /// <summary>Weights and biases begin uniform in +-1 / sqrt(fan-in), Conv2d's default: fan-in 16 / 2 * 9.</summary>
    [Fact]
    public void Weights_begin_as_in_PyTorch()
    {
        torch.manual_seed(5);
        using var module = new DeformConv2d(16, 32, 3, groups: 2);
        double bound = 1 / Math.Sqrt(16 / 2 * 9);
        Assert.InRange(module.weight.abs().max().item<float>(), 0.98 * bound, bound);
        Assert.InRange(module.bias!.abs().max().item<float>(), 0.7 * bound, bound);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gradients_are_the_differences(bool modulated)
    {
        using var scope = torch.NewDisposeScope();
        using var module = new DeformConv2d(2, 2, (3, 2), (1, 2), (1, 0), (1, 1), offsetGroups: 2, modulated: modulated);
        // Offsets far from whole numbers' kinks, and not the same everywhere.
        using (torch.no_grad())
        {
            module.offset.weight.copy_(FiniteDifferences.Wave(module.offset.weight.shape) * 0.4);
            module.offset.bias!.copy_(FiniteDifferences.Wave(module.offset.bias.shape) * 0.9);
        }

        FiniteDifferences.Check(module, 2, 2, 4, 4);
    }

    [Theory]
    [InlineData(3, 1, "'groups' of a deformable convolution must be a divisor of its 4 input channels, but is 3.")]
    [InlineData(4, 1, "'groups' of a deformable convolution must be a divisor of its 6 output channels, but is 4.")]
    [InlineData(1, 3, "'offsetGroups' of a deformable convolution must be a divisor of its 4 input channels, but is 3.")]
    public void Groups_that_do_not_divide_are_rejected(long groups, long offsetGroups, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<ArgumentException>(() => new DeformConv2d(4, 6, 3, groups: groups, offsetGroups: offsetGroups)).Message,
            StringComparison.Ordinal);
}
