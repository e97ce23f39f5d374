using System.Globalization;
using System.Numerics;

namespace NetGen.Generator.Tests.Expressions;

/// <summary>Random expressions against an evaluator of our test's own, over exact fractions.</summary>
public class DifferentialExpressionTests
{
    /// <summary>A fraction, lowest terms, positive denominator.</summary>
    private readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
    {
        public static Fraction Of(BigInteger n, BigInteger d)
        {
            var gcd = BigInteger.GreatestCommonDivisor(n, d) * d.Sign;
            return new(n / gcd, d / gcd);
        }

        public BigInteger Floor => (Numerator - (((Numerator % Denominator) + Denominator) % Denominator)) / Denominator;
    }

    /// <summary>An expression's text and its value; null where it divides by zero.</summary>
    private sealed record Drawn(string Text, Func<Fraction?> Value);

    [Fact]
    public void Values_agree()
    {
        var random = new Random(1512);
        int errors = 0, fractions = 0;
        for (int k = 0; k < 5000; k++)
        {
            var drawn = Draw(random, 1 + k % 5);
            Assert.True(Expression.Parse(drawn.Text).IsExpression(out var expression), drawn.Text);
            var result = expression.Evaluate(new Variables(("x", new IntegerValue(12)), ("y", new IntegerValue(-5))));
            var expected = drawn.Value();
            if (expected is not { } fraction)
            {
                errors++;
                Assert.True(
                    result.Error?.Kind == EvaluationErrorKind.DivisionByZero,
                    $"{drawn.Text}: {result.Value?.Display ?? result.Error?.Message}");
            }
            else if (result.Error?.Kind == EvaluationErrorKind.Overflow)
            {
                Assert.True(drawn.Text.Length > 20, drawn.Text);
            }
            else if (fraction.Denominator.IsOne)
            {
                Assert.True(
                    result.Value?.Display == fraction.Numerator.ToString(CultureInfo.InvariantCulture),
                    $"{drawn.Text}: {result}, expected {fraction.Numerator}");
            }
            else
            {
                fractions++;
                double number = Assert.IsType<NumberValue>(result.Value).Number;
                Assert.Equal((double)fraction.Numerator / (double)fraction.Denominator, number, 1e-9 * Math.Max(1, Math.Abs(number)));
            }
        }

        Assert.True(errors > 50 && fractions > 500, $"{errors} errors, {fractions} fractions");
    }

    private static Drawn Draw(Random random, int depth)
    {
        if (depth == 0)
        {
            int number = random.Next(0, 9);
            return random.Next(4) switch
            {
                0 => new("x", () => new Fraction(12, 1)),
                1 => new("y", () => new Fraction(-5, 1)),
                _ => new($"{number}", () => new Fraction(number, 1)),
            };
        }

        var a = Draw(random, depth - 1);
        var b = Draw(random, random.Next(depth));
        return random.Next(11) switch
        {
            0 => new(
                $"({a.Text} + {b.Text})",
                () =>
                    Both(
                        a,
                        b,
                        (l, r) => Fraction.Of(l.Numerator * r.Denominator + r.Numerator * l.Denominator, l.Denominator * r.Denominator))),
            1 => new(
                $"({a.Text} - {b.Text})",
                () =>
                    Both(
                        a,
                        b,
                        (l, r) => Fraction.Of(l.Numerator * r.Denominator - r.Numerator * l.Denominator, l.Denominator * r.Denominator))),
            2 => new(
                $"({a.Text} * {b.Text})",
                () => Both(a, b, (l, r) => Fraction.Of(l.Numerator * r.Numerator, l.Denominator * r.Denominator))),
            3 or 4 => new(
                $"({a.Text} / {b.Text})",
                () => Both(
                    a,
                    b,
                    (l, r) => r.Numerator.IsZero ? null : Fraction.Of(l.Numerator * r.Denominator, l.Denominator * r.Numerator))),
            5 => new($"floor({a.Text})", () => a.Value() is { } v ? new Fraction(v.Floor, 1) : null),
            6 => new($"ceil({a.Text})", () => a.Value() is { } v ? new Fraction(-Fraction.Of(-v.Numerator, v.Denominator).Floor, 1) : null),
            7 => new($"-({a.Text})", () => a.Value() is { } v ? new Fraction(-v.Numerator, v.Denominator) : null),
            8 => new($"(({a.Text}) < {b.Text} ? {a.Text} : {b.Text})", () => Both(a, b, (l, r) => Less(l, r) ? l : r)),
            9 => new($"max({a.Text}, {b.Text})", () => Both(a, b, (l, r) => Less(l, r) ? r : l)),
            _ => new($"abs({a.Text})", () => a.Value() is { } v ? new Fraction(BigInteger.Abs(v.Numerator), v.Denominator) : null),
        };
    }

    private static bool Less(Fraction left, Fraction right) => left.Numerator * right.Denominator < right.Numerator * left.Denominator;

    private static Fraction? Both(Drawn a, Drawn b, Func<Fraction, Fraction, Fraction?> apply) =>
        a.Value() is { } l && b.Value() is { } r ? apply(l, r) : null;
}
