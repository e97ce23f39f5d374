using FashionMnist;
using FashionMnist.Data;
using NetGen.FashionMnist.Tests;
using NetGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Serve.Tests;

/// <summary>
/// The way of a user: the demo trains (a little, on real images), its network is exported, the server runs it. What the server must answer
/// comes from TorchSharp, on the weights that the demo saved.
/// </summary>
public sealed class TrainedServer : IAsyncLifetime
{
    /// <summary>How many of the test images are compared.</summary>
    public const int Count = 200;

    private const int TrainingImages = 2000;
    private readonly TemporaryFolder _folder = new();

    internal ServerProcess Server { get; private set; } = null!;

    /// <summary>The exported network.</summary>
    public string Model => _folder.PathOf("fashion-net.onnx");

    /// <summary>The first test images of Fashion-MNIST.</summary>
    public FashionData Test { get; } = First(FashionData.ReadTest(FashionData.DefaultFolder), Count);

    /// <summary>TorchSharp's probabilities for each of them.</summary>
    public float[][] Expected { get; private set; } = [];

    /// <summary>An image's grey values.</summary>
    public byte[] Pixels(int index) => Test.Pixels[(index * FashionData.ImageSize)..((index + 1) * FashionData.ImageSize)];

    /// <summary>An image as a PNG file.</summary>
    public byte[] Png(int index) => PngFile.Grey(FashionData.Side, FashionData.Side, Pixels(index));

    /// <summary>An image that the network is sure of, for each class that it is sure of.</summary>
    public IReadOnlyList<int> Sure() =>
    [
        .. Enumerable
            .Range(0, Count)
            .Where(i => Expected[i].Max() > 0.8)
            .GroupBy(i => Expected[i].IndexOf(Expected[i].Max()))
            .Select(g => g.First()),
    ];

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        WriteData(First(FashionData.ReadTraining(FashionData.DefaultFolder), TrainingImages), "train");
        WriteData(Test, "t10k");
        string weights = _folder.PathOf("out/weights.dat");
        await Run("--data", _folder.PathOf("data"), "--output", _folder.PathOf("out"), "--epochs", "1", "--batch", "16", "--threads", "1");
        await Run("export", "--weights", weights, "--output", Model);
        using FashionNet network = new();
        WeightsFile.Load(network, weights);
        network.eval();
        using (no_grad())
        {
            var (images, labels) = new BatchReader(Test, Count).InOrder().Single();
            using (images)
            using (labels)
            using (var logits = network.call(images))
            using (var probabilities = logits.softmax(1))
            {
                Expected = [.. probabilities.data<float>().ToArray().Chunk(FashionData.ClassNames.Count)];
            }
        }

        Server = await ServerProcess.StartAsync(Model);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Server?.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    private static FashionData First(FashionData data, int count) =>
        new(data.Pixels[..(count * FashionData.ImageSize)], data.Labels[..count]);

    private static async Task Run(params string[] arguments)
    {
        StringWriter error = new();
        int code = await CommandLine.Run(arguments, TextWriter.Null, error);
        Assert.True(code == 0, error.ToString());
    }

    private void WriteData(FashionData data, string part)
    {
        string folder = Directory.CreateDirectory(_folder.PathOf("data")).FullName;
        File.WriteAllBytes(
            Path.Combine(folder, $"{part}-images-idx3-ubyte.gz"),
            Idx.Pack(Idx.Content([data.Count, FashionData.Side, FashionData.Side], data.Pixels)));
        File.WriteAllBytes(Path.Combine(folder, $"{part}-labels-idx1-ubyte.gz"), Idx.Pack(Idx.Content([data.Count], data.Labels)));
    }
}

/// <summary>All tests share one server, and take turns.</summary>
[CollectionDefinition(nameof(TrainedServer))]
public sealed class TrainedServerCollection : ICollectionFixture<TrainedServer>;
