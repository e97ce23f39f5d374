using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Runtime.Tests;

/// <summary>What generated code relies on in TorchSharp's dispose scopes.</summary>
public sealed class DisposeScopeTests
{
    [Fact]
    public void A_scope_disposes_what_was_made_in_it()
    {
        Tensor inside, detached, moved;
        using (var outer = NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                (inside, detached, moved) = (ones(1), ones(1).DetachFromDisposeScope(), ones(1).MoveToOuterDisposeScope());
            }

            Assert.True(inside.IsInvalid);
            Assert.True(!moved.IsInvalid && outer.Contains(moved));
        }

        Assert.True(moved.IsInvalid);
        Assert.False(detached.IsInvalid);
        detached.Dispose();
    }

    /// <summary>TorchSharp's own layers take their tensors out of the scope; registration alone doesn't.</summary>
    [Fact]
    public void Registration_leaves_a_tensor_in_its_scope()
    {
        using Probe module = new();
        nn.Module[] own;
        using (NewDisposeScope())
        {
            own =
            [
                nn.Conv2d(1, 1, 1), nn.ConvTranspose2d(1, 1, 1), nn.Linear(1, 1),
                nn.BatchNorm2d(1), nn.BatchNorm1d(1), nn.GroupNorm(1, 1), nn.LayerNorm(1), nn.InstanceNorm2d(1, affine: true),
            ];
            module.register_parameter("scale", new Parameter(ones(1)));
            module.register_buffer("table", ones(1));
        }

        Assert.True(module.get_parameter("scale")!.IsInvalid && module.get_buffer("table")!.IsInvalid);
        Assert.All(own.SelectMany(m => m.state_dict()), e => Assert.False(e.Value.IsInvalid, e.Key));
        foreach (nn.Module layer in own) layer.Dispose();
    }

    [Fact]
    public void A_module_disposes_its_tensors_and_its_modules()
    {
        var module = new Probe(p =>
        {
            p.register_parameter("scale", new Parameter(ones(1)));
            p.register_buffer("unsaved", ones(1), persistent: false);
            p.register_module("inner", new Probe(q => q.register_module("fc", nn.Linear(1, 1))));
        });
        Tensor[] state = [.. module.state_dict().Values];
        Tensor unsaved = module.get_buffer("unsaved")!;
        module.Dispose();
        Assert.All(state, t => Assert.True(t.IsInvalid));
        Assert.False(unsaved.IsInvalid);
        unsaved.Dispose();
    }

    /// <summary>Generated code disposes an intermediate right after its last use.</summary>
    [Fact]
    public void A_view_outlives_the_tensor_that_it_was_made_of()
    {
        using var scope = NewDisposeScope();
        Tensor whole = arange(6, dtype: float32).view(1, 6, 1);
        Tensor[] views = [whole.alias(), whole.narrow(1, 1, 2), whole.flatten(1), whole.permute(0, 2, 1)];
        Assert.All(views, v => Assert.NotSame(whole, v));
        whole.Dispose();
        Assert.Equal([0, 1, 2, 3, 4, 5], Rebuilt.Doubles(views[0]));
        Assert.Equal([1, 2], Rebuilt.Doubles(views[1]));
    }

    /// <summary>So a statement without a result leaves no tensor.</summary>
    [Fact]
    public void A_method_in_place_returns_its_own_tensor()
    {
        using var scope = NewDisposeScope();
        Tensor x = ones(3);
        Tensor[] results = [x.relu_(), x.add_(ones(3)), x.mul_(2), x.sigmoid_(), x.tanh_(), x.leaky_relu_(0.1), x.relu6_(), x.selu_()];
        Assert.All(results, y => Assert.Same(x, y));
    }

    [Fact]
    public void A_disposed_tensor_says_so()
    {
        Tensor x = ones(1);
        x.Dispose();
        x.Dispose();
        Assert.Contains("empty handle", Assert.Throws<InvalidOperationException>(() => x + 1).Message, StringComparison.Ordinal);
    }
}
