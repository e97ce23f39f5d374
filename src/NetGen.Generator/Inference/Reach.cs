using NetGen.Generator.Layers;

namespace NetGen.Generator.Inference;

/// <summary>
/// Which rows (or columns) of the input each row of a value depends on: row o + P depends on what row o depends on, moved by A
/// rows, so that P rows say all. Without enlarging layers P is 1.
/// </summary>
/// <remarks>
/// The arithmetic for arbitrary graphs of the work that <see cref="ReceptiveFields"/> names, which keeps the first and the last row, for
/// steps of a fraction of a row. Borders are left out: the rows are those of an input without end.
/// </remarks>
internal sealed class Reach
{
    /// <summary>
    /// No real decoder has more rows for one row of the input. The work, done while a person types, grows with the square.
    /// </summary>
    private const long MaxPeriod = 512;

    private static readonly (long First, long Last) s_nothing = (long.MaxValue, long.MinValue);

    private readonly (long First, long Last)[] _rows;
    private readonly long _advance;

    private Reach((long First, long Last)[] rows, long advance) => (_rows, _advance) = (rows, advance);

    /// <summary>The input itself: each row depends on itself.</summary>
    public static Reach Input { get; } = new([(0, 0)], 1);

    /// <summary>That of a value with too many rows for one row of the input, and of all that is made of it.</summary>
    public static Reach Unknown { get; } = new([s_nothing], 1);

    /// <summary>Rows of the input between two neighbouring rows.</summary>
    public Fraction Stride => Fraction.Of(_advance, _rows.Length);

    /// <summary>The most rows of the input that one row depends on.</summary>
    public long Extent => _rows.Max(r => r.First > r.Last ? 1 : checked(r.Last - r.First + 1));

    /// <summary>After a window over some rows that moves by a stride and begins in the padding.</summary>
    public Reach Slide(long extent, long stride, long padding)
    {
        if (this == Unknown) return this;
        long divisor = Fraction.GreatestDivisor(_rows.Length, stride);
        var rows = new (long, long)[_rows.Length / divisor];
        for (int o = 0; o < rows.Length; o++) rows[o] = Union(checked(o * stride - padding), extent, 1);
        return new(rows, checked(_advance * (stride / divisor)));
    }

    /// <summary>After a layer that enlarges.</summary>
    public Reach Enlarge(EnlargedAxis axis)
    {
        if (this == Unknown || axis.Scale > MaxPeriod || _rows.Length * axis.Scale > MaxPeriod) return Unknown;
        // Step k brings inputs to the outputs of one remainder, and so does every step that is a multiple of 'turn' later.
        long count = (axis.Last - axis.First) / axis.Step + 1, divisor = Fraction.GreatestDivisor(axis.Scale, axis.Step);
        long turn = axis.Scale / divisor;
        var rows = Enumerable.Repeat(s_nothing, (int)(_rows.Length * axis.Scale)).ToArray();
        for (long k = 0; k < Math.Min(turn, count); k++)
        {
            long moved = axis.First + k * axis.Step;
            for (long o = Remainder(-moved, axis.Scale); o < rows.Length; o += axis.Scale)
                rows[o] = Union((o + moved) / axis.Scale, (count - 1 - k) / turn + 1, axis.Step / divisor);
        }

        return new(rows, _advance);
    }

    /// <summary>
    /// Of paths that merge: everything that one of them depends on. Paths of different strides (one row that is broadcast)
    /// aren't compared row by row: of those the largest counts.
    /// </summary>
    public Reach Merge(Reach other)
    {
        if (this == Unknown || other == Unknown) return Unknown;
        if (Stride != other.Stride) return Extent >= other.Extent ? this : other;
        long period = checked(_rows.Length / Fraction.GreatestDivisor(_rows.Length, other._rows.Length) * other._rows.Length);
        if (period > MaxPeriod) return Unknown;
        var rows = new (long, long)[period];
        for (int o = 0; o < rows.Length; o++) rows[o] = Join(Row(o), other.Row(o));
        return new(rows, checked(_advance * (period / _rows.Length)));
    }

    // What comes after as many rows as there are in a period is the same, moved on: the first ones have the first row, the last ones the
    // last row.
    private (long First, long Last) Union(long start, long count, long step)
    {
        long end = checked(start + (count - 1) * step), looked = Math.Min(count, _rows.Length);
        var seen = s_nothing;
        for (long k = 0; k < looked; k++) seen = Join(Join(seen, Row(start + k * step)), Row(end - k * step));
        return seen;
    }

    private static (long First, long Last) Join((long First, long Last) a, (long First, long Last) b) =>
        (Math.Min(a.First, b.First), Math.Max(a.Last, b.Last));

    private static long Remainder(long number, long divisor) => (number % divisor + divisor) % divisor;

    private (long First, long Last) Row(long index)
    {
        long at = Remainder(index, _rows.Length);
        var (first, last) = _rows[at];
        long moved = checked((index - at) / _rows.Length * _advance);
        return first > last ? s_nothing : (checked(first + moved), checked(last + moved));
    }
}
