namespace NetGen.Generator.Expressions;

/// <summary>A function of the language.</summary>
/// <param name="Minimum">Fewest arguments.</param>
/// <param name="Maximum">Most arguments.</param>
/// <param name="Usage">For messages: how it is called.</param>
internal sealed record Function(int Minimum, int Maximum, string Usage, Func<Value[], Outcome> Apply);

/// <summary>Every function, in one table.</summary>
internal static class Functions
{
    public static IReadOnlyDictionary<string, Function> Table { get; } =
        new Dictionary<string, Function>
        {
            ["min"] = new(1, int.MaxValue, "min(a, b, ...)", a => Extreme("min", "<=", a)),
            ["max"] = new(1, int.MaxValue, "max(a, b, ...)", a => Extreme("max", ">=", a)),
            ["ceil"] = new(1, 1, "ceil(x)", a => Rounded("ceil", a[0], (n, d) => n.CeilDiv(d), Math.Ceiling)),
            ["floor"] = new(1, 1, "floor(x)", a => Rounded("floor", a[0], (n, d) => n.FloorDiv(d), Math.Floor)),
            ["round"] = new(1, 1, "round(x)", a => Rounded("round", a[0], null, Math.Round)),
            ["abs"] = new(1, 1, "abs(x)", Absolute),
            ["pow"] = new(2, 2, "pow(base, exponent)", Power),
            ["divisible"] = new(2, 2, "divisible(v, by)", Divisible),
            ["length"] = new(
                1,
                1,
                "length(list)",
                a => a[0] is ListValue list ? new IntegerValue(list.Items.Count) : NeedsList("length", a[0])),
            ["sum"] = new(1, int.MaxValue, "sum(list)", a => Items("sum", a, out var items) is { } problem ? problem : Sum(items)),
        };

