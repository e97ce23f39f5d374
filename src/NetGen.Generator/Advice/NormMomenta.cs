using System.Globalization;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Advice;

/// <summary>
/// A momentum as TensorFlow and Keras count it, the share of the running mean that stays: in PyTorch it is the share that is replaced.
/// </summary>
internal static class NormMomenta
{
    /// <summary>The usual momenta of TensorFlow are 0.9, 0.99, 0.997 and 0.999.</summary>
    private const double Smallest = 0.9;

    public static IEnumerable<Hint> Find(AdvisedNetwork network)
    {
        foreach (var step in network.Steps)
        {
            if (step is not { Layer.Definition.NormalizesOverBatch: true, Node: LayerNode { Arguments: var arguments } }) continue;
            // 1 keeps the last batch alone, and says so.
            if (!arguments.Has("momentum") || arguments.Number("momentum") is not (>= Smallest and < 1 and var momentum)) continue;
            string kept = (1 - (decimal)momentum).ToString(CultureInfo.InvariantCulture);
            yield return new(Rules.NormMomentum, step.Node.Origin, [ArgumentText.Number(momentum), kept])
            {
                Argument = "momentum",
                Decides = "momentum",
                Proposal = new ValueProposal("momentum", kept, IsProperty: false),
            };
        }
    }
}
