using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Models.Tests;

/// <summary>Published figures, and arithmetic from the papers' tables, for what torchvision lacks.</summary>
public class PaperTests
{
    /// <summary>LeCun et al. 1998, section II.B: C1 156, S2 12, C3 1,516, S4 32, C5 48,120, F6 10,164; 60,000 in all without the radial-basis output.</summary>
    [Theory, InlineData("c1", 156), InlineData("s2", 12), InlineData("c3", 1516), InlineData("s4", 32), InlineData("c5", 48120), InlineData("f6", 10164)]
    public void LeNet5_has_the_papers_parameters(string layer, long parameters)
    {
        Assert.Equal(parameters, LeNet5.Graph.Nodes.Single(n => n.Path == layer).Parameters);
        Assert.Equal(60_000, LeNet5.ParameterCount);
        using var net = new LeNet5();
        Assert.Equal(60_000, net.parameters().Sum(p => p.numel()));
        Assert.Equal(parameters, net.named_parameters().Where(p => p.name.StartsWith(layer + ".", StringComparison.Ordinal)).Sum(p => p.parameter.numel()));
    }

    /// <summary>Section II.B: C1 28x28, S2 14x14, C3 10x10, S4 5x5, C5 1x1.</summary>
    [Theory, InlineData("c1", "6 x 28 x 28"), InlineData("s2", "6 x 14 x 14"), InlineData("c3", "16 x 10 x 10"), InlineData("s4", "16 x 5 x 5"), InlineData("c5", "120 x 1 x 1"), InlineData("f6", "84"), InlineData("output", "10")]
    public void LeNet5_has_the_papers_shapes(string layer, string shape) =>
        Assert.Equal("N x " + shape, LeNet5.Graph.Nodes.Single(n => n.Path == layer).Output.ToString());

    /// <summary>A radial-basis output is the squared distance to its code, so it is 0 for the code itself and never negative.</summary>
    [Fact]
    public void LeNet5_gives_penalties()
    {
        using var scope = NewDisposeScope();
        using var net = new LeNet5();
        net.eval();
        var output = net.call(Deterministic.Input("digit", 2, 1, 32, 32));
        Assert.Equal([2, 10], output.shape);
        Assert.All(output.detach().data<float>().ToArray(), penalty => Assert.True(penalty >= 0));
        // Codes are +-1 and the scaled tanh stays below 1.7159 in size: no distance exceeds 84 (1 + 1.7159)^2.
        Assert.All(output.detach().data<float>().ToArray(), penalty => Assert.True(penalty <= 84 * 2.7159 * 2.7159));
    }

    /// <summary>Dense C3, average pooling, linear output: 156 + 2,416 + 48,120 + 10,164 + 850.</summary>
    [Fact]
    public void LeNet5Modern_has_61706_parameters() => Assert.Equal(156 + ((16 * ((6 * 25) + 1))) + 48120 + 10164 + 850, LeNet5Modern.ParameterCount);

    /// <summary>Simonyan and Zisserman 2014, table 2 ("133, 133, 134, 138, 144 million"), exact by arithmetic.</summary>
    [Fact]
    public void VGG_has_the_papers_parameters()
    {
        Assert.Equal(132_863_336, VGG11.ParameterCount);
        Assert.Equal(132_863_336, VGG11LRN.ParameterCount);
        Assert.Equal(133_047_848, VGG13.ParameterCount);
        Assert.Equal(133_638_952, VGG16C.ParameterCount);
        Assert.Equal(138_357_544, VGG16.ParameterCount);
        Assert.Equal(143_667_240, VGG19.ParameterCount);
    }

    /// <summary>Receptive field and total stride from google-research's receptive_field (VGG-16) and, with torchvision's stride position, by arithmetic.</summary>
    [Fact]
    public void Receptive_fields_are_the_published_ones()
    {
        Assert.Equal(new GraphReceptiveField(212, 212, 32, 32), VGG16.Graph.ReceptiveField);
        Assert.Equal(427, ResNet50.Graph.ReceptiveField!.Height);
        Assert.Equal(971, ResNet101.Graph.ReceptiveField!.Height);
        Assert.Equal(1451, ResNet152.Graph.ReceptiveField!.Height);
        Assert.All([ResNet50.Graph, ResNet101.Graph, ResNet152.Graph], g => Assert.Equal(32, g.ReceptiveField!.StrideHeight));
    }

    /// <summary>timm's activation counts (convolution outputs): VGG-16 13.56M, ResNet-50 11.11M.</summary>
    [Fact]
    public void Activations_are_timms()
    {
        Assert.Equal(13.56, VGG16.Graph.Activations.Known!.Value / 1e6, 2);
        Assert.Equal(11.11, ResNet50.Graph.Activations.Known!.Value / 1e6, 2);
    }
}