    /// <summary>Functions of other languages that mean the same.</summary>
    private static readonly Dictionary<string, string> s_synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["int"] = "floor",
        ["trunc"] = "floor",
        ["truncate"] = "floor",
        ["ceiling"] = "ceil",
        ["len"] = "length",
        ["count"] = "length",
        ["size"] = "length",
        ["power"] = "pow",
        ["make_divisible"] = "divisible",
        ["_make_divisible"] = "divisible",
    };

    /// <summary>
    /// The function that a name means that is none: misspelt, of another language, or of a class (Math.Max); null where none is near.
    /// </summary>
    public static string? Meant(string name)
    {
        string last = name.Substring(name.LastIndexOf('.') + 1);
        return s_synonyms.TryGetValue(last, out string? synonym) ? synonym : Suggestion.For(last, Table.Keys);
    }

    private static Outcome NeedsList(string name, Value value) =>
        Outcome.WrongType($"{name} needs a list, but found {value.Kind} ({value.Display})");

    private static Outcome NeedsNumber(string name, Value value) =>
        Outcome.WrongType($"{name} needs numbers, but found {value.Kind} ({value.Display})");

    /// <summary>Arguments given one by one or as one list, all numbers.</summary>
    private static Outcome? Items(string name, Value[] arguments, out Value[] items)
    {
        items = arguments.Length == 1 && arguments[0] is ListValue list ? [.. list.Items] : arguments;
        return items.FirstOrDefault(i => !Arithmetic.IsNumeric(i)) is { } other ? NeedsNumber(name, other) : (Outcome?)null;
    }

    private static Outcome Sum(Value[] items)
    {
        Outcome sum = new IntegerValue(0);
        foreach (var item in items)
        {
            sum = Arithmetic.Apply("+", sum.Value!, item);
            if (sum.Value is null) break;
        }

        return sum;
    }

    private static Outcome Extreme(string name, string better, Value[] arguments)
    {
        if (Items(name, arguments, out var items) is { } problem) return problem;
        if (items.Length == 0) return Outcome.WrongType($"{name} of an empty list");
        var best = items[0];
        foreach (var item in items.Skip(1))
        {
            var answer = Comparison.Apply(better, item, best);
            if (answer.Value is null) return answer;
            if (answer.Value is BooleanValue { Boolean: true }) best = item;
        }

        return best;
    }

    /// <summary>Whole numbers and quotients of them exactly; halves are rounded to even, as in C# and Python.</summary>
    private static Outcome Rounded(string name, Value value, Func<Dim, long, Dim>? exact, Func<double, double> inexact)
    {
        if (value is IntegerValue) return value;
        if (!Arithmetic.IsNumeric(value)) return NeedsNumber(name, value);
        if (value is QuotientValue quotient && exact is not null) return new IntegerValue(exact(quotient.Numerator, quotient.Denominator));
        return Arithmetic.Number(value) is { } number ? Whole(inexact(number)) : Arithmetic.Symbolic(value);
    }

    private static Outcome Whole(double number) => Math.Abs(number) < 9.2e18
        ? new IntegerValue((long)number)
        : Outcome.Fail(EvaluationErrorKind.Overflow, "the result is too large for a 64-bit integer");

    private static Outcome Absolute(Value[] arguments)
    {
        var value = arguments[0];
        if (!Arithmetic.IsNumeric(value)) return NeedsNumber("abs", value);
        var sign = Comparison.Apply(">=", value, new IntegerValue(0));
        if (sign.Value is null) return sign;
        return sign.Value is BooleanValue { Boolean: true } ? value : Arithmetic.Apply("-", new IntegerValue(0), value);
    }

    private static Outcome Power(Value[] arguments)
    {
        if (arguments.FirstOrDefault(a => !Arithmetic.IsNumeric(a)) is { } other) return NeedsNumber("pow", other);
        if (arguments[0] is IntegerValue { Dim: var b } && arguments[1] is IntegerValue { Dim: { IsKnown: true, Value: >= 0 } e })
        {
            // Beyond 64 factors of at least 2 the result has overflowed already, so that this ends soon.
            if (b.IsKnown && b.Value is 0 or 1 or -1)
            {
                return new IntegerValue(
                    b.Value == -1 ? 1 - 2 * (e.Value % 2)
                    : e.Value == 0 ? 1
                    : b.Value);
            }

            if (e.Value > 64) throw new OverflowException();
            if (!b.IsKnown && e.Value > 8) return Arithmetic.Symbolic(new IntegerValue(b));
            Dim power = 1;
            for (long k = 0; k < e.Value; k++) power *= b;
            return new IntegerValue(power);
        }

        if (Arithmetic.Number(arguments[0]) is not { } x) return Arithmetic.Symbolic(arguments[0]);
        if (Arithmetic.Number(arguments[1]) is not { } y) return Arithmetic.Symbolic(arguments[1]);
        return x == 0 && y < 0
            ? Outcome.Fail(EvaluationErrorKind.DivisionByZero, "0 is raised to a negative power")
            : Arithmetic.Finite(Math.Pow(x, y));
    }

    /// <summary>
    /// The multiple of <c>by</c> nearest to <c>v</c>, at least <c>by</c>, and never more than 10 % below <c>v</c>:
    /// how MobileNet and its successors round channels (_make_divisible in torchvision).
    /// </summary>
    private static Outcome Divisible(Value[] arguments)
    {
        if (arguments.FirstOrDefault(a => !Arithmetic.IsNumeric(a)) is { } other) return NeedsNumber("divisible", other);
        if (Arithmetic.Number(arguments[0]) is not { } v) return Arithmetic.Symbolic(arguments[0]);
        if (arguments[1] is not IntegerValue { Dim: var divisor })
        {
            return Outcome.WrongType(
                $"divisible(v, by) needs an integer to divide by, but found {arguments[1].Kind} ({arguments[1].Display})");
        }

        if (!divisor.IsKnown) return Arithmetic.Symbolic(arguments[1]);
        long by = divisor.Value;
        if (by <= 0)
        {
            return Outcome.Fail(
                by == 0 ? EvaluationErrorKind.DivisionByZero : EvaluationErrorKind.WrongType,
                $"divisible(v, by) needs a positive number to divide by, but found {by}");
        }

        double multiple = Math.Max(by, Math.Floor(Math.Truncate(v + by / 2.0) / by) * by);
        return Whole(multiple < 0.9 * v ? multiple + by : multiple);
    }
}
