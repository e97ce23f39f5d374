using NetGen.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Runtime.Tests;

/// <summary>Files of Debian's PyTorch read by us, and ours read by it.</summary>
public sealed class PythonTests(PythonFiles files) : IClassFixture<PythonFiles>
{
    [Theory]
    [InlineData("tiny2.pth")]
    [InlineData("tiny3.pth")]
    [InlineData("tiny4.pth")]
    [InlineData("tiny5.pth")]
    [InlineData("parameters.pth")]
    [InlineData("deflated.pth")]
    [InlineData("tiny.safetensors")]
    [InlineData("checkpoint.pth", "outer", "state_dict")]
    public void A_state_dict_fits_its_twin(string file, params string[] keyPath)
    {
        using var scope = NewDisposeScope();
        using var net = new TinyNet();
        var report = net.LoadWeights(files.PathOf(file), new() { KeyPath = keyPath });
        Assert.Equal(net.state_dict().Keys, report.Loaded);
        Assert.Equal(file.EndsWith("pth", StringComparison.Ordinal) ? "PyTorch" : "safetensors", report.Format);
        Assert.All(
            net.state_dict(),
            e =>
                Assert.Equal(
                    Enumerable.Range(0, (int)e.Value.numel()).Select(i => (float)i),
                    e.Value.to_type(ScalarType.Float32).flatten().data<float>().ToArray()));
    }

    private static readonly (ScalarType Type, string Name)[] s_types =
    [
        (ScalarType.Bool, "bool"),
        (ScalarType.Byte, "uint8"),
        (ScalarType.Int8, "int8"),
        (ScalarType.Int16, "int16"),
        (ScalarType.Int32, "int32"),
        (ScalarType.Int64, "int64"),
        (ScalarType.Float16, "float16"),
        (ScalarType.BFloat16, "bfloat16"),
        (ScalarType.Float32, "float32"),
        (ScalarType.Float64, "float64"),
        (ScalarType.ComplexFloat32, "complex64"),
        (ScalarType.ComplexFloat64, "complex128"),
    ];

    /// <summary>A tensor of each type; all but the last have a name in safetensors.</summary>
    private static StateModule AllTypes(Func<ScalarType, Tensor> make, bool wide = true) =>
        new([.. s_types.SkipLast(wide ? 0 : 1).Select(t => (t.Name, make(t.Type)))]);

    [Theory]
    [InlineData("types.pth")]
    [InlineData("big.pth")]
    [InlineData("little.pth")]
    [InlineData("types.safetensors")]
    public void Every_type_is_read(string file)
    {
        using var scope = NewDisposeScope();
        bool wide = file.EndsWith("pth", StringComparison.Ordinal);
        using var module = AllTypes(type => zeros([2, 2], type), wide);
        using var expected = AllTypes(type => tensor(new[] { 1f, 0, 1, 1 }).view(2, 2).to_type(type), wide);
        module.LoadWeights(files.PathOf(file));
        Assert.Equal(States.Snapshot(expected), States.Snapshot(module));
    }

    [Theory]
    [InlineData(
        "views.pth",
        "base",
        new long[] { 24 },
        new float[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23 })]
    [InlineData("views.pth", "offset", new long[] { 4 }, new float[] { 5, 6, 7, 8 })]
    [InlineData(
        "views.pth",
        "transposed",
        new long[] { 6, 4 },
        new float[] { 0, 6, 12, 18, 1, 7, 13, 19, 2, 8, 14, 20, 3, 9, 15, 21, 4, 10, 16, 22, 5, 11, 17, 23 })]
    [InlineData("views.pth", "steps", new long[] { 5 }, new float[] { 1, 6, 11, 16, 21 })]
    [InlineData("views.pth", "expanded", new long[] { 2, 3 }, new float[] { 3, 3, 3, 3, 3, 3 })]
    [InlineData("views.pth", "block", new long[] { 2, 2, 2 }, new float[] { 4, 6, 8, 10, 16, 18, 20, 22 })]
    [InlineData("views.pth", "scalar", new long[] { }, new float[] { 7 })]
    [InlineData("views.pth", "none", new long[] { 0 }, new float[] { })]
    [InlineData(
        "views.pth",
        "permuted",
        new long[] { 4, 2, 3 },
        new float[] { 0, 4, 8, 12, 16, 20, 1, 5, 9, 13, 17, 21, 2, 6, 10, 14, 18, 22, 3, 7, 11, 15, 19, 23 })]
    [InlineData("deflated-views.pth", "block", new long[] { 2, 2, 2 }, new float[] { 4, 6, 8, 10, 16, 18, 20, 22 })]
    [InlineData("deflated-views.pth", "offset", new long[] { 4 }, new float[] { 5, 6, 7, 8 })]
    public void Views_of_a_shared_storage_have_their_own_elements(string file, string key, long[] shape, float[] values)
    {
        using var scope = NewDisposeScope();
        using var module = new StateModule((key, zeros(shape)));
        module.LoadWeights(files.PathOf(file), new() { Only = [key], Strict = false });
        Assert.Equal(values, Values.Of(module.get_buffer(key)!));
        using var turned = new StateModule((key, zeros(shape, ScalarType.Float64)));
        turned.LoadWeights(files.PathOf(file), new() { Only = [key], Strict = false, ConvertTypes = true });
        Assert.Equal(values, turned.get_buffer(key)!.to_type(ScalarType.Float32).flatten().data<float>().ToArray());
    }

