using TorchSharp;
using static NetGen.LibTorch.Tests.NN.Numbers;
using static NetGen.LibTorch.Tests.NN.Reference;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.NN;

public class NormalizationTests
{
    private static Map Input => new(3, 4, 2, 5, Noise(120, 30).Select((v, i) => v * (1 + i % 7) + 0.3).ToArray());

    private static Tensor InputTensor => Of(Input.V, 3, 4, 2, 5);

    [Fact]
    public void BatchNorm2d_in_training_uses_the_batch_and_averages_it()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.BatchNorm2d(4, 1e-3, 0.2);
        layer.to(ScalarType.Float64);
        double[] w = Noise(4, 31), b = Noise(4, 32);
        Fill(layer.weight, w);
        Fill(layer.bias!, b);
        var y = layer.call(InputTensor);

        var expected = Normalise(Input, (_, c) => c, 1e-3).V.Select((v, i) => v * w[i / 10 % 4] + b[i / 10 % 4]).ToArray();
        Near(expected, y);
        var channels = Enumerable.Range(0, 4).Select(c => Input.V.Where((_, i) => i / 10 % 4 == c).ToArray()).ToArray();
        // 30 values a channel: the running variance is averaged with the unbiased one, of 29 degrees of freedom.
        Near(channels.Select(c => 0.2 * c.Average()).ToArray(), layer.running_mean!);
        Near(channels.Select(c => 0.8 + 0.2 * c.Sum(v => Math.Pow(v - c.Average(), 2)) / 29).ToArray(), layer.running_var!);
        Assert.Equal(1, layer.num_batches_tracked!.item<long>());
        Assert.Equal(ScalarType.Int64, layer.num_batches_tracked!.dtype);
    }

    [Fact]
    public void BatchNorm2d_in_evaluation_uses_its_statistics_and_leaves_them()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.BatchNorm2d(4);
        layer.to(ScalarType.Float64);
        double[] mean = Noise(4, 33), var = Noise(4, 34).Select(v => v * v + 0.5).ToArray();
        Fill(layer.running_mean!, mean);
        Fill(layer.running_var!, var);
        layer.eval();
        Near(Input.V.Select((v, i) => (v - mean[i / 10 % 4]) / Math.Sqrt(var[i / 10 % 4] + 1e-5)).ToArray(), layer.call(InputTensor));
        Near(mean, layer.running_mean!);
        Assert.Equal(0, layer.num_batches_tracked!.item<long>());
    }

    [Fact]
    public void BatchNorm_without_statistics_always_uses_the_batch()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.BatchNorm2d(4, 1e-5, 0.1, false, false);
        layer.eval();
        Assert.Empty(layer.state_dict());
        Near(Normalise(Input, (_, c) => c, 1e-5).V, layer.call(InputTensor));
    }

    [Fact]
    public void BatchNorm_owns_what_PyTorchs_does()
    {
        using var layer = nn.BatchNorm2d(4);
        Assert.Equal(["weight", "bias", "running_mean", "running_var", "num_batches_tracked"], layer.state_dict().Keys);
        Assert.Equal(["weight", "bias"], layer.named_parameters().Select(p => p.name));
        Near([1, 1, 1, 1], layer.weight);
        Near([0, 0, 0, 0], layer.bias!);
        Near([1, 1, 1, 1], layer.running_var!);
    }

    [Fact]
    public void BatchNorm_refuses_other_ranks()
    {
        using var scope = NewDisposeScope();
        using var two = nn.BatchNorm2d(4);
        Assert.Contains("expected 4D input", Assert.ThrowsAny<ArgumentException>(() => two.call(zeros(2, 4, 3))).Message);
        using var one = nn.BatchNorm1d(4);
        Assert.Equal([2L, 4, 3], one.call(rand(2, 4, 3)).shape);
        Assert.ThrowsAny<ArgumentException>(() => one.call(zeros(2, 4, 3, 3)));
    }

    [Fact]
    public void Converting_a_batch_norm_leaves_its_counter_an_integer()
    {
        using var layer = nn.BatchNorm2d(4);
        layer.to(ScalarType.Float64);
        Assert.Equal(ScalarType.Float64, layer.weight.dtype);
        Assert.Equal(ScalarType.Float64, layer.running_mean!.dtype);
        Assert.Equal(ScalarType.Int64, layer.num_batches_tracked!.dtype);
    }

    [Fact]
    public void GroupNorm_normalises_each_group_of_each_image()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.GroupNorm(2, 4);
        layer.to(ScalarType.Float64);
        Fill(layer.weight, [1, 1, 1, 1]);
        Fill(layer.bias!, [0, 0, 0, 0]);
        Near(Normalise(Input, (n, c) => n * 2 + c / 2, 1e-5).V, layer.call(InputTensor));
    }

    [Fact]
    public void LayerNorm_normalises_the_last_dimensions()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.LayerNorm(new long[] { 4, 2, 5 });
        layer.to(ScalarType.Float64);
        Near(Normalise(Input, (n, _) => n, 1e-5).V, layer.call(InputTensor));
    }

    [Theory]
    [InlineData(5, 1e-4, 0.75, 2)]
    [InlineData(2, 0.1, 0.5, 1)]
    [InlineData(3, 1, 1, 0.5)]
    public void LocalResponseNorm_divides_by_the_neighbours(long size, double alpha, double beta, double k)
    {
        using var scope = NewDisposeScope();
        using var layer = nn.LocalResponseNorm(size, alpha, beta, k);
        Near(LocalResponse(Input, size, alpha, beta, k).V, layer.call(InputTensor));
    }

    [Fact]
    public void Dropout_drops_in_training_alone()
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        using var layer = nn.Dropout(0.25);
        var kept = layer.call(ones(100, 100)).Values();
        // Survivors are scaled by 1 / 0.75; of 10,000 the share dropped is 0.25 within 5 standard deviations (0.0043 each).
        Assert.All(kept, v => Assert.True(v == 0 || Math.Abs(v - 4.0 / 3) < 1e-6));
        Assert.InRange(kept.Count(v => v == 0) / 10000.0, 0.25 - 0.022, 0.25 + 0.022);
        layer.eval();
        Assert.All(layer.call(ones(10, 10)).Values(), v => Assert.Equal(1, v));
    }

    [Fact]
    public void Dropout2d_drops_whole_channels()
    {
        using var scope = NewDisposeScope();
        manual_seed(4);
        var y = nn.functional.dropout2d(ones(20, 50, 3, 3), 0.5, true).Values();
        for (var channel = 0; channel < 1000; channel++) Assert.Single(y.Skip(channel * 9).Take(9).Distinct());
        Assert.InRange(y.Count(v => v == 0) / 9000.0, 0.42, 0.58);
        Assert.ThrowsAny<Exception>(() => nn.functional.dropout(ones(3), 1.5, true));
    }
}
