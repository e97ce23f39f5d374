using NetGen.Testing;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using Own = NetGen.Training.Optimizers;

namespace NetGen.Runtime.Tests;

/// <summary>
/// NetGen's optimizers are TorchSharp's, step for step, and their states are each other's; also while another thread collects.
/// </summary>
public class OptimizerTests
{
    private delegate optim.Optimizer Make(IEnumerable<Parameter> parameters);

    private static readonly Dictionary<string, (Make TorchSharp, Make Ours)> s_optimizers = new()
    {
        ["SGD"] = (p => optim.SGD(p, 0.1), p => new Own.SGD(p, 0.1)),
        ["SGD with momentum"] = (p => optim.SGD(p, 0.1, 0.9, 0.1, 1e-2), p => new Own.SGD(p, 0.1, 0.9, 0.1, 1e-2)),
        ["SGD, Nesterov"] = (p => optim.SGD(p, 0.1, 0.9, 0, 1e-2, true), p => new Own.SGD(p, 0.1, 0.9, 0, 1e-2, true)),
        ["SGD upwards"] = (p => optim.SGD(p, 0.1, maximize: true), p => new Own.SGD(p, 0.1, maximize: true)),
        ["Adam"] = (p => optim.Adam(p), p => new Own.Adam(p)),
        ["Adam with decay"] = (p => optim.Adam(p, 0.01, 0.8, 0.9, 1e-3, 1e-2), p => new Own.Adam(p, 0.01, 0.8, 0.9, 1e-3, 1e-2)),
        ["Adam, amsgrad, upwards"] = (
            p => optim.Adam(p, amsgrad: true, maximize: true),
            p => new Own.Adam(p, amsgrad: true, maximize: true)),
        ["AdamW"] = (p => optim.AdamW(p, 0.01, 0.8, 0.9, 1e-3, 1e-2), p => new Own.AdamW(p, 0.01, 0.8, 0.9, 1e-3, 1e-2)),
        ["AdamW, amsgrad, upwards"] = (
            p => optim.AdamW(p, amsgrad: true, maximize: true),
            p => new Own.AdamW(p, amsgrad: true, maximize: true)),
        ["RMSProp"] = (p => optim.RMSProp(p), p => new Own.RMSProp(p)),
        ["RMSProp with momentum"] = (
            p => optim.RMSProp(p, 0.01, 0.9, 1e-3, 1e-2, 0.9),
            p => new Own.RMSProp(p, 0.01, 0.9, 1e-3, 1e-2, 0.9)),
        ["RMSProp, centered, upwards"] = (
            p => optim.RMSProp(p, 0.01, centered: true, maximize: true),
            p => new Own.RMSProp(p, 0.01, centered: true, maximize: true)),
    };

    public static TheoryData<string> Optimizers() => [.. s_optimizers.Keys];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Steps_are_TorchSharps_while_another_thread_collects(string name)
    {
        var (theirs, ours) = s_optimizers[name];
        float[] expected = Train(theirs, 300);
        using var collector = new Collector();
        for (int n = 0; n < 5; n++) Assert.Equal(expected, Train(ours, 300));
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_step_leaves_nothing_to_the_finalizer(string name)
    {
        using var weight = new Parameter(torch.ones(3));
        using var optimizer = s_optimizers[name].Ours([weight]);
        using var scope = torch.NewDisposeScope();
        weight.sum().backward();
        int before = scope.DisposablesCount;
        for (int n = 0; n < 3; n++) optimizer.step();
        Assert.Equal(before, scope.DisposablesCount);
    }

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void What_TorchSharps_has_saved_goes_on(string name)
    {
        var (theirs, ours) = s_optimizers[name];
        using var stream = new MemoryStream();
        float[] middle = Train(theirs, 7, save: stream), expected = Train(theirs, 14);
        stream.Position = 0;
        Assert.Equal(expected, Train(ours, 7, middle, 7, load: stream));
    }

    /// <summary>Trains a line of numbers; the gradients are functions of the step and the weights.</summary>
    private static float[] Train(Make make, int steps, float[]? from = null, int start = 0, Stream? save = null, Stream? load = null)
    {
        using var scope = torch.NewDisposeScope();
        using var weight = new Parameter(from is null ? torch.linspace(-1, 1, 5) : torch.tensor(from));
        using var optimizer = make([weight]);
        if (load is not null) ((OptimizerHelper)optimizer).load_state_dict(new BinaryReader(load));
        for (int step = start; step < start + steps; step++)
        {
            using var target = torch.linspace(Math.Sin(step), Math.Cos(step), 5);
            using var loss = torch.nn.functional.mse_loss(weight, target);
            optimizer.zero_grad();
            loss.backward();
            optimizer.step();
        }

        if (save is not null) ((OptimizerHelper)optimizer).save_state_dict(new BinaryWriter(save));
        return Values.Of(weight);
    }
}
