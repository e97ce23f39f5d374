using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

public class AutogradTests
{
    [Fact]
    public void Gradients_gather_until_cleared()
    {
        using var x = tensor(new[] { 3f }, requires_grad: true);
        Assert.Null(x.grad);
        (x * x).sum().backward();
        Expect.Near(x.grad!, [1], [6]);
        (x * x).sum().backward();
        Expect.Near(x.grad!, [1], [12]);
        x.grad = null;
        Assert.Null(x.grad);
    }

    [Fact]
    public void Leaves_and_computed_tensors()
    {
        using var x = ones(2, requires_grad: true);
        using var y = x * 2;
        Assert.True(x.is_leaf);
        Assert.False(y.is_leaf);
        Assert.True(y.requires_grad);
        y.retain_grad();
        (y * y).sum().backward();
        Expect.Near(y.grad!, [2], [4, 4]);
        Expect.Near(x.grad!, [2], [8, 8]);
        using var detached = y.detach();
        Assert.False(detached.requires_grad);
    }

    [Fact]
    public void Vectors_weight_the_gradient()
    {
        using var x = tensor(new[] { 1f, 2f }, requires_grad: true);
        x.square().backward([tensor(new[] { 1f, 10f })]);
        Expect.Near(x.grad!, [2], [2, 40]);
    }

    [Fact]
    public void Grad_leaves_the_tensors_alone()
    {
        using var x = tensor(new[] { 2.0 }, requires_grad: true);
        using var y = x.pow(3).sum();
        var first = autograd.grad([y], [x], create_graph: true);
        Expect.Near(first[0], [1], [12]);
        var second = autograd.grad([first[0].sum()], [x]);
        Expect.Near(second[0], [1], [12]);
        Assert.Null(x.grad);
    }

    [Fact]
    public void Modes_nest_and_end()
    {
        using var x = ones(1, requires_grad: true);
        Assert.True(is_grad_enabled());
        using (no_grad())
        {
            Assert.False(is_grad_enabled());
            Assert.False((x * 2).requires_grad);
            using (enable_grad()) Assert.True((x * 2).requires_grad);
            Assert.False(is_grad_enabled());
        }
        Assert.True(is_grad_enabled());
        using (set_grad_enabled(false)) Assert.False(is_grad_enabled());
        using (inference_mode())
        {
            Assert.True(is_inference_mode_enabled());
            Assert.False((x * 2).requires_grad);
        }
        Assert.False(is_inference_mode_enabled());
    }

    [Fact]
    public void Descent_in_place_under_no_grad()
    {
        using var x = tensor(new[] { 4f }, requires_grad: true);
        for (var i = 0; i < 3; i++)
        {
            (x * x).sum().backward();
            using (no_grad()) x.sub_(x.grad! * 0.25);
            x.grad = null;
        }
        // Each step halves x.
        Expect.Near(x, [1], [0.5]);
    }

    [Fact]
    public void Backward_twice_says_what_to_do()
    {
        using var x = ones(1, requires_grad: true);
        using var y = x.exp().sum();
        y.backward();
        var e = Assert.ThrowsAny<Exception>(y.backward);
        Assert.Contains("retain_graph=True", e.Message);
    }

    [Fact]
    public void Integers_have_no_gradient()
    {
        var e = Assert.ThrowsAny<Exception>(() => tensor(new[] { 1, 2 }).requires_grad_());
        Assert.Contains("nly Tensors of floating point", e.Message);
    }
}
