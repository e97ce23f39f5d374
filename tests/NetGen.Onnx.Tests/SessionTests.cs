using Microsoft.ML.OnnxRuntime;
using NetGen.Testing;
using NetGen.Zoo;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Onnx.Tests;

[Network(1, 12, 12, Classes = 10), Conv(4, kernel: 3), BatchNorm, ReLU, MaxPool(2), Flatten, Linear("classes")]
[Normalize(new[] { 0.25 }, new[] { 0.5 })]
public sealed partial class SessionNet;

[Network(1, 12, 12, Classes = 10), Conv(5, kernel: 3), BatchNorm, ReLU, MaxPool(2), Flatten, Linear("classes")]
public sealed partial class SessionSibling;

[Network(3, 9, 9, Classes = 4), Conv(6, kernel: 3), Output("c1"), Auxiliary("aux", LossWeight = 0.3), GlobalAvgPool, Flatten]
[Linear("classes"), EndAuxiliary, Conv(5, kernel: 3), Output("c2"), GlobalAvgPool, Flatten, Linear("classes")]
public sealed partial class SessionOutputs;

[Network("3xHxW"), Conv(4, kernel: 3, stride: 2), ReLU, Conv(2, kernel: 3), Output("small"), Upsample(2), Conv(5, kernel: 1)]
public sealed partial class SessionSizes;

[Network("3xHx8"), Conv(4, kernel: 3)]
public sealed partial class SessionHeight;

