using NetGen.Testing;
using NetGen.Zoo;

namespace NetGen.Onnx.Tests;

/// <summary>What a session says of a file that isn't its network's, and what a file says of itself.</summary>
public sealed class SessionFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder.PathOf("network.onnx");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_missing_file_is_named_with_the_way_to_write_it()
    {
        var problem = Assert.Throws<OnnxException>(() => new SessionNet.Session(File));
        Assert.Contains(File, problem.Message);
        Assert.Contains("netgen export SessionNet", problem.Message);
    }

    [Theory, InlineData(0), InlineData(1000)]
    public void A_damaged_file_is_told_with_what_to_do(int length)
    {
        using var network = new SessionNet();
        network.SaveOnnx(File);
        using (var stream = System.IO.File.OpenWrite(File)) stream.SetLength(length);
        var problem = Assert.Throws<OnnxException>(() => new SessionNet.Session(File));
        Assert.Contains($"{File} can't be opened as ONNX", problem.Message);
        Assert.Contains("Write it again with SaveOnnx", problem.Message);
    }

    [Fact]
    public void Another_networks_file_is_told_with_all_differences()
    {
        using var network = new SessionOutputs();
        network.SaveOnnx(File);
        string message = Assert.Throws<OnnxException>(() => new SessionNet.Session(File)).Message;
        Assert.Contains("isn't a file of SessionNet", message);
        Assert.Contains("input 'input' is N x 3 x 9 x 9 instead of N x 1 x 12 x 12", message);
        Assert.Contains("output 'logits' is N x 4 instead of N x 10", message);
        Assert.Contains("output 'c1' isn't of the network", message);
        Assert.Contains("output 'c2' isn't of the network", message);
    }

    [Fact]
    public void A_sibling_of_the_same_shapes_is_known_by_its_parameters()
    {
        using var network = new SessionSibling();
        network.SaveOnnx(File);
        // 4 (or 5) filters of 3 x 3 with a bias each, as many scales and shifts, and 10 times as many 5 x 5 maps with 10 biases.
        Assert.Contains(
            "it was written from SessionSibling with 1320 parameters, and SessionNet has 1058",
            Assert.Throws<OnnxException>(() => new SessionNet.Session(File)).Message);
    }

    [Fact]
    public void Options_that_ONNX_Runtime_refuses_are_told_with_the_package()
    {
        using var network = new SessionNet();
        network.SaveOnnx(File);
        var problem = Assert.Throws<OnnxException>(() => new SessionNet.Session(File, o => o.AppendExecutionProvider_CUDA()));
        Assert.Contains("Microsoft.ML.OnnxRuntime.Gpu", problem.Message);
        using var session = new SessionNet.Session(File, o => o.IntraOpNumThreads = 1);
        Assert.Equal(10, session.Run(new float[144]).Length);
    }

    [Fact]
    public void The_file_has_the_declarations_facts()
    {
        using var network = new SessionNet();
        string[] names = [.. Enumerable.Range(0, 10).Select(k => $"digit {k}")];
        network.SaveOnnx(File, new() { ClassNames = names, Metadata = new Dictionary<string, string> { ["author"] = "me" } });
        using var session = new SessionNet.Session(File);
        Assert.Equal("SessionNet", session.Metadata["netgen.network"]);
        Assert.Equal("N x 1 x 12 x 12", session.Metadata["netgen.input"]);
        Assert.Equal("10", session.Metadata["netgen.classes"]);
        Assert.Equal(names, session.Metadata["netgen.class_names"].Split('\n'));
        Assert.Equal("0.25", session.Metadata["netgen.normalize.mean"]);
        Assert.Equal("0.5", session.Metadata["netgen.normalize.std"]);
        Assert.Equal("me", session.Metadata["author"]);
        Assert.Matches(@"^\d+\.\d+\.\d+", session.Metadata["netgen.version"]);
        Assert.Contains(
            "2 names for 10 classes",
            Assert.Throws<ArgumentException>(() => network.SaveOnnx(File, new() { ClassNames = ["a", "b"] })).Message);
    }
}
