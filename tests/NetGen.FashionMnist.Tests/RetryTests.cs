using System.Runtime.InteropServices;
using FashionMnist;

namespace NetGen.FashionMnist.Tests;

/// <summary>What the program does when native code throws in the middle of training.</summary>
[Collection(TorchRandomness.Name)]
public sealed class RetryTests : IDisposable
{
    // 640 images in batches of 64: ten steps of training in an epoch, then one of evaluation.
    private const int Steps = 10, Calls = Steps + 1;

    private readonly Scratch _scratch = new();

    public RetryTests() => Idx.WriteDataSet(_scratch["data"], training: 640, test: 200);

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task A_failure_is_told_and_the_run_ends_as_if_there_had_been_none()
    {
        var straight = await Run("straight", []);
        Assert.Equal((0, ""), (straight.Code, straight.Error));
        Assert.DoesNotContain("Libtorch", straight.Output);

        // In the 4th step of the first epoch, and in the 8th of the second.
        var failing = await Run("failing", [3, 4 + Calls + 7]);
        Assert.Equal((0, ""), (failing.Code, failing.Error));
        Assert.Contains(
            "Libtorch failed in epoch 1 after 3 steps (planted), so this epoch is trained again from the first weights.",
            failing.Output);
        Assert.Contains(
            "Libtorch failed in epoch 2 after 7 steps (planted), so this epoch is trained again from the checkpoint of epoch 1.",
            failing.Output);
        Assert.Equal(File.ReadAllBytes(_scratch["straight/weights.dat"]), File.ReadAllBytes(_scratch["failing/weights.dat"]));
    }

    [Fact]
    public async Task A_failure_that_comes_later_each_time_is_tried_again()
    {
        // After 2 steps, then after 5.
        var run = await Run("later", [2, 3 + 5]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("after 2 steps", run.Output);
        Assert.Contains("after 5 steps", run.Output);
    }

    [Fact]
    public async Task The_same_failure_again_ends_the_run_with_a_reason_and_the_checkpoint_is_kept()
    {
        // After 6 steps of the second epoch, twice.
        var run = await Run("stuck", [Calls + 6, Calls + 7 + 6]);
        Assert.Equal(1, run.Code);
        Assert.Contains("error: Libtorch failed again in epoch 2, after 6 steps and no later than before: planted.", run.Error);
        Assert.Contains("run the same command again", run.Error);
        Assert.False(File.Exists(_scratch["stuck/weights.dat"]));

        var rest = await Run("stuck", []);
        Assert.Equal(0, rest.Code);
        Assert.Contains("Going on after epoch 1 of 2", rest.Output);
    }

    /// <summary>Runs two epochs; the given forward passes throw what TorchSharp throws for libtorch.</summary>
    private async Task<Result> Run(string folder, HashSet<int> failures)
    {
        int calls = 0;
        using StringWriter output = new(), error = new();
        string[] arguments = ["--data", _scratch["data"], "--output", _scratch[folder], "--batch", "64", "--threads", "1", "--epochs", "2"];
        int code = await CommandLine.Run(arguments, output, error, network => network.Classifier.register_forward_pre_hook((_, _) =>
            failures.Contains(calls++) ? throw new ExternalException("planted\nException raised from somewhere") : null!));
        return new(code, output.ToString(), error.ToString());
    }
}
