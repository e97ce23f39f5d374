namespace NetGen.Generator;

/// <summary>Holds a file's keys and shapes against a network's, as NetGen.WeightsExtensions.LoadWeights will do.</summary>
internal static class WeightsCheck
{
    private const int KeysNamed = 3;

    /// <summary>What doesn't fit and what to do about it; null where it fits.</summary>
    public static string? Find(UsedNetwork network, WeightsHeader file, LoadingOptions options)
    {
        var sources = file.Shapes.Where(s => s.Key.StartsWith(options.Prefix, StringComparison.Ordinal)).Select(s => (Key: s.Key.Substring(options.Prefix.Length), Shape: s.Value)).Where(s => options.Takes(s.Key))
            .ToDictionary(s => s.Key, s => s.Shape, StringComparer.Ordinal);
        if (options.Prefix.Length > 0 && sources.Count == 0) return $"no key of the file begins with '{options.Prefix}'{Seen(file)}";
        var state = StateKey.Of(network.Inferred).Where(k => options.Takes(k.Name)).ToList();
        var names = new HashSet<string>(state.Select(k => k.Name), StringComparer.Ordinal);
        var missing = state.Where(k => !sources.ContainsKey(k.Name)).ToList();
        var different = state.Where(k => sources.TryGetValue(k.Name, out string? shape) && shape != Dimensions(k)).ToList();
        var unexpected = sources.Keys.Where(k => !names.Contains(k)).ToList();
        bool fitsNothing = missing.Count > 0 && missing.Count + different.Count == state.Count;
        // Files from before PyTorch 0.4.1 have no counters of batch normalisation; LoadWeights loads them.
        if (!fitsNothing) missing = options.IsStrict ? missing.FindAll(k => !IsCounter(k)) : [];
        if (!options.IsStrict && !fitsNothing) unexpected = [];
        if (missing.Count + different.Count + unexpected.Count == 0) return null;

        var parts = new[]
        {
            List(different.ConvertAll(k => $"{k.Name}: {sources[k.Name]} in the file, {Dimensions(k)} in the network"), "of another shape", "; "),
            List(missing.ConvertAll(k => k.Name), "missing from the file", ", "),
            List(unexpected, "not in the network", ", "),
        };
        return string.Join("; ", parts.Where(p => p is not null)) + Advice(different, missing, unexpected, sources.Keys);
    }

    private static string Advice(List<StateKey> different, List<StateKey> missing, List<string> unexpected, IReadOnlyCollection<string> sources)
    {
        if (missing.Count > 0 && sources.Where(s => s.EndsWith("." + missing[0].Name, StringComparison.Ordinal)).Select(s => s.Substring(0, s.Length - missing[0].Name.Length)).FirstOrDefault(p => missing.Count(k => sources.Contains(p + k.Name)) * 2 > missing.Count) is { } prefix)
            return $". The file's keys begin with '{prefix}': load it with new() {{ Prefix = \"{prefix}\" }}";
        var modules = different.Select(k => k.Name.Substring(0, k.Name.LastIndexOf('.') + 1)).Distinct().ToList();
        if (modules.Count is > 0 and <= KeysNamed && missing.Count + unexpected.Count == 0 && !modules.Contains(""))
            return $". To leave that part of the network as it is: new() {{ Except = [{string.Join(", ", modules.Select(m => $"\"{m}\""))}] }}";
        return different.Count > 0 ? ". Is it the file of another network?" : ". To load what both have: new() { Strict = false }";
    }

    private static string? List(List<string> keys, string what, string separator) => keys.Count == 0 ? null
        : $"{Text.Plural(keys.Count, "key")} {what} ({string.Join(separator, keys.Take(KeysNamed))}{(keys.Count > KeysNamed ? separator + "..." : "")})";

    private static string Seen(WeightsHeader file) => file.Shapes.Count == 0 ? "" : $" (they begin with {string.Join(", ", file.Shapes.Keys.Select(k => k.Split('.')[0]).Distinct().Take(KeysNamed))})";

    private static string Dimensions(StateKey key) => key.Shape.Count == 0 ? "scalar" : string.Join("x", key.Shape);

    private static bool IsCounter(StateKey key) => key is { ScalarType: "Int64", Shape.Count: 0 } && (key.Name == "num_batches_tracked" || key.Name.EndsWith(".num_batches_tracked", StringComparison.Ordinal));
}
