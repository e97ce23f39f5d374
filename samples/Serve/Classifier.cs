using System.Diagnostics;
using FashionMnist.Data;
using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Serve.Pictures;
using SessionOptions = Microsoft.ML.OnnxRuntime.SessionOptions;

namespace Serve;

/// <summary>The model's file isn't there, or isn't the network that the server is written for.</summary>
public sealed class ModelException(string message) : Exception(message);

/// <summary>The network, run by ONNX Runtime. All threads may use it.</summary>
public sealed class Classifier : IDisposable
{
    private static readonly int[] s_inputShape = [1, 1, FashionData.Side, FashionData.Side];
    private readonly ServeMetrics _metrics;
    private readonly InferenceSession _session;
    private readonly SemaphoreSlim _decoders;
    private readonly int _maxPixels;

    /// <summary>Reads the model.</summary>
    /// <param name="options">Its file, and the limits.</param>
    /// <param name="metrics">Counts what is classified.</param>
    /// <exception cref="ModelException">The file is missing, or isn't a classifier of 28 x 28 pictures into ten classes.</exception>
    public Classifier(IOptions<ServeOptions> options, ServeMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(options);
        _metrics = metrics;
        (_maxPixels, _decoders) = (options.Value.MaxPixels, new(options.Value.Decoders));
        string path = Path.GetFullPath(options.Value.Model);
        if (!File.Exists(path)) throw new ModelException($"{path}: there is no such file. ./build.sh serve makes it.");
        // Requests run next to each other: more threads for one of them would only get into the way of the others.
        using SessionOptions settings = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new(path, settings);
        if (_session.InputMetadata.Count != 1 || _session.OutputMetadata.Count != 1 || Run(new float[FashionData.ImageSize]).Length != 10)
            throw new ModelException($"{path}: expected a network from N x 1 x 28 x 28 to 10 classes.");
    }

    /// <summary>Decodes a picture and classifies it; waits for its turn.</summary>
    /// <param name="file">The picture's file.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <returns>The probability of each class, in the order of <see cref="FashionData.ClassNames"/>.</returns>
    /// <exception cref="BadUploadException">It isn't a picture that the server takes.</exception>
    public async Task<double[]> ClassifyAsync(ReadOnlyMemory<byte> file, CancellationToken cancel)
    {
        await _decoders.WaitAsync(cancel);
        try
        {
            long start = Stopwatch.GetTimestamp();
            var picture = NetworkView.Of(PictureReader.Read(file.Span, _maxPixels));
            long decoded = Stopwatch.GetTimestamp();
            double[] probabilities = Softmax(Run([.. picture.Values.Select(FashionData.Normalize)]));
            _metrics.Classified(
                FashionData.ClassNames[probabilities.IndexOf(probabilities.Max())],
                Stopwatch.GetElapsedTime(start, decoded),
                Stopwatch.GetElapsedTime(decoded));
            return probabilities;
        }
        finally
        {
            _decoders.Release();
        }
    }

    /// <summary>Runs the network once.</summary>
    /// <param name="input">28 rows of 28 normalized values.</param>
    /// <returns>The logits.</returns>
    public float[] Run(float[] input)
    {
        DenseTensor<float> tensor = new(input, s_inputShape);
        using var outputs = _session.Run([NamedOnnxValue.CreateFromTensor(_session.InputNames[0], tensor)]);
        return [.. outputs[0].AsEnumerable<float>()];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _decoders.Dispose();
    }

    private static double[] Softmax(float[] logits)
    {
        double[] powers = [.. logits.Select(logit => Math.Exp(logit - logits.Max()))];
        return [.. powers.Select(power => power / powers.Sum())];
    }
}
