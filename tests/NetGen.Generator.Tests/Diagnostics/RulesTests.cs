using System.Text.RegularExpressions;

namespace NetGen.Generator.Tests;

/// <summary>The table of rules, its descriptors and its release notes say the same.</summary>
public class RulesTests
{
    [Fact]
    public void The_table_is_in_the_order_of_ids_without_duplicates() =>
        Assert.Equal(Rules.All.Select(r => r.Id).Distinct().Order(StringComparer.Ordinal), Rules.All.Select(r => r.Id));

    [Fact]
    public void Every_rule_that_is_declared_stands_in_the_table()
    {
        var declared = typeof(Rules).GetFields().Where(f => f.FieldType == typeof(Rule)).Select(f => (Rule)f.GetValue(null)!);
        Assert.Equal(declared.Select(r => r.Id).Order(StringComparer.Ordinal), Rules.All.Select(r => r.Id));
    }

    [Fact]
    public void Every_rule_has_a_descriptor_with_its_page()
    {
        Assert.Equal(
            Rules.All.Select(r => (r.Id, r.Title, r.MessageFormat)),
            Descriptors.All.Select(d => (d.Id, d.Title.ToString(), d.MessageFormat.ToString())));
        Assert.All(Descriptors.All, d => Assert.EndsWith($"/docs/rules/{d.Id}.md", d.HelpLinkUri, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_has_a_description_that_says_more_than_its_title() => Assert.All(Descriptors.All, d =>
    {
        string text = d.Description.ToString();
        Assert.True(text.Length > d.Title.ToString().Length + 40, $"{d.Id}: {text}");
        Assert.DoesNotContain("```", text, StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("NETGEN1001", "NetGen.Language")]
    [InlineData("NETGEN1028", "NetGen.Language")]
    [InlineData("NETGEN1043", "NetGen.Shapes")]
    [InlineData("NETGEN1050", "NetGen.Language")]
    [InlineData("NETGEN1060", "NetGen.Shapes")]
    [InlineData("NETGEN2001", "NetGen.Costs")]
    [InlineData("NETGEN4001", "NetGen.Budgets")]
    [InlineData("NETGEN4015", "NetGen.Budgets")]
    [InlineData("NETGEN5010", "NetGen.Uses")]
    public void The_number_says_the_category(string id, string category) =>
        Assert.Equal(category, Descriptors.All.Single(d => d.Id == id).Category);

    // Roslyn's release-tracking analyzer sees descriptors with literal ids alone; ours are rows of a table.
    [Fact]
    public void Every_rule_stands_in_the_release_notes_with_its_category_and_severity()
    {
        string notes = File.ReadAllText(NetGen.Testing.Repository.PathOf("src/NetGen.Generator/Diagnostics/AnalyzerReleases.Unshipped.md"));
        var rows = Regex
            .Matches(notes, @"^(NETGEN\d+) \| (\S+) \| (\S+) \| (.+)$", RegexOptions.Multiline)
            .Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value, m.Groups[4].Value));
        Assert.Equal(Descriptors.All.Select(d => (d.Id, d.Category, d.DefaultSeverity.ToString(), d.Title.ToString())), rows);
    }
}
