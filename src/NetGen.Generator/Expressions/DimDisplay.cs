using System.Globalization;
using System.Text;
using NetGen.Generator.Support;

namespace NetGen.Generator.Expressions;

/// <summary>Writes a dimension the way a person would: factored, with ceil where it reads better, and mod where it is one.</summary>
internal static class DimDisplay
{
    /// <summary>A known dimension as people read it (<c>6,624,904</c>), an expression in H and W as it is.</summary>
    public static string Grouped(Dim dim) => dim.IsKnown ? Text.Count(dim.Value) : dim.ToString();

    public static string Format(Dim dim)
    {
        if (dim.IsKnown) return Text.Invariant(dim.Constant);
        try
        {
            if (AsRemainder(dim) is { } remainder) return remainder;
            if (dim.Terms.Count + (dim.Constant == 0 ? 0 : 1) == 1) return Term(dim.Terms[0]);
            return Factored(dim) ?? Polynomial(dim);
        }
        catch (OverflowException)
        {
            // Rewriting left the range of 64 bits: the canonical form itself is still within.
            return Sum(dim);
        }
    }

    /// <summary>R - m floor(R / m) is R mod m.</summary>
    private static string? AsRemainder(Dim dim)
    {
        foreach (var term in dim.Terms)
        {
            if (term is not { Coefficient: < -1, Atoms: { Count: 1 } atoms } || atoms[0].Numerator is null) continue;
            var rest = dim - Dim.Sum(0, [term]);
            if (rest.FloorDiv(-term.Coefficient) == Dim.Sum(0, [new(1, [.. atoms])]))
                return $"{Factor(rest)} mod {Text.Invariant(-term.Coefficient)}";
        }

        return null;
    }

    /// <summary>c (sum in H) (sum in W), where it is such a product: areas and element counts are.</summary>
    private static string? Factored(Dim dim)
    {
        long content = dim.Terms.Aggregate(Math.Abs(dim.Constant), (gcd, t) => DimMath.Gcd(gcd, t.Coefficient));
        if (dim.Terms.Count > 0 && dim.Terms[0].Coefficient < 0) content = -content;
        if (dim.Terms.SelectMany(t => t.Atoms).Any(a => a.Uses('H') && a.Uses('W'))) return null;
        var pieces = dim.Terms.Select(t => (
            H: t.Atoms.Where(a => a.Uses('H')).ToArray(), W: t.Atoms.Where(a => a.Uses('W')).ToArray(), t.Coefficient)).ToList();
        if (dim.Constant != 0) pieces.Add(([], [], dim.Constant));

        // A product's terms form a table of rank one: fix a corner and read one row and one column through it.
        var corner = pieces[0];
        var row = Total(pieces.Where(p => Same(p.H, corner.H)).Select(p => (p.W, p.Coefficient)));
        var column = Total(pieces.Where(p => Same(p.W, corner.W)).Select(p => (p.H, p.Coefficient)));
        var (h, w) = (Primitive(column), Primitive(row));
        if (h.IsKnown || w.IsKnown)
            return Math.Abs(content) == 1 ? null : $"{Text.Invariant(content)} * {Factor(Primitive(dim))}";
        if (h * w * content != dim && h * w * -content != dim) return null;
        if (h * w * content != dim) content = -content;
        return (content == 1 ? "" : content == -1 ? "-" : $"{Text.Invariant(content)} * ") + $"{Factor(h)} * {Factor(w)}";
    }

    private static bool Same(DimAtom[] left, DimAtom[] right) => left.SequenceEqual(right);

    private static Dim Total(IEnumerable<(DimAtom[] Atoms, long Coefficient)> pieces)
    {
        var all = pieces.ToList();
        return Dim.Sum(
            all.Where(p => p.Atoms.Length == 0).Sum(p => p.Coefficient),
            all.Where(p => p.Atoms.Length > 0).Select(p => new DimTerm(p.Coefficient, p.Atoms)));
    }

    /// <summary>Without the common factor of its coefficients, the leading one positive.</summary>
    private static Dim Primitive(Dim dim)
    {
        long content = dim.Terms.Aggregate(Math.Abs(dim.Constant), (gcd, t) => DimMath.Gcd(gcd, t.Coefficient));
        if (content == 0) return dim;
        if (dim.Terms.Count > 0 ? dim.Terms[0].Coefficient < 0 : dim.Constant < 0) content = -content;
        return Dim.Sum(dim.Constant / content, dim.Terms.Select(t => new DimTerm(t.Coefficient / content, [.. t.Atoms])));
    }

    private static string Polynomial(Dim dim)
    {
        // floor(x / m) + k reads better as floor((x + k m) / m).
        if (dim.Terms.Count == 1 && dim.Terms[0] is { Coefficient: 1, Atoms: { Count: 1 } atoms } && atoms[0].Numerator is { } numerator)
            return Floor(numerator + dim.Constant * atoms[0].Divisor, atoms[0].Divisor);
        return Sum(dim);
    }

    private static string Sum(Dim dim)
    {
        var text = new StringBuilder();
        foreach (var term in dim.Terms)
        {
            if (text.Length == 0) text.Append(Term(term));
            else text.Append(term.Coefficient < 0 ? " - " : " + ").Append(Term(term.Coefficient < 0 ? term.Times(-1) : term));
        }

        if (dim.Constant != 0) text.Append(dim.Constant < 0 ? " - " : " + ").Append(Text.Invariant(dim.Constant).TrimStart('-'));
        return text.ToString();
    }

    private static string Term(DimTerm term)
    {
        string product = string.Join(" * ", term.Atoms.Select(Atom));
        return term.Coefficient switch { 1 => product, -1 => "-" + product, var c => $"{Text.Invariant(c)} * {product}" };
    }

    private static string Atom(DimAtom atom) =>
        atom.Numerator is { } numerator ? Floor(numerator, atom.Divisor)
        : atom.Equals(DimAtom.H) ? "H"
        : "W";

    private static string Floor(Dim numerator, long divisor) => numerator.Constant == divisor - 1
        ? $"ceil({Factor(numerator - numerator.Constant)} / {Text.Invariant(divisor)})"
        : $"floor({Factor(numerator)} / {Text.Invariant(divisor)})";

    /// <summary>In parentheses where it is a sum.</summary>
    private static string Factor(Dim dim)
    {
        string text = Format(dim);
        bool isSum = Depthless(text).IndexOf(' ') >= 0;
        return isSum || text[0] == '-' ? $"({text})" : text;
    }

    /// <summary>The text without what is in parentheses.</summary>
    private static string Depthless(string text)
    {
        var result = new StringBuilder();
        int depth = 0;
        foreach (char c in text)
        {
            if (c == '(') depth++;
            else if (c == ')') depth--;
            else if (depth == 0) result.Append(c);
        }

        return result.ToString();
    }
}
