using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>
/// More than 20 layers with weights in a row around which nothing leads: He et al. 2015 (arXiv:1512.03385), section 4.1,
/// table 2 and figure 4.
/// </summary>
internal static class MissingShortcuts
{
    private const int Most = 20;

    /// <summary>How many weighted layers made a value since the last shortcut ended, and the first and the last of them.</summary>
    private readonly record struct Run(int Length, Step? First, Step? Last);

    public static IEnumerable<Hint> Find(AdvisedNetwork network)
    {
        var runs = new Run[network.Steps.Count + 1];
        var longest = default(Run);
        foreach (var step in network.Steps)
        {
            // Where paths meet the shortest counts: what the others have more is in parallel with a shortcut.
            var run = step.Inputs.Select(v => runs[v]).Aggregate((a, b) => b.Length < a.Length ? b : a);
            if (step.Node is MergeNode merge && IsShortcut(merge.Kind, step.Inputs.Select(v => runs[v].Length)))
            {
                if (run.Length > longest.Length && !step.IsAuxiliary) longest = run;
                run = default;
            }

            if (Kinds.IsWeighted(step)) run = new(run.Length + 1, run.First ?? step, step);
            runs[step.Output] = run;
        }

        foreach (var (value, isAuxiliary) in network.Results)
            if (!isAuxiliary && runs[value].Length > longest.Length) longest = runs[value];
        if (longest.Length <= Most) return [];
        return
        [
            new(Rules.NoShortcuts, new([]), [Text.Invariant(longest.Length), longest.First!.Path, longest.Last!.Path])
            {
                ConcernsNetwork = true,
            },
        ];
    }

    // A sum has a shortcut, or equal paths through which the gradient goes undivided; so has a concatenation of a shorter and a longer
    // path. A gate is none.
    private static bool IsShortcut(MergeKind kind, IEnumerable<int> lengths) =>
        kind == MergeKind.Add || (kind == MergeKind.Concat && lengths.Distinct().Count() > 1);
}
