namespace NetGen.Generator;

/// <summary>For which heights H (or widths W) something holds, found by trying them: dimensions are periodic but for a slope.</summary>
/// <param name="Least">The smallest size, null where there is none, or where <paramref name="IsOpen"/>.</param>
/// <param name="Text">Besides <c>H >= Least</c>: <c>H divisible by 32</c>, <c>H odd</c>, <c>H mod 4 = 3</c>; null where nothing more is needed.</param>
/// <param name="IsOpen">The dimensions are too long to be tried at enough sizes.</param>
internal readonly record struct Condition(long? Least, string? Text, bool IsOpen = false)
{
    /// <summary>So many sizes are tried at most.</summary>
    private const long Limit = 1 << 14;

    /// <summary>So many parts of formulas are computed at most.</summary>
    private const long MaxWork = 1 << 19;

    /// <summary>For which sizes all these are 0, from <paramref name="from"/> on.</summary>
    public static Condition Zero(char symbol, IReadOnlyList<Dim> dims, long from)
    {
        if (dims.Count == 0) return new(from, null);
        long period = dims.Aggregate(1L, (p, d) => Lcm(p, Period(d)));
        // Two periods tell a condition that repeats from one that a few sizes fulfil.
        long end = from + Math.Min(Limit, Math.Max(2 * period, 64));
        if ((end - from) * dims.Sum(d => (long)d.Size) > MaxWork) return new(null, null, IsOpen: true);
        var valid = new List<long>();
        for (long n = from; n <= end; n++)
            if (dims.All(d => d.Evaluate(n, n) == 0)) valid.Add(n);
        if (valid.Count == 0) return new(null, null);
        return new(valid[0], Describe(symbol, valid, from, end, period));
    }

    private static string? Describe(char symbol, List<long> valid, long from, long end, long period)
    {
        if (valid.Count == end - from + 1) return null;
        foreach (long modulus in Enumerable.Range(2, (int)Math.Min(period, Limit)).Select(m => (long)m).Where(m => period % m == 0))
        {
            var residues = new HashSet<long>(valid.Select(n => n % modulus));
            long expected = 0;
            for (long n = from; n <= end; n++)
                if (residues.Contains(n % modulus)) expected++;
            if (expected == valid.Count) return Residues(symbol, modulus, [.. residues.OrderBy(r => r)]);
        }

        return valid.Count <= 4
            ? string.Join(" or ", valid.Select(n => $"{symbol} = {n}"))
            : $"{symbol} one of {string.Join(", ", valid.Take(4))}, ...";
    }

    private static string Residues(char symbol, long modulus, List<long> residues) => (modulus, residues.Count, residues[0]) switch
    {
        (2, 1, 0) => $"{symbol} even",
        (2, 1, 1) => $"{symbol} odd",
        (_, 1, 0) => $"{symbol} divisible by {modulus}",
        (_, 1, var r) => $"{symbol} mod {modulus} = {r}",
        _ when residues.Count > modulus / 2 => $"{symbol} mod {modulus} not {List(Enumerable.Range(0, (int)modulus).Select(r => (long)r).Where(r => !residues.Contains(r)))}",
        _ => $"{symbol} mod {modulus} = {List(residues)}",
    };

    private static string List(IEnumerable<long> numbers)
    {
        var all = numbers.ToList();
        return all.Count == 1 ? $"{all[0]}" : $"{string.Join(", ", all.Take(all.Count - 1))} or {all[all.Count - 1]}";
    }

    /// <summary>After how many rows the floors of a dimension repeat.</summary>
    private static long Period(Dim dim) => dim.Terms.SelectMany(t => t.Atoms).Where(a => a.Numerator is not null)
        .Aggregate(1L, (period, a) => Lcm(period, Math.Min(Limit + 1, checked(a.Divisor * Period(a.Numerator!)))));

    private static long Lcm(long a, long b) => Math.Min(Limit + 1, a / DimMath.Gcd(a, b) * b);
}
