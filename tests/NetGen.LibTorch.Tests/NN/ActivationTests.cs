using TorchSharp;
using static NetGen.LibTorch.Tests.NN.Numbers;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.NN;

public class ActivationTests
{
    private static readonly double[] X = [-5, -3.5, -3, -1.2, -0.6, -0.4, 0, 0.3, 0.5, 0.7, 1.7, 2.9, 3, 5.5, 6.5];

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double Softplus(double x) => Math.Log(1 + Math.Exp(x));

    /// <summary>Names, modules and formulas.</summary>
    private static readonly (string Name, Func<nn.Module<Tensor, Tensor>> Make, Func<double, double> Formula)[] All =
    [
        ("ReLU", () => nn.ReLU(), x => Math.Max(0, x)),
        ("ReLU in place", () => nn.ReLU(true), x => Math.Max(0, x)),
        ("ReLU6", () => nn.ReLU6(), x => Math.Clamp(x, 0, 6)),
        ("ReLU6 in place", () => nn.ReLU6(true), x => Math.Clamp(x, 0, 6)),
        ("LeakyReLU", () => nn.LeakyReLU(0.2), x => x > 0 ? x : 0.2 * x),
        ("ELU", () => nn.ELU(0.7), x => x > 0 ? x : 0.7 * (Math.Exp(x) - 1)),
        ("SELU", () => nn.SELU(), x => 1.0507009873554804934193349852946 * (x > 0 ? x : 1.6732632423543772848170429916717 * (Math.Exp(x) - 1))),
        ("SiLU", () => nn.SiLU(), x => x * Sigmoid(x)),
        ("Mish", () => nn.Mish(), x => x * Math.Tanh(Softplus(x))),
        ("Hardswish", () => nn.Hardswish(), x => x * Math.Clamp(x + 3, 0, 6) / 6),
        ("Hardswish in place", () => nn.Hardswish(true), x => x * Math.Clamp(x + 3, 0, 6) / 6),
        ("Hardsigmoid", () => nn.Hardsigmoid(), x => Math.Clamp(x + 3, 0, 6) / 6),
        ("Hardtanh", () => nn.Hardtanh(-0.5, 2), x => Math.Clamp(x, -0.5, 2)),
        ("Sigmoid", () => nn.Sigmoid(), Sigmoid),
        ("Tanh", () => nn.Tanh(), Math.Tanh),
        ("Softplus", () => nn.Softplus(2, 20), x => Math.Log(1 + Math.Exp(2 * x)) / 2),
        ("GELU by tanh", () => nn.GELU(TorchSharp.Modules.GELU.Approximate.tanh), x => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x)))),
        ("Softshrink", () => nn.Softshrink(0.5), x => x > 0.5 ? x - 0.5 : x < -0.5 ? x + 0.5 : 0),
        ("Hardshrink", () => nn.Hardshrink(0.5), x => Math.Abs(x) > 0.5 ? x : 0),
    ];

    public static TheoryData<string> Names => new(All.Select(a => a.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_activation_is_its_formula(string name)
    {
        var (_, make, formula) = All.Single(a => a.Name == name);
        using var scope = NewDisposeScope();
        using var module = make();
        Near(X.Select(formula).ToArray(), module.call(Of(X, X.Length)), 1e-9);
        Assert.Empty(module.state_dict());
    }

    /// <summary>
    /// python: import torch; print(torch.nn.functional.gelu(torch.tensor([-2., -0.5, 0., 0.5, 2.], dtype=torch.float64)).tolist())
    /// </summary>
    [Fact]
    public void Exact_gelu_is_PyTorchs()
    {
        using var scope = NewDisposeScope();
        Near([-0.04550026389635842, -0.15426876936299344, 0.0, 0.34573123063700656, 1.9544997361036416], nn.GELU().call(Of([-2, -0.5, 0, 0.5, 2], 5)), 1e-12);
    }

    [Fact]
    public void Softmax_sums_to_one_and_its_log_is_log_softmax()
    {
        using var scope = NewDisposeScope();
        var x = Noise(12, 40);
        var expected = new double[12];
        for (var row = 0; row < 3; row++)
        {
            var sum = Enumerable.Range(0, 4).Sum(i => Math.Exp(x[row * 4 + i]));
            for (var i = 0; i < 4; i++) expected[row * 4 + i] = Math.Exp(x[row * 4 + i]) / sum;
        }
        Near(expected, nn.Softmax(1).call(Of(x, 3, 4)));
        Near(expected.Select(v => Math.Log(v)).ToArray(), nn.LogSoftmax(1).call(Of(x, 3, 4)));
        Near(expected, Of(x, 3, 4).softmax(1));
    }

    [Fact]
    public void In_place_forms_write_into_their_argument()
    {
        using var scope = NewDisposeScope();
        var x = Of(X, X.Length);
        var y = nn.functional.relu(x, true);
        Near(X.Select(v => Math.Max(0, v)).ToArray(), x);
        // The result is a tensor of its own over the same memory: disposing one leaves the other.
        x.Dispose();
        Near(X.Select(v => Math.Max(0, v)).ToArray(), y);
        var z = Of(X, X.Length);
        z.leaky_relu_(0.1);
        Near(X.Select(v => v > 0 ? v : 0.1 * v).ToArray(), z);
    }

    [Fact]
    public void PReLU_learns_a_slope_for_each_channel()
    {
        using var scope = NewDisposeScope();
        using var layer = nn.PReLU(3, 0.1);
        layer.to(ScalarType.Float64);
        Fill(layer.weight, [0.1, 0.2, 0.3]);
        Near([-0.1, -0.2, -0.3, 1, 2, 3], layer.call(Of([-1, -1, -1, 1, 2, 3], 2, 3)));
        Assert.Equal(["weight"], layer.state_dict().Keys);
    }
}
