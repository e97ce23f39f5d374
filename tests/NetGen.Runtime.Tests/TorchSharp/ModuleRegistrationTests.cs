using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Runtime.Tests;

/// <summary>What generated code relies on in torch.nn.Module's registration.</summary>
public sealed class ModuleRegistrationTests
{
    /// <summary>register_module asks the child for its components: its fields with modules or tensors are registered, too.</summary>
    [Fact]
    public void Fields_are_registered_once_more()
    {
        using var unnamed = new UnnamedProbe();
        using var named = new NamedProbe();
        Assert.Equal(["fc.weight"], unnamed.state_dict().Keys);
        using var both = new Probe(p =>
        {
            p.register_module("unnamed", unnamed);
            p.register_module("named", named);
        });
        Assert.Equal(["fc", "_layer"], unnamed.named_children().Select(c => c.name));
        Assert.Equal(["fc"], named.named_children().Select(c => c.name));
        Assert.Contains("unnamed._layer.weight", both.state_dict().Keys);
    }

    /// <summary>All parameters in the order of registration, a module's own before its children's; then all buffers likewise.</summary>
    [Fact]
    public void The_state_dict_has_parameters_then_buffers()
    {
        using var network = new Probe(p =>
        {
            p.register_module("norm", nn.BatchNorm2d(2));
            p.register_buffer("table", zeros(1));
            p.register_buffer("unsaved", zeros(1), persistent: false);
            p.register_parameter("scale", new Parameter(ones(1)));
            p.register_module("fc", nn.Linear(2, 2));
        });
        string[] parameters = ["scale", "norm.weight", "norm.bias", "fc.weight", "fc.bias"];
        string[] buffers = ["table", "norm.running_mean", "norm.running_var", "norm.num_batches_tracked"];
        Assert.Equal([.. parameters, .. buffers], network.state_dict().Keys);
        Assert.Equal(["norm", "fc"], network.named_children().Select(c => c.name));
    }

    [Fact]
    public void Buffers_that_are_not_saved_are_not_named()
    {
        using var module = new Probe(p => p.register_buffer("unsaved", zeros(1), persistent: false));
        Assert.Empty(module.named_buffers(include_nonpersistent: true));
        Assert.NotNull(module.get_buffer("unsaved"));
    }

    [Fact]
    public void Names_are_unique_and_modules_have_no_dots()
    {
        using var module = new Probe(p => p.register_parameter("a", new Parameter(ones(1))));
        using var child = new Probe();
        Assert.Throws<InvalidOperationException>(() => module.register_parameter("a", new Parameter(ones(1))));
        module.register_module("child", child);
        Assert.Throws<InvalidOperationException>(() => module.register_module("child", child));
        Assert.Throws<ArgumentException>(() => module.register_module("a.b", child));
    }

    [Fact]
    public void Train_and_eval_reach_every_module()
    {
        using var network = new Probe(p => p.register_module("inner", new Probe(q => q.register_module("dropout", nn.Dropout(0.5)))));
        Assert.True(network.training && network.modules().All(m => m.training));
        network.eval();
        Assert.False(network.training || network.modules().Any(m => m.training));
        network.train();
        Assert.True(network.training && network.modules().All(m => m.training));
    }
}
