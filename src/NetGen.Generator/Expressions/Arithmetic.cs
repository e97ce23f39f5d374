namespace NetGen.Generator.Expressions;

/// <summary>
/// A quotient of whole numbers that isn't whole, kept exact while an expression is evaluated, so that
/// <c>floor(a / b)</c> never suffers from rounding and works for symbolic sizes.
/// </summary>
/// <param name="Denominator">At least 2; the form isn't reduced.</param>
internal sealed record QuotientValue(Dim Numerator, long Denominator) : Value
{
    public override string Kind => Numerator.IsKnown ? "a number" : "a number that depends on the input's size";

    public override string Display => Numerator.IsKnown ? ToNumber().Display : $"({Numerator}) / {Denominator}";

    public NumberValue ToNumber() => new((double)Numerator.Value / Denominator);

    /// <summary>As an integer where it divides for every input size.</summary>
    public static Value Of(Dim numerator, long denominator)
    {
        if (denominator < 0) (numerator, denominator) = (-numerator, checked(-denominator));
        return numerator.IsMultipleOf(denominator)
            ? new IntegerValue(numerator.FloorDiv(denominator))
            : new QuotientValue(numerator, denominator);
    }
}

/// <summary><c>+ - * / %</c>.</summary>
internal static class Arithmetic
{
    public static Outcome Apply(string symbol, Value left, Value right)
    {
        if (symbol == "+" && (left is TextValue || right is TextValue)) return Joined(Text(left), Text(right));
        if (!IsNumeric(left)) return NotNumeric(symbol, left);
        if (!IsNumeric(right)) return NotNumeric(symbol, right);
        if (left is NumberValue || right is NumberValue) return Decimal(symbol, left, right);
        var ((a, p), (b, q)) = (Quotient(left), Quotient(right));
        return symbol switch
        {
            "+" => QuotientValue.Of(a * q + b * p, checked(p * q)),
            "-" => QuotientValue.Of(a * q - b * p, checked(p * q)),
            "*" => QuotientValue.Of(a * b, checked(p * q)),
            "/" => Divide(a * q, b * p),
            _ => Remainder(a * q, b * p, checked(p * q)),
        };
    }

    /// <summary>More characters than this are no name: a text that is added to itself doubles.</summary>
    public const int MaxText = 10_000;

    private static Outcome Joined(string left, string right) => left.Length + right.Length <= MaxText
        ? new TextValue(left + right)
        : Outcome.Fail(EvaluationErrorKind.Overflow, $"the text would be longer than {MaxText} characters");

    public static bool IsNumeric(Value value) => value is IntegerValue or NumberValue or QuotientValue;

    /// <summary>Integers and exact quotients as numerator and denominator.</summary>
    public static (Dim Numerator, long Denominator) Quotient(Value value) =>
        value is QuotientValue q ? (q.Numerator, q.Denominator) : (((IntegerValue)value).Dim, 1);

    /// <summary>A known value with decimals; null for one that depends on the input's size.</summary>
    public static double? Number(Value value) => value switch
    {
        NumberValue n => n.Number,
        _ when Quotient(value) is ({ IsKnown: true } numerator, var denominator) => (double)numerator.Value / denominator,
        _ => null,
    };

    /// <summary>A number with decimals, which must be finite.</summary>
    public static Outcome Finite(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? Outcome.Fail(EvaluationErrorKind.Overflow, "the result isn't a finite number")
        : new NumberValue(value);

    public static Outcome Symbolic(Value value) => Outcome.Fail(EvaluationErrorKind.DependsOnInputSize, value.Display);

    private static Outcome Divide(Dim dividend, Dim divisor)
    {
        if (divisor is { IsKnown: true, Constant: 0 }) return ZeroDivisor(new IntegerValue(dividend));
        if (dividend == divisor && !dividend.IsUnknown) return new IntegerValue(1);
        return divisor.IsKnown ? QuotientValue.Of(dividend, divisor.Value) : Symbolic(new IntegerValue(divisor));
    }

    /// <summary>
    /// a - b floor(a / b): C#'s remainder for operands that aren't negative, and one meaning for known and symbolic sizes.
    /// </summary>
    private static Outcome Remainder(Dim dividend, Dim divisor, long denominator)
    {
        if (divisor is { IsKnown: true, Constant: 0 }) return ZeroDivisor(new IntegerValue(dividend));
        return divisor.IsKnown
            ? QuotientValue.Of(dividend - dividend.FloorDiv(divisor.Value) * divisor, denominator)
            : Symbolic(new IntegerValue(divisor));
    }

    private static Outcome Decimal(string symbol, Value left, Value right)
    {
        if (Number(left) is not { } a) return Symbolic(left);
        if (Number(right) is not { } b) return Symbolic(right);
        if (symbol is "/" or "%" && b == 0) return ZeroDivisor(left);
        return Finite(symbol switch
        {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "/" => a / b,
            _ => a - b * Math.Floor(a / b),
        });
    }

    private static Outcome ZeroDivisor(Value dividend) =>
        Outcome.Fail(EvaluationErrorKind.DivisionByZero, $"{dividend.Display} is divided by 0");

    private static Outcome NotNumeric(string symbol, Value value) =>
        Outcome.WrongType($"{symbol} needs numbers, but found {value.Kind} ({value.Display})");

    private static string Text(Value value) => value is TextValue text ? text.Text : value.Display;
}
