using NetGen.Models;
using NetGen.Onnx.Tests.Layers;
using NetGen.Testing;
using NetGen.Zoo;
using TorchSharp;

namespace NetGen.Onnx.Tests;

[Network("3xHxW"), MaxPool(3, stride: 2, ceil: true), AdaptiveAvgPool(2)]
public sealed partial class SizedByItsInput;

/// <summary>What a file holds, and what becomes of it when something is wrong.</summary>
public sealed class FileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Layers_without_operators_are_named_all_together()
    {
        using var network = new SizedByItsInput();
        string path = _folder.PathOf("x.onnx");
        var problem = Assert.Throws<OnnxException>(() => network.SaveOnnx(path));
        Assert.Contains("SizedByItsInput can't be written as ONNX", problem.Message);
        Assert.Contains("[MaxPool]", problem.Message);
        Assert.Contains("[AdaptiveAvgPool]", problem.Message);
        Assert.Contains("Declare the size of the network's input", problem.Message);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_failed_write_leaves_the_earlier_file()
    {
        using var network = new ConvDilated();
        string path = _folder.PathOf("folder");
        Directory.CreateDirectory(path);
        Assert.Throws<IOException>(() => network.SaveOnnx(path));
        Assert.True(Directory.Exists(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void Weights_keep_their_names_and_values()
    {
        var network = new Merges();
        Deterministic.Fill(network);
        using var exported = new ExportedNetwork(network, new() { FoldBatchNorm = false });
        var weights = exported.Read().Graph.Initializer.ToDictionary(t => t.Name);
        foreach (var (key, value) in network.state_dict())
        {
            Assert.Equal(value.shape, weights[key].Dims);
            Assert.Equal(value.bytes.ToArray(), weights[key].RawData.ToByteArray());
        }
    }

    [Fact]
    public void Large_weights_go_to_a_file_of_their_own()
    {
        var network = new LeNet5();
        Deterministic.Fill(network);
        using var exported = new ExportedNetwork(network, new() { ExternalDataAbove = 1000 });
        Assert.True(new FileInfo(exported.File + ".data").Length > new FileInfo(exported.File).Length / 4);
        long[] shape = [1, .. ((INetwork)network).Graph.Input.Dimensions.Select(d => d.Known!.Value)];
        Assert.All(exported.Differences(shape), d => Assert.InRange(d.Value, 0, 1e-5));
    }

    [Fact]
    public void The_batch_and_open_sizes_are_free_and_the_file_says_who_wrote_it()
    {
        var metadata = new Dictionary<string, string> { ["author"] = "me" };
        using var exported = new ExportedNetwork(new Upsamplings(), new() { Metadata = metadata });
        var model = exported.Read();
        Assert.Equal(["N", "", "H", "W"], model.Graph.Input[0].Type.TensorType.Shape.Dim.Select(d => d.DimParam));
        Assert.Equal(["N", "", "6 * H", "6 * W"], model.Graph.Output[0].Type.TensorType.Shape.Dim.Select(d => d.DimParam));
        Assert.Equal("NetGen", model.ProducerName);
        Assert.Contains(model.MetadataProps, m => m is { Key: "author", Value: "me" });
        Assert.Contains(model.MetadataProps, m => m.Key == "netgen.version");
    }
}
