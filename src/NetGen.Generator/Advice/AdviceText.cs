using System.Globalization;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>Numbers as advice shows them.</summary>
internal static class AdviceText
{
    /// <summary>Per cent, without the sign: <c>28</c>; one decimal below ten and next to a hundred.</summary>
    public static string Percent(double share) =>
        share is > 0.9995 and < 1
            ? "99.9"
            : (100 * share).ToString(100 * share is < 9.95 or > 99 ? "0.#" : "0", CultureInfo.InvariantCulture);

    /// <summary><c>a 7x7</c>, <c>an 11x11</c>.</summary>
    public static string Article(long kernel) =>
        $"a{(kernel is 8 or 11 or 18 ? "n" : "")} {Text.Invariant(kernel)}x{Text.Invariant(kernel)}";

    /// <summary><c>55 x 55</c>.</summary>
    public static string Size(Shape shape) => $"{shape.Height} x {shape.Width}";

    /// <summary><c>9 x 64 x 80</c>, and so on with a result: <c>9 x 64 x 80 = 46,080</c>.</summary>
    public static string Product(params long[] factors) => string.Join(" x ", factors.Select(Text.Count));
}
