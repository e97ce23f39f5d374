using NetGen.Testing;
using NetGen.Zoo;

namespace NetGen.Generator.Tests;

/// <summary>On the zoo's networks exactly that is advised which is listed with its reason, and written to docs/advice.md.</summary>
public class ZooAdviceTests
{
    public static TheoryData<string> Sources() => ["src/NetGen.Models", "src/NetGen.Zoo"];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Is_listed_with_its_reason(string project)
    {
        var found = Advice(project);
        Assert.NotEmpty(found.Networks);
        var listed = ZooAdvice.All.SelectMany(a => a.Networks, (a, network) => (Network: network.Name, a.Rule)).Where(a => found.Networks.Contains(a.Network));
        Assert.Equal(listed.Order(), found.Advice.Order());
    }

    [Fact]
    public void Each_network_is_listed_once_for_a_rule() =>
        Assert.Distinct(ZooAdvice.All.SelectMany(a => a.Networks, (a, network) => (network, a.Rule)));

    [Fact]
    public void Each_reason_is_a_sentence() => Assert.All(ZooAdvice.All, a => Assert.Matches(@"^[A-Z].{20,}\.$", a.Reason));

    private static (IReadOnlySet<string> Networks, IReadOnlyList<(string Network, string Rule)> Advice) Advice(string project)
    {
        var compilation = GeneratorHarness.Compile([.. Directory.EnumerateFiles(Repository.PathOf(project), "*.cs").Select(File.ReadAllText)], true);
        // The models can't refer to themselves.
        if (project.EndsWith("Models", StringComparison.Ordinal)) compilation = compilation.RemoveReferences(compilation.References.Where(r => r.Display!.EndsWith("NetGen.Models.dll", StringComparison.Ordinal)));
        var source = NetworkSource.Read(compilation, default);
        var networks = source.Networks.Select(p => source.Close(p.Class)!).ToList();
        return (networks.Select(n => n.Class.Name).ToHashSet(StringComparer.Ordinal), [.. networks.SelectMany(n => Rules(n, source), (n, rule) => (n.Class.Name, rule))]);
    }

    private static IEnumerable<string> Rules(NetworkDeclaration network, NetworkSource source) =>
        Adviser.Find(Analysis.Infer(GraphBuilder.Build(network).Graph!).Inferred!, network, name => source.Owner(name) is not null).Select(p => p.Rule.Id).Distinct();
}