/// <summary>A session gives what the network gives on the same weights, however it is run.</summary>
public sealed class SessionTests : IDisposable
{
    // Sums of some dozens of float32 products in another order.
    private const double Tolerance = 1e-5;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory, InlineData(1), InlineData(5)]
    public void Spans_and_tensors_give_what_forward_gives(int batch)
    {
        using var network = Made<SessionNet>();
        using var session = new SessionNet.Session(Saved(network));
        using var images = Deterministic.Input("session", batch, 1, 12, 12);
        using var expected = Forward(network, images);
        float[] pixels = Values(images), logits = session.Run(pixels);
        AssertSame(expected, logits);
        float[] memory = new float[batch * SessionNet.Classes];
        session.Run(pixels, memory);
        Assert.Equal(logits, memory);
        using var tensor = session.Run(images);
        Assert.Equal(expected.shape, tensor.shape);
        Assert.Equal(logits, Values(tensor));
        // Not contiguous: the same images, first made with rows and columns exchanged.
        using var exchanged = images.transpose(2, 3).contiguous();
        using var back = exchanged.transpose(2, 3);
        using var again = session.Run(back);
        Assert.Equal(logits, Values(again));
    }

    [Theory, InlineData(1), InlineData(5)]
    public void Several_outputs_are_a_record_with_the_networks_names(int batch)
    {
        using var network = Made<SessionOutputs>();
        using var session = new SessionOutputs.Session(Saved(network));
        using var images = Deterministic.Input("session", batch, 3, 9, 9);
        network.eval();
        using var _ = no_grad();
        using var expected = network.forward(images);
        var arrays = session.Run(Values(images));
        using var tensors = session.Run(images);
        AssertSame(expected.Logits, arrays.Logits);
        AssertSame(expected.C1, arrays.C1);
        AssertSame(expected.C2, arrays.C2);
        Assert.Equal(arrays.C2, Values(tensors.C2));
        Assert.Equal(expected.C1.shape, tensors.C1.shape);
        Assert.Null(tensors.Aux);
    }

    [Theory, InlineData(1, 16, 20), InlineData(5, 13, 17), InlineData(2, 9, 40)]
    public void Open_sizes_are_given_with_the_images(int batch, int height, int width)
    {
        using var network = Made<SessionSizes>();
        using var session = new SessionSizes.Session(Saved(network));
        using var images = Deterministic.Input("session", batch, 3, height, width);
        network.eval();
        using var _ = no_grad();
        using var expected = network.forward(images);
        var arrays = session.Run(Values(images), height, width);
        using var tensors = session.Run(images);
        AssertSame(expected.Small, arrays.Small);
        Assert.Equal(Values(tensors.Small), arrays.Small);
        Assert.Equal(expected.Small.shape, tensors.Small.shape);
    }

    [Fact]
    public void Only_the_open_size_is_given()
    {
        using var network = Made<SessionHeight>();
        using var session = new SessionHeight.Session(Saved(network));
        using var images = Deterministic.Input("session", 2, 3, 11, 8);
        using var expected = Forward(network, images);
        AssertSame(expected, session.Run(Values(images), height: 11));
    }

    [Fact]
    public async Task Sixteen_threads_get_the_same_answers()
    {
        using var network = Made<SessionNet>();
        using var session = new SessionNet.Session(Saved(network));
        float[][] images = [.. Enumerable.Range(0, 16).Select(k => Pixels($"image {k}", 1 + k % 3, 1, 12, 12))];
        float[][] alone = [.. images.Select(i => session.Run(i))];
        using var start = new Barrier(images.Length);
        var threads = Enumerable.Range(0, images.Length).Select(k => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return Enumerable.Range(0, 50).All(_ => session.Run(images[k]).SequenceEqual(alone[k]));
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));
        Assert.All(await Task.WhenAll(threads), Assert.True);
    }

    [Fact]
    public void Any_network_has_a_session_without_a_class_of_its_own()
    {
        using var network = Made<SessionNet>();
        using var session = new OnnxSession(SessionNet.Graph, Saved(network));
        float[] pixels = Pixels("session", 2, 1, 12, 12);
        using var typed = new SessionNet.Session(_folder.PathOf("network.onnx"));
        Assert.Equal(typed.Run(pixels), Assert.Single(session.RunAll(pixels)));
        Assert.Equal(["logits"], session.OutputNames);
    }

    [Fact]
    public void Inputs_that_do_not_fit_are_told_with_both_sizes()
    {
        using var network = Made<SessionNet>();
        using var session = new SessionNet.Session(Saved(network));
        Assert.Contains(
            "SessionNet takes N x 1 x 12 x 12, 144 values a sample, but gets 143",
            Assert.Throws<ArgumentException>(() => session.Run(new float[143])).Message);
        Assert.Contains("but gets 0", Assert.Throws<ArgumentException>(() => session.Run(Array.Empty<float>())).Message);
        Assert.Contains(
            "returns 2 x 10, 20 values, but the output has 10",
            Assert.Throws<ArgumentException>(() => session.Run(new float[288], new float[10])).Message);
        using var flat = zeros(1, 144);
        Assert.Contains("takes N x 1 x 12 x 12, but gets 1 x 144", Assert.Throws<ArgumentException>(() => session.Run(flat)).Message);
        using var large = zeros(1, 1, 12, 12, dtype: ScalarType.Float64);
        Assert.Contains("takes Float32, but gets Float64", Assert.Throws<ArgumentException>(() => session.Run(large)).Message);
    }

    [Fact]
    public void Open_sizes_that_do_not_fit_are_told_with_those_that_do()
    {
        using var network = Made<SessionSizes>();
        using var session = new SessionSizes.Session(Saved(network));
        Assert.Contains("give it the height", Assert.Throws<ArgumentException>(() => session.Run(new float[300], 0, 10)).Message);
        Assert.Contains(
            "takes N x 3 x 9 x 9, 243 values",
            Assert.Throws<ArgumentException>(() => session.Run(new float[300], 9, 9)).Message);
        Assert.Contains("H >= 7", Assert.Throws<ArgumentException>(() => session.Run(new float[48], 4, 4)).Message);
    }

    [Fact]
    public void A_closed_session_says_so_and_closes_again()
    {
        using var network = Made<SessionNet>();
        var session = new SessionNet.Session(Saved(network));
        session.Dispose();
        session.Dispose();
        Assert.Throws<ObjectDisposedException>(() => session.Run(new float[144]));
    }

    private static T Made<T>() where T : nn.Module, new()
    {
        var network = new T();
        Deterministic.Fill(network);
        return network;
    }

    private string Saved(INetwork network)
    {
        string path = _folder.PathOf("network.onnx");
        network.SaveOnnx(path);
        return path;
    }

    private static Tensor Forward(nn.Module<Tensor, Tensor> network, Tensor images)
    {
        network.eval();
        using var _ = no_grad();
        return network.call(images);
    }

    private static float[] Pixels(string name, params long[] shape)
    {
        using var images = Deterministic.Input(name, shape);
        return Values(images);
    }

    private static float[] Values(Tensor tensor)
    {
        using var inOrder = tensor.contiguous();
        return inOrder.data<float>().ToArray();
    }

    private static void AssertSame(Tensor expected, float[] found)
    {
        float[] right = Values(expected);
        Assert.Equal(right.Length, found.Length);
        double largest = right.Max(Math.Abs);
        Assert.True(largest > 0);
        Assert.All(
            right.Zip(found),
            pair => Assert.InRange(pair.Second, pair.First - Tolerance * largest, pair.First + Tolerance * largest));
    }
}
