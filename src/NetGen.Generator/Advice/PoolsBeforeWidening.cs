using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// Pooling to a quarter of the values and widening afterwards, instead of a convolution and pooling side by side: Szegedy et al. 2015
/// (arXiv:1512.00567), section 5 and figures 9 and 10.
/// </summary>
internal static class PoolsBeforeWidening
{
    /// <summary>With fewer channels than this the maps are small change.</summary>
    private const long FewestChannels = 16;

    public static IEnumerable<Hint> Find(AdvisedNetwork network) => network.Steps.Select(s => Check(network, s)).OfType<Hint>();

    private static Hint? Check(AdvisedNetwork network, Step pool)
    {
        if (pool.Layer is not { Window: { StrideH: > 1, StrideW: > 1 } window } layer || !Kinds.IsWindowPool(layer)) return null;
        if (!pool.InputShapes[0].Channels.IsKnown) return null;
        if (Wider(network, pool) is not { } next
            || ConvFacts.Of(next) is not { Groups: 1 } conv
            || conv.In < FewestChannels
            || conv.Out < 2 * conv.In)
        {
            return null;
        }
        // A window on the whole image is a fully connected layer.
        if (next.Node.Output.Height * next.Node.Output.Width == Dim.Known(1)) return null;
        var (before, after) = (pool.InputShapes[0], pool.Node.Output);
        if (Parallel(window, before, after) is not var (kernel, padding)) return null;
        long more = conv.Out - conv.In;
        var positions = after.Height * after.Width;
        var parallel = new ParallelProposal(more, kernel, window.StrideH, padding, NormAndActivation.Of(network, next));
        return new(
            Rules.PoolBeforeWidening,
            pool.Node.Origin,
            [
                DimDisplay.Grouped(after.Elements),
                DimDisplay.Grouped(before.Elements),
                $"'{next.Path}'",
                Text.Count(conv.In),
                Text.Count(conv.Out),
                $"[{LayerTable.Conv.With(parallel.Arguments)}]",
                DimDisplay.Grouped(positions * conv.Out),
                $"{AdviceText.Product(kernel * kernel, conv.In, more)} x {AdviceText.Size(after)} "
                    + $"= {DimDisplay.Grouped(positions * checked(kernel * kernel * conv.In * more))}",
            ])
        {
            Decides = "kernel",
            Proposal = parallel,
        };
    }

    /// <summary>
    /// Kernel and padding of a convolution with the pool's stride and output size: 3x3 where one comes out so, else the pool's own window;
    /// null where none does.
    /// </summary>
    private static (long Kernel, long Padding)? Parallel(Window window, Shape before, Shape after)
    {
        if (window.StrideH != window.StrideW) return null;
        foreach (var (kernel, padding) in new[] { (3L, 1L), (3L, 0L), (window.Height, window.PaddingH) })
        {
            if (SlidingWindow
                    .Of((kernel, kernel), (window.StrideH, window.StrideW), (padding, padding), (1, 1))
                    .Output(before, before.Channels) == after)
            {
                return (kernel, padding);
            }
        }

        return null;
    }

    /// <summary>The convolution that alone reads the pooled maps, after layers that keep their number.</summary>
    private static Step? Wider(AdvisedNetwork network, Step pool)
    {
        var next = network.OnlyReader(pool);
        while (next is not null && Kinds.IsPointwise(next)) next = network.OnlyReader(next);
        return next;
    }
}
