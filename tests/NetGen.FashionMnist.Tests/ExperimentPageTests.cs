using System.Globalization;
using System.Text.Json;
using Experiments;
using NetGen.Testing;

namespace NetGen.FashionMnist.Tests;

/// <summary>Compares docs/experiments.md with the files of the runs that it describes.</summary>
public class ExperimentPageTests
{
    private static readonly string s_page = File.ReadAllText(Repository.PathOf("docs/experiments.md"));

    public static TheoryData<string> Runs =>
        [.. Directory.GetFiles(Repository.PathOf("docs/experiments"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f))];

    [Fact]
    public void Every_experiment_has_a_section_and_a_run() => Assert.All(ExperimentTable.All, e =>
    {
        Assert.Contains($"\n## {e.Name}\n", s_page);
        Assert.True(File.Exists(Repository.PathOf($"docs/experiments/{e.Name}-1.json")), e.Name);
    });

    [Theory]
    [MemberData(nameof(Runs))]
    public void Every_figure_is_that_of_its_run(string run)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Repository.PathOf($"docs/experiments/{run}.json")));
        var root = file.RootElement;
        var experiment = ExperimentTable.All.Single(e => e.Name == root.GetProperty("experiment").GetString());
        // A line may end anywhere between two words.
        int start = s_page.IndexOf($"\n## {experiment.Name}\n", StringComparison.Ordinal);
        string section = s_page[start..].Replace('\n', ' ');
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{root.GetProperty("imagesSeen").GetInt64():#,0} images"), section);
        var networks = root.GetProperty("networks").EnumerateArray().ToList();
        Assert.Equal(experiment.Contestants.Select(c => c.Name), networks.Select(n => n.GetProperty("name").GetString()));
        foreach (var (network, contestant) in networks.Zip(experiment.Contestants))
        {
            // The network of today is the one that ran.
            Assert.Equal(contestant.Graph.ParameterCount, network.GetProperty("parameters").GetInt64());
            Assert.Equal(contestant.Graph.Macs.Known, network.GetProperty("macs").GetInt64());
            Assert.Contains(Row(network, root.GetProperty("seed").GetInt64()), section);
        }
    }

    private static string Row(JsonElement network, long seed)
    {
        string? name = network.GetProperty("name").GetString();
        var end = network.GetProperty("curve").EnumerateArray().Last();
        double loss = end.GetProperty("loss").GetDouble(), accuracy = end.GetProperty("accuracy").GetDouble();
        double testLoss = network.GetProperty("testLoss").GetDouble(), testAccuracy = network.GetProperty("testAccuracy").GetDouble();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {seed} | {loss:0.000} | {accuracy:0.0000} | {testLoss:0.000} | {testAccuracy:0.0000} |");
    }
}
