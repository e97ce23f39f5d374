using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// Dense layers whose channels aren't a multiple of eight: NVIDIA, Deep learning performance guide, "Convolutional layers user's guide"
/// (tensor cores, half precision). What gives the network's results (classes, say) has its width from the task.
/// </summary>
internal static class UnevenChannels
{
    private const long Multiple = 8;

    /// <summary>Layers with less of the network's multiply-accumulates don't matter.</summary>
    private const double Share = 0.01;

    public static IEnumerable<Hint> Find(AdvisedNetwork network)
    {
        var last = Last(network);
        foreach (var step in network.Steps)
        {
            if (step.IsAuxiliary || last.Contains(step.Output)) continue;
            if (step.Layer is not { Definition: { IsMatrixProduct: true, ChannelsParameter: { } argument } } layer) continue;
            if (layer.Output.Channels is not { IsKnown: true, Value: var channels }) continue;
            double share = network.Share(step);
            // Groups divide the work along the channels.
            if (channels % Multiple == 0 || share < Share || ConvFacts.Of(step) is { Groups: > 1 }) continue;
            long up = (channels + Multiple - 1) / Multiple * Multiple, down = up - Multiple;
            yield return new(
                Rules.UnevenChannels,
                step.Node.Origin,
                [
                    Text.Count(channels),
                    Text.Count(up),
                    AdviceText.Percent((double)(up - channels) / channels),
                    DimDisplay.Grouped(layer.Macs),
                    AdviceText.Percent(share),
                    down > 0 ? $"{Text.Invariant(down)} or {Text.Invariant(up)}" : Text.Invariant(up),
                ])
            {
                Argument = argument,
                Decides = argument,
                Proposal = new WidthProposal(channels, up),
            };
        }
    }

    /// <summary>The layers with weights that results come from, each result's own last one.</summary>
    private static HashSet<int> Last(AdvisedNetwork network)
    {
        var found = new HashSet<int>();
        var open = new Stack<int>(network.Results.Select(r => r.Value));
        var seen = new HashSet<int>();
        while (open.Count > 0)
        {
            int value = open.Pop();
            if (!seen.Add(value) || network.Maker(value) is not { } step) continue;
            if (Kinds.IsWeighted(step)) found.Add(value);
            else foreach (int input in step.Inputs) open.Push(input);
        }

        return found;
    }
}
