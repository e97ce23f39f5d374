using NetGen.Generator.Diagnostics;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// Convolutions with so much padding that their first and last windows see nothing else:
/// those outputs are the bias alone, wherever the image is from.
/// </summary>
internal static class OnlyPadding
{
    public static IEnumerable<Hint> Find(AdvisedNetwork network) => network.Steps.Select(Check).OfType<Hint>();

    private static Hint? Check(Step step)
    {
        if (step.Layer is not { Window: { IsGlobal: false, Enlarged: null } window } layer || layer.State.Count == 0) return null;
        var (rows, columns) = (Alone(window.Height, window.StrideH, window.PaddingH), Alone(window.Width, window.StrideW, window.PaddingW));
        if (rows == 0 && columns == 0) return null;
        string counts = string.Join(
            " and ",
            new[] { (rows, "row"), (columns, "column") }
                .Where(c => c.Item1 > 0)
                .Select(c => c.Item1 == 1 ? c.Item2 : $"{c.Item1} {c.Item2}s"));
        var (padding, axis, kernel) = rows > 0 ? (window.PaddingH, "row", window.Height) : (window.PaddingW, "column", window.Width);
        string why = $"{(padding == 1 ? "is" : "are")} {Text.Plural(padding, axis)} of padding for a kernel of {kernel}";
        var (above, left) = ((window.Height - 1) / 2, (window.Width - 1) / 2);
        var better = new PaddingProposal(above, left);
        return new(Rules.PaddingAlone, step.Node.Origin, [counts, why, better.ToString()])
        {
            Argument = "padding",
            Decides = "padding",
            Proposal = better,
        };
    }

    /// <summary>Windows at offsets from -p on in steps of s that end before the first row.</summary>
    private static long Alone(long extent, long stride, long padding) => padding < extent ? 0 : (padding - extent) / stride + 1;
}
