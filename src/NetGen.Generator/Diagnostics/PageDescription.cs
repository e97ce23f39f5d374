using System.IO;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Diagnostics;

/// <summary>
/// A rule's description: the first paragraph of its page, which is embedded, so that IDE and page say the same. Read when it is shown.
/// </summary>
internal sealed class PageDescription(string id) : LocalizableString
{
    private string Id => id;

    protected override string GetText(IFormatProvider? formatProvider)
    {
        using var stream =
            typeof(PageDescription).Assembly.GetManifestResourceStream($"{id}.md")
            ?? throw new InvalidOperationException($"The page of {id} isn't embedded.");
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        // The title and an empty line come first.
        for (string? line = SkipTitle(reader); !string.IsNullOrEmpty(line); line = reader.ReadLine()) lines.Add(line!);
        return string.Join(" ", lines).Replace("`", "'");
    }

    private static string? SkipTitle(StreamReader reader)
    {
        reader.ReadLine();
        string? line = reader.ReadLine();
        while (line is not null && line.Length == 0) line = reader.ReadLine();
        return line;
    }

    protected override int GetHash() => StringComparer.Ordinal.GetHashCode(Id);

    protected override bool AreEqual(object? other) => other is PageDescription page && page.Id == Id;
}
