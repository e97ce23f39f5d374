using TorchSharp;
using TorchSharp.Modules;
using static NetGen.LibTorch.Tests.NN.Numbers;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.NN;

public class ModuleTests
{
    private sealed class Inner : nn.Module<Tensor, Tensor>
    {
        private readonly Linear fc;
        private readonly Parameter scale;
        private readonly Tensor offset;

        public Inner() : base(nameof(Inner))
        {
            (fc, scale, offset) = (nn.Linear(3, 2), nn.Parameter(ones(2)), zeros(2));
            RegisterComponents();
        }

        public override Tensor forward(Tensor input)
        {
            using var y = fc.call(input);
            using var scaled = y * scale;
            return scaled + offset;
        }
    }

    private sealed class Outer : nn.Module<Tensor, Tensor>
    {
        private readonly Inner block = new();
        private readonly Sequential tail;
        private readonly nn.Module<Tensor, Tensor>[] unseen = [nn.Linear(1, 1)];

        public Outer() : base(nameof(Outer))
        {
            tail = nn.Sequential(("norm", nn.BatchNorm1d(2)), ("act", nn.ReLU()));
            RegisterComponents();
            register_module("extra", nn.Linear(2, 2, false));
        }

        public int Unseen => unseen.Length;

        public override Tensor forward(Tensor input)
        {
            using var y = block.call(input);
            return tail.call(y);
        }
    }

    [Fact]
    public void Components_register_under_their_fields_names()
    {
        using var net = new Outer();
        Assert.Equal(["block.scale", "block.fc.weight", "block.fc.bias", "tail.norm.weight", "tail.norm.bias", "extra.weight"], net.named_parameters().Select(p => p.name));
        Assert.Equal(["block.offset", "tail.norm.running_mean", "tail.norm.running_var", "tail.norm.num_batches_tracked"], net.named_buffers().Select(b => b.name));
        Assert.Equal(["block", "tail", "extra"], net.named_children().Select(c => c.name));
        Assert.Equal(["block", "block.fc", "tail", "tail.norm", "tail.act", "extra"], net.named_modules().Select(m => m.name));
        Assert.Equal(net.named_parameters().Select(p => p.name).Concat(net.named_buffers().Select(b => b.name)).Order(), net.state_dict().Keys.Order());
        Assert.Equal(1, net.Unseen);
    }

    [Fact]
    public void Names_are_unique_and_have_no_dots()
    {
        using var net = new Outer();
        using var other = nn.Linear(1, 1);
        Assert.Contains("extra", Assert.Throws<InvalidOperationException>(() => net.register_module("extra", other)).Message);
        Assert.ThrowsAny<ArgumentException>(() => net.register_module("a.b", other));
    }

    [Fact]
    public void Training_mode_reaches_every_module()
    {
        using var net = new Outer();
        Assert.True(net.training && net.modules().All(m => m.training));
        net.eval();
        Assert.False(net.training || net.modules().Any(m => m.training));
        net.train();
        Assert.True(net.modules().All(m => m.training));
    }

    [Fact]
    public void Apply_visits_children_first()
    {
        using var net = new Outer();
        var seen = new List<string>();
        net.apply(m => seen.Add(m.GetName()));
        Assert.Equal(["Linear", "Inner", "BatchNorm1d", "ReLU", "Sequential", "Linear", "Outer"], seen);
    }

    [Fact]
    public void Zero_grad_drops_the_gradients()
    {
        using var scope = NewDisposeScope();
        using var net = new Outer();
        net.call(rand(4, 3)).sum().backward();
        Assert.NotNull(net.get_parameter("block.fc.weight")!.grad);
        net.zero_grad();
        Assert.All(net.parameters(), p => Assert.Null(p.grad));
    }

    [Fact]
    public void Converting_keeps_the_parameters()
    {
        using var scope = NewDisposeScope();
        using var net = new Outer().to(ScalarType.Float64);
        Assert.IsType<Outer>(net);
        Assert.All(net.parameters(), p => Assert.Equal(ScalarType.Float64, p.dtype));
        Assert.All(net.parameters(), p => Assert.True(p.requires_grad && p.is_leaf));
        // The fields see what the registry holds: forward works in the new type.
        Assert.Equal(ScalarType.Float64, net.call(rand(4, 3, ScalarType.Float64)).dtype);
        Assert.ThrowsAny<ArgumentException>(() => net.to(ScalarType.Int64));
    }

    [Fact]
    public void Hooks_see_and_change_calls()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Identity();
        var before = layer.register_forward_pre_hook((_, x) => x + 1);
        var after = layer.register_forward_hook((_, x, y) => y * 10);
        Near([20], layer.call(ones(1)));
        before.remove();
        Near([10], layer.call(ones(1)));
        after.remove();
        Near([1], layer.call(ones(1)));
    }

    [Fact]
    public void Disposing_a_module_disposes_everything_below()
    {
        var net = new Outer();
        var all = net.state_dict().Values.ToList();
        net.Dispose();
        Assert.All(all, t => Assert.True(t.IsInvalid));
    }

    [Fact]
    public void Load_state_dict_copies_values()
    {
        using var scope = NewDisposeScope();
        using var from = new Outer();
        using var to = new Outer();
        foreach (var (_, p) in from.named_parameters()) Fill(p, Noise(p.numel(), 70));
        var (missing, unexpected) = to.load_state_dict(from.state_dict());
        Assert.Empty(missing);
        Assert.Empty(unexpected);
        foreach (var (key, tensor) in from.state_dict()) Near(tensor.Values(), to.state_dict()[key]);
        Assert.All(to.parameters(), p => Assert.True(p.requires_grad));
    }

    [Fact]
    public void Load_state_dict_wants_the_same_keys()
    {
        using var scope = NewDisposeScope();
        using var net = new Outer();
        var state = net.state_dict();
        state.Remove("block.scale");
        state["stranger"] = zeros(1);
        var e = Assert.Throws<InvalidOperationException>(() => net.load_state_dict(state));
        Assert.Contains("The loaded state_dict is not identical to the target dictionary.", e.Message);
        var (missing, unexpected) = net.load_state_dict(state, false);
        Assert.Equal(["block.scale"], missing);
        Assert.Equal(["stranger"], unexpected);
    }
}
