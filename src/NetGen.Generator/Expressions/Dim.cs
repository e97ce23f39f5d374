namespace NetGen.Generator.Expressions;

/// <summary>
/// One dimension of a tensor: a number, or a whole-number expression in the height H and width W of the network's input.
/// </summary>
/// <remarks>
/// Kept as a polynomial over H, W and floored quotients, in a canonical form: expressions that simplify to the same
/// form are equal, and equal dimensions are equal for every H and W. (Not the other way round: two forms may agree
/// everywhere and still differ.) Known numbers take a path of their own, without polynomials.
/// All arithmetic is checked and throws <see cref="OverflowException"/> beyond 64 bits, and <see cref="LongFormulaException"/> for
/// formulas that are too long to read.
/// </remarks>
internal sealed class Dim : IEquatable<Dim>
{
    private static readonly Dim[] s_small = [.. Enumerable.Range(0, 1025).Select(k => new Dim(k, []))];

    private readonly DimTerm[] _terms;

    /// <summary>Longer formulas are given up: their length can double with every operation.</summary>
    private const int MaxSize = 256;

    private Dim(long constant, DimTerm[] terms)
    {
        (Constant, _terms) = (constant, terms);
        foreach (var term in terms) Size += term.Size;
        if (Size > MaxSize) throw new LongFormulaException();
    }

    /// <summary>How many H, W and floors are in it, those inside of floors included.</summary>
    public int Size { get; }

    /// <summary>The input's height.</summary>
    public static Dim H { get; } = new(0, [new(1, [DimAtom.H])]);

    /// <summary>The input's width.</summary>
    public static Dim W { get; } = new(0, [new(1, [DimAtom.W])]);

    /// <summary>What an error that is reported elsewhere leaves open. Whatever is computed from it is open too.</summary>
    public static Dim Unknown { get; } = new(0, [new(1, [DimAtom.Unknown])]);

    /// <summary>Whether an error left it open.</summary>
    public bool IsUnknown => ReferenceEquals(this, Unknown);

    /// <summary>Whether it is the same number for every input.</summary>
    public bool IsKnown => _terms.Length == 0;

    /// <summary>Whether it is a small number, which is one object for all.</summary>
    public bool IsShared => IsKnown && Constant is >= 0 and <= 1024;

    /// <summary>Whether the value depends on H or on W.</summary>
    public bool Uses(char symbol) => _terms.Any(t => t.Atoms.Any(a => a.Uses(symbol)));

    /// <summary>The number, when it is known.</summary>
    /// <exception cref="InvalidOperationException">It depends on H or W.</exception>
    public long Value => IsKnown ? Constant : throw new InvalidOperationException($"{this} depends on the input's size.");

    /// <summary>What is added to the terms that depend on H and W.</summary>
    public long Constant { get; }

    /// <summary>The terms that depend on H or W, in canonical order.</summary>
    public IReadOnlyList<DimTerm> Terms => _terms;

    public static Dim Known(long value) => value is >= 0 and <= 1024 ? s_small[value] : new(value, []);

    public static implicit operator Dim(long value) => Known(value);

    /// <summary>A sum of terms in any order, equal monomials allowed.</summary>
    public static Dim Sum(long constant, IEnumerable<DimTerm> terms)
    {
        DimTerm[] canonical = DimTerm.Collect(terms);
        return canonical.Length == 0 ? Known(constant) : new(constant, canonical);
    }

    public static Dim operator +(Dim left, Dim right) => left.IsKnown && right.IsKnown
        ? Known(checked(left.Constant + right.Constant))
        : left.IsUnknown || right.IsUnknown ? Unknown
        : Sum(checked(left.Constant + right.Constant), left._terms.Concat(right._terms));

    public static Dim operator -(Dim left, Dim right) => left.IsKnown && right.IsKnown
        ? Known(checked(left.Constant - right.Constant))
        : left + -right;

    public static Dim operator -(Dim dim) => dim * -1;

    public static Dim operator *(Dim left, Dim right)
    {
        if (left.IsKnown && right.IsKnown) return Known(checked(left.Constant * right.Constant));
        if (left.IsUnknown || right.IsUnknown) return Unknown;
        if ((long)left._terms.Length * right._terms.Length > MaxSize * MaxSize / 4) throw new LongFormulaException();
        var terms = left._terms.SelectMany(a => right._terms.Select(b => a.Times(b)))
            .Concat(left._terms.Select(a => a.Times(right.Constant)))
            .Concat(right._terms.Select(b => b.Times(left.Constant)));
        return Sum(checked(left.Constant * right.Constant), terms);
    }

    /// <summary>The quotient rounded towards minus infinity.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public Dim FloorDiv(long divisor)
    {
        if (divisor == 0) throw new DivideByZeroException();
        if (divisor < 0) return (-this).FloorDiv(checked(-divisor));
        return IsKnown ? Known(DimMath.FloorDiv(Constant, divisor)) : IsUnknown ? Unknown : DimMath.FloorDiv(this, divisor);
    }

    /// <summary>The quotient rounded towards plus infinity.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public Dim CeilDiv(long divisor) => divisor < 0 ? (-this).CeilDiv(checked(-divisor)) : (this + (divisor - 1)).FloorDiv(divisor);

    /// <summary>What a floored division by a positive number leaves: 0 to <paramref name="divisor"/> - 1.</summary>
    public Dim Mod(long divisor) => this - FloorDiv(divisor) * divisor;

    /// <summary>Whether it is a multiple of the divisor for every H and W, as far as its form shows.</summary>
    public bool IsMultipleOf(long divisor) => Mod(divisor) is { IsKnown: true, Constant: 0 };

    /// <summary>The number for an input of this height and width.</summary>
    public long Evaluate(long h, long w) => IsKnown ? Constant : EvaluateTerms(h, w);

    // A loop: the search for valid sizes evaluates a million of them.
    private long EvaluateTerms(long h, long w)
    {
        long sum = Constant;
        foreach (var term in _terms) sum = checked(sum + term.Evaluate(h, w));
        return sum;
    }

    public bool Equals(Dim? other) => other is not null && Constant == other.Constant && _terms.SequenceEqual(other._terms);

    public override bool Equals(object? obj) => Equals(obj as Dim);

    public override int GetHashCode() => _terms.Aggregate(Constant.GetHashCode(), (hash, t) => unchecked(hash * 31 + t.GetHashCode()));

    public static bool operator ==(Dim? left, Dim? right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Dim? left, Dim? right) => !(left == right);

    /// <summary>As a person would write it: <c>floor((H - 3) / 2)</c>, <c>64 * ceil(H / 4) * ceil(W / 4)</c>.</summary>
    public override string ToString() => IsUnknown ? "?" : (_text ??= DimDisplay.Format(this));

    private string? _text;
}
