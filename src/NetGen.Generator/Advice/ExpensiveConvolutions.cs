using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// A convolution on many channels that takes a good part of a network's time, and that a 1x1 convolution to a quarter of the channels
/// before it would make cheap: Szegedy et al. 2014 (arXiv:1409.4842), section 4; He et al. 2015 (arXiv:1512.03385), section 4.1.
/// </summary>
internal static class ExpensiveConvolutions
{
    private const long FewestChannels = 256, Reduction = 4;

    /// <summary>The least share of the network's multiply-accumulates.</summary>
    private const double Share = 0.08;

    public static IEnumerable<Hint> Find(AdvisedNetwork network) =>
        network.Steps.Where(s => !s.IsAuxiliary).Select(s => Check(network, s)).OfType<Hint>();

    private static Hint? Check(AdvisedNetwork network, Step step)
    {
        if (ConvFacts.Of(step) is not { Groups: 1 } conv || conv.In < FewestChannels || conv.Kernel.Height * conv.Kernel.Width < 9)
            return null;
        double share = network.Share(step);
        if (share < Share || IsReduced(network, step)) return null;
        long reduced = (conv.In / Reduction + 7) / 8 * 8;
        var (input, output) = (step.InputShapes[0], step.Node.Output);
        var after =
            input.Height * input.Width * (conv.In * reduced)
            + output.Height * output.Width * checked(conv.Kernel.Height * conv.Kernel.Width * reduced * conv.Out);
        if (after.IsKnown && step.Layer!.Macs.IsKnown && after.Value >= step.Layer.Macs.Value) return null;
        return new(
            Rules.ExpensiveConvolution,
            step.Node.Origin,
            [
                $"{conv.Kernel.Height}x{conv.Kernel.Width}",
                Text.Count(conv.In),
                Text.Count(conv.Out),
                DimDisplay.Grouped(step.Layer!.Macs),
                AdviceText.Percent(share),
                Text.Invariant(reduced),
                $"{AdviceText.Product(conv.In, reduced)} x {AdviceText.Size(input)} "
                    + $"+ {AdviceText.Product(conv.Kernel.Height * conv.Kernel.Width, reduced, conv.Out)} x {AdviceText.Size(output)} "
                    + $"= {DimDisplay.Grouped(after)}",
            ])
        {
            Decides = "channels",
            // What others read, too, isn't to be narrowed before a block; before the convolution itself it is its own.
            Proposal = new ReductionProposal(reduced, NormAndActivation.Of(network, step), network.Readers(step.Inputs[0]).Count != 1),
        };
    }

    /// <summary>Whether its input was narrowed by a 1x1 convolution already.</summary>
    private static bool IsReduced(AdvisedNetwork network, Step step)
    {
        var before = network.Maker(step.Inputs[0]);
        while (before is not null && Kinds.IsPointwise(before)) before = network.Maker(before.Inputs[0]);
        return before is not null && ConvFacts.Of(before) is { Kernel: (1, 1) } conv && conv.Out < conv.In;
    }
}
