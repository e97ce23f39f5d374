namespace NetGen.Generator.Graph;

/// <summary>State-dict names as C# names.</summary>
internal static class StateNames
{
    /// <summary><c>inception3a</c> as <c>Inception3a</c>, <c>conv_1x1</c> as <c>Conv1x1</c>.</summary>
    public static string Pascal(string name)
    {
        string[] parts = name.Split(['_', '-'], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(parts.Select(p => char.ToUpperInvariant(p[0]) + p.Substring(1)));
    }

    /// <summary>Why a state-dict name can't be used, or null.</summary>
    public static string? Obstacle(string name) =>
        name.Length > 0 && name.All(c => c is '_' or '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) ? null
        : name.Contains('.') ? "a '.' separates levels in state-dict keys; use [Sequential] or a block for a level"
        : "use the letters A to Z and a to z, digits, '_' and '-'";

    public static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
