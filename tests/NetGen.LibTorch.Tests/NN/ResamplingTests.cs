using TorchSharp;
using static NetGen.LibTorch.Tests.NN.Numbers;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.NN;

public class ResamplingTests
{
    private static Tensor Image => Of([1, 2, 4, 8, 16, 32], 1, 1, 2, 3);

    /// <summary>
    /// python: x = torch.tensor([[[[1., 2., 4.], [8., 16., 32.]]]], dtype=torch.float64)
    /// torch.nn.functional.interpolate(x, size=(3, 4), mode=mode, align_corners=align).flatten().tolist()
    /// </summary>
    [Theory]
    [InlineData(InterpolationMode.Nearest, null, new[] { 1.0, 1.0, 2.0, 4.0, 1.0, 1.0, 2.0, 4.0, 8.0, 8.0, 16.0, 32.0 })]
    [InlineData(InterpolationMode.Bilinear, false, new[] { 1.0, 1.625, 2.75, 4.0, 4.5, 7.312499999999999, 12.374999999999998, 17.999999999999996, 8.0, 13.0, 22.0, 32.0 })]
    [InlineData(InterpolationMode.Bilinear, true, new[] { 1.0, 1.6666666666666665, 2.6666666666666665, 4.0, 4.5, 7.5, 12.0, 18.0, 8.0, 13.333333333333332, 21.333333333333332, 32.0 })]
    [InlineData(InterpolationMode.Bicubic, false, new[] { 0.36419847276475853, 0.5571221245659745, 1.1106041802300393, 1.6257697211371598, 4.177001953125, 6.3896484375, 12.737548828125, 18.64599609375, 7.9898054334852455, 12.222174750434032, 24.364493476019977, 35.66622246636286 })]
    [InlineData(InterpolationMode.Area, null, new[] { 1.0, 1.5, 3.0, 4.0, 4.5, 6.75, 13.5, 18.0, 8.0, 12.0, 24.0, 32.0 })]
    public void Interpolation_is_PyTorchs(InterpolationMode mode, bool? align, double[] expected)
    {
        using var scope = NewDisposeScope();
        var y = nn.functional.interpolate(Image, [3, 4], null, mode, align);
        Assert.Equal([1L, 1, 3, 4], y.shape);
        Near(expected, y);
    }

    /// <summary>python: torch.nn.functional.interpolate(x, scale_factor=1.6, mode='bilinear', align_corners=False).flatten().tolist()</summary>
    [Fact]
    public void A_factor_is_used_as_it_is()
    {
        using var scope = NewDisposeScope();
        double[] expected = [1.0, 1.4375, 2.125, 3.375, 4.0625, 5.83984375, 8.6328125, 13.7109375, 8.0, 11.5, 17.0, 27.0];
        Near(expected, nn.functional.interpolate(Image, null, [1.6], InterpolationMode.Bilinear, false));
        Near(expected, nn.Upsample(null, [1.6, 1.6], UpsampleMode.Bilinear, false).call(Image));
    }

    [Fact]
    public void Size_and_factor_exclude_each_other()
    {
        using var scope = NewDisposeScope();
        Assert.ThrowsAny<ArgumentException>(() => nn.functional.interpolate(Image));
        Assert.ThrowsAny<ArgumentException>(() => nn.functional.interpolate(Image, [2, 2], [2.0]));
    }

    /// <summary>
    /// python: g = torch.tensor([[[[-1., -1.], [0., 0.], [0.5, -0.25], [1.2, 0.3]]]], dtype=torch.float64)
    /// torch.nn.functional.grid_sample(x, g, mode='bilinear', padding_mode=padding, align_corners=align).flatten().tolist()
    /// </summary>
    [Theory]
    [InlineData(GridSamplePaddingMode.Zeros, false, new[] { 0.25, 9.0, 9.625, 5.279999999999994 })]
    [InlineData(GridSamplePaddingMode.Zeros, true, new[] { 1.0, 9.0, 10.875, 17.759999999999998 })]
    [InlineData(GridSamplePaddingMode.Border, false, new[] { 1.0, 9.0, 9.625, 26.400000000000002 })]
    [InlineData(GridSamplePaddingMode.Reflection, true, new[] { 1.0, 9.0, 10.875, 19.979999999999997 })]
    public void Grid_sampling_is_PyTorchs(GridSamplePaddingMode padding, bool align, double[] expected)
    {
        using var scope = NewDisposeScope();
        var grid = Of([-1, -1, 0, 0, 0.5, -0.25, 1.2, 0.3], 1, 1, 4, 2);
        Near(expected, nn.functional.grid_sample(Image, grid, GridSampleMode.Bilinear, padding, align));
    }

    [Fact]
    public void Padding_begins_with_the_last_dimension()
    {
        using var scope = NewDisposeScope();
        Near([9, 1, 2, 4, 9, 8, 16, 32, 9, 9, 9, 9], nn.functional.pad(Image, [1, 0, 0, 1], PaddingModes.Constant, 9));
        // Two widths pad the last dimension of a batch of lines.
        var lines = Image.reshape(1, 2, 3);
        Near([2, 1, 2, 4, 2, 16, 8, 16, 32, 16], nn.functional.pad(lines, (1, 1), PaddingModes.Reflect));
        Near([1, 2, 4, 4, 8, 16, 32, 32], nn.functional.pad(lines, (0, 1), PaddingModes.Replicate));
        Near([4, 1, 2, 4, 32, 8, 16, 32], nn.functional.pad(lines, (1, 0), PaddingModes.Circular));
        Assert.Equal([1L, 1, 4, 5], nn.ZeroPad2d(1).call(Image).shape);
    }

    [Fact]
    public void Unfolding_lists_the_windows_and_folding_adds_them_up()
    {
        using var scope = NewDisposeScope();
        var columns = nn.functional.unfold(Image, (2, 2));
        Assert.Equal([1L, 4, 2], columns.shape);
        // Row k holds the k-th pixel of each window: (1 2 / 8 16) and (2 4 / 16 32).
        Near([1, 2, 2, 4, 8, 16, 16, 32], columns);
        Near([1, 4, 4, 8, 32, 32], nn.functional.fold(columns, (2, 3), (2, 2)));
    }

    [Fact]
    public void One_hot_and_normalize()
    {
        using var scope = NewDisposeScope();
        var hot = nn.functional.one_hot(tensor(new long[] { 2, 0 }), 4);
        Assert.Equal([2L, 4], hot.shape);
        Near([0, 0, 1, 0, 1, 0, 0, 0], hot);
        Near([0.6, 0.8, 0, 0], nn.functional.normalize(Of([3, 4, 0, 0], 2, 2)));
        Near([3.0 / 7, 4.0 / 7], nn.functional.normalize(Of([3, 4], 1, 2), 1));
    }

    [Fact]
    public void Pixel_shuffle_makes_space_of_channels()
    {
        using var scope = NewDisposeScope();
        var x = Of([1, 2, 3, 4], 1, 4, 1, 1);
        Near([1, 2, 3, 4], nn.PixelShuffle(2).call(x));
        Assert.Equal([1L, 1, 2, 2], nn.PixelShuffle(2).call(x).shape);
    }
}
