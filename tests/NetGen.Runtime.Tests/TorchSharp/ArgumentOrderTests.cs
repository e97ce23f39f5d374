using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Runtime.Tests;

/// <summary>The order of those arguments that generated code and the library pass by position.</summary>
public sealed class ArgumentOrderTests
{
    /// <summary>x.baddbmm(y, z) is x y + z, not x + y z as in PyTorch: nothing here calls it.</summary>
    [Fact]
    public void Baddbmm_adds_its_last_argument()
    {
        using var scope = NewDisposeScope();
        Tensor x = Rebuilt.Uniform("x", 2, 3, 4), y = Rebuilt.Uniform("y", 2, 4, 5), z = Rebuilt.Uniform("z", 2, 3, 5);
        Near(Rebuilt.Doubles(x.bmm(y) + z), x.baddbmm(y, z));
        Assert.Throws<ExternalException>(() => z.baddbmm(x, y));
    }

    /// <summary>floor((size + 2 padding - dilation (kernel - 1) - 1) / stride) + 1.</summary>
    [Fact]
    public void Convolutions_take_kernel_stride_padding_dilation()
    {
        using var scope = NewDisposeScope();
        Tensor x = zeros(1, 2, 20, 21);
        long[] expected = [1, 3, (20 + 2 * 5 - 2 * 3 - 1) / 3 + 1, (21 + 2 * 6 - 3 * 4 - 1) / 2 + 1];
        Assert.Equal(expected, nn.Conv2d(2, 3, (4, 5), (3, 2), (5, 6), (2, 3)).call(x).shape);
        Assert.Equal([1, 3, 20, 21], nn.Conv2d(2, 3, (4, 5), Padding.Same, (1, 1), (2, 3)).call(x).shape);
    }

    /// <summary>
    /// (size - 1) stride - 2 padding + dilation (kernel - 1) + output padding + 1. The module takes the first number of its output padding
    /// for both axes, the function each for its own.
    /// </summary>
    [Fact]
    public void Transposed_convolutions_take_the_output_padding_before_the_dilation()
    {
        using var scope = NewDisposeScope();
        Tensor x = zeros(1, 2, 7, 8);
        var layer = nn.ConvTranspose2d(2, 3, (4, 5), (5, 6), (1, 2), (3, 4), (2, 7));
        Assert.Equal([1, 3, 6 * 5 - 2 + 2 * 3 + 3 + 1, 7 * 6 - 4 + 7 * 4 + 3 + 1], layer.call(x).shape);
        Tensor output = nn.functional.conv_transpose2d(x, layer.weight, layer.bias, [5, 6], [1, 2], [3, 4], [2, 7]);
        Assert.Equal([1, 3, 6 * 5 - 2 + 2 * 3 + 3 + 1, 7 * 6 - 4 + 7 * 4 + 4 + 1], output.shape);
    }

    [Fact]
    public void Pooling_takes_kernel_stride_padding_then_dilation_and_ceiling()
    {
        using var scope = NewDisposeScope();
        Tensor x = zeros(1, 1, 20, 21);
        long[] expected = [1, 1, (20 + 4 - 2 * 3 - 1) / 3 + 1, (21 + 2 - 3 * 4 - 1) / 2 + 1];
        Assert.Equal(expected, nn.functional.max_pool2d(x, (4, 5), (3, 2), (2, 1), (2, 3)).shape);
        Assert.Equal(11, nn.functional.max_pool2d(zeros(1, 1, 21, 20), 2, 2, 0, 1, true).shape[2]);
        Assert.Equal(10, nn.functional.max_pool2d(zeros(1, 1, 21, 20), 2, 2, 0).shape[2]);
        // Ceiling, then whether the padding counts: the corner's mean of 1 over 1 or 4 numbers.
        Tensor one = ones(1, 1, 3, 3);
        Near([0.25, 0.5, 0.5, 1], nn.functional.avg_pool2d(one, 2, 2, 1, false, true));
        Near([1, 1, 1, 1], nn.functional.avg_pool2d(one, 2, 2, 1, false, false));
    }

    /// <summary>The last dimension first: left, right, top, bottom, then the channels before and after.</summary>
    [Fact]
    public void Padding_begins_with_the_last_dimension()
    {
        using var scope = NewDisposeScope();
        Tensor padded = nn.functional.pad(ones(1, 1, 1, 1), [1, 2, 3, 4, 5, 6]);
        Assert.Equal([1, 12, 8, 4], padded.shape);
        Assert.Equal(1, padded[0, 5, 3, 1].item<float>());
    }

    [Fact]
    public void Normalizations_take_their_epsilon_first()
    {
        using var norm = nn.BatchNorm2d(2, 0.25, 0.5, false);
        Assert.Equal((0.25, (double?)0.5, false), (norm.eps, norm.momentum, norm.affine));
        using var layer = nn.LayerNorm(2, 0.25, false);
        Assert.Equal((0.25, false), (layer.eps, layer.elementwise_affine));
        using var instance = nn.InstanceNorm2d(2, 0.25, 0.5, true);
        Assert.Equal((0.25, (double?)0.5, true), (instance.eps, instance.momentum, instance.affine));
        using var group = nn.GroupNorm(2, 4, 0.25, false);
        Assert.Equal((2L, 0.25, false), (group.num_groups, group.eps, group.affine));
    }

    /// <summary>The mean over the batch of -log softmax, smoothed: 1 - s on the class and s / n on each.</summary>
    [Fact]
    public void Cross_entropy_takes_its_smoothing_last()
    {
        using var scope = NewDisposeScope();
        Tensor logits = tensor(new double[,] { { 0, 1 } }), target = tensor(new long[] { 1 });
        Tensor loss = nn.functional.cross_entropy(logits, target, null, -100, nn.Reduction.Mean, 0.2);
        Assert.Equal(Math.Log(1 + Math.E) - (0.8 + 0.1) * 1, loss.item<double>(), 1e-12);
    }

    private static void Near(double[] expected, Tensor actual)
    {
        double[] numbers = Rebuilt.Doubles(actual);
        Assert.Equal(expected.Length, numbers.Length);
        Assert.All(expected.Zip(numbers), p => Assert.Equal(p.First, p.Second, 1e-12));
    }
}
