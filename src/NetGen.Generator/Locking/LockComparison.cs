using System.Globalization;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Locking;

/// <summary>Says in words what differs between a network and what is locked; null where nothing does.</summary>
internal static class LockComparison
{
    private const int KeysNamed = 3;

    /// <summary>Input and outputs.</summary>
    public static string? Shapes(InferredGraph network, LockedNetwork locked)
    {
        var now = LockText.Shapes(network).ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal);
        var changes = now.Where(s => Locked(locked, s.Key) != s.Value)
            .Select(s => Locked(locked, s.Key) is { } was ? $"{s.Key} {was} -> {s.Value}" : $"new {s.Key} {s.Value}").ToList();
        changes.AddRange(locked.Values.Where(v => IsShape(v.Key) && !now.ContainsKey(v.Key)).Select(v => $"no {v.Key} {v.Value} any more"));
        return changes.Count == 0 ? null : string.Join(", ", changes);
    }

    /// <summary>All costs, with differences in numbers and percent.</summary>
    public static string? Costs(InferredGraph network, LockedNetwork locked)
    {
        var changes = LockText.Costs.Select(c => (c.Name, Now: c.Value(network), Was: Locked(locked, c.Name))).Where(c => c.Now != c.Was)
            .Select(c => $"{c.Name} {c.Was ?? "unknown"} -> {c.Now ?? "unknown"}{Difference(c.Was, c.Now)}").ToList();
        return changes.Count == 0 ? null : string.Join(", ", changes);
    }

    /// <summary>State-dict keys and their shapes, and what it means for weights that were saved before.</summary>
    public static string? Keys(InferredGraph network, LockedNetwork locked)
    {
        var now = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in StateKey.Of(network)) now[key.Name] = key.Text;
        var gone = locked.Keys.Keys.Where(k => !now.ContainsKey(k)).ToList();
        var added = now.Keys.Where(k => !locked.Keys.ContainsKey(k)).ToList();
        var changed = now.Where(k => locked.Keys.TryGetValue(k.Key, out string? was) && was != k.Value)
            .Select(k => $"{k.Key} {locked.Keys[k.Key]} -> {k.Value}")
            .ToList();
        if (gone.Count + added.Count + changed.Count == 0) return null;
        string what = string.Join(
            "; ",
            new[] { List(gone, "gone"), List(added, "new"), List(changed, "of another shape") }.Where(t => t is not null));
        string then = changed.Count > 0 ? "weights saved before don't load (but for what LoadWeights leaves out with Except)"
            : gone.Count > 0 ? "weights saved before don't load as they are (Strict = false drops what is gone)"
            : "weights saved before lack the new keys (they load with Strict = false)";
        return $"{what}: {then}";
    }

    private static string? List(List<string> keys, string what) => keys.Count == 0 ? null
        : $"{Text.Plural(keys.Count, "key")} {what} ({string.Join(", ", keys.Take(KeysNamed))}{(keys.Count > KeysNamed ? ", ..." : "")})";

    private static bool IsShape(string name) => name == LockText.Input || name.StartsWith(LockText.Output, StringComparison.Ordinal);

    private static string? Locked(LockedNetwork locked, string name) => locked.Values.TryGetValue(name, out string? value) ? value : null;

    // Costs of a symbolic network are expressions: then there is no number to name.
    private static string Difference(string? was, string? now)
    {
        if (!Number(was, out long before) || !Number(now, out long after)) return "";
        string sign = after > before ? "+" : "-";
        string percent =
            before == 0
                ? ""
                : $", {sign}{(100.0 * Math.Abs((double)after - before) / before).ToString("0.0", CultureInfo.InvariantCulture)}%";
        return $" ({sign}{Text.Count(Math.Abs(after - before))}{percent})";
    }

    private static bool Number(string? text, out long number) =>
        long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);
}
