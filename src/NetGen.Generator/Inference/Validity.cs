using System.Threading;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Inference;

/// <summary>For which heights and widths a symbolic network works: windows must fit, and merged paths must agree.</summary>
internal static class Validity
{
    /// <summary>The largest size that is searched for.</summary>
    private const long MaxSize = 1L << 24;

    /// <summary>At most this many equations are listed.</summary>
    private const int MostTexts = 8;

    /// <summary>The conditions in words, or the first problem that no size avoids.</summary>
    public static (EquatableArray<string> Conditions, Problem? Problem, IReadOnlyDictionary<char, Solutions> Sizes) Of(StepList list)
    {
        var sizes = new Dictionary<char, Solutions>();
        var requirements = list
            .Steps.Where(s => s.Layer is not null)
            .SelectMany(s => s.Layer!.Requirements.Select(r => (Step: s, Requirement: r)))
            .ToList();
        if (requirements.FirstOrDefault(r => r.Requirement.Dim.IsKnown && r.Requirement.Dim.Value < r.Requirement.Minimum) is
            { Step: { } step, Requirement: { } broken })
        {
            return ([], TooSmall(step, Why(broken, broken.Dim.ToString())), sizes);
        }

        if (list.Shapes[0].Dims.All(d => d.IsKnown)) return ([], null, sizes);

        var equalities = list.Steps.SelectMany(s => Equalities(s, list.Cancel)).ToList();
        var conditions = new List<string>();
        foreach (char symbol in new[] { 'H', 'W' }.Where(s => list.Shapes[0].Dims.Any(d => d.Uses(s))))
        {
            char other = symbol == 'H' ? 'W' : 'H';
            long least = 1;
            foreach (var (at, requirement) in requirements.Where(r => r.Requirement.Dim.Uses(symbol) && !r.Requirement.Dim.Uses(other)))
            {
                list.Cancel.ThrowIfCancellationRequested();
                if (Least(requirement, least) is not { } size)
                    return ([], TooSmall(at, Why(requirement, requirement.Dim.ToString())), sizes);
                least = size;
            }

            var mine = equalities.Where(e => e.Difference.Uses(symbol) && !e.Difference.Uses(other)).ToList();
            if (Solutions.Zeros([.. mine.Select(e => e.Difference).Distinct()], least, list.Cancel) is not { } solutions)
            {
                conditions.Add($"{symbol} >= {least}");
                conditions.AddRange(Listing(mine));
                continue;
            }

            if (solutions.Least is not { } first)
            {
                return (
                    [],
                    TooSmall(
                        mine[0].Step,
                        $"the merged paths are {mine[0].Size} and {mine[0].Dim}, which differ for every {symbol} of at least {least}"),
                    sizes);
            }

            sizes[symbol] = solutions;
            string? text = SizeText.Of(symbol, solutions);
            // A network for a few sizes says so in its text alone.
            if (solutions.Residues.Count > 0) conditions.Add($"{symbol} >= {first}");
            if (text is not null) conditions.Add(text);
        }

        conditions.AddRange(Listing(equalities.Where(e => e.Difference.Uses('H') && e.Difference.Uses('W'))));
        return (
            conditions.OrderBy(c => c.Length > 1 && c.Substring(1).StartsWith(" >= ", StringComparison.Ordinal) ? 0 : 1).ToEquatableArray(),
            null,
            sizes);
    }

    // Formulas take long to write: those of hundreds of paths aren't useful.
    private static IEnumerable<string> Listing(IEnumerable<(Step Step, Dim Difference, Dim Size, Dim Dim)> equalities)
    {
        var distinct = equalities.Select(e => (e.Size, e.Dim)).Distinct().ToList();
        var texts = distinct.Take(MostTexts).Select(e => $"{e.Size} = {e.Dim}");
        return distinct.Count > MostTexts ? texts.Append($"{Text.Invariant(distinct.Count - MostTexts)} more such conditions") : texts;
    }

    /// <summary>Whether every window fits and all merged paths agree at one input size.</summary>
    public static bool Holds(StepList list, InputSize size)
    {
        list.Cancel.ThrowIfCancellationRequested();
        return list.Steps.All(s =>
            (s.Layer is null || s.Layer.Requirements.All(r => r.Dim.Evaluate(size.Height, size.Width) >= r.Minimum))
            && Equalities(s, list.Cancel).All(e => e.Difference.Evaluate(size.Height, size.Width) == 0));
    }

    /// <summary>
    /// The smallest size from <paramref name="from"/> on that fulfils a requirement; sizes grow with the input,
    /// so that all larger ones do too.
    /// </summary>
    private static long? Least(Requirement requirement, long from)
    {
        bool Holds(long size) => requirement.Dim.Evaluate(size, size) >= requirement.Minimum;
        if (Holds(from)) return from;
        long low = from, high = from;
        do
        {
            if (high > MaxSize) return null;
            low = high;
            high *= 2;
        }
        while (!Holds(high));
        while (high - low > 1)
        {
            long middle = (low + high) / 2;
            if (Holds(middle)) high = middle;
            else low = middle;
        }

        return high;
    }

    /// <summary>Pairs of sizes that a merge needs to be equal and that aren't the same expression.</summary>
    private static IEnumerable<(Step Step, Dim Difference, Dim Size, Dim Dim)> Equalities(Step step, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (step.Node is not MergeNode merge) yield break;
        for (int axis = merge.Kind == MergeKind.Concat ? 1 : 0; axis < merge.Output.Rank; axis++)
        {
            var size = merge.Output.Dims[axis];
            foreach (var dim in step.InputShapes.Select(s => s.Dims[axis]).Distinct())
            {
                if (dim != size && !(merge.Kind == MergeKind.Multiply && dim == Dim.Known(1)))
                    yield return (step, dim - size, size, dim);
            }
        }
    }

    private static string Why(Requirement requirement, string dim) =>
        $"{requirement.What} must be at least {requirement.Minimum}, but is {dim}";

    private static Problem TooSmall(Step step, string why) =>
        new(new TextFinding(Rules.InputTooSmall, [why]), step.Node.Origin, null) { Place = step.Path };
}
