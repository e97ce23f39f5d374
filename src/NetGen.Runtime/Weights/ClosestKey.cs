using NetGen.Files;

namespace NetGen;

/// <summary>Finds the key that somebody probably meant.</summary>
internal static class ClosestKey
{
    // Enough for every real network, and no more work than a moment's for a hostile file.
    private const int MaxCandidates = 2000;
    private const int MaxLength = 120;

    /// <summary>A hint in parentheses, or nothing where no key is close.</summary>
    public static string Hint(string key, IEnumerable<string> candidates)
    {
        // A third of the key may differ: fc.weight and classifier.weight are no slip of the pen, conv1 and conv_1 are.
        int allowed = Math.Max(1, key.Length / 3);
        var best = candidates
            .Take(MaxCandidates)
            .Where(c => c.Length <= MaxLength && Math.Abs(c.Length - key.Length) <= allowed)
            .Select(c => (Key: c, Distance: EditDistance.Between(key, c)))
            .Where(c => c.Distance <= allowed)
            .OrderBy(c => c.Distance)
            .FirstOrDefault();
        return best.Key is null ? "" : $" (the file has {Quoted.Name(best.Key)})";
    }
}
