using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Inference;

/// <summary>
/// Sizes in words: <c>H even</c>, <c>H divisible by 32</c>, <c>H mod 4 = 3</c>, <c>H mod 32 >= 16</c>, <c>H = 15 or H = 16</c>.
/// </summary>
internal static class SizeText
{
    /// <summary>More numbers than these aren't useful.</summary>
    private const int Listed = 6;

    /// <summary>The sizes of a solution, null where it is every size.</summary>
    public static string? Of(char symbol, Solutions sizes)
    {
        if (sizes.IsEverySize) return null;
        string? single = sizes.Single.Count == 0 ? null : Singles(symbol, sizes.Single);
        if (sizes.Residues.Count == 0) return single ?? $"no {symbol}";
        return Residues(symbol, sizes.Period, sizes.Residues) + (single is null ? "" : $" or {single}");
    }

    private static string Singles(char symbol, IReadOnlyList<long> sizes)
    {
        return string.Join(" or ", Runs(sizes).Select(r =>
            r.First == r.Last ? $"{symbol} = {Text.Invariant(r.First)}"
            : r.First + 1 == r.Last ? $"{symbol} = {Text.Invariant(r.First)} or {symbol} = {Text.Invariant(r.Last)}"
            : $"{symbol} from {Text.Invariant(r.First)} to {Text.Invariant(r.Last)}"));
    }

    private static string Residues(char symbol, long period, IReadOnlyList<long> residues)
    {
        // The shortest period that says the same.
        for (long modulus = 2; modulus < period; modulus++)
        {
            if (period % modulus != 0) continue;
            var reduced = new HashSet<long>(residues.Select(r => r % modulus));
            if (reduced.Count * (period / modulus) == residues.Count) return Describe(symbol, modulus, [.. reduced.OrderBy(r => r)]);
        }

        return Describe(symbol, period, residues);
    }

    private static string Describe(char symbol, long modulus, IReadOnlyList<long> residues)
    {
        if (modulus == 2) return residues[0] == 0 ? $"{symbol} even" : $"{symbol} odd";
        if (residues is [0]) return $"{symbol} divisible by {Text.Invariant(modulus)}";
        string of = $"{symbol} mod {Text.Invariant(modulus)}";
        if (residues is [var only]) return $"{of} = {Text.Invariant(only)}";
        if (residues.Count == modulus - 1)
        {
            long missing = Enumerable.Range(0, (int)modulus).Select(r => (long)r).Except(residues).Single();
            return missing == 0 ? $"{symbol} not divisible by {Text.Invariant(modulus)}" : $"{of} not {Text.Invariant(missing)}";
        }

        var runs = Runs(residues);
        if (runs is [var run] && residues.Count > 2)
        {
            return run.Last == modulus - 1 ? $"{of} >= {Text.Invariant(run.First)}"
                : run.First == 0 ? $"{of} <= {Text.Invariant(run.Last)}"
                : $"{of} from {Text.Invariant(run.First)} to {Text.Invariant(run.Last)}";
        }

        if (residues.Count > Listed && modulus - residues.Count <= Listed)
            return $"{of} not {List(Enumerable.Range(0, (int)modulus).Select(r => (long)r).Except(residues).Select(Text.Invariant))}";
        return $"{of} = {List(residues.Count <= Listed ? residues.Select(Text.Invariant) : runs.Select(r => Range(r.First, r.Last)))}";
    }

    private static string Range(long first, long last) =>
        first == last ? Text.Invariant(first) : $"{Text.Invariant(first)} to {Text.Invariant(last)}";

    private static string List(IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count == 1 ? all[0] : $"{string.Join(", ", all.Take(all.Count - 1))} or {all[all.Count - 1]}";
    }

    /// <summary>Neighbours joined: 3, 4, 5, 9 is 3 to 5 and 9.</summary>
    private static List<(long First, long Last)> Runs(IReadOnlyList<long> numbers)
    {
        var runs = new List<(long First, long Last)>();
        foreach (long n in numbers)
        {
            if (runs.Count > 0 && runs[runs.Count - 1].Last == n - 1) runs[runs.Count - 1] = (runs[runs.Count - 1].First, n);
            else runs.Add((n, n));
        }

        return runs;
    }
}
