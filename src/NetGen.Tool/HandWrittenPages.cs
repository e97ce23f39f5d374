using System.Text.RegularExpressions;
using NetGen.Zoo;

namespace NetGen.Tool;

/// <summary>The citations of the documentation's pages that aren't generated: the pages of rules, training.md and so on.</summary>
internal static partial class HandWrittenPages
{
    /// <summary>Every citation, and the rule or page that has it.</summary>
    /// <param name="root">The repository's root.</param>
    public static IEnumerable<(Citation Citation, string Where)> Uses(string root)
    {
        string folder = Path.Combine(root, "docs");
        foreach (string path in Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string text = LineEnd().Replace(File.ReadAllText(path), " ");
            if (text.Contains("Written by `netgen docs`", StringComparison.Ordinal)) continue;
            string name = Path.GetFileName(path);
            if (name.StartsWith("NETGEN", StringComparison.Ordinal)) name = Path.GetFileNameWithoutExtension(name);
            foreach (var citation in CitationReader.Read(text)) yield return (citation, name);
        }
    }

    [GeneratedRegex(@"\s*\n\s*")]
    private static partial Regex LineEnd();
}
