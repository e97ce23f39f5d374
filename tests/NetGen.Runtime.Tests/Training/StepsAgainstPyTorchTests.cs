using System.Text.Json;
using TorchSharp;

namespace NetGen.Tests;

/// <summary>
/// Some training steps with label smoothing, an auxiliary head, momentum, decay of weights, a schedule and clipping give PyTorch's losses
/// and weights. The expected numbers are PyTorch's: Fixtures/training_steps.py writes them.
/// </summary>
public class StepsAgainstPyTorchTests
{
    // Six steps of float32 arithmetic with values below 10: a few rounding errors of 6e-8 relative each, in another order of summation.
    private const double Tolerance = 2e-5;

    private static readonly JsonElement s_fixture = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Training", "Fixtures", "training_steps.json")))
        .RootElement;

    [Fact]
    public void Momentum_with_step_decay()
    {
        using var network = new MomentumNet();
        using var optimizer = network.CreateOptimizer();
        Compare(
            network,
            optimizer,
            network.CreateScheduler(optimizer),
            (input, target) => network.TrainingStep(optimizer, input, target),
            s_fixture.GetProperty("sgd"));
    }

    [Fact]
    public void Root_mean_square_with_exponential_decay()
    {
        using var network = new RootMeanSquareNet();
        using var optimizer = network.CreateOptimizer();
        Compare(
            network,
            optimizer,
            network.CreateScheduler(optimizer),
            (input, target) => network.TrainingStep(optimizer, input, target),
            s_fixture.GetProperty("rmsprop"));
    }

    private static void Compare(
        torch.nn.Module network,
        torch.optim.Optimizer optimizer,
        torch.optim.lr_scheduler.LRScheduler scheduler,
        Func<torch.Tensor, torch.Tensor, double> trainingStep,
        JsonElement expected)
    {
        Fill(network);
        var losses = expected.GetProperty("losses").EnumerateArray().Select(v => v.GetDouble()).ToList();
        for (int step = 0; step < losses.Count; step++)
        {
            using var input = Wave(6 * 3 * 6 * 6, 0.3 + 0.01 * step, step, 1, [6, 3, 6, 6]);
            using var target = torch.tensor([.. Enumerable.Range(0, 6).Select(n => (long)((n + step) % 3))]);
            Assert.Equal(losses[step], trainingStep(input, target), Tolerance);
            scheduler.step();
        }

        Assert.Equal(expected.GetProperty("rate").GetDouble(), optimizer.ParamGroups.Single().LearningRate, 1e-12);
        var state = network.state_dict();
        Assert.Equal(
            expected.GetProperty("state").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal),
            state.Keys.Order(StringComparer.Ordinal));
        foreach (var entry in expected.GetProperty("state").EnumerateObject())
        {
            using var values = state[entry.Name].detach().to(torch.float64).flatten();
            double[] found = values.data<double>().ToArray(), theirs = [.. entry.Value.EnumerateArray().Select(v => v.GetDouble())];
            Assert.Equal(theirs.Length, found.Length);
            for (int k = 0; k < found.Length; k++)
            {
                Assert.True(
                    Math.Abs(theirs[k] - found[k]) <= Tolerance * Math.Max(1, Math.Abs(theirs[k])),
                    $"{entry.Name}[{k}]: PyTorch {theirs[k]}, here {found[k]}");
            }
        }
    }

    // The formulas of the script; parameters in the order of their declaration there.
    internal static void Fill(torch.nn.Module network)
    {
        using var noGradient = torch.no_grad();
        var parameters = network.named_parameters().ToDictionary(p => p.name, p => p.parameter);
        string[] order =
        [
            "conv1.weight",
            "conv1.bias",
            "bn1.weight",
            "bn1.bias",
            "aux.fc.weight",
            "aux.fc.bias",
            "conv2.weight",
            "conv2.bias",
            "fc.weight",
            "fc.bias",
        ];
        Assert.Equal(order.Order(StringComparer.Ordinal), parameters.Keys.Order(StringComparer.Ordinal));
        for (int n = 0; n < order.Length; n++)
        {
            using var values = Wave(parameters[order[n]].numel(), 0.7, n, 0.5, parameters[order[n]].shape);
            parameters[order[n]].copy_(values);
        }
    }

    internal static torch.Tensor Wave(long count, double factor, double shift, double scale, long[] shape) =>
        torch.tensor([.. Enumerable.Range(0, (int)count).Select(k => (float)(scale * Math.Sin(factor * k + shift)))], shape);
}
