namespace NetGen.Generator.Expressions;

/// <summary><c>== != &lt; &lt;= &gt; &gt;=</c>.</summary>
internal static class Comparison
{
    public static readonly HashSet<string> Operators = ["==", "!=", "<", "<=", ">", ">="];

    public static Outcome Apply(string symbol, Value left, Value right)
    {
        if (Arithmetic.IsNumeric(left) && Arithmetic.IsNumeric(right)) return Numbers(symbol, left, right);
        if (symbol is not ("==" or "!="))
        {
            return Outcome.WrongType(
                $"{symbol} compares numbers, but found {(Arithmetic.IsNumeric(left) ? right : left).Kind} "
                    + $"({(Arithmetic.IsNumeric(left) ? right : left).Display})");
        }

        bool comparable =
            left is NullValue
            || right is NullValue
            || (left.GetType() == right.GetType() && (left is not EnumValue a || a.Type == ((EnumValue)right).Type));
        if (!comparable) return Outcome.WrongType($"{left.Kind} ({left.Display}) can't be compared with {right.Kind} ({right.Display})");
        bool equal = left is EnumValue x && right is EnumValue y ? x.Number == y.Number : left.Equals(right);
        return new BooleanValue(equal == (symbol == "=="));
    }

    /// <summary>
    /// The sign of left - right where it is the same for every input size: null where it isn't known.
    /// The bounds are the least and the greatest value that the form allows for H, W of at least 1.
    /// </summary>
    public static (Dim Difference, Bounds Bounds) Compare(Value left, Value right)
    {
        var ((a, p), (b, q)) = (Arithmetic.Quotient(left), Arithmetic.Quotient(right));
        var difference = a * q - b * p;
        return (difference, Bounds.Of(difference));
    }

    private static Outcome Numbers(string symbol, Value left, Value right)
    {
        if (left is NumberValue || right is NumberValue)
        {
            if (Arithmetic.Number(left) is not { } a) return Arithmetic.Symbolic(left);
            if (Arithmetic.Number(right) is not { } b) return Arithmetic.Symbolic(right);
            return Decide(symbol, new(a < b ? -1 : a > b ? 1 : 0, a < b ? -1 : a > b ? 1 : 0))!;
        }

        var (difference, bounds) = Compare(left, right);
        return Decide(symbol, bounds) is { } answer ? answer
            : Outcome.Fail(EvaluationErrorKind.DependsOnInputSize, $"{left.Display} {symbol} {right.Display}");
    }

    private static Value? Decide(string symbol, Bounds difference)
    {
        bool? answer = symbol switch
        {
            "<" => difference.Maximum < 0 ? true : difference.Minimum >= 0 ? false : null,
            "<=" => difference.Maximum <= 0 ? true : difference.Minimum > 0 ? false : null,
            ">" => difference.Minimum > 0 ? true : difference.Maximum <= 0 ? false : null,
            ">=" => difference.Minimum >= 0 ? true : difference.Maximum < 0 ? false : null,
            _ => difference is { Minimum: 0, Maximum: 0 } ? symbol == "=="
            : difference.Minimum > 0 || difference.Maximum < 0 ? symbol == "!="
            : null,
        };
        return answer is { } known ? new BooleanValue(known) : null;
    }
}

/// <summary>What a dimension is at least and at most, for H and W of at least 1; null for no bound.</summary>
internal readonly record struct Bounds(long? Minimum, long? Maximum)
{
    /// <summary>
    /// The canonical form's atoms are never negative and never fall when H or W grows, because numerators
    /// keep coefficients of 0 and up: with coefficients of one sign the extreme is at H = W = 1.
    /// </summary>
    public static Bounds Of(Dim dim)
    {
        if (dim.IsKnown) return new(dim.Constant, dim.Constant);
        if (dim.IsUnknown) return new(null, null);
        long least = dim.Evaluate(1, 1);
        return new(dim.Terms.All(t => t.Coefficient > 0) ? least : null, dim.Terms.All(t => t.Coefficient < 0) ? least : null);
    }
}
