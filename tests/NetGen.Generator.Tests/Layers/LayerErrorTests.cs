namespace NetGen.Generator.Tests;

/// <summary>Each mistake gives its rule, at its argument, in words a person can act on.</summary>
public sealed class LayerErrorTests
{
    private static readonly Shape s_image = LayerCase.Image(6, 5, 7);
    private static readonly Shape s_vector = Shape.Vector(84);

    [Theory]
    [InlineData("Conv", "channels", 0, "'channels' must be 1 or more, but is 0")]
    [InlineData("Conv", "kernel", 0, "'kernel' must be 1 or more, but is 0")]
    [InlineData("Conv", "stride", 0, "'stride' must be 1 or more, but is 0")]
    [InlineData("Conv", "padding", -1, "'padding' must be 0 or more, or Same, but is -1")]
    [InlineData("Conv", "dilation", 0, "'dilation' must be 1 or more, but is 0")]
    [InlineData("Conv", "groups", 0, "'groups' must be 1 or more, but is 0")]
    [InlineData("Conv", "groups", 4, "the input's channels must be divisible by groups: 6 is not divisible by 4")]
    [InlineData("Conv", "groups", 3, "channels must be divisible by groups: 8 is not divisible by 3")]
    [InlineData(
        "Conv",
        "kernel",
        8,
        "the 8x8 kernel doesn't fit its input N x 6 x 5 x 7 with padding 0: the output would be N x 8 x -2 x 0")]
    [InlineData("MaxPool", "padding", 2, "padding 2 must be at most half of the kernel 3x3")]
    [InlineData("MaxPool", "padding", SlidingWindow.Same, "'padding' must be 0 or more, but is Same")]
    [InlineData("MaxPool", "stride", -1, "'stride' must be 0 or more, but is -1")]
    [InlineData("AvgPool", "kernel", 6, "the 6x6 kernel doesn't fit its input N x 6 x 5 x 7")]
    [InlineData("AdaptiveAvgPool", "size", 0, "'size' must be 1 or more, but is 0")]
    [InlineData("Subsampling", "kernel", 0, "'kernel' must be 1 or more, but is 0")]
    [InlineData("GroupNorm", "groups", 4, "the input's channels must be divisible by groups: 6 is not divisible by 4")]
    [InlineData("LocalResponseNorm", "size", 0, "'size' must be 1 or more, but is 0")]
    [InlineData("LocalContrastNorm", "size", 0, "'size' must be 1 or more, but is 0")]
    [InlineData("Dropout", "p", 1.5, "'p' must be from 0 to 1, but is 1.5")]
    [InlineData("Dropout", "p", double.NaN, "'p' must be a finite number, but is NaN")]
    [InlineData("BatchNorm", "eps", 0.0, "'eps' must be above 0 and below 1, but is 0")]
    [InlineData("BatchNorm", "momentum", 2.0, "'momentum' must be from 0 to 1, but is 2")]
    [InlineData("Upsample", "scale", 0, "'scale' must be 1 or more, but is 0")]
    [InlineData("ZeroPad", "top", -1, "'top' must be 0 or more, but is -1")]
    [InlineData("ChannelPad", "after", -1, "'after' must be 0 or more, but is -1")]
    [InlineData("Narrow", "start", 6, "'start' must be below 6, the channels of N x 6 x 5 x 7, but is 6")]
    [InlineData("Narrow", "start", -1, "'start' must be 0 or more, but is -1")]
    [InlineData("Narrow", "length", 7, "'length' must be at most 6, the channels of N x 6 x 5 x 7 from 0 on, but is 7")]
    [InlineData("PixelShuffle", "scale", 2, "the input's channels must be divisible by scale squared: 6 is not divisible by 4")]
    [InlineData("DeformConv", "groups", 4, "the input's channels must be divisible by groups: 6 is not divisible by 4")]
    [InlineData("DeformConv", "offsetGroups", 0, "'offsetGroups' must be 1 or more, but is 0")]
    [InlineData("DeformConv", "offsetGroups", 4, "the input's channels must be divisible by offsetGroups: 6 is not divisible by 4")]
    [InlineData(
        "DeformConv",
        "kernel",
        8,
        "the 8x8 kernel doesn't fit its input N x 6 x 5 x 7 with padding 0: the output would be N x 8 x -2 x 0")]
    [InlineData("ConvTranspose", "outputPadding", 1, "'outputPadding' must be less than the stride (1) or the dilation (1), but is 1")]
    public void An_argument_out_of_range_is_named(string layer, string argument, object value, string message)
    {
        var problem = Problem(layer, s_image, (argument, value));
        Assert.Contains(message, Text(problem), StringComparison.Ordinal);
        Assert.Equal(argument == "padding" && layer == "AvgPool" ? "padding" : argument, problem.Argument);
    }

