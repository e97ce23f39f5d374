namespace NetGen;

/// <summary>How far two names are apart.</summary>
internal static class EditDistance
{
    /// <summary>
    /// Insertions, deletions and replacements of one character, and swaps of two neighbors, that turn one name into the other
    /// (optimal string alignment; Levenshtein's distance with swaps).
    /// </summary>
    public static int Between(string a, string b)
    {
        int[,] table = new int[a.Length + 1, b.Length + 1];
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
                table[i, j] = System.Math.Min(System.Math.Min(table[i - 1, j], table[i, j - 1]) + 1, changed);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    table[i, j] = System.Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }
}
