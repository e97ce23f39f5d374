namespace NetGen.Generator.Tests;

/// <summary>How layers read: summaries, default names and published counts.</summary>
public sealed class LayerFormTests
{
    [Fact]
    public void Summaries_say_what_differs_from_the_defaults()
    {
        Assert.Equal(
            "7x7, 64, stride 2, padding 3",
            Layer("Conv", LayerCase.Image(3, 224, 224), ("channels", 64), ("kernel", 7), ("stride", 2), ("padding", 3)).Summary);
        Assert.Equal(
            "1x7, 64, groups 2, padding (0, 3)",
            Layer("Conv", LayerCase.Image(4, 9, 9), ("channels", 64), ("kernel", (1, 7)), ("groups", 2), ("padding", (0, 3))).Summary);
        Assert.Equal(
            "3x3, depthwise, padding Same",
            Layer("DepthwiseConv", LayerCase.Image(4, 9, 9), ("kernel", 3), ("padding", SlidingWindow.Same)).Summary);
        Assert.Equal(
            "3x3, 8, groups 2, padding Same, offset groups 4, modulated",
            Layer(
                "DeformConv",
                LayerCase.Image(4, 9, 9),
                ("channels", 8),
                ("kernel", 3),
                ("groups", 2),
                ("padding", SlidingWindow.Same),
                ("offsetGroups", 4),
                ("modulated", true)).Summary);
        Assert.Equal(
            "3x3, stride 2, ceil",
            Layer("MaxPool", LayerCase.Image(4, 9, 9), ("kernel", 3), ("stride", 2), ("ceil", true)).Summary);
        Assert.Equal("p 0.2", Layer("Dropout", LayerCase.Image(4, 9, 9), ("p", 0.2)).Summary);
        Assert.Equal("", Layer("ReLU", LayerCase.Image(4, 9, 9)).Summary);
    }

    /// <summary>The parameters of LeNet-5's layers (LeCun et al. 1998, section II.B).</summary>
    [Fact]
    public void LeNets_layers_have_the_parameters_of_the_paper()
    {
        const string TableOne =
            "0 1 2; 1 2 3; 2 3 4; 3 4 5; 0 4 5; 0 1 5; 0 1 2 3; 1 2 3 4; 2 3 4 5; 0 3 4 5; 0 1 4 5; 0 1 2 5; 0 1 3 4; 1 2 4 5; 0 2 3 5; "
                + "0 1 2 3 4 5";
        var c1 = Layer("Conv", LayerCase.Image(1, 32, 32), ("channels", 6), ("kernel", 5));
        var s2 = Layer("Subsampling", c1.Output);
        var c3 = Layer("SparseConv", s2.Output, ("channels", 16), ("kernel", 5), ("table", TableOne));
        var s4 = Layer("Subsampling", c3.Output);
        var c5 = Layer("Conv", s4.Output, ("channels", 120), ("kernel", 5));
        var f6 = Layer("Linear", Layer("Flatten", c5.Output).Output, ("features", 84));
        var output = Layer("RadialBasis", f6.Output, ("features", 10), ("codes", Bitmaps.Digits));
        Assert.Equal([156, 12, 1516, 32, 48120, 10164, 0], new[] { c1, s2, c3, s4, c5, f6, output }.Select(Parameters));
        Assert.Equal(
            ["N x 6 x 28 x 28", "N x 6 x 14 x 14", "N x 16 x 10 x 10", "N x 16 x 5 x 5", "N x 120 x 1 x 1", "N x 84", "N x 10"],
            new[] { c1, s2, c3, s4, c5, f6, output }.Select(l => l.Output.ToString()));
        Assert.Equal("60 connections", c3.Summary.Split(", ")[2]);
    }

    /// <summary>
    /// One 5x5 convolution of 14 x 14 x 480 to 48 maps against a 1x1 reduction to 16 before it: 112.9 and 5.3 million (Szegedy et al.
    /// 2014's motivation).
    /// </summary>
    [Fact]
    public void A_reduction_saves_what_the_books_say()
    {
        var direct = Layer("Conv", LayerCase.Image(480, 14, 14), ("channels", 48), ("kernel", 5), ("padding", 2));
        var reduction = Layer("Conv", LayerCase.Image(480, 14, 14), ("channels", 16), ("kernel", 1));
        var reduced = Layer("Conv", reduction.Output, ("channels", 48), ("kernel", 5), ("padding", 2));
        Assert.Equal(14 * 14 * 48 * 5 * 5 * 480, direct.Macs.Value);
        Assert.Equal(14 * 14 * (16 * 480 + 48 * 5 * 5 * 16), (reduction.Macs + reduced.Macs).Value);
    }

    /// <summary>
    /// 3x3, 512 to 512 channels on 7 x 7: a convolution of 512 * 512 * 9 weights and one to 2 * 9 (modulated 3 * 9) offsets with biases;
    /// both slide over 49 places.
    /// </summary>
    [Theory]
    [InlineData(false, 18)]
    [InlineData(true, 27)]
    public void Deformable_convolution_counts_both_convolutions(bool modulated, long offsets)
    {
        var layer = Layer(
            "DeformConv",
            LayerCase.Image(512, 7, 7),
            ("channels", 512),
            ("kernel", 3),
            ("padding", 1),
            ("bias", false),
            ("modulated", modulated));
        Assert.Equal(512 * 512 * 9 + offsets * (512 * 9 + 1), Parameters(layer));
        Assert.Equal(49 * (512 * 512 * 9 + offsets * 512 * 9), layer.Macs.Value);
        Assert.Equal("N x 512 x 7 x 7", layer.Output.ToString());
        Assert.Equal(new Window(3, 3, 1, 1, 1, 1), layer.Window);
    }

    private static long Parameters(Layer layer) => layer.State.Where(s => s.IsParameter).Sum(s => s.Count);

    private static Layer Layer(string name, Shape input, params (string, object)[] arguments)
    {
        var result = LayerCase.Of(name, input, arguments).Infer();
        return result.Layer ?? throw new InvalidOperationException(Messages.Of(result.Problem!.Finding, name));
    }
}
