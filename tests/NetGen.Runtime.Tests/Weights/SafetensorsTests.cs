using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using NetGen.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Runtime.Tests;

/// <summary>safetensors written and read by us; the layout by the format's description.</summary>
public sealed class SafetensorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Every element type that safetensors has a name for, in odd sizes so that alignment matters.</summary>
    private static StateModule AllTypes() =>
        new(
            ("truth", zeros([3], ScalarType.Bool)),
            ("u8", zeros([5], ScalarType.Byte)),
            ("i8", zeros([1, 3], ScalarType.Int8)),
            ("i16", zeros([3], ScalarType.Int16)),
            ("i32", zeros([3], ScalarType.Int32)),
            ("i64", zeros([], ScalarType.Int64)),
            ("f16", zeros([3], ScalarType.Float16)),
            ("bf16", zeros([3], ScalarType.BFloat16)),
            ("f32", zeros([2, 3], ScalarType.Float32)),
            ("f64", zeros([3], ScalarType.Float64)),
            ("c64", zeros([3], ScalarType.ComplexFloat32)),
            ("empty", zeros([2, 0, 3], ScalarType.Float32)));

    [Fact]
    public void All_types_survive_a_round_trip()
    {
        using var scope = NewDisposeScope();
        using var from = AllTypes();
        using var to = AllTypes();
        States.Fill(from);
        string path = _folder.PathOf("all.safetensors");
        from.SaveWeights(path, new Dictionary<string, string> { ["note"] = "ä \"quoted\"" });
        var report = to.LoadWeights(path);
        Assert.Equal(from.state_dict().Keys, report.Loaded);
        Assert.Equal(("safetensors", 0, 0, 0), (report.Format, report.Missing.Count, report.Unexpected.Count, report.Converted.Count));
        Assert.Equal([("note", "ä \"quoted\""), ("format", "pt")], report.Metadata.Select(m => (m.Key, m.Value)));
        Assert.Equal($"{path} (safetensors): 12 loaded", report.ToString());
        Assert.Equal(States.Snapshot(from), States.Snapshot(to));
        // The eighth tensor begins at 1 + 8 x 7.
        Assert.Equal([57f, 58f, 59f], to.get_buffer("bf16")!.to_type(ScalarType.Float32).data<float>().ToArray());
    }

    [Fact]
    public void The_header_keeps_state_dict_order_and_everything_is_aligned()
    {
        using var scope = NewDisposeScope();
        using var module = AllTypes();
        string path = _folder.PathOf("all.safetensors");
        module.SaveWeights(path);
        byte[] bytes = File.ReadAllBytes(path);
        long length = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        Assert.Equal(0, length % 8);
        using var header = JsonDocument.Parse(bytes.AsMemory(8, (int)length));
        var entries = header.RootElement.EnumerateObject().Where(e => e.Name != "__metadata__").ToList();
        Assert.Equal(module.state_dict().Keys, entries.Select(e => e.Name));
        foreach (var (entry, tensor) in entries.Zip(module.state_dict().Values))
            Assert.Equal(0, entry.Value.GetProperty("data_offsets")[0].GetInt64() % tensor.ElementSize);
        Assert.Equal(bytes.Length - 8 - length, entries.Max(e => e.Value.GetProperty("data_offsets")[1].GetInt64()));
    }

    [Fact]
    public void A_declared_network_keeps_its_weights_and_its_counter()
    {
        using var scope = NewDisposeScope();
        using var from = new TinyNet();
        using var to = new TinyNet();
        from.train();
        for (int i = 0; i < 3; i++) from.call(rand(2, 2, 8, 8));
        string path = _folder.PathOf("tiny.safetensors");
        from.SaveWeights(path);
        to.LoadWeights(path);
        Assert.Equal(3, to.Bn.num_batches_tracked!.item<long>());
        Assert.Equal(States.Snapshot(from), States.Snapshot(to));
    }

    [Fact]
    public void Tensors_that_do_not_lie_in_order_are_saved_and_loaded_by_their_indices()
    {
        using var scope = NewDisposeScope();
        using var from = new StateModule(("t", arange(6, dtype: ScalarType.Float32).view(2, 3).t()));
        using var to = new StateModule(("t", zeros(2, 3).t()));
        string path = _folder.PathOf("t.safetensors");
        from.SaveWeights(path);
        to.LoadWeights(path);
        Assert.Equal([0f, 3f, 1f, 4f, 2f, 5f], Values.Of(to.get_buffer("t")!));
    }

    [Fact]
    public void Saving_replaces_a_file_only_when_it_is_complete()
    {
        using var scope = NewDisposeScope();
        string path = _folder.Write("w.safetensors", "earlier");
        using var module = new StateModule(("c", zeros([3], ScalarType.ComplexFloat64)));
        var refused = Assert.Throws<WeightsException>(() => module.SaveWeights(path));
        Assert.Contains("c is ComplexFloat64, which safetensors has no name for", refused.Message);
        Assert.Equal("earlier", File.ReadAllText(path));
        using var fine = new StateModule(("x", zeros([3])));
        fine.SaveWeights(path);
        Assert.Equal([path], Directory.GetFiles(_folder.FullName));
        Assert.Throws<IOException>(() => fine.SaveWeights(Path.Combine(path, "below-a-file.safetensors")));
    }

    [Fact]
    public void A_name_that_promises_another_format_is_refused()
    {
        using var net = new TinyNet();
        Assert.Contains("Call it w.safetensors.", Assert.Throws<WeightsException>(() => net.SaveWeights("w.pth")).Message);
    }

    [Fact]
    public void Spaces_may_follow_the_header()
    {
        using var scope = NewDisposeScope();
        using var module = new StateModule(("x", zeros([1])));
        module.LoadWeights(Write("""{"x":{"shape":[1],"data_offsets":[0,4],"dtype":"F32"}}   """, BitConverter.GetBytes(2.5f)));
        Assert.Equal([2.5f], Values.Of(module.get_buffer("x")!));
    }

    private string Write(string header, byte[] data)
    {
        string path = _folder.PathOf("made.safetensors");
        File.WriteAllBytes(
            path,
            [.. BitConverter.GetBytes((long)Encoding.UTF8.GetByteCount(header)), .. Encoding.UTF8.GetBytes(header), .. data]);
        return path;
    }
}
