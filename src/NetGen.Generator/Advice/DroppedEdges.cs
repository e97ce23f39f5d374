using NetGen.Generator.Diagnostics;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// Rows or columns of a known size that no window reaches, and what to do. Of a symbolic size NETGEN2003 says when it happens.
/// </summary>
internal static class DroppedEdges
{
    private const long LargestPadding = 16;

    public static IEnumerable<Hint> Find(AdvisedNetwork network) => network.Steps.Select(Check).OfType<Hint>();

    private static Hint? Check(Step step)
    {
        if (step.Layer is not { Window: { } window } layer) return null;
        var dropped = layer.Remainders.Where(r => r.Of.IsKnown && r.Count is { IsKnown: true, Value: > 0 }).ToList();
        if (dropped.Count == 0) return null;
        var axes = dropped.ConvertAll(r => Axis.Of(r.Axis, r.Count.Value, window, step));
        var remedies = new List<string>();
        bool canCeil = layer.Definition.Has("ceil");
        if (canCeil) remedies.Add("write ceil: true");
        long? padding = layer.Definition.Has("padding") ? Padding(step, Kinds.IsWindowPool(layer), window) : null;
        if (padding is not null) remedies.Add($"{(canCeil ? "" : "write ")}padding: {padding}");
        bool isSquare = axes is [var first, var second] && first with { Name = second.Name } == second;
        string sizes = isSquare ? axes[0].Sizes("rows and columns") : string.Join(" and ", axes.Select(a => a.Sizes(a.Name + "s")));
        remedies.Add($"use an input of {sizes}{(step.Inputs[0] == 0 ? "" : " here")}");
        string lost = isSquare ? axes[0].Lost("row and column") : string.Join(" and ", axes.Select(a => a.Lost(a.Name)));
        string why = isSquare ? axes[0].Why : string.Join(" and ", axes.Select(a => a.Why));
        return new(Rules.DroppedPixels, step.Node.Origin, [lost, why, string.Join(", or ", remedies)])
        {
            ConcernsNetwork = true,
            Proposal = new EdgeProposal(canCeil, padding),
        };
    }

    /// <summary>The smallest padding with which every row and column is read; a pool's is at most half its window.</summary>
    private static long? Padding(Step step, bool isPool, Window window)
    {
        if (window.PaddingH != window.PaddingW || !step.InputShapes[0].Height.IsKnown || !step.InputShapes[0].Width.IsKnown) return null;
        Axis[] axes = [Axis.Of('H', 0, window, step), Axis.Of('W', 0, window, step)];
        long extent = Math.Min(window.Height, window.Width), largest = Math.Min(LargestPadding, isPool ? extent / 2 : extent - 1);
        for (long padding = window.PaddingH + 1; padding <= largest; padding++)
            if (Array.TrueForAll(axes, a => a.DroppedOf(a.Size, padding) == 0)) return padding;
        return null;
    }

    /// <summary>One direction of a window that doesn't come out even.</summary>
    private sealed record Axis(string Name, long Size, long Dropped, long Extent, long Stride, long Pad, long Windows)
    {
        public static Axis Of(char name, long dropped, Window window, Step step) =>
            name == 'H'
                ? new(
                    "row",
                    step.InputShapes[0].Height.Value,
                    dropped,
                    window.Height,
                    window.StrideH,
                    window.PaddingH,
                    step.Node.Output.Height.Value)
                : new(
                    "column",
                    step.InputShapes[0].Width.Value,
                    dropped,
                    window.Width,
                    window.StrideW,
                    window.PaddingW,
                    step.Node.Output.Width.Value);

        /// <summary><c>the last 2 rows of 15</c>.</summary>
        public string Lost(string name) =>
            $"the last {(Dropped == 1 ? name : $"{Text.Invariant(Dropped)} {name.Replace(" and", "s and")}s")} of {Text.Invariant(Size)}";

        /// <summary><c>7 windows of 2 with stride 2 reach 14</c>.</summary>
        public string Why =>
            $"{Text.Invariant(Windows)} windows of {Text.Invariant(Extent)} with "
            + $"stride {Text.Invariant(Stride)}{(Pad == 0 ? "" : $" and padding {Text.Invariant(Pad)}")} "
            + $"reach {Text.Invariant(Size - Dropped)}";

        /// <summary><c>14 or 16 rows</c>.</summary>
        public string Sizes(string names) => $"{Text.Invariant(Size - Dropped)} or {Text.Invariant(Larger)} {names}";

        /// <summary>Rows dropped for a size and padding, as <see cref="SlidingWindow"/> counts them.</summary>
        public long DroppedOf(long size, long padding) =>
            size + 2 * padding < Extent
                ? size
                : Math.Max(0, (size + 2 * padding - Extent) % Stride - padding - Math.Max(0, Stride - Extent));

        /// <summary>The next larger size of which nothing is dropped: the one with one window more.</summary>
        public long Larger => Size + Stride - (Size + 2 * Pad - Extent) % Stride;
    }
}
