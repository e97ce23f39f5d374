using NetGen.Zoo;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Models.Tests;

/// <summary>The first layers of a VGG network with response normalization.</summary>
[Network(3, 8, 8), VGGConvolution(8, 3, VGGKind.LocalResponseNorm, first: true)]
public sealed partial class NormalisedConvolution;

/// <summary>A DenseNet-BC with dropout.</summary>
[Network(3, 32, 32, Classes = 10), CifarDenseNet(depth: 22, growth: 12, dropout: 0.2)]
public sealed partial class DenseNetWithDropout;

/// <summary>A DenseNet without bottlenecks, with dropout.</summary>
[Network(3, 32, 32, Classes = 10), CifarDenseNet(depth: 13, growth: 12, bottleneck: 0, dropout: 0.2)]
public sealed partial class PlainDenseNetWithDropout;

/// <summary>The places of normalization and dropout, which no count of parameters shows.</summary>
public class PlacementTests
{
    /// <summary>
    /// Simonyan and Zisserman 2014, section 2.1, takes the normalization of Krizhevsky et al. 2012, section 3.3: of what ReLU gives,
    /// with k = 2, n = 5, alpha = 1e-4 (of the sum, which PyTorch divides by n) and beta = 0.75.
    /// </summary>
    [Fact]
    public void VGG_normalises_what_ReLU_gives()
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        using var net = new NormalisedConvolution();
        manual_seed(1);
        // Large values, so that the sum of squares counts.
        foreach (var parameter in net.parameters()) parameter.normal_(0, 30);
        var image = randn(1, 3, 8, 8);
        var layers = new WrittenByHand(net);
        var a = layers.Convolution(net.named_parameters().First().name[..^".weight".Length], image).relu();
        var squares = nn.functional.pad(a.pow(2), [0, 0, 0, 0, 2, 2]);
        var sum = Enumerable.Range(0, 5).Select(k => squares.narrow(1, k, 8)).Aggregate((x, y) => x + y);
        WrittenByHand.AssertSame(a / (2 + 1e-4 * sum).pow(0.75), net.call(image));
    }

    [Fact]
    public void A_LRN_normalises_after_the_first_ReLU_alone()
    {
        string[] kinds = [.. VGG11LRN.Graph.Nodes.Take(4).Select(n => n.Kind)];
        Assert.Equal(["Conv", "ReLU", "LocalResponseNorm", "MaxPool"], kinds);
        Assert.Single(VGG11LRN.Graph.Nodes, n => n.Kind == "LocalResponseNorm");
    }

    /// <summary>Chollet 2016 (arXiv:1610.02357), section 4.3: a dropout of 0.5 before the logistic regression.</summary>
    [Fact]
    public void Xception_drops_half_of_the_features()
    {
        var last = Xception.Graph.Nodes[^1];
        var dropout = Xception.Graph.Nodes[last.Inputs[0]];
        Assert.Equal(("Linear", "Dropout", "p 0.5"), (last.Kind, dropout.Kind, dropout.Summary));
    }

    /// <summary>Huang et al. 2016, section 4.2, and their program: dropout follows every convolution but the first.</summary>
    [Fact]
    public void DenseNet_drops_after_every_convolution_but_the_first()
    {
        foreach (var graph in new[] { DenseNetWithDropout.Graph, PlainDenseNetWithDropout.Graph })
        {
            var convolutions = graph.Nodes.Where(n => n.Kind == "Conv").ToList();
            Assert.Equal("features.conv0", convolutions[0].Path);
            Assert.DoesNotContain("Dropout", Readers(graph, convolutions[0]));
            Assert.All(convolutions.Skip(1), c => Assert.Equal(["Dropout"], Readers(graph, c)));
        }
    }

    private static IEnumerable<string> Readers(NetworkGraph graph, GraphNode node) =>
        graph.Nodes.Where(n => n.Inputs.Contains(node.Index)).Select(n => n.Kind);
}
