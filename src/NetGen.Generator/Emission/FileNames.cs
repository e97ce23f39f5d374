using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>
/// Names of generated files, which Roslyn compares without case and wants unique: else it drops all that a generator wrote.
/// </summary>
/// <param name="Similar">Classes that differ from another in case alone.</param>
/// <param name="Twice">Classes of which two parts would get the same members; C# reports what is declared twice.</param>
internal sealed record FileNames(EquatableArray<string> Similar, EquatableArray<string> Twice)
{
    /// <summary>No file is written.</summary>
    public static FileNames None { get; } = new([], []) { IsNone = true };

    private bool IsNone { get; init; }

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
        IsNone || Twice.Contains(className) ? null
        : className.Any(c => !IsAllowed(c)) ? $"{string.Concat(className.Where(IsAllowed))}.{Fingerprint.Of(className)}"
        : Similar.Contains(className) ? $"{className}.{Fingerprint.Of(className)}"
        : className;

    // Roslyn takes few characters in the name of a file, and C# many in that of a class.
    private static bool IsAllowed(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '`';

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        names.Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).ToEquatableArray();
}
