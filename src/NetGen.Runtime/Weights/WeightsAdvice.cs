using NetGen.Files;

namespace NetGen;

/// <summary>What to do about a file that doesn't fit.</summary>
internal static class WeightsAdvice
{
    private const int PrefixesNamed = 3;
    private const int PrefixesTried = 100;

    /// <summary>The sentences that apply.</summary>
    public static IEnumerable<string> For(WeightsMatch match, WeightsOptions options, bool isMissing)
    {
        var unexpected = match.Unexpected.Select(u => u.Key).ToHashSet();
        if (isMissing
            && match.Missing.Count > 0
            && CommonPrefix(match.Missing[0].Key, unexpected, match.Missing.Select(m => m.Key)) is { } prefix)
        {
            yield return $"The file's keys begin with '{Quoted.Name(prefix)}': load with new WeightsOptions {{ Prefix = "
                + $"\"{Quoted.Name(options.Prefix + prefix)}\" }}.";
        }

        if (isMissing
            && match.Unexpected.Count > 0
            && CommonPrefix(match.Unexpected[0].Key, match.Missing.Select(m => m.Key).ToHashSet(), unexpected) is { } part)
        {
            yield return $"The file has a part of the network: call LoadWeights on its member {Quoted.Name(part.TrimEnd('.'))}.";
        }

        if (match.Mismatched.Any(m => m.Target.dtype != m.Source.Type.Type && WeightsMatch.IsConvertible(m.Target, m.Source))
            && !options.ConvertTypes)
        {
            yield return "Floating-point types are converted with new WeightsOptions { ConvertTypes = true }.";
        }

        var modules = match
            .Mismatched.Where(m => !m.Target.shape.AsSpan().SequenceEqual(m.Source.Shape))
            .Select(m => m.Key[..(m.Key.LastIndexOf('.') + 1)])
            .Distinct()
            .ToList();
        if (modules.Count is > 0 and <= PrefixesNamed && !modules.Contains(""))
        {
            yield return $"To leave {(modules.Count == 1 ? "that part" : "those parts")} of the network as it is: "
                + $"new WeightsOptions {{ Except = [{string.Join(", ", modules.Select(m => $"\"{Quoted.Name(m)}\""))}] }}.";
        }
        else if (modules.Count > 0)
        {
            yield return "Is it the file of another network?";
        }
    }

    /// <summary>The text that, put before them, turns most of the keys into those others.</summary>
    private static string? CommonPrefix(string first, HashSet<string> others, IEnumerable<string> keys)
    {
        var all = keys.ToList();
        return others.Where(o => o.EndsWith("." + first, StringComparison.Ordinal)).Take(PrefixesTried).Select(o => o[..^first.Length])
            .Select(prefix => (Prefix: prefix, Count: all.Count(k => others.Contains(prefix + k))))
            .Where(p => p.Count * 2 > all.Count).OrderByDescending(p => p.Count).FirstOrDefault().Prefix;
    }
}
