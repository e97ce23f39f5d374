using NetGen.Zoo;

namespace NetGen.Models.Tests;

/// <summary>A comparison that can't fail proves nothing: each kind of lie in an oracle is found, and found where it is.</summary>
public class VerifierTests
{
    private static readonly ZooEntry s_entry = ZooTable.All.Single(e => e.Network == typeof(ResNet18));

    /// <summary>Lies about ResNet-18, and what must be found wrong.</summary>
    public static TheoryData<string, string> Lies => new()
    {
        { "parameters", "parameters" },
        { "macs", "multiply-accumulates" },
        { "key", "state dict" },
        { "shape", "state dict" },
        { "leaf output", "layer2.0.downsample.0" },
        { "leaf type", "layer2.0.downsample.0" },
        { "leaf missing", "relu: runs" },
        { "leaf within a leaf", "layer2.0.downsample.0.inner: runs" },
        { "logit", "logits[3]" },
        { "norm", "logits: L2 norm" },
        { "argmax", "logits: largest" },
        { "gradient", "gradient of fc.bias" },
        { "training", "training output logits[3]" },
    };

    [Theory, MemberData(nameof(Lies))]
    public void A_lie_is_found(string lie, string where)
    {
        var truth = Oracle.Load("resnet18");
        var wrong = Assert.Single(Verifier.Verify(s_entry, Lie(truth, lie)), f => !f.Agrees && f.What == where);
        Assert.NotEqual(wrong.Expected, wrong.Found);
        Assert.Contains(where, wrong.ToString());
    }

    [Fact]
    public void A_wrong_figure_is_found()
    {
        var entry = s_entry with
        {
            Facts =
            [
                Fact.Parameters(11_689_513, "a lie"),
                Fact.Parameters("11.68M", "a lie"),
                Fact.Shape("layer1", "64 x 56 x 57", "a lie"),
                Fact.Depth(19, "a lie"),
                Fact.Macs("layer9", 1, "a lie"),
                Fact.ReceptiveField(435, 16, "a lie"),
            ],
        };
        Assert.Equal(
            entry.Facts.Select(f => f.What),
            entry.Facts.Select(f => f.Check(entry.Graph)).Where(f => !f.Agrees).Select(f => f.What));
    }

    [Fact]
    public void A_container_stands_for_its_layers()
    {
        // He et al. 2015, table 1: two blocks of two 3x3 convolutions of 64 channels; batch norm has two numbers for each channel.
        Assert.True(Fact.Parameters("layer1", 4 * (64 * 64 * 9 + 2 * 64), "arithmetic").Check(s_entry.Graph).Agrees);
        Assert.True(Fact.Macs("layer1", 4L * 64 * 64 * 9 * 56 * 56, "arithmetic").Check(s_entry.Graph).Agrees);
        Assert.True(Fact.Shape("layer1", "64 x 56 x 56", "table 1").Check(s_entry.Graph).Agrees);
    }

    private static Oracle Lie(Oracle o, string lie) => lie switch
    {
        "parameters" => o with { Parameters = o.Parameters + 1 },
        "macs" => o with { Macs = o.Macs - 1 },
        "key" => o with { State = [.. o.State.Skip(1), ("conv0.weight", o.State[0].Shape)] },
        "shape" => o with { State = [.. o.State.Skip(1), (o.State[0].Key, [64, 3, 7, 8])] },
        "leaf output" => o with
        {
            Leaves = [.. o.Leaves.Select(l => l.Name == "layer2.0.downsample.0" ? l with { Output = [1, 128, 28, 29] } : l)],
        },
        "leaf type" => o with { Leaves = [.. o.Leaves.Select(l => l.Name == "layer2.0.downsample.0" ? l with { Type = "Linear" } : l)] },
        "leaf missing" => o with { Leaves = [.. o.Leaves, o.Leaves.First(l => l.Name == "relu")] },
        "leaf within a leaf" => o with { Leaves = [.. o.Leaves, new("layer2.0.downsample.0.inner", "Identity", [1, 128, 28, 28], 0, 0)] },
        "logit" => o with { EvalOutput = o.EvalOutput with { First = [.. o.EvalOutput.First.Select((v, k) => k == 3 ? v + 1e-2 : v)] } },
        "norm" => o with { EvalOutput = o.EvalOutput with { L2 = o.EvalOutput.L2 * 1.001 } },
        "argmax" => o with { EvalOutput = o.EvalOutput with { Argmax = o.EvalOutput.Argmax + 1 } },
        "gradient" => o with { GradientL2 = o.GradientL2.ToDictionary(g => g.Key, g => g.Key == "fc.bias" ? g.Value * 1.01 : g.Value) },
        "training" => o with
        {
            TrainOutput = o.TrainOutput.ToDictionary(
                t => t.Key,
                t => t.Value with { First = [.. t.Value.First.Select((v, k) => k == 3 ? v + 0.1 : v)] }),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(lie)),
    };
}
