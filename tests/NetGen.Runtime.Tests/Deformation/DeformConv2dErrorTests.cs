using TorchSharp;

namespace NetGen.Runtime.Tests;

/// <summary>Shapes that don't fit are refused by name, with what was expected and found.</summary>
public sealed class DeformConv2dErrorTests
{
    private static readonly long[] s_input = [2, 4, 5, 6];
    private static readonly long[] s_offset = [2, 18, 5, 6];
    private static readonly long[] s_weight = [6, 4, 3, 3];

    [Fact]
    public void The_shapes_of_these_tests_fit() => Assert.Equal([2, 6, 5, 6], Run(s_input, s_offset, s_weight, [6], [2, 9, 5, 6]).shape);

    [Theory]
    [InlineData("input", "4 5 6", "'input' of a deformable convolution must be N x C x H x W, but is 4 x 5 x 6.")]
    [InlineData(
        "input",
        "2 4 0 6",
        "'input' of a deformable convolution must be H of 1 or more for a kernel of 3 with dilation 1 and padding 1, but is 0.")]
    [InlineData("weight", "6 4 9", "'weight' of a deformable convolution must be channels x C / groups x kh x kw, but is 6 x 4 x 9.")]
    [InlineData(
        "weight",
        "6 3 3 3",
        "a number of channels per group (its second size) that divides the input's 4 channels, but is 6 x 3 x 3 x 3.")]
    [InlineData("weight", "7 2 3 3", "a multiple of 2 channels, since the input's 4 channels make 2 groups of 2, but is 7 x 2 x 3 x 3.")]
    [InlineData("weight", "6 4 0 3", "at least one number along each axis, but is 6 x 4 x 0 x 3.")]
    [InlineData(
        "offset",
        "2 18 30",
        "'offset' of a deformable convolution must be N x 2 offsetGroups kh kw x H' x W', but is 2 x 18 x 30.")]
    [InlineData(
        "offset",
        "2 9 5 6",
        "a multiple of 18 channels, a pair (dy, dx) for each element of the 3 x 3 kernel, but is 2 x 9 x 5 x 6.")]
    [InlineData(
        "offset",
        "2 54 5 6",
        "18 channels for each of its groups, whose number divides the input's 4 channels, but is 2 x 54 x 5 x 6 (3 groups).")]
    [InlineData("offset", "1 18 5 6", "'offset' of a deformable convolution must be 2 x 18 x 5 x 6, but is 1 x 18 x 5 x 6.")]
    [InlineData("offset", "2 18 6 5", "'offset' of a deformable convolution must be 2 x 18 x 5 x 6, but is 2 x 18 x 6 x 5.")]
    [InlineData("mask", "2 18 5 6", "'mask' of a deformable convolution must be 2 x 9 x 5 x 6, but is 2 x 18 x 5 x 6.")]
    [InlineData("bias", "5", "'bias' of a deformable convolution must be 6, a number per output channel, but is 5.")]
    public void A_shape_that_does_not_fit_is_named(string tensor, string shape, string message)
    {
        long[] Shape(string name, long[] otherwise) =>
            name == tensor
                ? [.. shape.Split(' ').Select(s => long.Parse(s, System.Globalization.CultureInfo.InvariantCulture))]
                : otherwise;
        var problem = Assert.Throws<ArgumentException>(() =>
            Run(
                Shape("input", s_input),
                Shape("offset", s_offset),
                Shape("weight", s_weight),
                Shape("bias", [6]),
                Shape("mask", [2, 9, 5, 6])));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(tensor, problem.ParamName);
    }

    [Theory]
    [InlineData(0, 1, 1, "'stride' of a deformable convolution must be 1 or more, but is 0.")]
    [InlineData(1, -1, 1, "'padding' of a deformable convolution must be 0 or more, but is -1.")]
    [InlineData(1, 1, 0, "'dilation' of a deformable convolution must be 1 or more, but is 0.")]
    [InlineData(
        1,
        0,
        3,
        "'input' of a deformable convolution must be H of 7 or more for a kernel of 3 with dilation 3 and padding 0, but is 5.")]
    public void A_window_that_does_not_fit_is_named(long stride, long padding, long dilation, string message)
    {
        using var scope = torch.NewDisposeScope();
        var problem = Assert.Throws<ArgumentException>(() =>
            Functional.DeformConv2d(torch.zeros(s_input), torch.zeros(s_offset), torch.zeros(s_weight), null, stride, padding, dilation));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    private static torch.Tensor Run(long[] input, long[] offset, long[] weight, long[] bias, long[] mask) =>
        Functional.DeformConv2d(
            torch.zeros(input),
            torch.zeros(offset),
            torch.zeros(weight),
            torch.zeros(bias),
            padding: 1,
            mask: torch.zeros(mask));
}
