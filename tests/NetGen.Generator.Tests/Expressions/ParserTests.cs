namespace NetGen.Generator.Tests.Expressions;

/// <summary>Errors of the parser: where, what was expected, what was found.</summary>
public class ParserTests
{
    [Theory]
    [InlineData("", 0, "empty")]
    [InlineData("   ", 0, "empty")]
    [InlineData("1 +", 3, "expected a value, but the expression ends")]
    [InlineData("1 + )", 4, "expected a value, but found ')' at character 5")]
    [InlineData("(1 + 2", 6, "expected ')', but the expression ends")]
    [InlineData("1 2", 2, "expected an operator or the end, but found '2' at character 3")]
    [InlineData("a b", 2, "found 'b'")]
    [InlineData("a ? 1", 5, "expected ':'")]
    [InlineData("a ? 1 : ", 8, "expected a value")]
    [InlineData("ns[1", 4, "expected ']'")]
    [InlineData("ns[]", 3, "expected a value")]
    [InlineData("1 & 2", 2, "write &&")]
    [InlineData("a = 2", 2, "write ==")]
    [InlineData("2 ^ 3", 2, "write pow(a, b)")]
    [InlineData("a # b", 2, "has no meaning")]
    [InlineData("'open", 5, "is not closed")]
    [InlineData("sqrt(2)", 0, "there is no function 'sqrt'")]
    [InlineData("flor(2)", 0, "did you mean 'floor'")]
    [InlineData("max()", 4, "needs arguments: max(a, b, ...)")]
    [InlineData("pow(2)", 0, "has 1 argument, expected pow(base, exponent)")]
    [InlineData("ceil(1, 2)", 0, "has 2 arguments, expected ceil(x)")]
    [InlineData("2x", 0, "expected a number, but found '2x'")]
    [InlineData("99999999999999999999", 0, "is too large")]
    [InlineData("1e999", 0, "is too large")]
    [InlineData("()", 1, "expected a value")]
    [InlineData("(1,)", 3, "expected a value")]
    [InlineData("1..2", 1, "'.' at character 2 has no meaning")]
    [InlineData("\u0661 + 1", 0, "expected a number")]
    public void Error_is(string text, int position, string message)
    {
        var error = Expression.Parse(text).Error;
        Assert.NotNull(error);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(position, error.Position);
    }

    public static TheoryData<string> Hostile =>
        [
            new string('(', 100_000),
            new string('-', 100_000) + "1",
            string.Concat(Enumerable.Repeat("1+", 100_000)) + "1",
            string.Concat(Enumerable.Repeat("a?1:", 100_000)) + "1",
            "a" + string.Concat(Enumerable.Repeat("[0]", 100_000)),
            string.Concat(Enumerable.Repeat("max(1,", 100_000)),
            string.Concat(Enumerable.Repeat("!(1<", 50_000)),
        ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Deep_nesting_is_an_error(string text) =>
        Assert.Contains("nested deeper", Expression.Parse(text).Error?.Message, StringComparison.Ordinal);

    [Fact]
    public void Ordinary_nesting_is_fine()
    {
        string text = new string('(', 60) + "1" + new string(')', 60) + string.Concat(Enumerable.Repeat(" + 1", 100));
        Assert.True(Expression.Parse(text).IsExpression(out var expression));
        Assert.Equal(new IntegerValue(101), expression.Evaluate(new Variables()).Value);
    }

    [Fact]
    public void Random_text_never_throws()
    {
        string[] pieces =
        [
            "1",
            "2.5",
            "a",
            "ns",
            "(",
            ")",
            "[",
            "]",
            ",",
            "+",
            "-",
            "*",
            "/",
            "%",
            "?",
            ":",
            "&&",
            "||",
            "!",
            "==",
            "<",
            "max",
            "floor",
            "'x'",
            " ",
            "true",
            "Basic",
            ".",
            "\"",
            "\\",
            "é",
            "=",
            "length",
        ];
        var random = new Random(1);
        var scope = new Variables(("a", new IntegerValue(3)), ("ns", new ListValue([new IntegerValue(1)])));
        for (int k = 0; k < 20_000; k++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => pieces[random.Next(pieces.Length)]));
            var result = Expression.Parse(text);
            Assert.True(result.Value is null != result.Error is null, text);
            if (result.Error is { } error) Assert.InRange(error.Position, 0, text.Length);
            if (result.Value is not { } expression) continue;
            var value = expression.Evaluate(scope);
            Assert.True(value.Value is null != value.Error is null, text);
        }
    }
}
