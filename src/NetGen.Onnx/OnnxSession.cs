using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Onnx;

/// <summary>
/// A network in ONNX Runtime, from a file that <c>SaveOnnx</c> wrote. It needs ONNX Runtime alone, and no libtorch. Each network of a
/// project that references NetGen.Onnx has a class of its own for it, <c>X.Session</c>, whose <c>Run</c> has the network's types.
/// </summary>
/// <remarks>Any number of threads may run one session at once; it is disposed after the last run.</remarks>
public class OnnxSession : IDisposable
{
    private readonly NetworkGraph _graph;
    private readonly IReadOnlyList<OutputDescription> _outputs;
    private readonly InferenceSession _session;
    private readonly RunOptions _options;
    private volatile bool _isDisposed;

    /// <summary>Opens a file, and compares its inputs and outputs with the network's declaration.</summary>
    /// <param name="graph">The network's description: <c>ResNet50.Graph</c>.</param>
    /// <param name="path">The file.</param>
    /// <param name="configure">
    /// Changes ONNX Runtime's options: execution providers, threads, optimization. Without it the processor runs the network.
    /// </param>
    /// <exception cref="OnnxException">
    /// The file is missing, damaged or another network's, or ONNX Runtime can't be used; the message has all differences and what to do.
    /// </exception>
    public OnnxSession(NetworkGraph graph, string path, Action<SessionOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentException.ThrowIfNullOrEmpty(path);
        (_graph, _outputs) = (graph, [.. graph.Outputs.Where(o => !o.IsAuxiliary)]);
        _session = SessionFile.Open(graph, path, configure);
        _options = new();
        Metadata = _session.ModelMetadata.CustomMetadataMap;
    }

    /// <summary>What the file says of itself: NetGen's version, the classes, the normalization of the input.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>The outputs' names in the file, in the order of the results.</summary>
    public IReadOnlyList<string> OutputNames => _session.OutputNames;

    /// <summary>Runs the network on samples that lie one after another, each in the order channels, rows, columns.</summary>
    /// <param name="input">One sample or more; their number follows from the length. It isn't copied.</param>
    /// <param name="height">Rows of the images, where the declaration leaves them open.</param>
    /// <param name="width">Columns of the images, where the declaration leaves them open.</param>
    /// <returns>For each output its values, sample after sample.</returns>
    /// <exception cref="ArgumentException">The input isn't a whole number of samples.</exception>
    public float[][] RunAll(ReadOnlySpan<float> input, int height = 0, int width = 0)
    {
        long[] shape = SessionInput.Shape(_graph, input.Length, height, width);
        float[][] results = [.. _outputs.Select(o => new float[Count(OutputShape(o, shape))])];
        Run(input, shape, k => OrtValue.CreateTensorValueFromMemory(results[k], OutputShape(_outputs[k], shape)));
        return results;
    }

    /// <inheritdoc cref="RunAll(ReadOnlySpan{float}, int, int)"/>
    public float[][] RunAll(float[] input, int height = 0, int width = 0) => RunAll((ReadOnlySpan<float>)input, height, width);

    /// <summary>Runs the network on a tensor, and returns tensors, as the network itself does.</summary>
    /// <param name="input">
    /// Float32; the caller's to dispose. It isn't copied where it is on the processor and contiguous. This needs libtorch.
    /// </param>
    /// <returns>The outputs, on the processor; the caller's to dispose.</returns>
    /// <exception cref="ArgumentException">The tensor is of another shape or element type.</exception>
    public Tensor[] RunAll(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        long[] shape = SessionInput.Shape(_graph, input);
        using var here = input.cpu();
        using var inOrder = here.contiguous();
        Tensor[] results = [.. _outputs.Select(o => empty(OutputShape(o, shape), dtype: ScalarType.Float32, device: CPU))];
        try
        {
            Run(
                MemoryMarshal.Cast<byte, float>(inOrder.bytes),
                shape,
                k => Value(MemoryMarshal.Cast<byte, float>(results[k].bytes), OutputShape(_outputs[k], shape)));
            return results;
        }
        catch
        {
            foreach (var result in results) result.Dispose();
            throw;
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs the network and writes its only output to memory of the caller's.</summary>
    /// <param name="input">As <see cref="RunAll(ReadOnlySpan{float}, int, int)"/> takes it.</param>
    /// <param name="output">As many values as the output has for the input's samples.</param>
    /// <param name="height">Rows of the images, where the declaration leaves them open.</param>
    /// <param name="width">Columns of the images, where the declaration leaves them open.</param>
    /// <exception cref="ArgumentException">The input isn't a whole number of samples, or the output is of another length.</exception>
    protected unsafe void RunInto(ReadOnlySpan<float> input, Span<float> output, int height = 0, int width = 0)
    {
        long[] shape = SessionInput.Shape(_graph, input.Length, height, width), returned = OutputShape(_outputs[0], shape);
        if (output.Length != Count(returned))
        {
            throw new ArgumentException(
                $"{_graph.Name} returns {string.Join(" x ", returned)}, {Count(returned)} values, but the output has {output.Length}.",
                nameof(output));
        }

        fixed (float* start = output)
        {
            nint at = (nint)start;
            Run(input, shape, _ => Value(at, returned));
        }
    }

    /// <summary>Frees what the session holds.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> asks for it.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || _isDisposed) return;
        _isDisposed = true;
        _options.Dispose();
        _session.Dispose();
    }

    private unsafe void Run(ReadOnlySpan<float> input, long[] shape, Func<int, OrtValue> output)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var results = new List<OrtValue>();
        try
        {
            for (int k = 0; k < _outputs.Count; k++) results.Add(output(k));
            fixed (float* start = input)
            {
                using var value = Value((nint)start, shape);
                _session.Run(_options, _session.InputNames, [value], _session.OutputNames, results);
            }
        }
        catch (OnnxRuntimeException cause) when (_graph.ValidSizes.Count > 0)
        {
            throw new ArgumentException(
                $"{_graph.Name} can't run on {string.Join(" x ", shape)}; it works for {string.Join(", ", _graph.ValidSizes)}. "
                    + $"ONNX Runtime says: {cause.Message}",
                nameof(input),
                cause);
        }
        finally
        {
            foreach (var result in results) result.Dispose();
        }
    }

    // The memory is the caller's, who holds it until the run is over.
    private static unsafe OrtValue Value(ReadOnlySpan<float> memory, long[] shape)
    {
        fixed (float* start = memory) return Value((nint)start, shape);
    }

    private static OrtValue Value(nint start, long[] shape) => OrtValue.CreateTensorValueWithData(
        OrtMemoryInfo.DefaultInstance,
        Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float,
        shape,
        start,
        Count(shape) * sizeof(float));

    private long[] OutputShape(OutputDescription output, long[] input)
    {
        var (height, width) = input is [_, _, var h, var w] ? (h, w) : (0, 0);
        long[] shape = [input[0], .. output.Shape.Dimensions.Select(d => d.At(height, width))];
        return shape.All(d => d > 0)
            ? shape
            : throw new ArgumentException(
                $"{_graph.Name} works for {string.Join(", ", _graph.ValidSizes)}, but gets {string.Join(" x ", input)}.",
                nameof(input));
    }

    private static long Count(long[] shape) => shape.Aggregate(1L, (product, d) => checked(product * d));
}
