using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// Local response normalization: Simonyan and Zisserman 2014 (arXiv:1409.1556), section 4.1 and table 3, found no use in it.
/// </summary>
internal static class ResponseNormalizations
{
    public static IEnumerable<Hint> Find(AdvisedNetwork network)
    {
        foreach (var step in network.Steps)
        {
            if (step.Layer is not { } layer || layer.Definition != LayerTable.LocalResponseNorm) continue;
            var (kept, channels) = (layer.Input.Elements, layer.Input.Channels);
            yield return new(
                Rules.ResponseNormalization,
                step.Node.Origin,
                [
                    DimDisplay.Grouped(kept),
                    DimDisplay.Grouped(kept * sizeof(float)),
                    DimDisplay.Grouped(channels),
                    DimDisplay.Grouped(channels * 2),
                ]);
        }
    }
}
