using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// An n x n convolution on maps of 12 to 20 rows and columns that 1 x n and n x 1 replace: Szegedy et al. 2015 (arXiv:1512.00567),
/// section 3.2. From n = 5, odd: a 3x3 would save a third only; the paper's own networks have n = 7 on 17 x 17.
/// </summary>
internal static class SquareKernels
{
    private const long SmallestKernel = 5, SmallestMap = 12, LargestMap = 20;

    public static IEnumerable<Hint> Find(AdvisedNetwork network) => network.Steps.Select(Check).OfType<Hint>();

    private static Hint? Check(Step step)
    {
        if (ConvFacts.Of(step) is not { IsPlain: true, IsSquare: true } conv
            || conv.Kernel.Height < SmallestKernel
            || conv.Kernel.Height % 2 == 0)
        {
            return null;
        }

        if (!IsMedium(step.InputShapes[0].Height)
            || !IsMedium(step.InputShapes[0].Width)
            || conv.Kernel.Height > step.InputShapes[0].Height.Value)
        {
            return null;
        }
        // One window on the whole image is a fully connected layer.
        if (step.Node.Output.Height * step.Node.Output.Width == Dim.Known(1)) return null;
        long n = conv.Kernel.Height;
        if (Factorization.Of(conv, (1, n), (n, 1)) is not { } smaller || smaller.Saved < Factorization.Worth) return null;
        (long, long)[] paddings = [(0, conv.Window.PaddingW), (conv.Window.PaddingH, 0)];
        return new(
            Rules.SquareKernel,
            step.Node.Origin,
            [
                AdviceText.Size(step.InputShapes[0]),
                AdviceText.Article(n),
                smaller.TextBefore,
                $"1x{n} and {n}x1 with {Text.Count(smaller.Channels[1])} channels between them",
                smaller.TextAfter,
                AdviceText.Percent(smaller.Saved),
                smaller.TextOfMacs(step.InputShapes[0], paddings),
            ])
        {
            Argument = "kernel",
            Decides = "kernel",
            Also = ["padding", "channels"],
            Proposal = new FactorizationProposal(smaller.Kernels, paddings.ToEquatableArray(), smaller.Between.ToEquatableArray()),
        };
    }

    private static bool IsMedium(Dim size) => size is { IsKnown: true, Value: >= SmallestMap and <= LargestMap };
}
