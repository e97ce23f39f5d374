using System.Text.Json;
using System.Xml.Linq;
using Experiments;

namespace NetGen.FashionMnist.Tests;

/// <summary>Every experiment in short form: through its command line, on little data.</summary>
public sealed class ExperimentTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public ExperimentTests() => Idx.WriteDataSet(_scratch["data"], training: 200, test: 40);

    public void Dispose() => _scratch.Dispose();

    private string[] Arguments(string name, string output, params string[] more) =>
    [
        name, "--data", _scratch["data"], "--output", _scratch[output], "--batch", "16", "--images", "48", "--epochs", "1", "--test", "20",
        "--threads", "1", .. more,
    ];

    [Fact]
    public async Task Without_a_name_all_are_listed()
    {
        var run = await Run();
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.All((string[])["auxiliary", "degradation", "stacked", "lrn"], name => Assert.Contains($"\n{name} ", "\n" + run.Output));
    }

    [Theory]
    [InlineData("auxiliary", 5, true)]
    [InlineData("degradation", 4, false)]
    [InlineData("stacked", 3, false)]
    [InlineData("lrn", 2, false)]
    public async Task Each_writes_a_table_pictures_and_metrics(string name, int networks, bool gradients)
    {
        var run = await Run(Arguments(name, "run"));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Each network saw 48 training images in 3 steps", run.Output);
        using var metrics = JsonDocument.Parse(File.ReadAllText(_scratch[$"run/{name}/metrics.json"]));
        var root = metrics.RootElement;
        Assert.Equal(48, root.GetProperty("imagesSeen").GetInt64());
        Assert.False(root.GetProperty("stoppedByTime").GetBoolean());
        Assert.Equal(networks, root.GetProperty("networks").GetArrayLength());
        foreach (var network in root.GetProperty("networks").EnumerateArray())
        {
            Assert.InRange(network.GetProperty("testAccuracy").GetDouble(), 0, 1);
            Assert.Equal(3, network.GetProperty("curve").GetArrayLength());
            Assert.All(network.GetProperty("gradientsBefore").EnumerateArray(), l => Assert.True(l.GetProperty("norm").GetDouble() >= 0));
            Assert.Contains(network.GetProperty("name").GetString()!, run.Output);
        }

        string[] pictures = gradients ? ["curves.svg", "gradients.svg", "gradients-trained.svg", "gradients-plain.svg"] : ["curves.svg"];
        foreach (string picture in pictures) Assert.Equal("svg", XDocument.Load(_scratch[$"run/{name}/{picture}"]).Root!.Name.LocalName);
        Assert.Equal(gradients, File.Exists(_scratch[$"run/{name}/gradients-plain.csv"]));
        Assert.DoesNotContain(Directory.GetFiles(_scratch[$"run/{name}"]), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_seed_repeats_a_run_to_the_last_bit_and_another_one_does_not()
    {
        await Run(Arguments("stacked", "one"));
        await Run(Arguments("stacked", "two"));
        await Run(Arguments("stacked", "three", "--seed", "2"));
        string Metrics(string folder) => File.ReadAllText(_scratch[$"{folder}/stacked/metrics.json"]);
        Assert.Equal(Metrics("one"), Metrics("two"));
        Assert.NotEqual(Metrics("one"), Metrics("three").Replace("\"seed\": 2", "\"seed\": 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_head_brings_gradients_to_the_lower_layers_and_none_to_the_upper_ones()
    {
        await Run(Arguments("auxiliary", "run"));
        using var metrics = JsonDocument.Parse(File.ReadAllText(_scratch["run/auxiliary/metrics.json"]));
        Dictionary<string, double> Norms(string network) => metrics.RootElement.GetProperty("networks").EnumerateArray()
            .Single(n => n.GetProperty("name").GetString() == network).GetProperty("gradientsBefore").EnumerateArray()
            .ToDictionary(l => l.GetProperty("path").GetString()!, l => l.GetProperty("norm").GetDouble());
        var (without, with) = (Norms("plain"), Norms("plain, head"));
        // The head adds a path of 4 layers to lower.conv10 where the trunk's has 12, and each layer without normalization shrinks the
        // gradient.
        AssertAbove(with["lower.conv10.conv"], 5 * without["lower.conv10.conv"]);
        AssertAbove(with["stem.conv"], 5 * without["stem.conv"]);
        AssertAbove(without["upper.conv10.conv"], 100 * without["stem.conv"]);
        Assert.InRange(with["fc"] / without["fc"], 0.5, 2);
    }

    [Fact]
    public async Task Time_ends_a_run_and_what_is_written_says_so()
    {
        var run = await Run(Arguments("lrn", "run", "--minutes", "0.0000001"));
        Assert.Equal(0, run.Code);
        Assert.Contains("in 1 steps of 3: the time was over", run.Output);
        using var metrics = JsonDocument.Parse(File.ReadAllText(_scratch["run/lrn/metrics.json"]));
        Assert.True(metrics.RootElement.GetProperty("stoppedByTime").GetBoolean());
    }

    [Theory]
    [InlineData("nothing", "there is no experiment 'nothing'; there are auxiliary, degradation, stacked, lrn")]
    [InlineData("lrn --images 0", "--images must be a number above 0, not '0'")]
    [InlineData("lrn --data /nowhere", "/nowhere: there is no such folder")]
    public async Task A_wrong_command_line_is_explained(string line, string words)
    {
        var run = await Run([.. line.Split(' '), "--output", _scratch["none"]]);
        Assert.Equal(1, run.Code);
        Assert.Contains(words, run.Error);
        Assert.False(Directory.Exists(_scratch["none"]));
    }

    private static void AssertAbove(double value, double limit) => Assert.True(value > limit, $"{value} is not above {limit}");

    private static async Task<Result> Run(params string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = await CommandLine.Run(arguments, output, error);
        return new(code, output.ToString(), error.ToString());
    }
}
