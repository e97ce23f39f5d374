using System.Reflection;
using TorchSharp;
using Module = TorchSharp.torch.nn.Module;

namespace NetGen.Generator.Tests;

/// <summary>Generated networks, run on tensors.</summary>
public class RunningTests
{
    private static readonly Lazy<Assembly> s_small = new(() => GeneratorHarness.Generate(EmittedNetworks.Small).Load());

    private static dynamic Make(Assembly assembly, string name)
    {
        torch.manual_seed(7);
        return Activator.CreateInstance(assembly.GetType(name)!)!;
    }

    [Fact]
    public void State_dict_names_are_the_declared_ones()
    {
        using Module network = Make(s_small.Value, "Tests.Small");
        string[] paths(string block) =>
            [
                $"{block}.branch1.weight",
                $"{block}.branch1.bias",
                $"{block}.branch2.0.weight",
                $"{block}.branch2.0.bias",
                $"{block}.branch2.1.weight",
                $"{block}.branch2.1.bias",
                $"{block}.bn1.weight",
                $"{block}.bn1.bias",
                $"{block}.bn1.running_mean",
                $"{block}.bn1.running_var",
                $"{block}.bn1.num_batches_tracked",
            ];
        string[] expected =
        [
            "conv1.weight",
            "conv1.bias",
            .. paths("paths1"),
            "aux.fc1.weight",
            "aux.fc1.bias",
            .. paths("paths2"),
            "fc1.weight",
            "fc1.bias",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), network.state_dict().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_network_inside_another_module_keeps_its_names()
    {
        using Module network = Make(s_small.Value, "Tests.Small");
        var own = network.state_dict().Keys.Select(k => "inner." + k).ToList();
        using var outer = new Outer(network);
        Assert.Equal(own, outer.state_dict().Keys);
    }

    [Fact]
    public void Constants_are_what_the_module_has()
    {
        using Module network = Make(s_small.Value, "Tests.Small");
        long Constant(string name) =>
            Convert.ToInt64(network.GetType().GetField(name)!.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(network.parameters().Sum(p => p.numel()), Constant("ParameterCount"));
        Assert.Equal(
            (1, 8, 8, 3, 3),
            (Constant("InputChannels"), Constant("InputHeight"), Constant("InputWidth"), Constant("OutputFeatures"), Constant("Classes")));
        // 3x3 on 8x8, then the paths on 8x8 and 4x4, then 9 x 3: each output element times what it sees.
        long convolutions = 64 * 4 * 9 + 64 * (4 * 2 + 4 * 2 + 2 * 9 * 6) + 16 * (8 * 4 + 8 * 2 + 2 * 9 * 5) + 9 * 3;
        Assert.Equal(convolutions, Constant("Macs"));
    }

    [Fact]
    public void A_scale_multiplies()
    {
        dynamic network = Make(
            GeneratorHarness
                .Generate("namespace Tests; [Network(1, 1, 3), Conv(1, 1), Scale(0.25), Scale(-2)] public sealed partial class Scaled;")
                .Load(),
            "Tests.Scaled");
        var parameters = ((Module)network).parameters().ToList();
        using var _ = torch.no_grad();
        parameters[0].fill_(3);
        parameters[1].fill_(1);
        using torch.Tensor input = torch.tensor(new float[] { 0, 1, -2 }, [1, 1, 1, 3]);
        // -2 / 4 (3 x + 1) for 0, 1 and -2; sums of powers of two are exact.
        Assert.Equal([-0.5f, -2f, 2.5f], ((torch.Tensor)network.call(input)).data<float>().ToArray());
    }

    /// <summary>(size - 1) stride - 2 padding + dilation (kernel - 1) + output padding + 1 rows and columns.</summary>
    [Fact]
    public void A_transposed_convolution_has_an_output_padding_for_each_axis()
    {
        dynamic network = Make(GeneratorHarness.Generate("""
            namespace Tests;
            [Network(2, 7, 8)]
            [ConvTranspose(4, kernel: [4, 5], stride: [5, 6], padding: [1, 2], outputPadding: [3, 4], dilation: [2, 7], groups: 2)]
            public sealed partial class Enlarged;
            """).Load(), "Tests.Enlarged");
        using var scope = torch.NewDisposeScope();
        torch.Tensor input = torch.randn(3, 2, 7, 8), output = network.call(input);
        Assert.Equal([3, 4, 6 * 5 - 2 + 2 * 3 + 3 + 1, 7 * 6 - 4 + 7 * 4 + 4 + 1], output.shape);
        Dictionary<string, torch.Tensor> state = ((Module)network).state_dict();
        var expected = torch.nn.functional.conv_transpose2d(
            input, state["convtranspose1.weight"], state["convtranspose1.bias"], [5, 6], [1, 2], [3, 4], [2, 7], groups: 2);
        Assert.Equal(expected.data<float>().ToArray(), output.data<float>().ToArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Only_the_results_live_after_forward(bool training)
    {
        dynamic network = Make(s_small.Value, "Tests.Small");
        ((Module)network).train(training);
        using var input = torch.randn(2, 1, 8, 8);
        using (torch.no_grad())
        using (var scope = torch.NewDisposeScope())
        {
            dynamic output = network.call(input);
            // Logits and c1; the side head runs in training only.
            Assert.Equal(training ? 3 : 2, scope.DisposablesCount);
            Assert.Equal([2L, 3], ((torch.Tensor)output.Logits).shape);
            Assert.Equal([2L, 8, 8, 8], ((torch.Tensor)output.C1).shape);
            Assert.Equal(training, output.Aux is not null);
            Assert.Equal([2L, 1, 8, 8], input.shape);
            output.Dispose();
            Assert.Equal(0, scope.DisposablesCount);
        }

        ((IDisposable)network).Dispose();
    }

    [Fact]
    public void Loss_is_the_weighted_sum_with_label_smoothing()
    {
        dynamic network = Make(s_small.Value, "Tests.Small");
        using var input = torch.randn(4, 1, 8, 8);
        using var target = torch.tensor(new long[] { 0, 1, 2, 1 });
        dynamic output = network.call(input);
        using torch.Tensor loss = network.Loss(output, target);
        double expected = CrossEntropy(output.Logits, target, 0.1) + 0.5 * CrossEntropy(output.Aux, target, 0.1);
        Assert.Equal(expected, loss.item<float>(), 1e-4);
    }

    [Fact]
    public void Training_steps_reach_every_parameter_and_leave_nothing_behind()
    {
        dynamic network = Make(s_small.Value, "Tests.Small");
        using torch.optim.Optimizer optimizer = network.CreateOptimizer();
        using var input = torch.randn(4, 1, 8, 8);
        using var target = torch.tensor(new long[] { 0, 1, 2, 1 });
        double first = 0, last = 0;
        for (int step = 0; step < 30; step++)
        {
            using var scope = torch.NewDisposeScope();
            optimizer.zero_grad();
            dynamic output = network.call(input);
            torch.Tensor loss = network.Loss(output, target);
            loss.backward();
            Assert.All(((Module)network).parameters(), p => Assert.NotNull(p.grad));
            optimizer.step();
            last = loss.item<float>();
            if (step == 0) first = last;
        }

        Assert.True(last < 0.7 * first, $"{first} to {last}");
    }

    [Fact]
    public void The_graph_describes_the_network()
    {
        var graph = (NetGen.NetworkGraph)s_small.Value.GetType("Tests.Small")!.GetProperty("Graph")!.GetValue(null)!;
        Assert.Equal("Small", graph.Name);
        Assert.Equal(["Logits", "C1", "Aux"], graph.Outputs.Select(o => o.Name));
        Assert.Equal(graph.ParameterCount, graph.Nodes.Sum(n => n.Parameters));
        Assert.Equal(graph.Macs.Known, graph.Nodes.Where(n => !n.IsAuxiliary).Sum(n => n.Macs.Known));
        var concat = graph.Nodes.First(n => n.Kind == "Concat");
        Assert.Equal(["paths1.branch1", "paths1.branch2.1"], concat.Inputs.Select(i => graph.Nodes[i].Path));
        Assert.Equal("N x 8 x 8 x 8", concat.Output.ToString());
        Assert.Equal(NetGen.NetworkGraph.InputIndex, graph.Edges.First().From);
        Assert.Contains("paths2.branch2.1", graph.ToTable(), StringComparison.Ordinal);
    }

    [Fact]
    public void He_initialisation_has_its_variance_and_zero_biases()
    {
        var assembly = GeneratorHarness
            .Generate(
                "[Network(64, 4, 4), Conv(256, 3), BatchNorm, Flatten, Linear(64), Initialize(Initialization.He)] public sealed partial "
                    + "class Net;")
            .Load();
        using Module network = Make(assembly, "Net");
        var state = network.state_dict();
        // Variance 2 / fan_out for the convolution (256 x 9), 2 / fan_in for the linear layer (256 x 2 x 2).
        Assert.Equal(Math.Sqrt(2.0 / (256 * 9)), state["conv1.weight"].std().item<float>(), 0.02 * Math.Sqrt(2.0 / (256 * 9)));
        Assert.Equal(Math.Sqrt(2.0 / (256 * 4)), state["fc1.weight"].std().item<float>(), 0.02 * Math.Sqrt(2.0 / (256 * 4)));
        Assert.Equal(0, state["conv1.bias"].abs().sum().item<float>());
        Assert.Equal(256, state["bn1.weight"].sum().item<float>());
    }

    /// <summary>Cross entropy with a share of the uniform distribution in the target, worked out on plain numbers.</summary>
    private static double CrossEntropy(torch.Tensor logits, torch.Tensor target, double smoothing)
    {
        float[] x = logits.data<float>().ToArray();
        long[] t = target.data<long>().ToArray();
        int classes = x.Length / t.Length;
        double total = 0;
        for (int n = 0; n < t.Length; n++)
        {
            double[] row = [.. x.Skip(n * classes).Take(classes).Select(v => (double)v)];
            double norm = Math.Log(row.Sum(Math.Exp));
            total += -row.Select((v, k) => (v - norm) * ((k == t[n] ? 1 - smoothing : 0) + smoothing / classes)).Sum();
        }

        return total / t.Length;
    }

    private sealed class Outer : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public Outer(Module inner) : base(nameof(Outer)) => register_module("inner", inner);

        public override torch.Tensor forward(torch.Tensor input) => input.alias();
    }
}
