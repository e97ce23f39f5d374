using TorchSharp;
using static NetGen.LibTorch.Tests.NN.Numbers;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.NN;

/// <summary>Gradients of every layer, by the input and by each parameter, against central differences in 64 bits.</summary>
public class GradientTests
{
    private static readonly (string Name, Func<nn.Module<Tensor, Tensor>> Make, long[] Input)[] Layers =
    [
        ("Conv1d", () => nn.Conv1d(2, 3, 3, 1, 1), [2, 2, 5]),
        ("Conv2d", () => nn.Conv2d(2, 4, 3, 2, 1), [2, 2, 5, 4]),
        ("Conv2d depthwise", () => nn.Conv2d(3, 3, 3, 1, 1, 1, PaddingModes.Zeros, 3), [1, 3, 4, 4]),
        ("Conv2d same, reflecting", () => nn.Conv2d(2, 2, 3, Padding.Same, 1, 1, PaddingModes.Reflect), [1, 2, 4, 4]),
        ("ConvTranspose2d", () => nn.ConvTranspose2d(2, 3, 3, 2, 1, 1), [1, 2, 3, 3]),
        ("Linear", () => nn.Linear(5, 3), [4, 5]),
        ("BatchNorm1d", () => nn.BatchNorm1d(3), [4, 3]),
        ("BatchNorm2d", () => nn.BatchNorm2d(3), [2, 3, 3, 2]),
        ("BatchNorm2d in evaluation", Evaluating(() => nn.BatchNorm2d(3)), [2, 3, 3, 2]),
        ("GroupNorm", () => nn.GroupNorm(2, 4), [2, 4, 3]),
        ("LayerNorm", () => nn.LayerNorm(6), [3, 6]),
        ("LocalResponseNorm", () => nn.LocalResponseNorm(3, 0.5, 0.75, 1), [1, 5, 2, 2]),
        ("MaxPool2d", () => nn.MaxPool2d(2, 2, 1), [1, 2, 5, 5]),
        ("AvgPool2d", () => nn.AvgPool2d(3, 2, 1), [1, 2, 5, 5]),
        ("AdaptiveAvgPool2d", () => nn.AdaptiveAvgPool2d(2), [1, 2, 5, 5]),
        ("AdaptiveMaxPool2d", () => nn.AdaptiveMaxPool2d(new long[] { 2, 2 }), [1, 2, 5, 5]),
        ("PReLU", () => nn.PReLU(2), [2, 2, 3]),
        ("ELU", () => nn.ELU(), [7]),
        ("SELU", () => nn.SELU(), [7]),
        ("SiLU", () => nn.SiLU(), [7]),
        ("Mish", () => nn.Mish(), [7]),
        ("GELU", () => nn.GELU(), [7]),
        ("Hardswish", () => nn.Hardswish(), [7]),
        ("Hardsigmoid", () => nn.Hardsigmoid(), [7]),
        ("Sigmoid", () => nn.Sigmoid(), [7]),
        ("Tanh", () => nn.Tanh(), [7]),
        ("Softplus", () => nn.Softplus(), [7]),
        ("LeakyReLU", () => nn.LeakyReLU(0.1), [7]),
        ("ReLU6", () => nn.ReLU6(), [7]),
        ("Softmax", () => nn.Softmax(1), [2, 4]),
        ("LogSoftmax", () => nn.LogSoftmax(1), [2, 4]),
        ("Flatten", () => nn.Flatten(), [2, 3, 2]),
        ("ZeroPad2d", () => nn.ZeroPad2d((1, 2, 0, 1)), [1, 1, 3, 3]),
        ("Upsample", () => nn.Upsample(null, [2.0, 2.0], UpsampleMode.Bilinear, false), [1, 2, 3, 3]),
        ("PixelShuffle", () => nn.PixelShuffle(2), [1, 4, 2, 2]),
        ("Sequential", () => nn.Sequential(nn.Conv2d(1, 2, 3), nn.BatchNorm2d(2), nn.SiLU(), nn.Flatten(), nn.Linear(8, 2)), [3, 1, 4, 4]),
    ];

    public static TheoryData<string> Names => new(Layers.Select(l => l.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_are_slopes(string name)
    {
        using var scope = NewDisposeScope();
        var (_, make, shape) = Layers.Single(l => l.Name == name);
        using var layer = make();
        layer.to(ScalarType.Float64);
        ulong seed = 60;
        foreach (var (_, parameter) in layer.named_parameters()) Fill(parameter, Noise(parameter.numel(), seed++).Select(v => v + 0.2).ToArray());
        var x = NoiseOf(seed++, shape);
        x.requires_grad = true;

        double[] mix = [];
        double Loss(bool backward)
        {
            using var inner = NewDisposeScope();
            var y = layer.call(x);
            if (mix.Length == 0) mix = Noise(y.numel(), seed);
            // A fixed mixture of all outputs, so that no direction is left out.
            var loss = (y * Of(mix, y.shape)).sum();
            if (backward) loss.backward();
            return loss.Value();
        }

        Loss(true);
        foreach (var (what, tensor) in layer.named_parameters().Select(p => (p.name, (Tensor)p.parameter)).Prepend(("input", x)))
        {
            using var gradient = tensor.grad;
            Assert.True(gradient is not null, $"{what} has no gradient");
            Near(Slopes(tensor, () => Loss(false)), gradient.Values(), 2e-6);
        }
    }

    private static double[] Slopes(Tensor tensor, Func<double> loss)
    {
        const double step = 1e-6;
        var values = tensor.Values();
        var result = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            double At(double delta)
            {
                var moved = (double[])values.Clone();
                moved[i] += delta;
                Fill(tensor, moved);
                return loss();
            }
            result[i] = (At(step) - At(-step)) / (2 * step);
        }
        Fill(tensor, values);
        return result;
    }

    private static Func<nn.Module<Tensor, Tensor>> Evaluating(Func<nn.Module<Tensor, Tensor>> make) => () =>
    {
        var module = make();
        module.eval();
        return module;
    };
}