    [Theory]
    [InlineData("Conv", "Conv needs an image (N x C x H x W), but gets the vector N x 84: put [Conv] before [Flatten], or leave it out")]
    [InlineData("MaxPool", "MaxPool needs an image")]
    [InlineData("GlobalAvgPool", "GlobalAvgPool needs an image")]
    [InlineData("Upsample", "Upsample needs an image")]
    public void An_image_layer_on_a_vector_says_what_to_do(string layer, string message) =>
        Assert.Contains(message, Text(Problem(layer, s_vector)), StringComparison.Ordinal);

    [Fact]
    public void A_linear_layer_on_an_image_asks_for_flatten() =>
        Assert.Contains(
            "Linear needs a vector (N x F), but gets the image N x 6 x 5 x 7: put [Flatten] before it, or [GlobalAvgPool, "
                + "Flatten] for one feature per channel",
            Text(Problem("Linear", s_image)),
            StringComparison.Ordinal);

    [Fact]
    public void A_linear_layer_needs_known_features()
    {
        var flat = LayerCase.Of("Flatten", Shape.Image(6, Dim.H, Dim.W)).Infer().Layer!.Output;
        var problem = Problem("Linear", flat);
        Assert.Same(Rules.SymbolicFeatures, problem.Rule);
        Assert.Contains("put [GlobalAvgPool] or [AdaptiveAvgPool] before [Flatten]", Text(problem), StringComparison.Ordinal);
    }

    [Fact]
    public void Same_padding_needs_stride_one()
    {
        var problem = Problem("Conv", s_image, ("padding", SlidingWindow.Same), ("stride", 2));
        Assert.Same(Rules.SamePaddingStride, problem.Rule);
        Assert.Equal("padding", problem.Argument);
    }

    [Fact]
    public void Deformable_convolution_pads_even_kernels_by_a_number()
    {
        var problem = Problem("DeformConv", s_image, ("padding", SlidingWindow.Same), ("kernel", 2));
        Assert.Contains(
            "'padding' must be a number where the kernel (or the dilation) is even, but is Same",
            Text(problem),
            StringComparison.Ordinal);
        Assert.Equal("padding", problem.Argument);
    }

    [Theory]
    [InlineData("0 1; 2", "it has 2 groups for 3 output maps; write one group of input maps per output map, separated by ';'")]
    [InlineData("0 1; 6; 2", "output map 1 names input map 6, but the input has 6 maps (0 to 5)")]
    [InlineData("0 1; ; 2", "output map 1 has no input maps")]
    [InlineData("0 1; 2 2; 2", "output map 1 names input map 2 twice")]
    [InlineData("0 1; x; 2", "'x' of output map 1 is not the number of an input map")]
    public void A_connection_table_that_cannot_be_read_says_where(string table, string message)
    {
        var problem = Problem("SparseConv", s_image, ("channels", 3), ("table", table));
        Assert.Same(Rules.BadTable, problem.Rule);
        Assert.Contains(message, Text(problem), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#.#.?", "'?' is neither +1 (#, + or 1) nor -1 (., - or 0)")]
    [InlineData("#.#", "it has 3 signs, but 8 codes of 84 features each need 672")]
    public void Codes_that_cannot_be_read_say_why(string codes, string message) =>
        Assert.Contains(message, Text(Problem("RadialBasis", s_vector, ("codes", codes))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Conv", "channels", long.MaxValue)]
    [InlineData("Conv", "padding", long.MaxValue)]
    [InlineData("Conv", "dilation", long.MaxValue)]
    [InlineData("DepthwiseConv", "multiplier", long.MaxValue)]
    [InlineData("DeformConv", "dilation", long.MaxValue)]
    [InlineData("ConvTranspose", "stride", long.MaxValue)]
    [InlineData("Upsample", "scale", long.MaxValue)]
    [InlineData("ZeroPad", "left", long.MaxValue)]
    [InlineData("ChannelPad", "after", long.MaxValue)]
    [InlineData("PixelShuffle", "scale", long.MaxValue)]
    public void Sizes_beyond_64_bits_are_a_problem_not_a_crash(string layer, string argument, long value) =>
        Assert.Same(Rules.SizeOverflow, Problem(layer, s_image, (argument, value)).Rule);

    private static LayerProblem Problem(string layer, Shape input, params (string Name, object Value)[] arguments)
    {
        (string, object)[] required =
        [
            ("channels", 8),
            ("kernel", 3),
            ("features", 8),
            ("groups", 1),
            ("size", 2),
            ("start", 0),
            ("length", 2),
            ("p", 0.5),
            ("scale", 2),
            ("table", "0"),
            ("codes", "#"),
        ];
        var definition = LayerTable.Find(layer)!;
        var needed = required.Where(r => definition.Parameters.Any(p => p.Name == r.Item1 && p.Default is null));
        return LayerCase.Of(layer, input, [.. needed, .. arguments]).Infer().Problem
            ?? throw new InvalidOperationException("There is no problem.");
    }

    private static string Text(LayerProblem problem) => Messages.Of(problem.Finding, "here");
}
