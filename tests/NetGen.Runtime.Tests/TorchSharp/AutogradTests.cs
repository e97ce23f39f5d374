using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Runtime.Tests;

/// <summary>What training steps and initialization rely on in TorchSharp's gradients and errors.</summary>
public sealed class AutogradTests
{
    /// <summary>A module's zero_grad forgets gradients, an optimizer's fills them with 0.</summary>
    [Fact]
    public void Gradients_gather_until_they_are_cleared()
    {
        using var scope = NewDisposeScope();
        var x = new Parameter(tensor(new double[] { 3 }));
        using var module = new Probe(p => p.register_parameter("x", x));
        for (int k = 1; k <= 2; k++)
        {
            (x * x).sum().backward();
            Assert.Equal(6 * k, x.grad!.item<double>());
        }

        module.zero_grad();
        Assert.Null(x.grad);
        (x * x).sum().backward();
        using var optimizer = optim.SGD([x], 0.5);
        optimizer.step();
        Assert.Equal(3 - 0.5 * 6, x.item<double>());
        optimizer.zero_grad();
        Assert.Equal(0, x.grad!.item<double>());
    }

    [Fact]
    public void A_parameter_is_written_to_only_without_gradients()
    {
        using var scope = NewDisposeScope();
        var x = new Parameter(ones(1));
        Assert.Throws<ExternalException>(() => x.mul_(2));
        using (no_grad()) x.mul_(2);
        Assert.Equal(2, x.item<float>());
        Assert.True(x is { requires_grad: true, is_leaf: true });
        Assert.False(x.detach().requires_grad);
    }

    /// <summary>The derivative of relu at 2 and -1, then times 3, although relu worked in place.</summary>
    [Fact]
    public void An_activation_in_place_passes_gradients()
    {
        using var scope = NewDisposeScope();
        Tensor x = tensor(new float[] { 2, -1 }, requires_grad: true);
        Tensor y = x * 3;
        y.relu_();
        y.sum().backward();
        Assert.Equal([3, 0], Rebuilt.Doubles(x.grad!));
    }

    [Fact]
    public void An_error_of_libtorch_is_an_external_exception_with_its_message()
    {
        using var scope = NewDisposeScope();
        var error = Assert.Throws<ExternalException>(() => zeros(3) + zeros(4));
        Assert.Contains("The size of tensor a (3) must match the size of tensor b (4)", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, (zeros(1) + 1).item<float>());
    }
}
