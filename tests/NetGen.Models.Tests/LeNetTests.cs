using NetGen.Zoo;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Models.Tests;

/// <summary>What the 1998 network's outputs mean.</summary>
public class LeNetTests
{
    /// <summary>A radial-basis output is the squared distance to its code, so it is 0 for the code itself and never negative.</summary>
    [Fact]
    public void LeNet5_gives_penalties()
    {
        using var scope = NewDisposeScope();
        using var net = new LeNet5();
        net.eval();
        var output = net.call(Deterministic.Input("digit", 2, 1, 32, 32));
        Assert.Equal([2, 10], output.shape);
        Assert.All(output.detach().data<float>().ToArray(), penalty => Assert.True(penalty >= 0));
        // Codes are +-1 and the scaled tanh stays below 1.7159 in size: no distance exceeds 84 (1 + 1.7159)^2.
        Assert.All(output.detach().data<float>().ToArray(), penalty => Assert.True(penalty <= 84 * 2.7159 * 2.7159));
    }
}
