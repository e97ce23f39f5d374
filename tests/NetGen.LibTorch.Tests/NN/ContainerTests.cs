using TorchSharp;
using static NetGen.LibTorch.Tests.NN.Numbers;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.NN;

public class ContainerTests
{
    [Fact]
    public void Sequential_names_its_modules_by_index_or_name()
    {
        using var byIndex = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 1, false));
        Assert.Equal(["0.weight", "0.bias", "2.weight"], byIndex.named_parameters().Select(p => p.name));
        using var byName = nn.Sequential(("first", nn.Linear(2, 3)), ("second", nn.Linear(3, 1)));
        Assert.Equal(["first.weight", "first.bias", "second.weight", "second.bias"], byName.named_parameters().Select(p => p.name));
        byName.append("third", nn.Tanh()).append(nn.Tanh());
        Assert.Equal(["first", "second", "third", "3"], byName.named_children().Select(c => c.name));
        Assert.Equal(4, byName.Count);
    }

    [Fact]
    public void Sequential_runs_in_order_and_disposes_what_is_in_between()
    {
        using var scope = NewDisposeScope();
        using var net = nn.Sequential(nn.ReLU(), nn.Sigmoid(), nn.Tanh());
        var x = Of([-1, 2], 2);
        // The scope's own count: other tests make tensors at the same time.
        var before = scope.DisposablesCount;
        var y = net.call(x);
        Assert.Equal(before + 1, scope.DisposablesCount);
        Near(new[] { 0.0, 2.0 }.Select(v => Math.Tanh(1 / (1 + Math.Exp(-v)))).ToArray(), y);
        Near([-1, 2], x);
    }

    [Fact]
    public void ModuleList_registers_by_index()
    {
        using var list = new Holder();
        Assert.Equal(["layers.0.weight", "layers.1.weight"], list.named_parameters().Select(p => p.name));
        Assert.Equal(2, list.layers.Count);
        Assert.Equal(3, list.layers[1].weight.shape[1]);
    }

    private sealed class Holder : nn.Module<Tensor, Tensor>
    {
        public readonly TorchSharp.Modules.ModuleList<TorchSharp.Modules.Linear> layers = nn.ModuleList(nn.Linear(2, 3, false), nn.Linear(3, 4, false));

        public Holder() : base(nameof(Holder)) => RegisterComponents();

        public override Tensor forward(Tensor input) => layers.Aggregate(input, (x, layer) => layer.call(x));
    }

    [Fact]
    public void ModuleDict_registers_by_name()
    {
        using var dict = nn.ModuleDict(("a", nn.Linear(2, 3, false)), ("b", nn.Linear(3, 4, false)));
        Assert.Equal(["a", "b"], dict.keys());
        Assert.True(dict.ContainsKey("b"));
        Assert.Equal(2, dict.Count);
    }
}
