using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// A 5x5 convolution that two 3x3 replace (Szegedy et al. 2015, arXiv:1512.00567, section 3.1), a 7x7 that three replace
/// (Simonyan and Zisserman 2014, section 2.3).
/// </summary>
internal static class LargeKernels
{
    private static readonly Dictionary<long, (int Count, string Words, string Source)> s_sizes = new()
    {
        [5] = (
            2,
            "two 3x3",
            "Szegedy et al. 2015, sec. 3.1; with 5x5 for pairs of 3x3 VGG's top-1 error was 7% higher: Simonyan & Zisserman 2014, "
                + "sec. 4.1"),
        [7] = (3, "three 3x3", "Simonyan & Zisserman 2014, sec. 2.3"),
    };

    public static IEnumerable<Hint> Find(AdvisedNetwork network) => network.Steps.Select(Check).OfType<Hint>();

    private static Hint? Check(Step step)
    {
        if (ConvFacts.Of(step) is not { IsPlain: true, IsSquare: true } conv || !s_sizes.TryGetValue(conv.Kernel.Height, out var size))
            return null;
        // One window on the whole image is a fully connected layer.
        if (step.Node.Output.Height * step.Node.Output.Width == Dim.Known(1)
            || conv.Window.PaddingH != conv.Window.PaddingW
            || conv.Window.PaddingH > size.Count)
        {
            return null;
        }

        if (Factorization.Of(conv, [.. Enumerable.Repeat((3L, 3L), size.Count)]) is not { } smaller || smaller.Saved < Factorization.Worth)
            return null;
        (long, long)[] paddings = [.. Enumerable.Range(0, size.Count).Select(k => k < conv.Window.PaddingH ? (1L, 1L) : (0L, 0L))];
        string between = $"{size.Words} with {string.Join(" and ", smaller.Between.Select(Text.Count))} channels between them";
        return new(
            Rules.LargeKernel,
            step.Node.Origin,
            [
                $"{conv.Kernel.Height}x{conv.Kernel.Width}",
                smaller.TextBefore,
                between,
                smaller.TextAfter,
                AdviceText.Percent(smaller.Saved),
                smaller.TextOfMacs(step.InputShapes[0], paddings),
                size.Source,
            ])
        {
            Argument = "kernel",
            Decides = "kernel",
            Also = ["padding", "channels"],
            Proposal = new FactorizationProposal(smaller.Kernels, paddings.ToEquatableArray(), smaller.Between.ToEquatableArray()),
        };
    }
}
