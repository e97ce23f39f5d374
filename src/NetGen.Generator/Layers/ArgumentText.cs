using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>Arguments in short, for tables and comments: only what differs from the default.</summary>
internal static class ArgumentText
{
    /// <summary><c>7x7</c>.</summary>
    public static string Extent((long Height, long Width) pair) => $"{Text.Invariant(pair.Height)}x{Text.Invariant(pair.Width)}";

    /// <summary><c>2</c> where both are the same, else <c>(2, 1)</c>.</summary>
    public static string Pair((long Height, long Width) pair) =>
        pair.Height == pair.Width ? Text.Invariant(pair.Height) : $"({Text.Invariant(pair.Height)}, {Text.Invariant(pair.Width)})";

    public static string Join(params string?[] pieces) => string.Join(", ", pieces.Where(p => !string.IsNullOrEmpty(p)));

    /// <summary><c>stride 2</c>, or null for the default.</summary>
    public static string? Unless((long, long) standard, string name, (long, long) pair) => pair == standard ? null : $"{name} {Pair(pair)}";

    public static string? Unless(long standard, string name, long value) => value == standard ? null : $"{name} {Text.Invariant(value)}";

    public static string? Unless(double standard, string name, double value) => value.Equals(standard) ? null : $"{name} {Number(value)}";

    public static string Number(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
