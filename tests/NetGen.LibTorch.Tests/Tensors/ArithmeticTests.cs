using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

public class ArithmeticTests
{
    [Fact]
    public void Operators_with_tensors()
    {
        using var a = tensor(new[] { 6f, -3f });
        using var b = tensor(new[] { 2f, 4f });
        Expect.Near(a + b, [2], [8, 1]);
        Expect.Near(a - b, [2], [4, -7]);
        Expect.Near(a * b, [2], [12, -12]);
        Expect.Near(a / b, [2], [3, -0.75]);
        Expect.Near(a % b, [2], [0, 1]);
        Expect.Near(-a, [2], [-6, 3]);
    }

    [Fact]
    public void Operators_with_numbers_on_either_side()
    {
        using var a = tensor(new[] { 4f, 8f });
        Expect.Near(a + 1, [2], [5, 9]);
        Expect.Near(1 + a, [2], [5, 9]);
        Expect.Near(a - 1.5, [2], [2.5, 6.5]);
        Expect.Near(10 - a, [2], [6, 2]);
        Expect.Near(a * 0.5f, [2], [2, 4]);
        Expect.Near(3L * a, [2], [12, 24]);
        Expect.Near(a / 4, [2], [1, 2]);
        Expect.Near(2.0 / a, [2], [0.5, 0.25]);
        Expect.Near(a % 3, [2], [1, 2]);
    }

    [Fact]
    public void Shapes_broadcast()
    {
        using var column = tensor(new float[,] { { 1 }, { 2 } });
        using var row = tensor(new[] { 10f, 20f, 30f });
        Expect.Near(column + row, [2, 3], [11, 21, 31, 12, 22, 32]);
    }

    [Fact]
    public void In_place_forms_change_and_return_the_tensor()
    {
        using var a = tensor(new[] { 1f, 2f });
        Assert.Same(a, a.add_(1));
        Expect.Near(a, [2], [2, 3]);
        Expect.Near(a.mul_(tensor(new[] { 2f, 3f })), [2], [4, 9]);
        Expect.Near(a.sub_(tensor(new[] { 1f, 1f })), [2], [3, 8]);
        Expect.Near(a.div_(2), [2], [1.5, 4]);
        Expect.Near(a.add_(ones(2), 10), [2], [11.5, 14]);
        Expect.Near(a.fill_(3), [2], [3, 3]);
        Expect.Near(a.pow_(2), [2], [9, 9]);
        Expect.Near(a.zero_(), [2], [0, 0]);
    }

    [Fact]
    public void Division_rounds_as_told()
    {
        using var a = tensor(new[] { 7f, -7f });
        Expect.Near(a.div(2, RoundingMode.trunc), [2], [3, -3]);
        Expect.Near(a.div(2, RoundingMode.floor), [2], [3, -4]);
        Expect.Near(a.floor_divide(tensor(2f)), [2], [3, -4]);
        Assert.Equal(ScalarType.Float32, (tensor(new[] { 1, 2 }) / 2).dtype);
        Expect.Near(a.fmod(4), [2], [3, -3]);
        Expect.Near(a.remainder(4), [2], [3, 1]);
    }

    [Fact]
    public void Fused_forms()
    {
        using var x = tensor(new[] { 1f, 2f });
        using var y = tensor(new[] { 3f, 4f });
        Expect.Near(x.addcmul(y, y, 0.5), [2], [1 + 4.5, 2 + 8]);
        Expect.Near(x.addcdiv(y, x, 2), [2], [1 + 6, 2 + 4]);
        Expect.Near(x.lerp(y, tensor(0.25f)), [2], [1.5, 2.5]);
        Expect.Near(x.add(y, 10), [2], [31, 42]);
    }

    [Fact]
    public void Clamping_and_extremes()
    {
        using var x = tensor(new[] { -2f, 0.5f, 9f });
        Expect.Near(x.clamp(-1, 1), [3], [-1, 0.5, 1]);
        Expect.Near(x.clamp_min(0), [3], [0, 0.5, 9]);
        Expect.Near(x.clamp_max(0), [3], [-2, 0, 0]);
        Expect.Near(maximum(x, zeros(3)), [3], [0, 0.5, 9]);
        Expect.Near(minimum(x, zeros(3)), [3], [-2, 0, 0]);
    }

    public static TheoryData<string, Func<Tensor, Tensor>, Func<double, double>> Functions => new()
    {
        { "abs", x => x.abs(), Math.Abs },
        { "exp", x => x.exp(), Math.Exp },
        { "expm1", x => x.expm1(), v => Math.Exp(v) - 1 },
        { "sin", x => x.sin(), Math.Sin },
        { "cos", x => x.cos(), Math.Cos },
        { "tanh", x => x.tanh(), Math.Tanh },
        { "sigmoid", x => x.sigmoid(), v => 1 / (1 + Math.Exp(-v)) },
        { "square", x => x.square(), v => v * v },
        { "sign", x => x.sign(), v => Math.Sign(v) },
        { "floor", x => x.floor(), Math.Floor },
        { "ceil", x => x.ceil(), Math.Ceiling },
        { "round", x => x.round(), v => Math.Round(v, MidpointRounding.ToEven) },
        { "trunc", x => x.trunc(), Math.Truncate },
        { "relu", x => x.relu(), v => Math.Max(v, 0) },
        { "reciprocal", x => x.reciprocal(), v => 1 / v },
        { "log of abs", x => x.abs().log(), v => Math.Log(Math.Abs(v)) },
        { "log1p of abs", x => x.abs().log1p(), v => Math.Log(1 + Math.Abs(v)) },
        { "sqrt of abs", x => x.abs().sqrt(), v => Math.Sqrt(Math.Abs(v)) },
        { "rsqrt of abs", x => x.abs().rsqrt(), v => 1 / Math.Sqrt(Math.Abs(v)) },
        { "pow 3", x => x.pow(3), v => v * v * v },
        { "atan", x => x.atan(), Math.Atan },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Functions_agree_with_dotnet(string name, Func<Tensor, Tensor> function, Func<double, double> reference)
    {
        double[] points = [-2.5, -1.25, -0.3, 0.7, 1.5, 2.5];
        using var scope = NewDisposeScope();
        var result = function(tensor(points));
        Assert.True(result.shape.Length == 1, name);
        Expect.Near(result, [points.Length], [.. points.Select(reference)], 1e-12);
    }

    [Fact]
    public void The_error_function_has_its_tabulated_values() =>
        // Abramowitz and Stegun, table 7.1.
        Expect.Near(tensor(new[] { 0.5, 1.0, 2.0 }).erf(), [3], [0.5204998778, 0.8427007929, 0.9953222650], 1e-9);
}
