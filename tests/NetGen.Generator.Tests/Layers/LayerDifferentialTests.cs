using TorchSharp;

namespace NetGen.Generator.Tests;

/// <summary>Inferred shapes, state and costs against what torch does with the code that the layer writes.</summary>
public sealed class LayerDifferentialTests
{
    private const int PerLayer = 12;

    [Fact]
    public void Shapes_state_and_costs_are_those_of_torch()
    {
        var drawn = LayerCases.OfAll(20, d => d.Parameters.Count == 0 ? 3 : PerLayer);
        var layers = drawn.Select(c => c.Infer().Layer!).ToList();
        var compiled = CompiledLayers.Of(layers);
        for (int k = 0; k < drawn.Count; k++)
        {
            // What torch throws names no layer.
            try
            {
                Check(compiled, k, layers[k]);
            }
            catch (Exception problem) when (problem is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"{drawn[k]}: {problem.Message}", problem);
            }
        }
    }

    [Fact]
    public void Symbolic_sizes_agree_with_known_ones()
    {
        foreach (var definition in LayerTable.All)
        {
            var cases = new LayerCases(21, definition);
            for (int k = 0; k < 40; k++)
            {
                var drawn = cases.Draw();
                if (!drawn.Input.IsImage || !drawn.InferSymbolic().IsLayer(out var symbolic)) continue;
                var (h, w) = (drawn.Input.Height.Value, drawn.Input.Width.Value);
                bool valid = symbolic.Requirements.All(r => r.Dim.Evaluate(h, w) >= r.Minimum);
                Assert.True(valid == drawn.Infer().IsLayer(out var known), drawn.ToString());
                if (known is null) continue;
                Assert.True(
                    known.Output.Dims.Select(d => d.Value).SequenceEqual(symbolic.Output.Dims.Select(d => d.Evaluate(h, w))),
                    $"{drawn}: {known.Output}, but {symbolic.Output}");
                Assert.True(known.Macs.Value == symbolic.Macs.Evaluate(h, w), drawn.ToString());
            }
        }
    }

    private static void Check(CompiledLayers compiled, int k, Layer layer)
    {
        using var scope = torch.NewDisposeScope();
        using var module = compiled.Make(k);
        var input = torch.randn([2, .. layer.Input.Dims.Select(d => d.Value)]);
        foreach (bool training in new[] { true, false })
        {
            module.train(training);
            var output = compiled.Forward(k, module, input, training);
            Assert.True(
                output.shape.SequenceEqual([2L, .. layer.Output.Dims.Select(d => d.Value)]),
                $"torch gives {string.Join(" x ", output.shape)}, not {layer.Output}");
        }

        // Within a network, as layers are used: a module that is put into another one is asked for its components once more.
        const string Prefix = "layer.";
        var state = torch
            .nn.Sequential((Prefix[..^1], module))
            .state_dict()
            .Select(e => (Key: e.Key[Prefix.Length..], e.Value.shape))
            .ToList();
        Assert.True(
            state.Count == layer.State.Count
                && state
                    .Zip(layer.State)
                    .All(s =>
                        s.First.Key == (layer.IsParameter ? CompiledLayers.Parameter : s.Second.Name)
                        && s.First.shape.SequenceEqual(s.Second.Shape)),
            $"torch has {string.Join(", ", state.Select(s => $"{s.Key} {string.Join("x", s.shape)}"))}");
        Assert.Equal(module.parameters().Sum(p => p.numel()), layer.State.Where(s => s.IsParameter).Sum(s => s.Count));
        Assert.Equal(Macs(module, layer), layer.Macs.Value);
    }

    /// <summary>
    /// By definition: each weight of a convolution is used once for each position it slides over, each of a linear layer once.
    /// </summary>
    private static long Macs(torch.nn.Module module, Layer layer)
    {
        if (layer.Definition.Family is not (LayerFamily.Convolution or LayerFamily.Linear)) return 0;
        // A transposed convolution slides over its input.
        var slidesOver = layer.Definition == LayerTable.ConvTranspose ? layer.Input : layer.Output;
        long places = slidesOver.IsVector ? 1 : slidesOver.Height.Value * slidesOver.Width.Value;
        return places * module.state_dict().Where(e => e.Value.dim() > 1).Sum(e => e.Value.numel());
    }
}
