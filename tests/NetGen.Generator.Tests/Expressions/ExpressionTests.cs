namespace NetGen.Generator.Tests.Expressions;

/// <summary>Values of expressions, by the rules of the language.</summary>
public class ExpressionTests
{
    private static readonly Variables s_scope = new(
        ("a", new IntegerValue(7)),
        ("width", new IntegerValue(64)),
        ("in", new IntegerValue(256)),
        ("stride", new IntegerValue(1)),
        ("i", new IntegerValue(2)),
        ("p", new NumberValue(0.5)),
        ("bias", new BooleanValue(true)),
        ("kind", new EnumValue("NetGen.ResidualKind", "Bottleneck", 1)),
        ("ns", new ListValue([new IntegerValue(3), new IntegerValue(4), new IntegerValue(6), new IntegerValue(3)])),
        ("name", new TextValue("stem")),
        ("act", new NullValue()),
        ("none", new ListValue([])),
        ("height", new IntegerValue(Dim.H)),
        ("half", new IntegerValue(Dim.H.CeilDiv(2))));

    [Theory]
    // Precedence and associativity, as in C#.
    [InlineData("1 + 2 * 3", "3 + 4")]
    [InlineData("10 - 4 - 3", "3")]
    [InlineData("2 * 3 % 4", "2")]
    [InlineData("-2 * -3", "6")]
    [InlineData("- - 5", "5")]
    [InlineData("+5", "5")]
    [InlineData("(1 + 2) * 3", "9")]
    // A quotient is exact when it divides, else it has decimals.
    [InlineData("8 / 2", "4")]
    [InlineData("7 / 2", "3.5")]
    [InlineData("7 / 2 * 2", "7")]
    [InlineData("1 / 3 + 2 / 3", "1")]
    [InlineData("floor(7 / 2)", "3")]
    [InlineData("ceil(7 / 2)", "4")]
    [InlineData("floor(-7 / 2)", "-4")]
    [InlineData("ceil(-7 / 2)", "-3")]
    [InlineData("8 / -2", "-4")]
    [InlineData("floor(2.5)", "2")]
    [InlineData("round(2.5)", "2")]
    [InlineData("round(3.5)", "4")]
    [InlineData("round(5 / 4)", "1")]
    [InlineData("1.5 + 1", "2.5")]
    [InlineData("2.0 * 3 == 6", "true")]
    [InlineData("1e3", "1000.0")]
    [InlineData(".5 + p", "1.0")]
    [InlineData("7 % 3", "1")]
    [InlineData("-1 % 3", "2")]
    [InlineData("7.5 % 2", "1.5")]
    // Logic.
    [InlineData("true || 1 / 0 == 1", "true")]
    [InlineData("false && ns[9] == 1", "false")]
    [InlineData("!bias", "false")]
    [InlineData("stride != 1 || in != 4 * width", "false")]
    [InlineData("true ? 1 : 1 / 0", "1")]
    [InlineData("false ? 1 : true ? 2 : 3", "2")]
    [InlineData("stride == 1 ? in : 2 * in", "256")]
    [InlineData("1 < 2 == true", "true")]
    [InlineData("0.1 + 0.2 > 0.3", "true")]
    [InlineData("1 / 3 < 1 / 2", "true")]
    // Enumerations, strings, lists.
    [InlineData("kind == Bottleneck", "true")]
    [InlineData("kind == ResidualKind.Basic", "false")]
    [InlineData("name == 'stem'", "true")]
    [InlineData("name + (i + 1) == \"stem3\"", "true")]
    [InlineData("act == null", "true")]
    [InlineData("kind != null", "true")]
    [InlineData("ns[0]", "3")]
    [InlineData("ns[i] + ns[i + 1]", "9")]
    [InlineData("length(ns)", "4")]
    [InlineData("sum(ns)", "16")]
    [InlineData("sum(none)", "0")]
    [InlineData("max(ns)", "6")]
    [InlineData("min(3, 1 / 2, 2.5)", "0.5")]
    [InlineData("(1, 7)[1]", "7")]
    [InlineData("(1, a)", "(1, 7)")]
    [InlineData("(7, 7) == (a, a)", "true")]
    // Functions.
    [InlineData("abs(-5)", "5")]
    [InlineData("abs(-1 / 2)", "0.5")]
    [InlineData("pow(2, 10)", "1024")]
    [InlineData("pow(2, -1)", "0.5")]
    [InlineData("pow(-1, 1000000001)", "-1")]
    [InlineData("pow(0, 0)", "1")]
    [InlineData("pow(1.5, 2)", "2.25")]
    // torchvision's _make_divisible: 0.75 of MobileNetV2's widths, and the values of its own comment.
    [InlineData("divisible(16 * 0.75, 8)", "16")]
    [InlineData("divisible(24 * 0.75, 8)", "24")]
    [InlineData("divisible(96 * 0.75, 8)", "72")]
    [InlineData("divisible(3, 8)", "8")]
    [InlineData("Same", "-2147483648")]
    // Sizes that aren't known.
    [InlineData("height * 0", "0")]
    [InlineData("height - height", "0")]
    [InlineData("height >= 1", "true")]
    [InlineData("height < 1", "false")]
    [InlineData("height + 1 > height", "true")]
    [InlineData("height == height + 2", "false")]
    [InlineData("ceil(height / 2) == half", "true")]
    [InlineData("max(height, 0) == height", "true")]
    [InlineData("(2 * height + 4) / 2 == height + 2", "true")]
    [InlineData("height / height", "1")]
    [InlineData("abs(height) == height", "true")]
    public void Value_is(string text, string expected)
    {
        var value = Evaluate(text);
        Assert.True(value.IsValue(out _), $"{text}: {value.Error?.Message}");
        Assert.Equal(Evaluate(expected).Value, value.Value);
    }

