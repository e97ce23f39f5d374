using TorchSharp;

namespace NetGen.Runtime.Tests;

/// <summary>
/// What deformable convolution is by definition: equal to a convolution where offsets are whole, bilinear between, zero outside.
/// </summary>
public sealed class DeformConv2dFunctionTests
{
    [Theory]
    [InlineData(1, 0, 1, 1)]
    [InlineData(2, 1, 1, 2)]
    [InlineData(3, 2, 2, 4)]
    public void Without_offsets_it_is_a_convolution(long stride, long padding, long dilation, long groups)
    {
        using var scope = torch.NewDisposeScope();
        var (input, weight, bias) = (Rebuilt.Uniform("x", 3, 4, 9, 8), Rebuilt.Uniform("w", 8, 4 / groups, 3, 2), Rebuilt.Uniform("b", 8));
        var expected = torch.nn.functional.conv2d(input, weight, bias, [stride, stride], [padding, padding], [dilation, dilation], groups);
        var offset = torch.zeros([3, 12, expected.shape[2], expected.shape[3]], torch.ScalarType.Float64);
        Close(expected, Functional.DeformConv2d(input, offset, weight, bias, stride, padding, dilation));
    }

    /// <summary>
    /// All elements moved by (1, -2): a convolution of the image moved by (-1, 2), for which the image gets margins that are wide enough.
    /// </summary>
    [Theory]
    [InlineData(1, -2)]
    [InlineData(-3, 0)]
    [InlineData(2, 4)]
    public void Whole_offsets_shift(long down, long right)
    {
        using var scope = torch.NewDisposeScope();
        const long Margin = 6, Padding = 1;
        var (input, weight) = (Rebuilt.Uniform("x", 2, 3, 7, 6), Rebuilt.Uniform("w", 5, 3, 3, 3));
        var wide = torch.nn.functional.pad(input, [Margin, Margin, Margin, Margin]);
        var moved = wide.narrow(2, Margin + down - Padding, 7 + 2 * Padding)
            .narrow(3, Margin + right - Padding, 6 + 2 * Padding)
            .contiguous();
        var expected = torch.nn.functional.conv2d(moved, weight, null, [2, 1]);
        var pair = torch.tensor(new double[] { down, right }).view(1, 1, 2, 1, 1);
        var offset = pair.expand(2, 9, 2, expected.shape[2], expected.shape[3]).reshape(2, 18, expected.shape[2], expected.shape[3]);
        Close(expected, Functional.DeformConv2d(input, offset, weight, null, (2, 1), (Padding, Padding), (1, 1)));
    }

    /// <summary>A 1x1 kernel of weight 1 on the pixels 1 2 / 3 4, by hand.</summary>
    [Theory]
    [InlineData(0.5, 0.5, (1 + 2 + 3 + 4) / 4.0)]
    [InlineData(0.25, 0, (0.75 * 1) + (0.25 * 3))]
    [InlineData(-0.5, 0, 0.5 * 1)]
    [InlineData(1.5, 1.5, 0.25 * 4)]
    [InlineData(-1, 0, 0)]
    [InlineData(2, 0, 0)]
    [InlineData(-1e30, 0, 0)]
    [InlineData(0, double.PositiveInfinity, 0)]
    public void Between_pixels_it_is_bilinear_and_outside_zero(double down, double right, double expected)
    {
        using var scope = torch.NewDisposeScope();
        var input = torch.tensor(new[] { 1.0, 2, 3, 4 }).view(1, 1, 2, 2);
        // Only the pixel at the top left is asked for, with the stride.
        var output = Functional.DeformConv2d(
            input,
            torch.tensor(new[] { down, right }).view(1, 2, 1, 1),
            torch.ones([1, 1, 1, 1], torch.ScalarType.Float64),
            stride: 2);
        Assert.Equal(expected, output.item<double>(), 1e-12);
    }

    [Fact]
    public void An_offset_that_is_no_number_spoils_only_its_own_position()
    {
        using var scope = torch.NewDisposeScope();
        var offset = torch.tensor(new[] { 0, 0, double.NaN, 0, 0, 0, 0, 0 }).view(1, 2, 2, 2);
        double[] output = Rebuilt.Doubles(
            Functional.DeformConv2d(
                torch.ones([1, 1, 2, 2], torch.ScalarType.Float64),
                offset,
                torch.ones([1, 1, 1, 1], torch.ScalarType.Float64)));
        Assert.Equal([1, 1, double.NaN, 1], output);
    }

    [Fact]
    public void Each_image_has_its_own_offsets()
    {
        using var scope = torch.NewDisposeScope();
        var (input, offset, mask, weight) = (
            Rebuilt.Uniform("x", 3, 4, 5, 6),
            Rebuilt.Uniform("o", 3, 36, 5, 6) * 3.0,
            Rebuilt.Uniform("m", 3, 18, 5, 6),
            Rebuilt.Uniform("w", 6, 2, 3, 3));
        var together = Functional.DeformConv2d(input, offset, weight, null, padding: 1, mask: mask);
        torch.Tensor Single(long k) =>
            Functional.DeformConv2d(input.narrow(0, k, 1), offset.narrow(0, k, 1), weight, null, padding: 1, mask: mask.narrow(0, k, 1));
        Close(torch.cat([Single(0), Single(1), Single(2)], 0), together);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public void Gradients_are_the_differences(bool masked, long offsetGroups)
    {
        using var scope = torch.NewDisposeScope();
        using var module = new Raw(masked, offsetGroups);
        FiniteDifferences.Check(module, 2, 4, 4, 3);
    }

    [Fact]
    public void No_tensor_is_left()
    {
        using var scope = torch.NewDisposeScope();
        var (input, offset, mask, weight) = (
            Rebuilt.Uniform("x", 2, 2, 5, 6),
            Rebuilt.Uniform("o", 2, 18, 5, 6),
            Rebuilt.Uniform("m", 2, 9, 5, 6),
            Rebuilt.Uniform("w", 6, 2, 3, 3));
        weight.requires_grad_();
        int before = scope.DisposablesCount;
        Functional.DeformConv2d(input, offset, weight, weight.select(1, 0).select(1, 0).select(1, 0), padding: 1, mask: mask);
        // The output and the three views of the weight.
        Assert.Equal(before + 4, scope.DisposablesCount);
    }

    private static void Close(torch.Tensor expected, torch.Tensor actual)
    {
        Assert.Equal(expected.shape, actual.shape);
        Assert.All(Rebuilt.Doubles(expected).Zip(Rebuilt.Doubles(actual)), p => Assert.Equal(p.First, p.Second, 1e-12));
    }

    /// <summary>The function with every tensor a parameter; offsets reach beyond the borders.</summary>
    private sealed class Raw : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        public Raw(bool masked, long offsetGroups) : base(nameof(Raw))
        {
            register_parameter("offset", new(Rebuilt.Uniform("o", 2, offsetGroups * 12, 2, 4) * 3.0));
            register_parameter("weight", new(Rebuilt.Uniform("w", 2, 2, 3, 2)));
            register_parameter("bias", new(Rebuilt.Uniform("b", 2)));
            if (masked) register_parameter("mask", new(Rebuilt.Uniform("m", 2, offsetGroups * 6, 2, 4)));
        }

        public override torch.Tensor forward(torch.Tensor input) =>
            Functional.DeformConv2d(
                input,
                get_parameter("offset")!,
                get_parameter("weight")!,
                get_parameter("bias"),
                (2, 1),
                (1, 1),
                (1, 1),
                has_parameter("mask") ? get_parameter("mask") : null);
    }
}
