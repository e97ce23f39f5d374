using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Models.Tests;

/// <summary>Each network against torchvision: keys, counts, every leaf, logits, gradients, training-mode outputs.</summary>
public class OracleTests
{
    [Theory, MemberData(nameof(Zoo.Names), MemberType = typeof(Zoo))]
    public void Keys_shapes_and_counts_are_torchvisions(string name)
    {
        var oracle = Oracle.Load(name);
        var entry = Zoo.Find(name);
        using var net = entry.Make();
        Assert.Equal(
            oracle.State.Select(s => $"{s.Key} [{string.Join(", ", s.Shape)}]").Order(),
            net.state_dict().Select(s => $"{s.Key} [{string.Join(", ", s.Value.shape)}]").Order());
        Assert.Equal(oracle.Parameters, net.parameters().Sum(p => p.numel()));
        Assert.Equal(oracle.Parameters, entry.Graph().ParameterCount);
        Assert.Equal(oracle.Macs, entry.Graph().Macs.Known);
    }

    [Theory, MemberData(nameof(Zoo.Names), MemberType = typeof(Zoo))]
    public void Every_leaf_has_torchvisions_output_and_costs(string name)
    {
        var rows = Zoo.Find(name).Graph().Nodes.Where(l => !l.IsAuxiliary).ToLookup(l => l.Path);
        foreach (var leaf in Oracle.Load(name).Leaves.GroupBy(l => l.Name))
        {
            var ours = rows[leaf.Key].ToList();
            Assert.True(ours.Count == leaf.Count(), $"{leaf.Key}: torchvision runs it {leaf.Count()} times, we have {ours.Count}");
            foreach (var (expected, actual) in leaf.Zip(ours))
            {
                Assert.Equal($"{leaf.Key} {string.Join("x", expected.Output.Skip(1))}", $"{leaf.Key} {string.Join("x", actual.Output.Dimensions.Select(d => d.Known))}");
                Assert.Equal((expected.Parameters, expected.Macs), (actual.Parameters, actual.Macs.Known ?? -1));
            }
        }
    }

    [Theory, MemberData(nameof(Zoo.Names), MemberType = typeof(Zoo))]
    public void Logits_and_gradients_are_torchvisions(string name)
    {
        using var scope = NewDisposeScope();
        var oracle = Oracle.Load(name);
        var entry = Zoo.Find(name);
        using var net = entry.Make();
        Deterministic.Fill(net);
        net.eval();
        var logits = entry.Run(net, Deterministic.Input("input", oracle.Input))["logits"];
        AssertClose(oracle.EvalOutput, logits, oracle.Tolerance);

        nn.functional.cross_entropy(logits, tensor(new[] { 7L })).backward();
        var gradients = net.named_parameters().ToDictionary(p => p.name, p => p.parameter.grad);
        foreach (var (key, expected) in oracle.GradientL2)
        {
            double actual = gradients[key]!.to_type(ScalarType.Float64).norm().item<double>();
            // The backward pass is as long as the forward pass again.
            Assert.True(Math.Abs(expected - actual) <= 2 * oracle.Tolerance * Math.Max(expected, 1e-3), $"gradient of {key}: torchvision {expected}, ours {actual}, allowed relative error {2 * oracle.Tolerance}");
        }
    }

    [Theory, InlineData("googlenet"), InlineData("resnet18")]
    public void Training_mode_outputs_are_torchvisions(string name)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var oracle = Oracle.Load(name);
        var entry = Zoo.Find(name);
        using var net = entry.Make();
        Deterministic.Fill(net);
        foreach (var dropout in net.modules().OfType<Dropout>()) dropout.p = 0;
        net.train();
        var outputs = entry.Run(net, Deterministic.Input("pair", [2, .. oracle.Input.Skip(1)]));
        Assert.Equal(oracle.TrainOutput.Keys.Order(), outputs.Keys.Order());
        // Batch statistics of few values divide by small deviations, which magnifies the error of each layer.
        foreach (var (key, expected) in oracle.TrainOutput) AssertClose(expected, outputs[key], 10 * oracle.Tolerance);
    }

    private static void AssertClose(OracleNumbers expected, Tensor actual, double tolerance)
    {
        Assert.Equal(expected.Shape, actual.shape);
        var values = actual.detach().to_type(ScalarType.Float64).flatten().data<double>().ToArray();
        double allowed = tolerance * expected.L2 / Math.Sqrt(values.Length);
        double worst = expected.First.Zip(values, (e, a) => Math.Abs(e - a)).Max();
        Assert.True(worst <= 4 * allowed, $"largest error {worst}, allowed {4 * allowed}: {string.Join(", ", values.Take(4))} instead of {string.Join(", ", expected.First.Take(4))}");
        double l2 = Math.Sqrt(values.Sum(v => v * v)), sum = values.Sum();
        Assert.True(Math.Abs(l2 - expected.L2) <= tolerance * expected.L2, $"L2 {l2} instead of {expected.L2}");
        Assert.True(Math.Abs(sum - expected.Sum) <= allowed * values.Length, $"sum {sum} instead of {expected.Sum}");
        Assert.Equal(expected.Argmax, Array.IndexOf(values, values.Max()));
    }
}
