namespace NetGen.Generator;

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
        if (pool.Layer is not { Kind: "MaxPool" or "AvgPool", Window: { StrideH: > 1, StrideW: > 1 } window } || !pool.InputShapes[0].Channels.IsKnown) return null;
        if (Wider(network, pool) is not { } next || ConvFacts.Of(next) is not { Groups: 1 } conv || conv.In < FewestChannels || conv.Out < 2 * conv.In) return null;
        // A window on the whole image is a fully connected layer.
        if (next.Node.Output.Height * next.Node.Output.Width == Dim.Known(1)) return null;
        var (before, after) = (pool.InputShapes[0], pool.Node.Output);
        long more = conv.Out - conv.In;
        var positions = after.Height * after.Width;
        string stride = window.StrideH == window.StrideW ? Write.Plain(window.StrideH) : $"[{window.StrideH}, {window.StrideW}]";
        return new(Rules.PoolBeforeWidening, pool.Node.Origin,
        [
            Write.Number(after.Elements), Write.Number(before.Elements), $"'{next.Path}'", Write.Number(conv.In), Write.Number(conv.Out),
            $"[Conv({more}, kernel: 3, stride: {stride}, padding: 1)]", Write.Number(positions * conv.Out), $"9 x {Write.Product(conv.In, more)} x {Write.Size(after)} = {Write.Number(positions * (9 * conv.In * more))}",
        ])
        { Decides = "kernel" };
    }

    /// <summary>The convolution that alone reads the pooled maps, behind layers that leave their number.</summary>
    private static Step? Wider(AdvisedNetwork network, Step pool)
    {
        var next = network.OnlyReader(pool);
        while (next is not null && Kinds.IsPointwise(next)) next = network.OnlyReader(next);
        return next;
    }
}
