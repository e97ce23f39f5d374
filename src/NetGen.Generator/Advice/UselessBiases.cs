using NetGen.Generator.Diagnostics;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// A bias whose layer only feeds batch normalization, which subtracts it with the mean:
/// Ioffe and Szegedy 2015 (arXiv:1502.03167), section 3.2.
/// </summary>
internal static class UselessBiases
{
    /// <summary>The batch norm's attribute, where it is on the same class as the layer's.</summary>
    private static int? IndexBeside(Step step, Step norm) =>
        (step.Node.Origin.Links, norm.Node.Origin.Links) is var (own, other) && own[own.Count - 1].Owner == other[other.Count - 1].Owner
            ? other[other.Count - 1].Attribute
            : null;

    public static IEnumerable<Hint> Find(AdvisedNetwork network)
    {
        foreach (var step in network.Steps)
        {
            if (step.Layer is not { } layer || !layer.Definition.Has("bias")) continue;
            if (layer.State.FirstOrDefault(t => t.Name == "bias") is not { } bias
                || network.OnlyReader(step) is not { Layer.Definition.NormalizesOverBatch: true } norm)
            {
                continue;
            }

            yield return new(Rules.UselessBias, step.Node.Origin, [norm.Path, Text.Count(bias.Count)])
            {
                Argument = "bias",
                Decides = "bias",
                Proposal = new BiasProposal(IndexBeside(step, norm)),
            };
        }
    }
}
