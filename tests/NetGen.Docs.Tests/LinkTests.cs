using System.Text.RegularExpressions;

namespace NetGen.Docs.Tests;

/// <summary>Links from page to page, and to files of the repository, lead somewhere.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Pages() => [.. MarkdownPage.All()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Relative_links_lead_to_files(string page)
    {
        string folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        var broken = Link().Matches(File.ReadAllText(Repository.PathOf(page))).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(folder, target)));
        Assert.Empty(broken);
    }

    // [text](target) without the part of the target after #; inline code may look like a link, but never with a file name.
    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
