using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>
/// NETGEN5020: constant coefficients of compound scaling are refused where the program is built, as they are where it runs.
/// </summary>
public class ScalingRuleTests
{
    private static string Class(string member) => $"public static class Program {{ private const double One = 1; public static {member} }}";

    [Theory]
    // 1.2 * 1.21 * 1.69 = 2.45388; 1.2 * 1.21 = 1.452; 2 * 1.0609 = 2.1218; 1.89 is 0.11 below 2.
    [InlineData(
        "CompoundScaling Of() => new CompoundScaling{|NETGEN5020:(1.2, 1.1, 1.3)|};",
        "Coefficients of compound scaling must make alpha beta² gamma² about 2 (within 0.1), so that the cost grows as 2^phi, but 1.2, "
            + "1.1 and 1.3 make 2.454")]
    [InlineData(
        "CompoundScaling Of { get; } = new{|NETGEN5020:(1.2, 1.1, One)|};",
        "Coefficients of compound scaling must make alpha beta² gamma² about 2 (within 0.1), so that the cost grows as 2^phi, but 1.2, "
            + "1.1 and 1 make 1.452")]
    [InlineData(
        "object Of() => new NetGen.CompoundScaling{|NETGEN5020:(gamma: 1.03, alpha: 2, beta: 1)|};",
        "Coefficients of compound scaling must make alpha beta² gamma² about 2 (within 0.1), so that the cost grows as 2^phi, but 2, "
            + "1 and 1.03 make 2.122")]
    [InlineData(
        "object Of() => new CompoundScaling{|NETGEN5020:(1.89, 1, 1)|};",
        "Coefficients of compound scaling must make alpha beta² gamma² about 2 (within 0.1), so that the cost grows as 2^phi, but 1.89, "
            + "1 and 1 make 1.89")]
    [InlineData(
        "object Of() => new CompoundScaling(2.2, 1, {|NETGEN5020:0.95|});",
        "Coefficients of compound scaling must be 1 or more, but gamma is 0.95")]
    [InlineData(
        "object Of(double alpha) => new CompoundScaling(alpha, {|NETGEN5020:0.5|}, 1.1);",
        "Coefficients of compound scaling must be 1 or more, but beta is 0.5")]
    public void Constants_that_leave_the_constraint_are_marked(string member, string message) =>
        Assert.Equal(message, Assert.Single(Marked.Verify(Class(member))).GetMessage());

    [Theory]
    [InlineData("CompoundScaling Of() => new(1.2, 1.1, 1.15);")]
    [InlineData("object Of() => new CompoundScaling(1.91, 1, 1);")]
    [InlineData("object Of(double gamma) => new CompoundScaling(1.2, 1.1, gamma);")]
    [InlineData("object Of() => new System.DateTime(2019, 5, 28);")]
    [InlineData("System.DateTime Of() => new(2019, 5, 28);")]
    public void What_may_be_right_is_not(string member) => Assert.Empty(Marked.Verify(Class(member)));

    /// <summary>
    /// The analyzer can't call the library that it is an analyzer of, so its arithmetic is a copy: here the two are compared.
    /// </summary>
    [Fact]
    public void The_build_refuses_exactly_what_the_constructor_refuses()
    {
        var random = new Random(2019);
        var drawn = Enumerable
            .Range(0, 200)
            .Select(_ =>
                (Alpha: 0.97 + 0.6 * random.NextDouble(), Beta: 0.99 + random.NextDouble() / 4, Gamma: 0.99 + random.NextDouble() / 4))
            .ToList();
        var made = drawn.Select(d => FormattableString.Invariant($"new NetGen.CompoundScaling({d.Alpha:R}, {d.Beta:R}, {d.Gamma:R})"));
        string source = $"public static class Program {{ public static object[] Of() => [{string.Join(", ", made)}]; }}";
        var marked = GeneratorHarness
            .Generate(source)
            .Analyze()
            .Where(d => d.Id == "NETGEN5020")
            .Select(d => d.Location.SourceSpan)
            .ToList();
        int at = 0, refused = 0;
        foreach (var (alpha, beta, gamma) in drawn)
        {
            int start = source.IndexOf("new ", at, StringComparison.Ordinal), end = source.IndexOf(')', start) + 1;
            bool isRefused = Record.Exception(() => new CompoundScaling(alpha, beta, gamma)) is ArgumentException;
            Assert.True(
                isRefused == marked.Exists(m => m.Start >= start && m.End <= end),
                string.Create(CultureInfo.InvariantCulture, $"{alpha}, {beta}, {gamma}"));
            (at, refused) = (end, refused + (isRefused ? 1 : 0));
        }

        Assert.InRange(refused, 20, 190);
    }
}
