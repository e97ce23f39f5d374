using TorchSharp;
using static NetGen.LibTorch.Tests.NN.Numbers;
using static NetGen.LibTorch.Tests.NN.Reference;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.NN;

public class ConvolutionTests
{
    [Theory]
    [InlineData(1, 0, 1, 1, 3)]
    [InlineData(2, 1, 1, 1, 3)]
    [InlineData(1, 2, 2, 1, 3)]
    [InlineData(2, 3, 1, 2, 5)]
    [InlineData(1, 0, 1, 4, 1)]
    public void Conv2d_is_the_sum_over_its_window(long stride, long pad, long dilation, long groups, long kernel)
    {
        using var scope = NewDisposeScope();
        Map x = new(2, 4, 9, 8, Noise(2 * 4 * 9 * 8, 1)), w = new(8, 4 / groups, kernel, kernel, Noise(8 * 4 / groups * kernel * kernel, 2));
        var b = Noise(8, 3);
        var expected = Convolve(x, w, b, stride, pad, dilation, groups);

        using var layer = nn.Conv2d(4, 8, kernel, stride, pad, dilation, PaddingModes.Zeros, groups);
        layer.to(ScalarType.Float64);
        Fill(layer.weight, w.V);
        Fill(layer.bias!, b);
        var y = layer.call(Of(x.V, x.N, x.C, x.H, x.W));

        Assert.Equal([expected.N, expected.C, expected.H, expected.W], y.shape);
        Near(expected.V, y);
    }

