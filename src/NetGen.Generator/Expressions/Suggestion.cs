namespace NetGen.Generator.Expressions;

/// <summary>Guesses which known name a misspelt one meant.</summary>
internal static class Suggestion
{
    /// <summary>The nearest of the names, or null when none is near: a third of the letters may differ.</summary>
    public static string? For(string name, IEnumerable<string> known) =>
        name.Length > Longest
            ? null
            : known
                .Where(k => k.Length <= Longest)
                .Select(k => (Name: k, Distance: EditDistance.Between(name.ToLowerInvariant(), k.ToLowerInvariant())))
                .Where(k => k.Distance <= Math.Max(1, Math.Max(name.Length, k.Name.Length) / 3))
                .OrderBy(k => k.Distance)
                .ThenBy(k => k.Name, StringComparer.Ordinal)
                .Select(k => k.Name)
                .FirstOrDefault();

    /// <summary>Longer names are rarely misspelt, and comparing them costs the product of their lengths.</summary>
    private const int Longest = 100;
}
