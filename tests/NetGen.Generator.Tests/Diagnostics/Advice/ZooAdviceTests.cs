using NetGen.Models;
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
        var listed = ZooAdvice
            .All.SelectMany(a => a.Networks, (a, network) => (Network: network.Name, a.Rule))
            .Where(a => found.Networks.Contains(a.Network));
        Assert.Equal(listed.Order(), found.Advice.Order());
    }

    [Fact]
    public void Each_network_is_listed_once_for_a_rule() =>
        Assert.Distinct(ZooAdvice.All.SelectMany(a => a.Networks, (a, network) => (network, a.Rule)));

    [Fact]
    public void Each_reason_is_a_sentence() => Assert.All(ZooAdvice.All, a => Assert.Matches(@"^[A-Z].{20,}\.$", a.Reason));

    /// <summary>
    /// NETGEN3002's page: two 3x3, with the multiple of eight between them that is nearest to the geometric mean of the channels,
    /// are advised where they save at least a tenth of the weights. For inception (4a)'s 5x5 of 48 channels:
    /// 25 x 16 x 48 = 19,200 weights after the reduction, and two 3x3 with 24 channels between have 9 x 16 x 24 + 9 x 24 x 48 = 13,824,
    /// 28% fewer; without it 25 x 480 x 48 = 576,000, and 9 x 480 x 152 + 9 x 152 x 48 = 722,304 are more.
    /// </summary>
    [Theory]
    [InlineData(typeof(ReducedConvolutionExample), 16, 48)] // Szegedy et al. 2014, table 1, inception (4a): 480 channels reduced to 16
    [InlineData(typeof(DirectConvolutionExample), 480, 48)] // the same without the reduction
    [InlineData(typeof(ReducedInceptionExample), 64, 96)] // Stanford's CS231n, 2017, lecture 9: 256 channels reduced to 64
    [InlineData(typeof(NaiveInceptionExample), 256, 96)] // the same without the reduction
    public void A_5x5_is_listed_where_two_3x3_save_a_tenth(Type network, int inputs, int outputs)
    {
        int between = (int)Math.Round(Math.Sqrt(inputs * outputs) / 8) * 8;
        long one = 25L * inputs * outputs, two = 9L * inputs * between + 9L * between * outputs;
        Assert.Equal(10 * (one - two) >= one, ZooAdvice.All.Any(a => a.Rule == "NETGEN3002" && a.Networks.Contains(network)));
    }

    private static (IReadOnlySet<string> Networks, IReadOnlyList<(string Network, string Rule)> Advice) Advice(string project)
    {
        var compilation = GeneratorHarness.Compile(
            [.. Directory.EnumerateFiles(Repository.PathOf(project), "*.cs").Select(File.ReadAllText)],
            true);
        // The models can't refer to themselves.
        if (project.EndsWith("Models", StringComparison.Ordinal))
        {
            compilation = compilation.RemoveReferences(
                compilation.References.Where(r => r.Display!.EndsWith("NetGen.Models.dll", StringComparison.Ordinal)));
        }

        var source = NetworkSource.Read(compilation, default);
        var networks = source.Networks.Select(p => source.Close(p.Class)!).ToList();
        return (
            networks.Select(n => n.Class.Name).ToHashSet(StringComparer.Ordinal),
            [.. networks.SelectMany(n => Rules(n, source), (n, rule) => (n.Class.Name, rule))]);
    }

    private static IEnumerable<string> Rules(NetworkDeclaration network, NetworkSource source) =>
        Adviser
            .Find(Analysis.Infer(GraphBuilder.Build(network).Graph!).Inferred!, network, name => source.Owner(name) is not null)
            .Select(p => p.Rule.Id)
            .Distinct();
}