    [Fact]
    public void Conv2d_of_two_sizes_pads_each_side_by_its_own()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Conv2d(3, 5, (3, 1), (2, 1), (1, 0), (1, 1), PaddingModes.Zeros, 1, false);
        var y = layer.call(zeros(1, 3, 11, 7));
        // floor((11 + 2 - 3) / 2) + 1 = 6 and 7.
        Assert.Equal([1L, 5, 6, 7], y.shape);
        Assert.Equal([5L, 3, 3, 1], layer.weight.shape);
        Assert.Null(layer.bias);
    }

    [Fact]
    public void Same_padding_keeps_the_size()
    {
        using var scope = NewDisposeScope();
        Map x = new(1, 2, 6, 5, Noise(60, 4)), w = new(2, 2, 3, 3, Noise(36, 5));
        using var layer = nn.Conv2d(2, 2, 3, Padding.Same, 1, 2, PaddingModes.Zeros, 1, false);
        layer.to(ScalarType.Float64);
        Fill(layer.weight, w.V);
        var y = layer.call(Of(x.V, 1, 2, 6, 5));
        Assert.Equal([1L, 2, 6, 5], y.shape);
        Near(Convolve(x, w, null, 1, 2, 2, 1).V, y);
    }

    [Theory]
    [InlineData(PaddingModes.Reflect)]
    [InlineData(PaddingModes.Replicate)]
    [InlineData(PaddingModes.Circular)]
    public void Other_paddings_are_filled_before_the_convolution(PaddingModes mode)
    {
        using var scope = NewDisposeScope();
        const long size = 5, pad = 2;
        Map x = new(1, 1, size, size, Noise(25, 6)), w = new(1, 1, 3, 3, Noise(9, 7));
        long Source(long i) => mode switch
        {
            PaddingModes.Reflect => i < 0 ? -i : i >= size ? 2 * (size - 1) - i : i,
            PaddingModes.Replicate => Math.Clamp(i, 0, size - 1),
            _ => (i + size) % size,
        };
        var wide = new Map(1, 1, size + 2 * pad, size + 2 * pad);
        for (long i = 0; i < wide.H; i++)
            for (long j = 0; j < wide.W; j++) wide.At(0, 0, i, j) = x.At(0, 0, Source(i - pad), Source(j - pad));

        using var layer = nn.Conv2d(1, 1, 3, 1, pad, 1, mode, 1, false);
        layer.to(ScalarType.Float64);
        Fill(layer.weight, w.V);
        Near(Convolve(wide, w, null, 1, 0, 1, 1).V, layer.call(Of(x.V, 1, 1, size, size)));
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(2, 1, 1)]
    [InlineData(3, 2, 0)]
    public void ConvTranspose2d_spreads_every_pixel(long stride, long pad, long outputPad)
    {
        using var scope = NewDisposeScope();
        Map x = new(2, 3, 4, 5, Noise(120, 8)), w = new(3, 2, 3, 3, Noise(54, 9));
        using var layer = nn.ConvTranspose2d(3, 2, 3, stride, pad, outputPad, 1, PaddingModes.Zeros, 1, false);
        layer.to(ScalarType.Float64);
        Fill(layer.weight, w.V);
        var expected = ConvolveTransposed(x, w, stride, pad, outputPad);
        var y = layer.call(Of(x.V, 2, 3, 4, 5));
        Assert.Equal([expected.N, expected.C, expected.H, expected.W], y.shape);
        Near(expected.V, y);
    }

    [Fact]
    public void Conv1d_is_a_convolution_of_height_one()
    {
        using var scope = NewDisposeScope();
        Map x = new(2, 3, 1, 9, Noise(54, 10)), w = new(4, 3, 1, 3, Noise(36, 11));
        using var layer = nn.Conv1d(3, 4, 3, 2, 0, 1, PaddingModes.Zeros, 1, false);
        layer.to(ScalarType.Float64);
        Fill(layer.weight, w.V);
        var y = layer.call(Of(x.V, 2, 3, 9));
        Assert.Equal([2L, 4, 4], y.shape);
        // floor((9 - 3) / 2) + 1 = 4 columns; of the one row, stride 2 keeps row 0.
        Near(Convolve(x, w, null, 2, 0, 1, 1).V, y);
    }

    [Fact]
    public void Linear_is_a_matrix_product()
    {
        using var scope = NewDisposeScope();
        double[] x = Noise(6, 12), w = Noise(12, 13), b = Noise(4, 14);
        using var layer = nn.Linear(3, 4);
        layer.to(ScalarType.Float64);
        Fill(layer.weight, w);
        Fill(layer.bias!, b);
        var expected = Enumerable.Range(0, 8).Select(i => b[i % 4] + Enumerable.Range(0, 3).Sum(k => x[i / 4 * 3 + k] * w[i % 4 * 3 + k])).ToArray();
        Near(expected, layer.call(Of(x, 2, 3)));
    }

    [Fact]
    public void Groups_must_divide_the_channels() =>
        Assert.Contains("in_channels must be divisible by groups", Assert.ThrowsAny<Exception>(() => nn.Conv2d(4, 6, 3, 1, 0, 1, PaddingModes.Zeros, 3)).Message);

    [Fact]
    public void Wrong_channels_give_libtorchs_message()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.Conv2d(3, 8, 3);
        var e = Assert.ThrowsAny<Exception>(() => layer.call(zeros(1, 4, 8, 8)));
        Assert.Contains("to have 3 channels, but got 4 channels instead", e.Message);
    }

    /// <summary>PyTorch's default: uniform within 1 / sqrt(fan_in) for weight (kaiming with a = sqrt(5)) and bias.</summary>
    [Fact]
    public void Default_initialisation_is_uniform_within_one_over_root_fan_in()
    {
        using var scope = NewDisposeScope();
        manual_seed(1);
        using var conv = nn.Conv2d(16, 64, 5);
        using var linear = nn.Linear(400, 300);
        foreach (var (values, fan) in new[] { (conv.weight.Values(), 16 * 25), (conv.bias!.Values(), 16 * 25), (linear.weight.Values(), 400), (linear.bias!.Values(), 400) })
        {
            var bound = 1 / Math.Sqrt(fan);
            Assert.All(values, v => Assert.InRange(v, -bound, bound));
            // The standard deviation of a uniform distribution is bound / sqrt(3).
            var deviation = Math.Sqrt(values.Average(v => v * v));
            Assert.InRange(deviation, bound / Math.Sqrt(3) * 0.8, bound / Math.Sqrt(3) * 1.2);
        }
    }
}
