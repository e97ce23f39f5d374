using NetGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.FashionMnist.Tests;

/// <summary>Checkpoints and weights files: what is put in comes out, and what doesn't fit is refused before anything changes.</summary>
public sealed class CheckpointTests : IDisposable
{
    private static readonly Dictionary<string, string> s_settings = new() { ["seed"] = "1", ["batch"] = "8" };
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    private string Path => _scratch["run.netgen"];

    private static (nn.Module<Tensor, Tensor> Net, optim.Optimizer Optimizer) Make(long seed = 1, int hidden = 4)
    {
        manual_seed(seed);
        var net = nn.Sequential(nn.Linear(3, hidden), nn.BatchNorm1d(hidden), nn.Linear(hidden, 2));
        return (net, optim.SGD(net.parameters(), 0.1, 0.9));
    }

    private static void Step(nn.Module<Tensor, Tensor> net, optim.Optimizer optimizer, int seed)
    {
        manual_seed(seed);
        using var input = randn(5, 3);
        optimizer.zero_grad();
        using var loss = net.call(input).pow(2).sum();
        loss.backward();
        optimizer.step();
    }

    private static string Weights(nn.Module module) =>
        string.Join('\n', module.state_dict().Select(e => $"{e.Key} {Numbers(e.Value)}"));

    private static string Numbers(Tensor tensor) =>
        string.Join(' ', tensor.to_type(ScalarType.Float64).data<double>().ToArray().Select(v => v.ToString("R")));

    [Fact]
    public void A_restored_run_goes_on_as_if_it_had_not_stopped()
    {
        var (net, optimizer) = Make();
        Step(net, optimizer, 1);
        Step(net, optimizer, 2);
        var history = new TrainingHistory([new(0.5, 1.25), new(1, 0.1 + 0.2)], [new(1, 2, 0.5, 0.75, 3.5, 100)]);
        Checkpoint.Take(net, optimizer, s_settings, 1, history).Save(Path);
        Step(net, optimizer, 3);

        var read = Checkpoint.Load(Path);
        var (other, otherOptimizer) = Make(seed: 99);
        Assert.Empty(read.DifferencesTo(other, s_settings));
        read.Restore(other, otherOptimizer);
        Step(other, otherOptimizer, 3);
        Assert.Equal(Weights(net), Weights(other));
        Assert.Equal(1, read.Epoch);
        Assert.Equal(history.Losses, read.History.Losses);
        Assert.Equal(history.Epochs, read.History.Epochs);
    }

    [Fact]
    public void Every_truncation_and_every_changed_byte_is_refused()
    {
        var (net, optimizer) = Make();
        Checkpoint.Take(net, optimizer, s_settings, 1, TrainingHistory.Empty).Save(Path);
        byte[] whole = File.ReadAllBytes(Path);
        for (int length = 0; length < whole.Length; length += length < 64 ? 1 : 37) Refused(whole[..length]);
        for (int i = 0; i < whole.Length; i += i < 64 ? 1 : 37)
        {
            byte[] changed = (byte[])whole.Clone();
            changed[i] ^= 0x10;
            Refused(changed);
        }

        Refused([.. whole, 0]);

        void Refused(byte[] bytes)
        {
            File.WriteAllBytes(Path, bytes);
            string message = Assert.Throws<CheckpointException>(() => Checkpoint.Load(Path)).Message;
            Assert.StartsWith($"{Path} can't be used: ", message);
            Assert.Contains("nothing was changed", message);
        }
    }

    [Fact]
    public void Another_version_is_named()
    {
        var (net, optimizer) = Make();
        Checkpoint.Take(net, optimizer, s_settings, 1, TrainingHistory.Empty).Save(Path);
        byte[] bytes = File.ReadAllBytes(Path);
        bytes[8] = 2;
        File.WriteAllBytes(Path, bytes);
        Assert.Contains("expected version 1, found 2", Assert.Throws<CheckpointException>(() => Checkpoint.Load(Path)).Message);
    }

    [Fact]
    public void Every_difference_to_another_run_is_named()
    {
        var (net, optimizer) = Make();
        var checkpoint = Checkpoint.Take(net, optimizer, s_settings, 1, TrainingHistory.Empty);
        var differences = checkpoint.DifferencesTo(Make(hidden: 5).Net, new Dictionary<string, string> { ["seed"] = "2", ["batch"] = "8" });
        Assert.Equal(2, differences.Count);
        Assert.Equal("parameters: expected 0.weight: Float32 5x3, found Float32 4x3 (the first of 7 differences)", differences[0]);
        Assert.Equal("seed: the checkpoint has 1, this run 2", differences[1]);
    }

    [Fact]
    public void Weights_of_another_network_are_refused_and_change_nothing()
    {
        var (net, _) = Make();
        WeightsFile.Save(Make(hidden: 5).Net, Path);
        string before = Weights(net);
        string message = Assert.Throws<CheckpointException>(() => WeightsFile.Load(net, Path)).Message;
        Assert.Contains("expected 0.weight: Float32 4x3, found Float32 5x3", message);
        Assert.Equal(before, Weights(net));
    }

    [Fact]
    public void Weights_are_torchsharp_s_format()
    {
        var (net, _) = Make();
        WeightsFile.Save(net, Path);
        net.save(_scratch["plain"]);
        Assert.Equal(File.ReadAllBytes(_scratch["plain"]), File.ReadAllBytes(Path));
        var (other, _) = Make(seed: 2);
        WeightsFile.Load(other, Path);
        Assert.Equal(Weights(net), Weights(other));
    }

    [Fact]
    public void Damaged_or_missing_weights_are_refused()
    {
        var (net, _) = Make();
        WeightsFile.Save(net, Path);
        byte[] whole = File.ReadAllBytes(Path);
        foreach (byte[] bytes in (byte[][])[[], whole[..1], whole[..50], whole[..^1], [.. whole, 0], [0xFF, .. whole[1..]]])
        {
            File.WriteAllBytes(Path, bytes);
            Assert.StartsWith(Path, Assert.Throws<CheckpointException>(() => WeightsFile.Load(net, Path)).Message);
        }

        Assert.Contains("no such file", Assert.Throws<CheckpointException>(() => WeightsFile.Load(net, _scratch["none"])).Message);
    }
}
