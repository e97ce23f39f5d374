using System.Globalization;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Advice;

/// <summary>
/// Dropout before batch normalization, whose running variance is then that of training and not of evaluation: Li, Chen, Hu, Yang,
/// "Understanding the disharmony between dropout and batch normalization by variance shift", 2018 (arXiv:1801.05134), section 3.
/// </summary>
internal static class DropoutsBeforeNorm
{
    public static IEnumerable<Hint> Find(AdvisedNetwork network)
    {
        // For each value the first batch norm that it reaches, from the end.
        var reached = new Step?[network.Steps.Count + 1];
        foreach (var step in network.Steps.Reverse())
        {
            reached[step.Output] = network
                .Readers(step.Output)
                .Select(r => r.Layer?.Definition.NormalizesOverBatch == true ? r : reached[r.Output])
                .OfType<Step>()
                .OrderBy(r => r.Output)
                .FirstOrDefault();
        }

        foreach (var step in network.Steps)
        {
            if (!Kinds.IsOf(step, LayerFamily.Dropout) || reached[step.Output] is not { } norm) continue;
            if (step.Layer!.DropProbability is not (> 0 and < 1 and var p)) continue;
            yield return new(
                Rules.DropoutBeforeNorm,
                step.Node.Origin,
                [ArgumentText.Number(p), (1 / (1 - p)).ToString("0.##", CultureInfo.InvariantCulture), norm.Path])
            {
                Proposal =
                    norm.Node.Origin.Links is var to
                    && step.Node.Origin.Links is var from
                    && to[to.Count - 1].Owner == from[from.Count - 1].Owner
                        ? new DropoutProposal(to[to.Count - 1].Attribute)
                        : null,
            };
        }
    }
}
