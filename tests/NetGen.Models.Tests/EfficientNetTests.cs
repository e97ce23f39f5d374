using TorchSharp.Modules;

namespace NetGen.Models.Tests;

/// <summary>What an EfficientNet is in training only, which no oracle measures.</summary>
public class EfficientNetTests
{
    /// <summary>
    /// Huang et al. 2016, section 3: the probability of skipping a block grows in proportion to its number among all blocks, here to 0.2
    /// (Tan and Le 2019, section 5.2: survival probability 0.8).
    /// </summary>
    [Fact]
    public void Stochastic_depth_grows_over_all_blocks()
    {
        NetworkGraph[] graphs = [EfficientNetB0.Graph, EfficientNetB1.Graph, EfficientNetB3.Graph, EfficientNetB7.Graph];
        foreach (var graph in graphs)
        {
            // Stages features.1 to features.7, blocks features.1.0, features.1.1...
            var blocks = graph
                .Nodes.Select(n => n.Path.Split('.'))
                .Where(p => p is ["features", _, _, "block", ..])
                .Select(p => $"{p[1]}.{p[2]}")
                .Distinct()
                .ToList();
            var drops = graph.Nodes.Where(n => n.Kind == "StochasticDepth").ToList();
            Assert.NotEmpty(drops);
            foreach (var drop in drops)
            {
                int number = blocks.IndexOf(drop.Path["features.".Length..^".stochastic_depth".Length]);
                double p = double.Parse(drop.Summary[2..], System.Globalization.CultureInfo.InvariantCulture);
                Assert.Equal(0.2 * number / blocks.Count, p, 3);
            }
        }
    }

    /// <summary>torchvision: batch normalization of B5 to B7 has eps 0.001 and momentum 0.01; dropout grows with the size.</summary>
    [Fact]
    public void Larger_sizes_have_other_rates()
    {
        using var b0 = new EfficientNetB0();
        using var b7 = new EfficientNetB7();
        Assert.Equal(0.2, Assert.Single(b0.modules().OfType<Dropout>()).p);
        Assert.Equal(0.5, Assert.Single(b7.modules().OfType<Dropout>()).p);
        Assert.All(EfficientNetB0.Graph.Nodes.Where(n => n.Kind == "BatchNorm"), n => Assert.Equal("", n.Summary));
        Assert.All(EfficientNetB7.Graph.Nodes.Where(n => n.Kind == "BatchNorm"), n => Assert.Equal("eps 0.001, momentum 0.01", n.Summary));
    }
}
