using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>
/// Names of generated files, which Roslyn compares without case and wants unique: else it drops all that a generator wrote.
/// </summary>
/// <param name="Similar">Classes that differ from another in case alone.</param>
/// <param name="Twice">Classes of which two parts would get the same members; C# reports what is declared twice.</param>
internal sealed record FileNames(EquatableArray<string> Similar, EquatableArray<string> Twice)
{
    /// <param name="classes">The full name of every class to write, once for each file.</param>
    public static FileNames For(IEnumerable<string> classes)
    {
        var groups = classes.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any()).ToList();
        return new(
            Sorted(groups.SelectMany(g => g)),
            Sorted(groups.SelectMany(g => g.GroupBy(n => n, StringComparer.Ordinal)).Where(g => g.Skip(1).Any()).Select(g => g.Key)));
    }

    /// <summary>The name of a class's file, without extension; null where none can be written.</summary>
    public string? Of(string className) =>
        Twice.Contains(className) ? null
        : Similar.Contains(className) ? $"{className}.{Hash(className)}"
        : className;

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        names.Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray();

    // FNV-1a: the same on every machine and in every run.
    private static string Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text) hash = unchecked((hash ^ c) * 16777619);
        return hash.ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }
}
