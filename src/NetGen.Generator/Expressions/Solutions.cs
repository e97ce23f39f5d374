using System.Threading;

namespace NetGen.Generator.Expressions;

/// <summary>
/// For which sizes n dimensions are 0: sizes under strides are periodic but for a slope, f(n + p) = f(n) + s for each residue of n,
/// so that each residue has all its sizes as solutions, at most one, or none. Exact, for sizes up to any bound.
/// </summary>
/// <param name="From">The least size that is asked for.</param>
/// <param name="Period">After how many sizes the residues repeat.</param>
/// <param name="Residues">Residues all of whose sizes from <paramref name="From"/> on are solutions, ascending.</param>
/// <param name="Single">Other solutions, ascending.</param>
internal sealed record Solutions(long From, long Period, IReadOnlyList<long> Residues, IReadOnlyList<long> Single)
{
    /// <summary>The longest period that is tried.</summary>
    private const long Limit = 1 << 14;

    /// <summary>At most this many terms are evaluated (three times each).</summary>
    private const long MaxWork = 1 << 20;

    /// <summary>Where all these are 0, from a size on; null where they repeat too late to be told.</summary>
    public static Solutions? Zeros(IReadOnlyList<Dim> dims, long from, CancellationToken cancel = default)
    {
        long period = PeriodOf(dims);
        if (period > Limit || period * dims.Sum(d => (long)d.Terms.Count) > MaxWork) return null;
        var (residues, single) = (new List<long>(), new List<long>());
        for (long n = from; n < from + period; n++)
        {
            cancel.ThrowIfCancellationRequested();
            if (Steps(dims, n, period) is not var (least, most)) return null;
            if (least == 0 && most is null) residues.Add(n % period);
            else if (least == most && least is { } k) single.Add(checked(n + k * period));
        }

        residues.Sort();
        single.Sort();
        return new(from, period, residues, single);
    }

    /// <summary>Whether a dimension is 0 for any size from 1 on; null where it repeats too late to be told.</summary>
    public static bool? HasZero(Dim dim)
    {
        long period = PeriodOf(dim);
        if (period > Limit || period * dim.Terms.Count > MaxWork) return null;
        // Most that have one have one soon.
        for (long n = 1; n <= period; n++)
            if (dim.Evaluate(n, n) == 0) return true;
        Dim[] dims = [dim];
        for (long n = 1; n <= period; n++)
        {
            if (Steps(dims, n, period) is not var (least, _)) return null;
            if (least is not null) return true;
        }

        return false;
    }

    /// <summary>Where something holds that repeats with the floors of a dimension; null where that is too late to be told.</summary>
    public static Solutions? Where(Func<long, bool> holds, Dim repeats, long from)
    {
        long period = PeriodOf(repeats);
        if (period > Limit) return null;
        var residues = new List<long>();
        for (long n = from; n < from + period; n++)
            if (holds(n)) residues.Add(n % period);
        residues.Sort();
        return new(from, period, residues, []);
    }

    /// <summary>
    /// Solutions that stand for all, of something that repeats after another period: the single ones, and the others of one common period.
    /// </summary>
    public IEnumerable<long> Sample(long period)
    {
        var every = new HashSet<long>(Residues);
        long common = Residues.Count == 0 ? 0 : Lcm(Period, period);
        for (long n = From; n < From + common; n++)
            if (every.Contains(n % Period)) yield return n;
        foreach (long n in Single) yield return n;
    }

    /// <summary>The least solution, null where there is none.</summary>
    public long? Least
    {
        get
        {
            var first = Residues.Select(r => From + ((r - From) % Period + Period) % Period).Concat(Single).ToList();
            return first.Count == 0 ? null : first.Min();
        }
    }

    public bool IsEverySize => Residues.Count == Period;

    /// <summary>The sizes that are no solutions; of periodic ones alone.</summary>
    public Solutions Others => this with { Residues = [.. Enumerable.Range(0, (int)Period).Select(r => (long)r).Except(Residues)] };

    /// <summary>After how many sizes the floors of these repeat.</summary>
    private static long PeriodOf(IEnumerable<Dim> dims) => dims.Aggregate(1L, (p, d) => Lcm(p, PeriodOf(d)));

    private static long PeriodOf(Dim dim) => dim.Terms.SelectMany(t => t.Atoms).Where(a => a.Numerator is not null)
        .Aggregate(1L, (period, a) => Lcm(period, Math.Min(Limit + 1, a.Divisor > Limit ? Limit + 1 : a.Divisor * PeriodOf(a.Numerator!))));

    /// <summary>
    /// From this many periods after n on all are 0: (0, null) for always, (k, k) for one, (null, null) for never; null where a
    /// dimension has no slope.
    /// </summary>
    private static (long? Least, long? Most)? Steps(IReadOnlyList<Dim> dims, long n, long period)
    {
        long? only = null;
        // A loop without an enumerator: a million of them are made.
        for (int k = 0; k < dims.Count; k++)
        {
            var dim = dims[k];
            long now = dim.Evaluate(n, n), slope = dim.Evaluate(n + period, n + period) - now;
            if (dim.Evaluate(n + 2 * period, n + 2 * period) - now != 2 * slope) return null;
            if (slope == 0)
            {
                if (now != 0) return (null, null);
                continue;
            }

            if (now % slope != 0 || now / slope > 0) return (null, null);
            if (only is { } other && other != -now / slope) return (null, null);
            only = -now / slope;
        }

        return only is null ? (0, null) : (only, only);
    }

    private static long Lcm(long a, long b) => Math.Min(Limit + 1, a / DimMath.Gcd(a, b) * b);
}
