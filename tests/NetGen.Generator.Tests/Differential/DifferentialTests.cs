using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Generator.Tests.Differential;

/// <summary>
/// Random networks on real tensors: what the analysis says of them must be what the modules are, and forward must not
/// depend on how memory is handled.
/// </summary>
[Collection(TorchRandomness.Name)]
public class DifferentialTests
{
    private const int BatchSize = 3;

    /// <summary>Seeds of each test: all networks of one are compiled together.</summary>
    private const int Count = 45;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Modules_are_what_was_inferred(int part)
    {
        var networks = Enumerable.Range(part * Count, Count).Select(NetworkDrawer.Draw).ToList();
        var batch = new Batch(networks);
        var failures = new List<string>();
        for (int k = 0; k < networks.Count; k++)
        {
            try
            {
                Check(networks[k], batch.Inferred[k], batch);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                failures.Add($"{networks[k].Name}: {e}\n{networks[k].Source}\n{NetworkWriter.Write(batch.Inferred[k])}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {Count} failed\n\n{string.Join("\n\n", failures.Take(3))}");
    }

    private static void Check(DrawnNetwork drawn, InferredGraph inferred, Batch batch)
    {
        manual_seed(1);
        using var real = batch.Make(drawn.Name);
        using var plain = batch.MakePlain(drawn.Name);
        CheckState(real, inferred);
        Disturb(real.Module);
        plain.Module.load_state_dict(real.Module.state_dict());
        using var input = randn(drawn.InputShape(BatchSize));
        CheckEvaluation(drawn, inferred, real, plain, input);
        CheckInference(real, input);
        CheckTraining(real, plain, input);
        if (drawn.Output.Length == 1) CheckLoss(real, input);
        CheckLeaks(real, input);
    }

    private static void CheckState(RealNetwork real, InferredGraph inferred)
    {
        var expected = inferred.Rows.SelectMany(r => r.State.Select(s => $"{r.Path}.{s.Name}: {string.Join(" x ", s.Shape)}")).Order();
        var actual = real.Module.state_dict().Select(s => $"{s.Key}: {string.Join(" x ", s.Value.shape)}").Order();
        Assert.Equal(expected, actual);
        long parameters = real.Module.parameters().Sum(p => p.numel());
        Assert.Equal(parameters, inferred.ParameterCount);
        Assert.Equal(parameters, real.Constant("ParameterCount"));
    }

    private static void CheckEvaluation(DrawnNetwork drawn, InferredGraph inferred, RealNetwork real, RealNetwork plain, Tensor input)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        real.Module.eval();
        plain.Module.eval();
        using var before = input.clone();
        var (first, second, other) = (real.Call(input), real.Call(input), plain.Call(input));
        Assert.True(before.Equals(input), "forward changed its input");
        Assert.Equal(inferred.Graph.Outputs.Count, first.Count);
        for (int k = 0; k < first.Count; k++)
        {
            var output = inferred.Graph.Outputs[k];
            Assert.Equal(output.IsAuxiliary, first[k].Value is null);
            if (first[k].Value is not { } value) continue;
            Assert.Equal(output.Shape.Dims.Select(d => d.Evaluate(drawn.Input.Height, drawn.Input.Width)).Prepend(BatchSize), value.shape);
            if (k == 0) Assert.Equal(drawn.Output, value.shape.Skip(1));
            Assert.True(value.isfinite().all().ToBoolean(), $"{first[k].Name} isn't finite");
            Assert.True(value.Equals(second[k].Value!), $"a second forward gives another {first[k].Name}");
            Assert.True(value.allclose(other[k].Value!, 1e-4, 1e-5), $"{first[k].Name} differs without in-place layers");
        }
    }

    /// <summary>Factors, offsets and statistics as after training: those of a new layer would hide that one is left out.</summary>
    private static void Disturb(nn.Module module)
    {
        using var _ = no_grad();
        foreach (var (name, buffer) in module.named_buffers().Where(b => b.buffer.is_floating_point()))
        {
            if (name.EndsWith("running_var", StringComparison.Ordinal)) buffer.uniform_(0.5, 1.5);
            else if (name.EndsWith("running_mean", StringComparison.Ordinal)) buffer.normal_(0, 0.1);
        }

        foreach (var parameter in module.parameters().Where(p => p.dim() == 1))
        {
            using var noise = randn_like(parameter);
            parameter.add_(noise.mul_(0.1));
        }
    }

    // In double precision, in which the twin's other order of operations makes no difference that counts.
    private static void CheckInference(RealNetwork real, Tensor input)
    {
        using var _ = no_grad();
        using var scope = NewDisposeScope();
        real.Module.eval();
        real.Module.to(ScalarType.Float64);
        var image = input.to_type(ScalarType.Float64);
        var expected = real.Call(image);
        foreach (bool channelsLast in new[] { false, true })
        {
            using var twin = real.ToInference(channelsLast);
            var actual = twin.Call(image);
            Assert.Equal(expected.Select(r => (r.Name, r.Value is null)), actual.Select(r => (r.Name, r.Value is null)));
            foreach (var ((name, value), (_, other)) in expected.Zip(actual))
                Assert.True(value is null || value.allclose(other!, 1e-6, 1e-8), $"the twin gives another {name}");
        }

        real.Module.to(ScalarType.Float32);
    }

    // In double precision: a normalization of nearly equal values divides by almost nothing, and would make float32's rounding, which
    // differs with the order in which threads add up, as large as the gradients.
    private static void CheckTraining(RealNetwork real, RealNetwork plain, Tensor input)
    {
        foreach (var network in new[] { real, plain })
        {
            network.Module.to(ScalarType.Float64);
            network.Module.train();
            manual_seed(2);
            using var scope = NewDisposeScope();
            var results = network.Call(input.to_type(ScalarType.Float64));
            Assert.All(results, r => Assert.NotNull(r.Value));
            // Random weights: after a normalization the mean of squares is a constant, and its gradient nothing but noise.
            var loss = results.Select(r => (r.Value! * randn(r.Value!.shape, ScalarType.Float64)).sum()).Aggregate((a, b) => a + b);
            loss.backward();
        }

        double largest = plain.Module.parameters().Max(Largest);
        foreach (var ((name, parameter), (_, other)) in real.Module.named_parameters().Zip(plain.Module.named_parameters()))
        {
            using var scope = NewDisposeScope();
            var gradient = parameter.grad;
            Assert.True(gradient is not null, $"{name} has no gradient");
            Assert.True(gradient.isfinite().all().ToBoolean(), $"the gradient of {name} isn't finite");
            double difference = (gradient - other.grad!).abs().max().ToDouble();
            Assert.True(
                difference <= 1e-3 * Largest(other) + 1e-4 * largest,
                $"the gradient of {name} differs by {difference} without in-place layers");
        }

        real.Module.to(ScalarType.Float32);
        static double Largest(TorchSharp.Modules.Parameter parameter)
        {
            using var scope = NewDisposeScope();
            return parameter.grad is { } gradient ? gradient.abs().max().ToDouble() : 0;
        }
    }

    private static void CheckLoss(RealNetwork real, Tensor input)
    {
        real.Module.train();
        using var scope = NewDisposeScope();
        using var target = tensor(Enumerable.Range(0, BatchSize).Select(k => (long)k).ToArray());
        var loss = real.Loss(input, target);
        Assert.Empty(loss.shape);
        loss.backward();
    }

    /// <summary>A forward pass leaves no tensor but its results, in either mode.</summary>
    private static void CheckLeaks(RealNetwork real, Tensor input)
    {
        foreach (bool training in new[] { true, false })
        {
            real.Module.train(training);
            long before = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
            var results = real.Call(input).Where(r => r.Value is not null).ToList();
            long during = DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount;
            foreach (var (_, value) in results) value!.Dispose();
            Assert.Equal(results.Count, during - before);
            Assert.Equal(before, DisposeScopeManager.Statistics.TensorStatistics.ThreadTotalLiveCount);
        }
    }
}
