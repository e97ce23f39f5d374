namespace NetGen.Generator.Expressions;

/// <summary>Division of dimensions, and the whole-number arithmetic that it needs.</summary>
internal static class DimMath
{
    public static long FloorDiv(long dividend, long divisor)
    {
        long quotient = checked(dividend / divisor);
        return dividend % divisor != 0 && (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient;
    }

    public static long Gcd(long a, long b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return Math.Abs(a);
    }

    /// <summary>floor(dividend / divisor) in canonical form, by three identities over whole numbers.</summary>
    public static Dim FloorDiv(Dim dividend, long divisor)
    {
        if (divisor == 1 || dividend.IsKnown) return dividend.IsKnown ? FloorDiv(dividend.Constant, divisor) : dividend;

        // floor((m q + r) / m) = q + floor(r / m), coefficient by coefficient: whole multiples leave the floor, and what
        // stays has coefficients from 0 to m - 1, so that (H - 3) / 2 and (H + 1) / 2 meet in one form.
        var whole = Dim.Sum(
            FloorDiv(dividend.Constant, divisor),
            dividend.Terms.Select(t => new DimTerm(FloorDiv(t.Coefficient, divisor), [.. t.Atoms])));
        var rest = dividend - whole * divisor;
        if (rest.IsKnown) return whole;

        // floor((d x + r) / (d e)) = floor((x + floor(r / d)) / e).
        long common = rest.Terms.Aggregate(divisor, (gcd, t) => Gcd(gcd, t.Coefficient));
        if (common > 1)
        {
            var reduced = Dim.Sum(
                FloorDiv(rest.Constant, common),
                rest.Terms.Select(t => new DimTerm(t.Coefficient / common, [.. t.Atoms])));
            return whole + FloorDiv(reduced, divisor / common);
        }

        // floor((floor(a / m) + r) / n) = floor((a + m r) / (m n)).
        var floors = rest.Terms.Where(t => t is { Coefficient: 1, Atoms: { Count: 1 } atoms } && atoms[0].Numerator is not null).ToList();
        if (floors.Count == 1)
        {
            var inner = floors[0].Atoms[0];
            var others = rest - Dim.Sum(0, floors);
            return whole + FloorDiv(inner.Numerator! + others * inner.Divisor, checked(divisor * inner.Divisor));
        }

        return whole + Dim.Sum(0, [new DimTerm(1, [DimAtom.Floor(rest, divisor)])]);
    }
}