    [Theory]
    [InlineData("height", "H")]
    [InlineData("floor(height / 2)", "floor(H / 2)")]
    [InlineData("floor((height - 3) / 2) + 1", "floor((H - 1) / 2)")]
    [InlineData("floor(height / 2 / 3)", "floor(H / 6)")]
    [InlineData("height % 2", "H mod 2")]
    [InlineData("pow(height, 2)", "H * H")]
    [InlineData("7 / 4", "1.75")]
    [InlineData("(1, 3 / 2)", "(1, 1.5)")]
    public void Display_is(string text, string expected) => Assert.Equal(expected, Evaluate(text).Value?.Display);

    [Theory]
    [InlineData("chanels", "UnknownVariable", "a, width, in, stride, i, p, bias, kind, ns, name, act, none, height, half")]
    [InlineData("widht", "UnknownVariable", "did you mean 'width'")]
    [InlineData("Botleneck", "UnknownVariable", "a, width")]
    [InlineData("1 / 0", "DivisionByZero", "1 is divided by 0")]
    [InlineData("1.5 / (a - 7)", "DivisionByZero", "1.5 is divided by 0")]
    [InlineData("a % 0", "DivisionByZero", "")]
    [InlineData("pow(0, -1)", "DivisionByZero", "")]
    [InlineData("9223372036854775807 + 1", "Overflow", "too large")]
    [InlineData("pow(10, 20)", "Overflow", "")]
    [InlineData("pow(3, 9000000000)", "Overflow", "")]
    [InlineData("pow(10.5, 400)", "Overflow", "finite")]
    [InlineData("floor(1e300)", "Overflow", "")]
    [InlineData("true + 1", "WrongType", "a boolean (true)")]
    [InlineData("a && true", "WrongType", "the left of &&")]
    [InlineData("true && a", "WrongType", "the right of &&")]
    [InlineData("a ? 1 : 2", "WrongType", "before ?")]
    [InlineData("!a", "WrongType", "")]
    [InlineData("kind == 'Bottleneck'", "WrongType", "can't be compared")]
    [InlineData("kind < Basic", "WrongType", "compares numbers")]
    [InlineData("a[0]", "WrongType", "needs a list")]
    [InlineData("ns[true]", "WrongType", "an integer")]
    [InlineData("ns[1 / 2]", "WrongType", "an integer")]
    [InlineData("length(a)", "WrongType", "needs a list")]
    [InlineData("max(none)", "WrongType", "empty")]
    [InlineData("ns + 1", "WrongType", "")]
    [InlineData("ns[4]", "IndexOutOfRange", "0 to 3")]
    [InlineData("ns[-1]", "IndexOutOfRange", "-1")]
    [InlineData("ns[height]", "DependsOnInputSize", "H")]
    [InlineData("height == 7", "DependsOnInputSize", "H == 7")]
    [InlineData("height > 7 ? 1 : 2", "DependsOnInputSize", "")]
    [InlineData("height / 2", "DependsOnInputSize", "floor()")]
    [InlineData("height * 0.5", "DependsOnInputSize", "H")]
    [InlineData("8 / height", "DependsOnInputSize", "H")]
    [InlineData("min(height, 7)", "DependsOnInputSize", "")]
    [InlineData("divisible(height, 8)", "DependsOnInputSize", "")]
    public void Error_is(string text, string kind, string message)
    {
        var error = Evaluate(text).Error;
        Assert.NotNull(error);
        Assert.Equal(kind, error.Kind.ToString());
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_are_listed_once_in_order()
    {
        Assert.True(Expression.Parse("max(b, a) + ns[b] * (kind == ResidualKind.Basic ? 1 : -c)").IsExpression(out var expression));
        Assert.Equal(["b", "a", "ns", "kind", "ResidualKind.Basic", "c"], expression.Variables);
    }

    private static EvaluationResult Evaluate(string text)
    {
        var result = Expression.Parse(text);
        Assert.True(result.IsExpression(out var expression), $"{text}: {result.Error?.Message}");
        return expression.Evaluate(s_scope);
    }
}
