using NetGen.Zoo;

namespace NetGen.Models.Tests;

/// <summary>Every network of NetGen.Models against its oracle and published figures.</summary>
public class ZooTests
{
    public static TheoryData<string> Names => [.. ZooTable.All.Select(e => e.Network.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_network_agrees_with_its_oracle_and_figures(string name)
    {
        var findings = Verifier.Verify(ZooTable.All.Single(e => e.Network.Name == name));
        Assert.NotEmpty(findings);
        Assert.Empty(findings.Where(f => !f.Agrees).Select(f => f.ToString()));
    }

    [Fact]
    public void Every_network_is_in_the_table_once()
    {
        var networks = typeof(GoogLeNet)
            .Assembly.GetExportedTypes()
            .Where(t => t.GetProperty("Graph")?.PropertyType == typeof(NetworkGraph))
            .Select(t => t.Name)
            .Order();
        Assert.Equal(networks, ZooTable.All.Select(e => e.Network.Name).Order());
    }

    [Fact]
    public void Every_oracle_is_held_against_a_network() =>
        Assert.Equal(Oracle.Names, ZooTable.All.Select(e => e.Oracle).OfType<string>().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_network_is_proven_by_something_from_outside() =>
        Assert.All(ZooTable.All, e => Assert.True(e.Oracle is not null || e.Facts.Count > 0, e.ToString()));

    [Fact]
    public void Every_network_names_its_paper_and_year() => Assert.All(ZooTable.All, e => Assert.Matches(@"\b(19|20)\d\d\b", e.Reference));
}
