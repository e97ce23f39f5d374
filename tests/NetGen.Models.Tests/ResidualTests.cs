using NetGen.Zoo;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Models.Tests;

/// <summary>Residual networks whose counts alone don't tell them apart, against the papers' figures computed by hand.</summary>
public class ResidualTests
{
    /// <summary>
    /// He et al. 2016 (arXiv:1603.05027), figure 4: the residual function, from top to bottom, and what follows the addition.
    /// </summary>
    [Theory]
    [InlineData(typeof(CifarResNet110Original), "conv1 norm1 relu conv2 norm2", "relu")]
    [InlineData(typeof(CifarResNet110BatchNormAfterAddition), "conv1 norm1 relu conv2", "norm2 relu")]
    [InlineData(typeof(CifarResNet110ReLUBeforeAddition), "conv1 norm1 relu conv2 norm2 relu", "")]
    [InlineData(typeof(CifarResNet110ReLUOnlyPreActivation), "relu conv1 norm1 relu conv2 norm2", "")]
    [InlineData(typeof(CifarResNet110FullPreActivation), "norm1 relu conv1 norm2 relu conv2", "")]
    public void An_order_computes_its_figure(Type network, string function, string after)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        using var net = Make(network);
        var layers = new WrittenByHand(net);
        var image = Deterministic.Input("image", 2, 3, 32, 32);

        var x = layers.Convolution("stem.conv", image);
        if (layers.Has("stem.norm")) x = layers.Normalization("stem.norm", x);
        bool pre = !function.StartsWith("conv", StringComparison.Ordinal);
        if (!pre) x = x.relu();
        for (int stage = 0; stage < 3; stage++)
        {
            for (int unit = 0; unit < 18; unit++)
            {
                x = Unit(
                    layers,
                    $"stages.{stage}.blocks.{unit}.",
                    x,
                    function,
                    after,
                    halve: stage > 0 && unit == 0,
                    shared: pre && stage + unit == 0);
            }
        }

        if (layers.Has("norm")) x = layers.Normalization("norm", x);
        if (pre) x = x.relu();
        var expected = layers.Convolution("head.fc", WrittenByHand.Means(x).reshape(2, 64, 1, 1)).reshape(2, 10);

        WrittenByHand.AssertSame(expected, net.call(image));
    }

    /// <summary>
    /// He et al. 2015 (arXiv:1512.03385), section 4.1: shortcuts with zero padding, with projections where shapes differ, and everywhere.
    /// </summary>
    [Theory, InlineData(typeof(CifarResNet20), false, false)]
    [InlineData(typeof(CifarResNet20B), true, false)]
    [InlineData(typeof(CifarResNet20C), true, true)]
    public void A_shortcut_computes_its_option(Type network, bool projects, bool everywhere)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        using var net = Make(network);
        var layers = new WrittenByHand(net);
        var image = Deterministic.Input("image", 2, 3, 32, 32);

        var x = layers.Normalization("bn1", layers.Convolution("conv1", image)).relu();
        for (int stage = 1; stage <= 3; stage++)
        {
            for (int block = 0; block < 3; block++)
            {
                string path = $"layer{stage}.{block}.";
                bool halve = stage > 1 && block == 0;
                var inner = layers.Normalization(path + "bn1", layers.Convolution(path + "conv1", x, halve ? 2 : 1)).relu();
                var shortcut =
                    everywhere || (projects && halve)
                        ? layers.Normalization(path + "downsample.1", layers.Convolution(path + "downsample.0", x, halve ? 2 : 1))
                    : halve ? WrittenByHand.ZeroPadding(x)
                    : x;
                x = (layers.Normalization(path + "bn2", layers.Convolution(path + "conv2", inner)) + shortcut).relu();
            }
        }

        WrittenByHand.AssertSame(layers.Linear("fc", WrittenByHand.Means(x)), net.call(image));
    }

    private static nn.Module<Tensor, Tensor> Make(Type network)
    {
        var net = (nn.Module<Tensor, Tensor>)Activator.CreateInstance(network)!;
        Deterministic.Fill(net);
        net.eval();
        return net;
    }

    // The appendix: the first unit's activation comes before the split into two paths.
    private static Tensor Unit(WrittenByHand layers, string path, Tensor x, string function, string after, bool halve, bool shared)
    {
        string[] steps = function.Split(' ');
        int split = shared ? Array.IndexOf(steps, "conv1") : 0;
        foreach (string step in steps[..split]) x = Step(layers, path, step, x, 1);
        var inner = x;
        foreach (string step in steps[split..]) inner = Step(layers, path, step, inner, halve && step == "conv1" ? 2 : 1);
        var sum = inner + (halve ? WrittenByHand.ZeroPadding(x) : x);
        foreach (string step in after.Split(' ', StringSplitOptions.RemoveEmptyEntries)) sum = Step(layers, path, step, sum, 1);
        return sum;
    }

    private static Tensor Step(WrittenByHand layers, string path, string step, Tensor x, long stride) =>
        step == "relu" ? x.relu()
        : step.StartsWith("conv", StringComparison.Ordinal) ? layers.Convolution(path + step, x, stride)
        : layers.Normalization(path + step, x);
}
