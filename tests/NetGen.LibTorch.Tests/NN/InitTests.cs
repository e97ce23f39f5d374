using TorchSharp;
using static NetGen.LibTorch.Tests.NN.Numbers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.init;

namespace NetGen.LibTorch.Tests.NN;

public class InitTests
{
    private static double Deviation(double[] v) => Math.Sqrt(v.Average(x => x * x) - v.Average() * v.Average());

    [Fact]
    public void Gains_are_PyTorchs()
    {
        Assert.Equal(Math.Sqrt(2), calculate_gain(NonlinearityType.ReLU), 12);
        Assert.Equal(5.0 / 3, calculate_gain(NonlinearityType.Tanh), 12);
        Assert.Equal(1, calculate_gain(NonlinearityType.Sigmoid), 12);
        Assert.Equal(Math.Sqrt(2 / 1.04), calculate_gain(NonlinearityType.LeakyReLU, 0.2), 12);
    }

    [Fact]
    public void Fans_are_channels_times_points()
    {
        using var w = zeros(8, 3, 5, 2);
        Assert.Equal((30, 80), CalculateFanInAndFanOut(w));
    }

    /// <summary>Name, initialiser of a 200 x 100 weight, its deviation, its bound.</summary>
    private static readonly (string Name, Action<Tensor> Init, double Deviation, double Bound)[] Cases =
    [
        ("kaiming normal", w => kaiming_normal_(w, 0, FanInOut.FanIn, NonlinearityType.ReLU), Math.Sqrt(2.0 / 100), double.PositiveInfinity),
        ("kaiming normal, fan out", w => kaiming_normal_(w, 0, FanInOut.FanOut, NonlinearityType.ReLU), Math.Sqrt(2.0 / 200), double.PositiveInfinity),
        ("kaiming uniform", w => kaiming_uniform_(w, Math.Sqrt(5)), Math.Sqrt(1.0 / 3 / 100), Math.Sqrt(1.0 / 100)),
        ("xavier normal", w => xavier_normal_(w), Math.Sqrt(2.0 / 300), double.PositiveInfinity),
        ("xavier uniform", w => xavier_uniform_(w, 2), 2 * Math.Sqrt(2.0 / 300), 2 * Math.Sqrt(6.0 / 300)),
        ("normal", w => normal_(w, 0, 0.3), 0.3, double.PositiveInfinity),
        ("uniform", w => uniform_(w, -0.6, 0.6), 0.6 / Math.Sqrt(3), 0.6),
    ];

    public static TheoryData<string> Names => new(Cases.Select(c => c.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Random_initialisers_have_their_deviation(string name)
    {
        var (_, init, deviation, bound) = Cases.Single(c => c.Name == name);
        manual_seed(7);
        using var w = nn.Parameter(empty(200, 100));
        init(w);
        var v = w.Values();
        // 20,000 draws: the deviation is known within half a percent, the mean within 0.007 deviations.
        Assert.InRange(Deviation(v), deviation * 0.97, deviation * 1.03);
        Assert.InRange(v.Average(), -0.04 * deviation, 0.04 * deviation);
        Assert.All(v, x => Assert.InRange(Math.Abs(x), 0, bound + 1e-6));
        Assert.True(w.requires_grad);
    }

    [Fact]
    public void Constants_fill()
    {
        using var w = zeros(2, 2);
        Near([3, 3, 3, 3], constant_(w, 3));
        Near([1, 1, 1, 1], ones_(w));
        Near([0, 0, 0, 0], zeros_(w));
    }

    [Theory]
    [InlineData(5, 3)]
    [InlineData(3, 5)]
    public void Orthogonal_rows_or_columns(long rows, long columns)
    {
        using var scope = NewDisposeScope();
        var w = orthogonal_(empty(rows, columns, ScalarType.Float64), 2);
        var product = rows < columns ? w.matmul(w.t()) : w.t().matmul(w);
        Near((eye(3, 3, ScalarType.Float64) * 4).Values(), product, 1e-10);
    }

    /// <summary>TorchSharp multiplies by the mean and adds the deviation: seen on the real assembly.</summary>
    [Fact]
    public void Truncated_normal_of_mean_zero_is_its_deviation()
    {
        using var w = empty(50);
        trunc_normal_(w, 0, 0.5, -2, 2);
        Near(Enumerable.Repeat(0.5, 50).ToArray(), w);
    }
}
