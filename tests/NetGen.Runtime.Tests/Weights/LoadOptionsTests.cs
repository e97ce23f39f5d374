using NetGen.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Runtime.Tests;

/// <summary>Which entries go where, and what a refusal says.</summary>
public sealed class LoadOptionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Save(params (string Key, Tensor Value)[] state)
    {
        string path = _folder.PathOf("file.safetensors");
        // Keys with dots come from modules in modules; here one module per first step suffices.
        using var module = new Nested(state);
        module.SaveWeights(path);
        return path;
    }

    private sealed class Nested : nn.Module
    {
        public Nested(IEnumerable<(string Key, Tensor Value)> state)
            : base(nameof(Nested))
        {
            foreach (var group in state.GroupBy(s => s.Key.Split('.')[0]))
            {
                if (group.First().Key == group.Key) register_buffer(group.Key, group.First().Value.DetachFromDisposeScope());
                else register_module(group.Key, new Nested(group.Select(s => (s.Key[(group.Key.Length + 1)..], s.Value))));
            }
        }
    }

    [Fact]
    public void All_differences_stand_in_one_message_and_nothing_changes()
    {
        using var scope = NewDisposeScope();
        string path = Save(
            ("conv.weight", zeros(4, 2, 3, 3)),
            ("bn.weight", zeros(4)),
            ("bn.bias", zeros([4], ScalarType.Int32)),
            ("bn.runing_mean", zeros(4)),
            ("bn.running_var", zeros([4], ScalarType.Float16)),
            ("fc.weight", zeros(10, 4)),
            ("fc.bias", zeros(10)),
            ("extra", zeros(2, 2)));
        using var net = new TinyNet();
        var before = States.Snapshot(net);
        string message = Assert.Throws<WeightsException>(() => net.LoadWeights(path)).Message;
        Assert.Equal(
            $$"""
            {{path}} does not fit TinyNet:
              1 key is missing from the file:
                bn.running_mean: Float32 4 (the file has bn.runing_mean)
              2 keys are not in the network:
                extra: Float32 2x2
                bn.runing_mean: Float32 4
              4 keys are different:
                bn.bias: expected Float32 4, found Int32 4
                fc.weight: expected Float32 3x4, found Float32 10x4
                fc.bias: expected Float32 3, found Float32 10
                bn.running_var: expected Float32 4, found Float16 4
            Nothing was loaded. Floating-point types are converted with new WeightsOptions { ConvertTypes = true }. To leave that part of the network as it is: new WeightsOptions { Except = ["fc."] }.
            """,
            message
        );
        Assert.Equal(before, States.Snapshot(net));
    }

    [Fact]
    public void Long_lists_are_cut_and_counted()
    {
        using var scope = NewDisposeScope();
        string path = Save([.. Enumerable.Range(0, 50).Select(i => ($"x{i}", zeros(1)))]);
        using var net = new TinyNet();
        string message = Assert.Throws<WeightsException>(() => net.LoadWeights(path)).Message;
        Assert.Contains("7 keys are missing", message);
        Assert.Contains("  50 keys are not in the network:\n    x0: Float32 1\n", message);
        Assert.Contains("    x19: Float32 1\n    ... and 30 more\n", message);
    }

    [Fact]
    public void Fine_tuning_takes_all_but_the_classifier()
    {
        using var scope = NewDisposeScope();
        using var trained = new TinyNet();
        States.Fill(trained);
        string path = _folder.PathOf("trained.safetensors");
        trained.SaveWeights(path);
        using var net = new TinyNet();
        var before = States.Snapshot(net);
        var report = net.LoadWeights(path, new() { Except = ["fc."] });
        Assert.Equal(["conv.weight", "bn.weight", "bn.bias", "bn.running_mean", "bn.running_var", "bn.num_batches_tracked"], report.Loaded);
        Assert.Equal(["fc.weight", "fc.bias"], report.Skipped);
        Assert.Empty(report.Missing);
        var (after, source) = (States.Snapshot(net), States.Snapshot(trained));
        Assert.All(after, e => Assert.Equal((e.Key.StartsWith("fc.", StringComparison.Ordinal) ? before : source)[e.Key], e.Value));

        using var other = new TinyNet();
        Assert.Equal(["fc.weight", "fc.bias"], other.LoadWeights(path, new() { Only = ["fc."] }).Loaded);
        using var third = new TinyNet();
        Assert.Equal(["fc.weight"], third.LoadWeights(path, new() { Only = ["fc."], Except = ["fc.bias"] }).Loaded);
    }

    [Fact]
    public void A_prefix_selects_and_is_taken_away()
    {
        using var scope = NewDisposeScope();
        string path = Save(("backbone.fc.weight", zeros(3, 4).add(5)), ("backbone.fc.bias", zeros(3).add(6)), ("head.weight", zeros(2)));
        using var net = new TinyNet();
        var report = net.LoadWeights(path, new() { Prefix = "backbone.", Only = ["fc."] });
        Assert.Equal(["fc.weight", "fc.bias"], report.Loaded);
        Assert.Equal(["head.weight"], report.Skipped);
        Assert.Equal([6f, 6f, 6f], Values.Of(net.Fc.bias!));
        Assert.Equal(2, net.Fc.LoadWeights(path, new() { Prefix = "backbone.fc." }).Loaded.Count);

        string message = Assert.Throws<WeightsException>(() => net.LoadWeights(path, new() { Prefix = "bone." })).Message;
        Assert.Contains("no key of the file begins with the prefix 'bone.' (they begin with backbone, head)", message);
        message = Assert.Throws<WeightsException>(() => net.Fc.LoadWeights(path)).Message;
        Assert.Contains("Prefix = \"backbone.fc.\"", message);
        message = Assert
            .Throws<WeightsException>(() => net.LoadWeights(path, new() { Prefix = "backbone.", Only = ["classifier."] }))
            .Message;
        Assert.Contains("Only or Except names 'classifier.', which no key", message);
    }

    [Fact]
    public void A_file_of_a_part_says_to_load_the_part()
    {
        using var scope = NewDisposeScope();
        string path = Save(("weight", zeros(3, 4)), ("bias", zeros(3)));
        using var net = new TinyNet();
        // weight also ends bn.weight, but bias and weight together are conv's no more than fc's: the first that fits is named.
        Assert.Contains("call LoadWeights on its member ", Assert.Throws<WeightsException>(() => net.LoadWeights(path)).Message);
        net.Fc.LoadWeights(path);
    }

    [Fact]
    public void A_lenient_load_reports_what_it_did_not_do()
    {
        using var scope = NewDisposeScope();
        string path = Save(("fc.weight", zeros(3, 4).add(5)), ("extra", zeros(2)));
        using var net = new TinyNet();
        var report = net.LoadWeights(path, new() { Strict = false });
        Assert.Equal(["fc.weight"], report.Loaded);
        Assert.Equal(["extra"], report.Unexpected);
        Assert.Equal(net.state_dict().Keys.Where(k => k != "fc.weight"), report.Missing);
        Assert.Equal($"{path} (safetensors): 1 loaded, 7 missing, 1 unexpected", report.ToString());

        Save(("other", zeros(2)));
        Assert.Contains(
            "8 keys are missing from the file, which is all",
            Assert.Throws<WeightsException>(() => net.LoadWeights(path, new() { Strict = false })).Message);
        Save(("fc.weight", zeros(4, 4)));
        Assert.Contains(
            "fc.weight: expected Float32 3x4, found Float32 4x4",
            Assert.Throws<WeightsException>(() => net.LoadWeights(path, new() { Strict = false })).Message);
    }

    [Theory]
    [InlineData(ScalarType.Float16)]
    [InlineData(ScalarType.BFloat16)]
    [InlineData(ScalarType.Float64)]
    public void Floating_point_types_are_converted_when_asked(ScalarType type)
    {
        using var scope = NewDisposeScope();
        string path = Save(("x", tensor(new[] { 1.5f, -2, 0.25f }).to_type(type)));
        using var module = new StateModule(("x", zeros(3)));
        Assert.Contains($"x: expected Float32 3, found {type} 3", Assert.Throws<WeightsException>(() => module.LoadWeights(path)).Message);
        var report = module.LoadWeights(path, new() { ConvertTypes = true });
        Assert.Equal(["x"], report.Converted);
        Assert.Equal([1.5f, -2, 0.25f], Values.Of(module.get_buffer("x")!));
        Assert.Equal(ScalarType.Float32, module.get_buffer("x")!.dtype);
    }

    [Fact]
    public void Integers_are_never_converted()
    {
        using var scope = NewDisposeScope();
        string path = Save(("x", zeros([3], ScalarType.Int32)));
        using var floats = new StateModule(("x", zeros(3)));
        Assert.Throws<WeightsException>(() => floats.LoadWeights(path, new() { ConvertTypes = true }));
        using var longs = new StateModule(("x", zeros([3], ScalarType.Int64)));
        Assert.Throws<WeightsException>(() => longs.LoadWeights(path, new() { ConvertTypes = true }));
    }

    [Fact]
    public void Files_from_before_batch_normalisation_counted_are_loaded()
    {
        using var scope = NewDisposeScope();
        using var net = new TinyNet();
        string path = Save([
            .. net.state_dict().Where(e => e.Key != "bn.num_batches_tracked").Select(e => (e.Key, e.Value.detach().clone())),
        ]);
        Assert.Equal(["bn.num_batches_tracked"], net.LoadWeights(path).Missing);
    }

    [Fact]
    public void TorchSharps_own_format_is_read_too()
    {
        using var scope = NewDisposeScope();
        using var from = new TinyNet();
        using var to = new TinyNet();
        States.Fill(from);
        string path = _folder.PathOf("tiny.dat");
        from.save(path);
        Assert.Equal("TorchSharp", to.LoadWeights(path).Format);
        Assert.Equal(States.Snapshot(from), States.Snapshot(to));
    }

    [Fact]
    public void Missing_and_strange_files_are_named()
    {
        using var net = new TinyNet();
        string Message(string path) => Assert.Throws<WeightsException>(() => net.LoadWeights(path)).Message;
        Assert.Contains("there is no such file", Message(_folder.PathOf("none.pth")));
        Assert.Contains("is a folder", Message(_folder.FullName));
        Assert.Contains("is empty", Message(_folder.Write("empty", "")));
        if (OperatingSystem.IsWindows()) return;
        // Opening a named pipe waits for somebody who writes into it.
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", _folder.PathOf("pipe"))) mkfifo.WaitForExit();
        File.CreateSymbolicLink(_folder.PathOf("link"), _folder.PathOf("pipe"));
        Assert.Contains("is empty", Message(_folder.PathOf("pipe")));
        Assert.Contains("is empty", Message(_folder.PathOf("link")));
        File.CreateSymbolicLink(_folder.PathOf("round"), _folder.PathOf("round"));
        Assert.Contains("can't be read", Message(_folder.PathOf("round")));
        Assert.Contains(
            "git lfs pull",
            Message(_folder.Write("pointer.pth", "version https://git-lfs.github.com/spec/v1\noid sha256:0\n")));
        Assert.Contains("a web page", Message(_folder.Write("page.pth", "<!DOCTYPE html><html></html>")));
        Assert.Contains(
            "expected safetensors (a header's length and '{'), PyTorch's zip ('PK') or TorchSharp's Module.save, "
                + "found 68656C6C6F ('hello')",
            Message(_folder.Write("hello", "hello")));
    }
}
