namespace NetGen.Generator.Tests.Inference;

/// <summary>Published figures of networks.</summary>
public class AnalysisTests
{
    [Fact]
    public void Vgg16_has_the_papers_figures()
    {
        var vgg = Inferred.Of(Networks.Vgg16());
        Assert.Equal(138_357_544, vgg.ParameterCount);
        Assert.Equal(0, vgg.BufferCount);

        // 13 convolutions, k x k x in x out x pixels, and three linear layers: torchvision's 15.470 G.
        Assert.Equal(15_470_264_320, vgg.Macs.Value);
        Assert.Equal(13.56, Math.Round(vgg.Activations.Value / 1e6, 2));
        Assert.Equal(new ReceptiveField(212, 212, 32, 32), vgg.ReceptiveField);
        Assert.Empty(vgg.ValidSizes);
        Assert.Empty(vgg.Dropped);
    }

    [Theory]
    // Araujo, Norris and Sim 2019: ResNet v1 with the paper's stride position; with torchvision's, arithmetic by the same formula.
    [InlineData("3, 4, 6, 3", true, 483)]
    [InlineData("3, 4, 23, 3", true, 1027)]
    [InlineData("3, 8, 36, 3", true, 1507)]
    [InlineData("3, 4, 6, 3", false, 427)]
    [InlineData("3, 4, 23, 3", false, 971)]
    [InlineData("3, 8, 36, 3", false, 1451)]
    public void ResNet_sees_as_far_as_published(string blocks, bool strideIn1x1, long field) =>
        Assert.Equal(new ReceptiveField(field, field, 32, 32), Inferred.Of(Networks.ResNet(blocks, strideIn1x1)).ReceptiveField);

    [Fact]
    public void InceptionV3_sees_as_far_as_published() =>
        Assert.Equal(new ReceptiveField(1311, 1311, 32, 32), Inferred.Of(Networks.InceptionV3("3, 299, 299")).ReceptiveField);

    [Fact]
    public void ResNet50_has_published_figures()
    {
        // torchvision's resnet50: 25,557,032 parameters; 53 batch norms with 26,560 channels hold mean, variance and a counter.
        var resnet = Inferred.Of(Networks.ResNet("3, 4, 6, 3", strideIn1x1: false));
        Assert.Equal(25_557_032, resnet.ParameterCount);
        Assert.Equal(2 * 26_560 + 53, resnet.BufferCount);
        Assert.Equal(4_089_184_256, resnet.Macs.Value);
        Assert.Equal(11.11, Math.Round(resnet.Activations.Value / 1e6, 2));
        Assert.Equal(3.8, Math.Floor(Inferred.Of(Networks.ResNet("3, 4, 6, 3", strideIn1x1: true)).Macs.Value / 1e8) / 10);
    }

    [Fact]
    public void Rows_carry_state_dict_paths()
    {
        var rows = Inferred.Of("""
            [Sequential("features"), Conv(4, kernel: 3), BatchNorm, ReLU, EndSequential]
            public sealed class StemAttribute : BlockAttribute;

            [Network(3, 8, 8, Classes = 2)]
            [Stem(Name = "stem")]
            [Split]
            [Branch("a"), Conv(2, kernel: 1)]
            [Branch("b"), Conv(2, kernel: 1), ReLU]
            [Concat(Name = "join")]
            [Auxiliary("aux"), GlobalAvgPool, Flatten, Linear("classes"), EndAuxiliary]
            [GlobalAvgPool, Flatten, Linear("classes", Name = "fc")]
            public sealed partial class Net;
            """).Rows;
        Assert.Equal(
            [
                "stem.features.0",
                "stem.features.1",
                "stem.features.2",
                "a",
                "b.0",
                "b.1",
                "join",
                "aux.pool1",
                "aux.flatten1",
                "aux.fc1",
                "pool1",
                "flatten1",
                "fc",
            ],
            rows.Select(r => r.Path));
        Assert.Equal(3 * 4 * 9 + 4, rows[0].Parameters);
        Assert.Equal(3 * 4 * 9 * 36, rows[0].Macs.Value);
        Assert.Equal(["weight", "bias", "running_mean", "running_var", "num_batches_tracked"], rows[1].State.Select(s => s.Name));
        Assert.Equal("Concat", rows[6].Kind);
        Assert.Equal([false, true, false], new[] { rows[6], rows[9], rows[12] }.Select(r => r.IsAuxiliary));
    }

