namespace NetGen.Generator.Expressions;

/// <summary>A coefficient times a product of atoms (at least one, sorted, repeated for powers).</summary>
internal sealed class DimTerm(long coefficient, DimAtom[] atoms) : IEquatable<DimTerm>
{
    public long Coefficient { get; } = coefficient;

    public IReadOnlyList<DimAtom> Atoms => atoms;

    public int Size { get; } = atoms.Sum(a => 1 + (a.Numerator?.Size ?? 0));

    public DimTerm Times(long factor) => new(checked(Coefficient * factor), atoms);

    public DimTerm Times(DimTerm other)
    {
        DimAtom[] product = [.. atoms, .. other.Atoms];
        Array.Sort(product, DimAtom.CompareAtoms);
        return new(checked(Coefficient * other.Coefficient), product);
    }

    public long Evaluate(long h, long w)
    {
        long product = Coefficient;
        foreach (var atom in atoms) product = checked(product * atom.Evaluate(h, w));
        return product;
    }

    public bool Equals(DimTerm? other) => other is not null && Coefficient == other.Coefficient && CompareMonomials(this, other) == 0;

    public override bool Equals(object? obj) => Equals(obj as DimTerm);

    public override int GetHashCode() => atoms.Aggregate(Coefficient.GetHashCode(), (hash, a) => unchecked(hash * 31 + a.GetHashCode()));

    /// <summary>Adds the coefficients of equal monomials, drops zeros and sorts: the canonical form of a sum.</summary>
    public static DimTerm[] Collect(IEnumerable<DimTerm> terms)
    {
        var sorted = new List<DimTerm>(terms);
        sorted.Sort(CompareMonomials);
        var result = new List<DimTerm>(sorted.Count);
        foreach (var term in sorted)
        {
            if (result.Count > 0 && CompareMonomials(result[result.Count - 1], term) == 0)
                result[result.Count - 1] = new(checked(result[result.Count - 1].Coefficient + term.Coefficient), [.. term.Atoms]);
            else
                result.Add(term);
        }

        result.RemoveAll(t => t.Coefficient == 0);
        return [.. result];
    }

    /// <summary>Higher degrees first, then by the atoms.</summary>
    public static int CompareMonomials(DimTerm left, DimTerm right)
    {
        int order = right.Atoms.Count.CompareTo(left.Atoms.Count);
        for (int k = 0; order == 0 && k < left.Atoms.Count; k++) order = DimAtom.CompareAtoms(left.Atoms[k], right.Atoms[k]);
        return order;
    }
}

/// <summary>H, W, or the floor of a polynomial over a number: what dimensions are polynomials of.</summary>
internal sealed class DimAtom : IEquatable<DimAtom>
{
    private readonly char _symbol;

    private DimAtom(char symbol, Dim? numerator, long divisor) => (_symbol, Numerator, Divisor) = (symbol, numerator, divisor);

    public static DimAtom H { get; } = new('H', null, 1);

    public static DimAtom W { get; } = new('W', null, 1);

    /// <summary>What isn't known because of an error: see <see cref="Dim.Unknown"/>.</summary>
    public static DimAtom Unknown { get; } = new('?', null, 1);

    /// <summary>floor(numerator / divisor), of a numerator that can't be simplified further.</summary>
    public static DimAtom Floor(Dim numerator, long divisor) => new('f', numerator, divisor);

    /// <summary>Null for H and W.</summary>
    public Dim? Numerator { get; }

    public long Divisor { get; }

    /// <summary>Whether H (or W) occurs in it.</summary>
    public bool Uses(char symbol) => Numerator is null ? _symbol == symbol : Numerator.Terms.Any(t => t.Atoms.Any(a => a.Uses(symbol)));

    public long Evaluate(long h, long w) => _symbol switch
    {
        'H' => h,
        'W' => w,
        _ => DimMath.FloorDiv(Numerator!.Evaluate(h, w), Divisor),
    };

    /// <summary>By symbol, then divisor, then numerator: any fixed order makes equal products equal values.</summary>
    public static int CompareAtoms(DimAtom left, DimAtom right)
    {
        int order = left._symbol.CompareTo(right._symbol);
        if (order == 0) order = left.Divisor.CompareTo(right.Divisor);
        return order != 0 || left.Numerator is null ? order : Compare(left.Numerator, right.Numerator!);
    }

    public bool Equals(DimAtom? other) => other is not null && CompareAtoms(this, other) == 0;

    public override bool Equals(object? obj) => obj is DimAtom other && Equals(other);

    public override int GetHashCode() => unchecked((_symbol * 31 + Divisor.GetHashCode()) * 31 + (Numerator?.GetHashCode() ?? 0));

    private static int Compare(Dim left, Dim right)
    {
        int order = left.Terms.Count.CompareTo(right.Terms.Count);
        for (int k = 0; order == 0 && k < left.Terms.Count; k++)
        {
            order = DimTerm.CompareMonomials(left.Terms[k], right.Terms[k]);
            if (order == 0) order = left.Terms[k].Coefficient.CompareTo(right.Terms[k].Coefficient);
        }

        return order != 0 ? order : left.Constant.CompareTo(right.Constant);
    }
}
