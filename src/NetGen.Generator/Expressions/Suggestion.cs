namespace NetGen.Generator.Expressions;

/// <summary>Guesses which known name a misspelt one meant.</summary>
internal static class Suggestion
{
    /// <summary>The nearest of the names, or null when none is near: a third of the letters may differ.</summary>
    public static string? For(string name, IEnumerable<string> known) => name.Length > Longest ? null : known.Where(k => k.Length <= Longest)
        .Select(k => (Name: k, Distance: Distance(name.ToLowerInvariant(), k.ToLowerInvariant())))
        .Where(k => k.Distance <= Math.Max(1, Math.Max(name.Length, k.Name.Length) / 3))
        .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal)
        .Select(k => k.Name)
        .FirstOrDefault();

    /// <summary>Nobody misspells longer names, and comparing them costs their lengths' product.</summary>
    private const int Longest = 100;

    /// <summary>Levenshtein's distance, with two swapped letters as one mistake.</summary>
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                int changed = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, changed);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }
}
