using NetGen.Generator.Locking;
using NetGen.Generator.Support;

namespace NetGen.Generator.CallSites;

/// <summary>Why a file of weights doesn't fit, with what to do.</summary>
/// <param name="Option">The property of WeightsOptions that helps, as it is written; or null.</param>
internal sealed record WeightsProblem(string Why, string? Option = null);

/// <summary>Holds a file's keys and shapes against a network's, as NetGen.WeightsExtensions.LoadWeights will do.</summary>
internal static class WeightsCheck
{
    private const int KeysNamed = 3;

    /// <summary>What doesn't fit and what to do about it; null where it fits.</summary>
    /// <param name="isFloat32">Whether the module's types are certain to be those it was made with, so that the file's must be the
    /// same.</param>
    public static WeightsProblem? Find(UsedModule module, WeightsHeader file, LoadingOptions options, bool isFloat32)
    {
        var sources = file
            .Shapes.Where(s => s.Key.StartsWith(options.Prefix, StringComparison.Ordinal))
            .Select(s => (Key: s.Key.Substring(options.Prefix.Length), Shape: s.Value))
            .Where(s => options.Takes(s.Key))
            .ToDictionary(s => s.Key, s => s.Shape, StringComparer.Ordinal);
        if (options.Prefix.Length > 0 && sources.Count == 0) return new($"no key of the file begins with '{options.Prefix}'{Seen(file)}");
        var state = module.State.Where(k => options.Takes(k.Name)).ToList();
        var names = new HashSet<string>(state.Select(k => k.Name), StringComparer.Ordinal);
        var missing = state.Where(k => !sources.ContainsKey(k.Name)).ToList();
        var different = state.Where(k => sources.TryGetValue(k.Name, out string? shape) && shape != Dimensions(k)).ToList();
        var unexpected = sources.Keys.Where(k => !names.Contains(k)).ToList();
        string? TypeOf(StateKey key) => file.Types.TryGetValue(options.Prefix + key.Name, out string? type) ? type : null;
        var converted =
            isFloat32 && !options.Converts
                ? state.Where(k => sources.ContainsKey(k.Name) && TypeOf(k) is { } type && type != k.ScalarType).ToList()
                : [];
        bool fitsNothing = missing.Count > 0 && missing.Count + different.Count == state.Count;
        // Files from before PyTorch 0.4.1 have no counters of batch normalization; LoadWeights loads them.
        if (!fitsNothing) missing = options.IsStrict ? missing.FindAll(k => !IsCounter(k)) : [];
        if (!options.IsStrict && !fitsNothing) unexpected = [];
        if (missing.Count + different.Count + unexpected.Count + converted.Count == 0) return null;

        string?[] parts = new[]
        {
            List(
                different.ConvertAll(k => $"{k.Name}: {sources[k.Name]} in the file, {Dimensions(k)} in the network"),
                "of another shape",
                "; "),
            List(missing.ConvertAll(k => k.Name), "missing from the file", ", "),
            List(unexpected, "not in the network", ", "),
            List(converted.ConvertAll(k => $"{k.Name}: {TypeOf(k)} in the file, {k.ScalarType} in the network"), "of another type", "; "),
        };
        var (advice, option) = Advice(
            module,
            options,
            different,
            missing,
            unexpected,
            converted.ConvertAll(k => TypeOf(k)!),
            sources,
            fitsNothing);
        return new(string.Join("; ", parts.Where(p => p is not null)) + advice, option);
    }

    // The first thing to do: what it corrects may leave more to say.
    private static (string Advice, string? Option) Advice(
        UsedModule module,
        LoadingOptions options,
        List<StateKey> different,
        List<StateKey> missing,
        List<string> unexpected,
        List<string> types,
        Dictionary<string, string> sources,
        bool fitsNothing)
    {
        if (Prefixes().FirstOrDefault(p => missing.Count(k => sources.ContainsKey(p + k.Name)) * 2 > missing.Count) is { } prefix)
            return Option($"The file's keys begin with '{options.Prefix}{prefix}': load it with", $"Prefix = \"{options.Prefix}{prefix}\"");
        if (different.Count > 0 && different.TrueForAll(k => k.Shape.Count > 1 && sources[k.Name] == string.Join("x", k.Shape.Reverse())))
            return (". The file's weights are transposed: convert them where they were written", null);
        var modules = different.Select(k => k.Name.Substring(0, k.Name.LastIndexOf('.') + 1)).Distinct().ToList();
        if (modules.Count is > 0 and <= KeysNamed && missing.Count + unexpected.Count == 0 && !modules.Contains(""))
        {
            var excepted = options.Except.Where(e => module.State.Any(k => k.Name.StartsWith(e, StringComparison.Ordinal)));
            string names = string.Join(", ", excepted.Concat(modules).Select(m => $"\"{m}\""));
            return Option("To leave that part of the network as it is:", $"Except = [{names}]");
        }

        if (different.Count > 0) return (". Is it the file of another network?", null);
        if (fitsNothing)
        {
            return missing.Count == unexpected.Count && missing.Select(Dimensions).SequenceEqual(unexpected.Select(k => sources[k]))
                ? (
                    ". Their shapes agree in this order: give the layers the file's names (Name = ...), or the file's keys those of "
                        + "the network",
                    null)
                : (". Is it the file of another network?", null);
        }

        if (missing.Count + unexpected.Count > 0) return Option("To load what both have:", "Strict = false");
        return types.TrueForAll(t => t.Contains("Float")) ? Option("To convert them:", "ConvertTypes = true") : ("", null);

        // What comes before the first missing name in the file's keys.
        IEnumerable<string> Prefixes() => missing.Count == 0 ? [] : sources.Keys
            .Where(s => s.EndsWith("." + missing[0].Name, StringComparison.Ordinal))
            .Select(s => s.Substring(0, s.Length - missing[0].Name.Length));
    }

    private static (string, string?) Option(string advice, string option) => ($". {advice} new() {{ {option} }}", option);

    private static string? List(List<string> keys, string what, string separator) =>
        keys.Count == 0
            ? null
            : $"{Text.Plural(keys.Count, "key")} {what} "
                + $"({string.Join(separator, keys.Take(KeysNamed))}{(keys.Count > KeysNamed ? separator + "..." : "")})";

    private static string Seen(WeightsHeader file) =>
        file.Shapes.Count == 0
            ? ""
            : $" (they begin with {string.Join(", ", file.Shapes.Keys.Select(k => k.Split('.')[0]).Distinct().Take(KeysNamed))})";

    private static string Dimensions(StateKey key) => key.Shape.Count == 0 ? "scalar" : string.Join("x", key.Shape);

    private static bool IsCounter(StateKey key) =>
        key is { ScalarType: "Int64", Shape.Count: 0 }
        && (key.Name == "num_batches_tracked" || key.Name.EndsWith(".num_batches_tracked", StringComparison.Ordinal));
}
