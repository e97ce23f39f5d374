using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Testing;

namespace NetGen.Generator.Tests;

/// <summary>
/// docs/rules: a page for each rule. That the examples of errors give exactly their error, and the corrected ones none,
/// is tested with the other pages' examples.
/// </summary>
public class RulePageTests
{
    private static string PathOf(string page) => Repository.PathOf($"docs/rules/{page}.md");

    public static TheoryData<string> Ids() => [.. Rules.All.Select(r => r.Id)];

    public static TheoryData<string> Infos() =>
        [.. Rules.All.Where(r => r.Severity is RuleSeverity.Info or RuleSeverity.Hidden).Select(r => r.Id)];

    /// <summary>The warnings of the package's build targets, which no analyzer reports.</summary>
    private static IEnumerable<string> OfBuilds() =>
        Regex
            .Matches(File.ReadAllText(Repository.PathOf("src/NetGen.Package/build/NetGenTorch.targets")), "<Warning Code=\"(NETGEN\\d+)\"")
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string TitleOf(string id) => File.ReadLines(PathOf(id)).First().Split(": ", 2)[1];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Has_a_page_with_its_title_and_an_example(string id)
    {
        var rule = Rules.All.Single(r => r.Id == id);
        string text = File.ReadAllText(PathOf(id));
        Assert.StartsWith($"# {id}: {rule.Title}\n", text, StringComparison.Ordinal);
        Assert.Contains("## What to do", text, StringComparison.Ordinal);
        if (rule.Severity == RuleSeverity.Error) Assert.Matches($@"(?m)^```csharp( continued)? {id}\b", text);
    }

    [Theory]
    [MemberData(nameof(Infos))]
    public void The_first_example_of_an_info_or_hidden_rule_gives_it(string id)
    {
        string example = Regex.Match(File.ReadAllText(PathOf(id)), "```csharp\n(.*?)\n```", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains(GeneratorHarness.Generate(example).Analyze(), d => d.Id == id && d.Severity < DiagnosticSeverity.Warning);
    }

    [Fact]
    public void The_index_lists_every_rule_and_no_page_is_without_one()
    {
        var rows = Regex
            .Matches(File.ReadAllText(PathOf("README")), @"(?m)^\| \[(NETGEN\d+)\]\((.+)\) \| (\w+) \| (.+) \|$")
            .Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value, m.Groups[4].Value));
        var rules = Rules.All.Select(r => (r.Id, Page: $"{r.Id}.md", Severity: r.Severity.ToString().ToLowerInvariant(), r.Title));
        Assert.Equal(rules.Concat(OfBuilds().Select(id => (id, $"{id}.md", "warning", TitleOf(id)))), rows);
        var pages = Directory
            .EnumerateFiles(Repository.PathOf("docs/rules"), "NETGEN*.md")
            .Select(f => Path.GetFileNameWithoutExtension(f));
        Assert.Equal(Rules.All.Select(r => r.Id).Concat(OfBuilds()), pages.Order(StringComparer.Ordinal));
    }
}
