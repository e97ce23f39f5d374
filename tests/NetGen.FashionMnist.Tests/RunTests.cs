using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FashionMnist;
using FashionMnist.Training;

namespace NetGen.FashionMnist.Tests;

/// <summary>The program in short form: through its command line, on little data.</summary>
public sealed class RunTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public RunTests() => Idx.WriteDataSet(_scratch["data"], training: 640, test: 200);

    public void Dispose() => _scratch.Dispose();

    private string[] Arguments(string output, params string[] more) =>
        ["--data", _scratch["data"], "--output", _scratch[output], "--batch", "64", "--threads", "1", .. more];

    [Fact]
    public async Task A_run_writes_what_it_promises_and_a_new_process_finds_the_same_accuracy()
    {
        var run = await InProcess(Arguments("run", "--epochs", "2"));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            ["checkpoint.netgen", "report.svg", "weights.dat"],
            Directory.GetFiles(_scratch["run"]).Select(Path.GetFileName).Order());
        string accuracy = Accuracy(run.Output);
        Assert.Contains("640 training images", run.Output);
        Assert.Contains("epoch 2/2 done", run.Output);
        Assert.Contains("images/s", run.Output);
        Assert.Contains("Ankle boot", run.Output);
        Assert.DoesNotContain('\e', run.Output);
        Assert.DoesNotContain('\r', run.Output);
        // Bars at ten heights are easy: far above the 0.1 of guessing.
        Assert.True(double.Parse(accuracy, CultureInfo.InvariantCulture) > 0.3, accuracy);

        var evaluation = await FashionProcess.Run(
            "evaluate",
            "--data",
            _scratch["data"],
            "--weights",
            _scratch["run/weights.dat"],
            "--threads",
            "1");
        Assert.Equal((0, ""), (evaluation.Code, evaluation.Error));
        Assert.Equal(accuracy, Accuracy(evaluation.Output));

        string[] texts = XDocument
            .Load(_scratch["run/report.svg"])
            .Descendants()
            .Where(e => e.Name.LocalName == "text")
            .Select(e => e.Value)
            .ToArray();
        Assert.Contains(texts, text => text.Contains($"test accuracy {accuracy}", StringComparison.Ordinal));
        Assert.Contains("epoch", texts);
        Assert.Contains("Training loss", texts);
        Assert.All(global::FashionMnist.Data.FashionData.ClassNames, name => Assert.Equal(2, texts.Count(text => text == name)));
        // The counts of the matrix add up to the test images.
        Assert.Contains(texts, text => text.Contains("of 200 test images", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_killed_run_goes_on_and_ends_as_if_it_had_not_been()
    {
        // Epochs are short: on a busy machine the signal may come several of them later, but not after the last.
        Assert.Equal(0, (await FashionProcess.Run(Arguments("straight", "--epochs", "9"))).Code);
        Assert.Equal(137, (await FashionProcess.Run(Arguments("killed", "--epochs", "9"), until: "epoch 1/9 done", signal: "KILL")).Code);
        Assert.False(File.Exists(_scratch["killed/weights.dat"]));
        var rest = await FashionProcess.Run(Arguments("killed", "--epochs", "9", "--resume"));
        Assert.Equal((0, ""), (rest.Code, rest.Error));
        Assert.Matches("Going on after epoch [1-8] of 9", rest.Output);
        Assert.Equal(File.ReadAllBytes(_scratch["straight/weights.dat"]), File.ReadAllBytes(_scratch["killed/weights.dat"]));
    }

    [Fact]
    public async Task Ctrl_C_stops_with_a_word_and_the_same_command_goes_on()
    {
        var stopped = await FashionProcess.Run(Arguments("stopped", "--epochs", "3"), until: "epoch 1/3 done", signal: "INT");
        Assert.Equal(130, stopped.Code);
        Assert.Contains("Run the same command again", stopped.Error);
        var rest = await InProcess(Arguments("stopped", "--epochs", "3"));
        Assert.Equal(0, rest.Code);
        Assert.Matches("Going on after epoch [12] of 3", rest.Output);
    }

    [Fact]
    public async Task A_finished_run_is_evaluated_again_and_not_replaced()
    {
        var first = await InProcess(Arguments("run", "--epochs", "1"));
        byte[] checkpoint = File.ReadAllBytes(_scratch["run/checkpoint.netgen"]);
        var second = await InProcess(Arguments("run", "--epochs", "1"));
        Assert.Equal(Accuracy(first.Output), Accuracy(second.Output));
        Assert.Contains("--fresh trains again", second.Output);
        Assert.Equal(checkpoint, File.ReadAllBytes(_scratch["run/checkpoint.netgen"]));
    }

    [Fact]
    public async Task A_checkpoint_of_another_run_is_refused_with_the_difference_and_kept()
    {
        await InProcess(Arguments("run", "--epochs", "1"));
        string files = Contents("run");
        var other = await InProcess(Arguments("run", "--epochs", "1", "--seed", "2", "--lr", "0.05"));
        Assert.Equal(1, other.Code);
        Assert.Contains("seed (--seed): the checkpoint has 1, this run 2", other.Error);
        Assert.Contains("peak learning rate (--lr): the checkpoint has 0.1, this run 0.05", other.Error);
        Assert.DoesNotContain("batch", other.Error);
        Assert.Contains("--fresh", other.Error);
        Assert.Equal(files, Contents("run"));

        File.WriteAllBytes(_scratch["run/checkpoint.netgen"], [.. File.ReadAllBytes(_scratch["run/checkpoint.netgen"])[..^100]]);
        files = Contents("run");
        var damaged = await InProcess(Arguments("run", "--epochs", "1"));
        Assert.Equal(1, damaged.Code);
        Assert.Contains("truncated", damaged.Error);
        Assert.Equal(files, Contents("run"));
    }

    [Fact]
    public async Task A_full_disk_is_an_error_that_loses_nothing()
    {
        Assert.Equal(0, (await InProcess(Arguments("run", "--epochs", "1"))).Code);
        string files = Contents("run");
        // No file of the run may grow beyond 64 KiB, so that the checkpoint doesn't fit: to the program that is a disk without room.
        var full = await FashionProcess.Run(Arguments("run", "--epochs", "1", "--fresh"), fileLimit: 64);
        Assert.Equal(1, full.Code);
        Assert.Contains(_scratch["run/checkpoint.netgen"], full.Error);
        Assert.Contains("could not be written", full.Error);
        Assert.Contains("unchanged", full.Error);
        Assert.Equal(files, Contents("run"));
    }

    [Theory]
    [InlineData("--epochs 0", "--epochs must be a whole number above 0, not '0'")]
    [InlineData("--batch x", "--batch")]
    [InlineData("--lr -1", "--lr must be a number above 0, not '-1'")]
    [InlineData("--resume --fresh", "exclude each other")]
    [InlineData("--resume", "there is no checkpoint to resume")]
    [InlineData("--data /nowhere", "/nowhere: there is no such folder")]
    [InlineData("evaluate --weights /nowhere/w.dat", "/nowhere/w.dat: there is no such file")]
    public async Task A_wrong_command_line_is_explained(string more, string words)
    {
        string[] words2 = more.Split(' ');
        var run = await InProcess(
            words2[0] == "evaluate"
                ? [.. words2, "--data", _scratch["data"]]
                :
                [
                    .. Arguments("none")
                        .Where(a => !more.Contains("--data", StringComparison.Ordinal) || a != "--data" && a != _scratch["data"]),
                    .. words2,
                ]);
        Assert.Equal(1, run.Code);
        Assert.Contains(words, run.Error);
        Assert.False(Directory.Exists(_scratch["none"]));
    }

    [Fact]
    public void Output_goes_where_git_does_not_look() =>
        Assert.EndsWith(Path.Combine("artifacts", "fashion-mnist"), TrainingOptions.DefaultOutputFolder);

    [Fact]
    public void The_network_is_declared_in_at_most_15_attributes_with_both_blocks()
    {
        string[] attributes = typeof(FashionNet).GetCustomAttributes(inherit: false).Select(a => a.GetType().Name).ToArray();
        Assert.InRange(attributes.Count(name => name.EndsWith("Attribute", StringComparison.Ordinal)), 1, 15);
        Assert.Contains("InceptionAttribute", attributes);
        Assert.Contains("ResidualAttribute", attributes);
    }

    private static async Task<Result> InProcess(string[] arguments)
    {
        using StringWriter output = new(), error = new();
        int code = await CommandLine.Run(arguments, output, error);
        return new(code, output.ToString(), error.ToString());
    }

    private static string Accuracy(string output) =>
        Regex.Match(output, @"^Test accuracy (\d\.\d{4}) ", RegexOptions.Multiline).Groups[1].Value;

    private string Contents(string folder) =>
        string.Join(
            '\n',
            Directory
                .GetFiles(_scratch[folder])
                .Order()
                .Select(file => $"{file} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}"));
}