    [Fact]
    public void Auxiliary_heads_count_in_parameters_and_not_in_macs()
    {
        var net = Inferred.Of("""
            [Network(3, 8, 8, Classes = 2)]
            [Conv(4, kernel: 3, padding: 1)]
            [Auxiliary("aux"), Conv(5, kernel: 1), GlobalAvgPool, Flatten, Linear("classes"), EndAuxiliary]
            [GlobalAvgPool, Flatten, Linear("classes")]
            public sealed partial class Net;
            """);
        Assert.Equal((3 * 9 + 1) * 4 + (4 + 1) * 5 + (5 + 1) * 2 + (4 + 1) * 2, net.ParameterCount);
        Assert.Equal(3 * 9 * 4 * 64 + 4 * 2, net.Macs.Value);
        Assert.Equal(4 * 64 + 2, net.Activations.Value);
    }

    [Fact]
    public void Costs_of_symbolic_networks_are_expressions()
    {
        var net = Inferred.Of("""
            [Network("3xHxW", Classes = 10)]
            [Conv(16, kernel: 3, stride: 2, padding: 1, bias: false)]
            [GlobalAvgPool, Flatten, Linear("classes")]
            public sealed partial class Net;
            """);
        Assert.Equal("432 * ceil(H / 2) * ceil(W / 2) + 160", net.Macs.ToString());
        Assert.Null(net.PeakInferenceBytes);
        foreach (var (h, w) in new[] { (224, 224), (33, 7) })
            Assert.Equal(3 * 9 * 16 * ((h + 1) / 2) * ((w + 1) / 2) + 160, net.Macs.Evaluate(h, w));
    }

    [Fact]
    public void Absurd_totals_are_a_problem()
    {
        // One convolution has 8 x 8 x 10^17 = 6.4 x 10^18 multiply-accumulates, which 64 bits hold; two don't fit.
        var result = Inferred.ResultOf(
            "[Network(8, 100000000, 1000000000)] [Conv(8, kernel: 1, Repeat = 2)] public sealed partial class Net;");
        Assert.Equal("NETGEN1048", Assert.Single(result.Problems).Rule.Id);
    }

    [Theory]
    // A pool over all that is left is global, however it is written: before it three convolutions of stride 2 see 1 + 2 + 4 + 8 = 15
    // pixels, eight apart.
    [InlineData("GlobalAvgPool", 15, 8)]
    [InlineData("AvgPool(8)", 15, 8)]
    [InlineData("MaxPool(8, stride: 1)", 15, 8)]
    // One that leaves several rows isn't: 15 + 8, 16 apart.
    [InlineData("AvgPool(2)", 23, 16)]
    // Enlarging halves the steps again, so that a later 3 x 3 adds 2 * 4 pixels (and bilinear interpolation reads two pixels).
    [InlineData("Upsample(2), Conv(4, 3, padding: 1)", 15 + 8, 4)]
    [InlineData("Upsample(2, Interpolation.Bilinear), Conv(4, 3, padding: 1)", 15 + 8 + 8, 4)]
    [InlineData("ConvTranspose(4, kernel: 2, stride: 2), Conv(4, 3, padding: 1)", 15 + 8, 4)]
    [InlineData("PixelShuffle(2), Conv(4, 3, padding: 1)", 15 + 8, 4)]
    public void Receptive_fields_end_at_global_pools_and_steps_shrink_with_enlarging(string layers, long field, long stride)
    {
        var net = Inferred.Of(
            $"[Network(3, 64, 64), Conv(4, 3, stride: 2, padding: 1, Repeat = 3), {layers}] public sealed partial class Net;");
        Assert.Equal(new ReceptiveField(field, field, stride, stride), net.ReceptiveField);
    }
}
