using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using NetGen.Onnx;
using NetGen.Testing;
using TorchSharp;
using static TorchSharp.torch;
using Tensor = TorchSharp.torch.Tensor;

namespace NetGen.Onnx.Tests;

/// <summary>A network, and the file that it was exported to in ONNX Runtime, on the same weights.</summary>
internal sealed class ExportedNetwork : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly InferenceSession _session;

    public ExportedNetwork(INetwork network, OnnxOptions? options = null)
    {
        Network = network;
        File = _folder.PathOf("network.onnx");
        network.SaveOnnx(File, options);
        using var settings = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        _session = new(File, settings);
    }

    public INetwork Network { get; }

    public nn.Module Module => (nn.Module)Network;

    public string File { get; }

    public IReadOnlyList<string> Outputs => _session.OutputNames;

    /// <summary>The operators in the file.</summary>
    public IReadOnlyList<string> Operators => [.. Read().Graph.Node.Select(n => n.OpType)];

    /// <summary>The version of ONNX's operators that the file asks for.</summary>
    public long Opset => Read().OpsetImport[0].Version;

    /// <summary>The file, read with ONNX's own description of it.</summary>
    public global::Onnx.ModelProto Read()
    {
        using var stream = System.IO.File.OpenRead(File);
        return global::Onnx.ModelProto.Parser.ParseFrom(stream);
    }

    /// <summary>
    /// Runs both in evaluation: for each output how far the two are apart, as a share of the largest value of that output.
    /// </summary>
    public IReadOnlyDictionary<string, double> Differences(params long[] shape)
    {
        using var scope = NewDisposeScope();
        using var gradient = no_grad();
        Module.eval();
        var input = NetGen.Zoo.Deterministic.Input("export", shape);
        var expected = Values(Network.GetType().GetMethod("forward", [typeof(Tensor)])!.Invoke(Network, [input])!);
        float[] pixels = input.data<float>().ToArray();
        using var results = _session.Run(
            [NamedOnnxValue.CreateFromTensor(_session.InputNames[0], new DenseTensor<float>(pixels, [.. shape.Select(d => (int)d)]))]);
        Assert.Equal(expected.Count, results.Count);
        return results.Zip(expected).ToDictionary(pair => pair.First.Name, pair => Difference(pair.First.AsTensor<float>(), pair.Second));
    }

    public void Dispose()
    {
        _session.Dispose();
        Module.Dispose();
        _folder.Dispose();
    }

    // A record has the main result first, and those of auxiliary heads are null in evaluation.
    private static List<Tensor> Values(object output) => output is Tensor only
        ? [only]
        : [.. output.GetType().GetProperties().Select(p => p.GetValue(output)).OfType<Tensor>()];

    private static double Difference(Microsoft.ML.OnnxRuntime.Tensors.Tensor<float> actual, Tensor expected)
    {
        Assert.Equal(expected.shape, actual.Dimensions.ToArray().Select(d => (long)d));
        float[] right = expected.contiguous().data<float>().ToArray();
        float[] values = [.. actual];
        double largest = right.Max(Math.Abs);
        Assert.True(double.IsFinite(largest) && largest > 0);
        return values.Zip(right, (a, b) => Math.Abs((double)a - b)).Max() / largest;
    }
}
