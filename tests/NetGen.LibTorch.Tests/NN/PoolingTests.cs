using TorchSharp;
using static NetGen.LibTorch.Tests.NN.Numbers;
using static NetGen.LibTorch.Tests.NN.Reference;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.NN;

public class PoolingTests
{
    private static Map Input => new(2, 3, 9, 8, Noise(2 * 3 * 9 * 8, 20));

    [Theory]
    [InlineData(2, 2, 0, false)]
    [InlineData(3, 2, 1, false)]
    [InlineData(3, 2, 0, true)]
    [InlineData(3, 1, 1, true)]
    [InlineData(2, 3, 1, true)]
    public void MaxPool2d_takes_the_largest_of_a_window(long kernel, long stride, long pad, bool ceil)
    {
        using var scope = NewDisposeScope();
        var expected = MaxPool(Input, kernel, stride, pad, ceil);
        using var layer = nn.MaxPool2d(kernel, stride, pad, 1, ceil);
        var y = layer.call(Of(Input.V, 2, 3, 9, 8));
        Assert.Equal([expected.N, expected.C, expected.H, expected.W], y.shape);
        Near(expected.V, y);
    }

    [Fact]
    public void An_absent_stride_is_the_windows_size()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.MaxPool2d((2, 3));
        Assert.Equal([2L, 3, 4, 2], layer.call(Of(Input.V, 2, 3, 9, 8)).shape);
        Assert.Equal([2L, 3, 4, 4], nn.functional.avg_pool2d(Of(Input.V, 2, 3, 9, 8), 2L).shape);
    }

    [Fact]
    public void Indices_say_where_the_maxima_stood()
    {
        using var scope = NewDisposeScope();
        var (values, indices) = nn.functional.max_pool2d_with_indices(Of(Input.V, 2, 3, 9, 8), new long[] { 2, 2 });
        var places = indices.data<long>().ToArray();
        var maxima = values.Values();
        for (var i = 0; i < maxima.Length; i++) Assert.Equal(maxima[i], Input.V[i / 16 * 72 + places[i]]);
    }

    [Theory]
    [InlineData(2, 2, 0, true)]
    [InlineData(3, 2, 1, true)]
    [InlineData(3, 2, 1, false)]
    public void AvgPool2d_takes_the_mean_of_a_window(long kernel, long stride, long pad, bool countPad)
    {
        using var scope = NewDisposeScope();
        using var layer = nn.AvgPool2d(kernel, stride, pad, false, countPad);
        Near(AvgPool(Input, kernel, stride, pad, countPad).V, layer.call(Of(Input.V, 2, 3, 9, 8)));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 3)]
    [InlineData(9, 8)]
    public void Adaptive_pools_give_the_size_asked_for(long h, long w)
    {
        using var scope = NewDisposeScope();
        using var mean = nn.AdaptiveAvgPool2d((h, w));
        using var max = nn.AdaptiveMaxPool2d(new[] { h, w });
        Near(AdaptivePool(Input, h, w, v => v.Average()).V, mean.call(Of(Input.V, 2, 3, 9, 8)));
        Near(AdaptivePool(Input, h, w, v => v.Max()).V, max.call(Of(Input.V, 2, 3, 9, 8)));
    }

    [Fact]
    public void One_number_stands_for_both_sizes()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.AdaptiveAvgPool2d(3);
        Near(AdaptivePool(Input, 3, 3, v => v.Average()).V, layer.call(Of(Input.V, 2, 3, 9, 8)));
    }

    [Fact]
    public void Too_large_a_window_gives_libtorchs_message()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.MaxPool2d(10);
        Assert.Contains("Output size is too small", Assert.ThrowsAny<Exception>(() => layer.call(Of(Input.V, 2, 3, 9, 8))).Message);
    }
}
