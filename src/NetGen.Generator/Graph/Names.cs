namespace NetGen.Generator;

/// <summary>State-dict names as C# names.</summary>
internal static class Names
{
    /// <summary><c>inception3a</c> as <c>Inception3a</c>, <c>conv_1x1</c> as <c>Conv1x1</c>.</summary>
    public static string Pascal(string name)
    {
        var parts = name.Split(['_', '-'], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(parts.Select(p => char.ToUpperInvariant(p[0]) + p.Substring(1)));
    }

    public static bool IsIdentifier(string name) => name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
