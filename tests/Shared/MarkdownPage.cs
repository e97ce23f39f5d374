namespace NetGen.Testing;

/// <summary>
/// A fenced block of a page: <paramref name="Language"/> is the first word after the fence, <paramref name="Words"/> the others.
/// </summary>
internal sealed record FencedBlock(string Page, int Line, string Language, string[] Words, string Text)
{
    public override string ToString() => $"{Page}:{Line}";
}

/// <summary>Reads the fenced blocks of the repository's Markdown pages.</summary>
internal static class MarkdownPage
{
    /// <summary>README, CONTRIBUTING and all pages under docs/, as paths in the repository.</summary>
    public static IEnumerable<string> All()
    {
        string docs = Repository.PathOf("docs");
        string[] pages = Directory.Exists(docs) ? Directory.GetFiles(docs, "*.md", SearchOption.AllDirectories) : [];
        return new[] { "README.md", "CONTRIBUTING.md" }.Concat(
            pages.Select(page => Path.GetRelativePath(Repository.Root, page)).Order(StringComparer.Ordinal));
    }

    /// <summary>The blocks of one page, from top to bottom.</summary>
    public static IEnumerable<FencedBlock> Blocks(string page) => Parse(page, File.ReadAllLines(Repository.PathOf(page)));

    /// <summary>The blocks of a text; throws where a fence isn't closed.</summary>
    public static List<FencedBlock> Parse(string page, string[] lines)
    {
        var blocks = new List<FencedBlock>();
        for (int at = 0; at < lines.Length; at++)
        {
            if (!lines[at].TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            int indent = lines[at].IndexOf('`');
            string[] info = lines[at].Trim().Trim('`').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int first = at + 1;
            int last = Array.FindIndex(lines, first, line => line.Trim() == "```");
            if (last < 0)
            {
                throw new FormatException($"{page}:{first}: the fence is never closed.");
            }

            var text = lines[first..last].Select(line => line.Length >= indent ? line[indent..] : line);
            blocks.Add(new(page, first, info.FirstOrDefault() ?? "", info.Length > 1 ? info[1..] : [], string.Join('\n', text)));
            at = last;
        }

        return blocks;
    }
}