    [Theory]
    [InlineData(
        "legacy.pth",
        "expected safetensors, PyTorch's zip or TorchSharp's Module.save, found the format of torch.save before PyTorch 1.6 (no zip "
            + "archive). Convert it in Python: torch.save(torch.load(path, map_location='cpu'), other_path, "
            + "_use_new_zipfile_serialization=True).")]
    [InlineData(
        "namespace.pth",
        "found the global 'argparse.Namespace', which loading would have to execute. If the file is not damaged, "
            + "save the state dict alone: torch.save(module.state_dict(), path).")]
    [InlineData("evil.pth", "found the global 'posix.system', which loading would have to execute.")]
    [InlineData("module.pth", "found the global 'torch.nn.modules.module.Module', which")]
    [InlineData("sparse.pth", "found the global 'torch._utils._rebuild_sparse_tensor', which")]
    [InlineData("quantized.pth", "found the global 'torch._utils._rebuild_qtensor', which")]
    [InlineData("script.pth", "expected a state dict that torch.save wrote, found a TorchScript program. Save its state dict in Python")]
    [InlineData("list.pth", "expected a state dict: a dictionary of tensors, found a list of 1. Save a state dict")]
    [InlineData(
        "checkpoint.pth",
        "found a dictionary with 'epoch' (a number), 'best' (a number), 'args' (a list of 2), 'outer' (a dictionary of 1), "
            + "'optimizer' (a dictionary of 2). Name the way to it: new WeightsOptions { KeyPath = [\"outer\"] }.")]
    [InlineData("empty.pth", "7 keys are missing from the file")]
    [InlineData("bzip2.pth", "expected stored or deflated data, found compression method 12. Write the file with torch.save.")]
    public void What_is_no_state_dict_is_refused_by_name(string file, string expected)
    {
        using var net = new TinyNet();
        var before = States.Snapshot(net);
        string message = Assert.Throws<WeightsException>(() => net.LoadWeights(files.PathOf(file))).Message;
        Assert.Contains(expected, message);
        Assert.StartsWith(files.PathOf(file), message);
        Assert.Equal(before, States.Snapshot(net));
        Assert.False(File.Exists(files.PathOf("executed")));
    }

    [Fact]
    public void A_wrong_key_path_is_explained()
    {
        using var net = new TinyNet();
        string Message(string file, params string[] keys) =>
            Assert.Throws<WeightsException>(() => net.LoadWeights(files.PathOf(file), new() { KeyPath = keys })).Message;
        Assert.Contains(
            "the file: expected a dictionary with the key 'model' of KeyPath, found a dictionary with 'epoch'",
            Message("checkpoint.pth", "model"));
        Assert.Contains(
            "the file's 'outer': expected a state dict: a dictionary of tensors, found a dictionary with 'state_dict' (a dictionary of "
                + "8). Name the way to it: new WeightsOptions { KeyPath = [\"outer\", \"state_dict\"] }.",
            Message("checkpoint.pth", "outer"));
        Assert.Contains("KeyPath: expected none", Message("tiny.safetensors", "model"));
    }

    [Fact]
    public void Python_reads_what_we_write()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        using var types = AllTypes(type => tensor(new[] { 1f, 0, 1, 1, 1, 0 }).view(2, 3).to_type(type), wide: false);
        using var net = new TinyNet();
        States.Fill(net);
        types.SaveWeights(folder.PathOf("types.safetensors"));
        net.SaveWeights(folder.PathOf("tiny.safetensors"), new Dictionary<string, string> { ["epoch"] = "3" });
        string output = Python.Run(folder, Python.Safetensors + """
            types = load_file('types.safetensors')
            assert len(types) == 11
            for name, tensor in types.items():
                assert str(tensor.dtype) == 'torch.' + name, name
                assert torch.equal(tensor, torch.tensor([1, 0, 1, 1, 1, 0]).to(tensor.dtype).reshape(2, 3)), (name, tensor)
            tiny = load_file('tiny.safetensors')
            # States.Fill: (i + from) mod 100, where from begins at 1 and grows by 7 before each tensor.
            for i, (key, tensor) in enumerate(tiny.items()):
                assert torch.equal(tensor, ((torch.arange(tensor.numel()) + 8 + 7 * i) % 100).to(tensor.dtype).reshape(tensor.shape)), key
            twin = torch.nn.Module()
            twin.conv, twin.bn, twin.fc = torch.nn.Conv2d(2, 4, 3, padding=1, bias=False), torch.nn.BatchNorm2d(4), torch.nn.Linear(4, 3)
            print(twin.load_state_dict(tiny))
            """);
        Assert.Contains("All keys matched", output);
    }
}
