using TorchSharp;
using static NetGen.LibTorch.Tests.NN.Numbers;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.NN;

public class LossTests
{
    private const int N = 5, C = 4;
    private static readonly double[] Logits = Noise(N * C, 50).Select(v => 3 * v).ToArray();
    private static readonly long[] Targets = [2, 0, 3, 1, 2];
    private static readonly double[] Weights = [0.5, 2, 1, 0.25];

    private static double LogSoftmax(int row, int column) =>
        Logits[row * C + column] - Math.Log(Enumerable.Range(0, C).Sum(c => Math.Exp(Logits[row * C + c])));

    /// <summary>Szegedy et al. 2016: (1 - s) of the target's loss and s of the mean loss over all classes, each class with its weight.</summary>
    private static (double Loss, double Weight) Row(int row, double smoothing, double[] weights) =>
        (-(1 - smoothing) * weights[Targets[row]] * LogSoftmax(row, (int)Targets[row])
            - smoothing / C * Enumerable.Range(0, C).Sum(c => weights[c] * LogSoftmax(row, c)), weights[Targets[row]]);

    [Theory]
    [InlineData(0, false, -100)]
    [InlineData(0.1, false, -100)]
    [InlineData(0, true, -100)]
    [InlineData(0.3, true, -100)]
    [InlineData(0.2, true, 2)]
    public void Cross_entropy_weighs_smooths_and_ignores(double smoothing, bool weighted, long ignore)
    {
        using var scope = NewDisposeScope();
        var weights = weighted ? Weights : [1, 1, 1, 1];
        var rows = Enumerable.Range(0, N).Where(r => Targets[r] != ignore).Select(r => Row(r, smoothing, weights)).ToArray();
        var weight = weighted ? Of(Weights, C) : null;
        Tensor Loss(nn.Reduction reduction) => nn.functional.cross_entropy(Of(Logits, N, C), tensor(Targets), weight, ignore, reduction, smoothing);

        Near([rows.Sum(r => r.Loss) / rows.Sum(r => r.Weight)], Loss(nn.Reduction.Mean));
        Near([rows.Sum(r => r.Loss)], Loss(nn.Reduction.Sum));
        Near(Enumerable.Range(0, N).Select(r => Targets[r] == ignore ? 0 : Row(r, smoothing, weights).Loss).ToArray(), Loss(nn.Reduction.None));
    }

    [Fact]
    public void The_module_is_the_function()
    {
        using var scope = NewDisposeScope();
        using var loss = new TorchSharp.Modules.CrossEntropyLoss(null, null, nn.Reduction.Mean, 0.1);
        Near(nn.functional.cross_entropy(Of(Logits, N, C), tensor(Targets), null, -100, nn.Reduction.Mean, 0.1).Values(), loss.call(Of(Logits, N, C), tensor(Targets)));
        using var plain = nn.CrossEntropyLoss();
        Near([Enumerable.Range(0, N).Average(r => -LogSoftmax(r, (int)Targets[r]))], plain.call(Of(Logits, N, C), tensor(Targets)));
    }

    [Fact]
    public void A_target_beyond_the_classes_gives_libtorchs_message()
    {
        using var scope = NewDisposeScope();
        var e = Assert.ThrowsAny<Exception>(() => nn.functional.cross_entropy(Of(Logits, N, C), tensor(new long[] { 0, 1, 2, 3, 4 })));
        Assert.Contains("Target 4 is out of bounds", e.Message);
    }

    [Fact]
    public void Nll_loss_picks_the_targets()
    {
        using var scope = NewDisposeScope();
        var logs = Enumerable.Range(0, N * C).Select(i => LogSoftmax(i / C, i % C)).ToArray();
        var expected = Enumerable.Range(0, N).Sum(r => -Weights[Targets[r]] * logs[r * C + Targets[r]]) / Targets.Sum(t => Weights[t]);
        Near([expected], nn.functional.nll_loss(Of(logs, N, C), tensor(Targets), Of(Weights, C)));
    }

    private static readonly double[] A = [0.2, -1.5, 3, 0.1], B = [0.5, 0.5, 0.5, 0];

    private static readonly (string Name, Func<Tensor, Tensor, nn.Reduction, Tensor> Loss, Func<double, double, double> Formula)[] Pointwise =
    [
        ("mse", (x, y, r) => nn.functional.mse_loss(x, y, r), (x, y) => (x - y) * (x - y)),
        ("l1", (x, y, r) => nn.functional.l1_loss(x, y, r), (x, y) => Math.Abs(x - y)),
        ("smooth l1", (x, y, r) => nn.functional.smooth_l1_loss(x, y, r, 2), (x, y) => Math.Abs(x - y) < 2 ? (x - y) * (x - y) / 4 : Math.Abs(x - y) - 1),
        ("huber", (x, y, r) => nn.functional.huber_loss(x, y, 1.5, r), (x, y) => Math.Abs(x - y) < 1.5 ? (x - y) * (x - y) / 2 : 1.5 * (Math.Abs(x - y) - 0.75)),
        ("bce with logits", (x, y, r) => nn.functional.binary_cross_entropy_with_logits(x, y, null, r), (x, y) => -(y * Math.Log(1 / (1 + Math.Exp(-x))) + (1 - y) * Math.Log(1 - 1 / (1 + Math.Exp(-x))))),
        ("kl of logs", (x, y, r) => nn.functional.kl_div(x, y, true, r), (x, y) => Math.Exp(y) * (y - x)),
        ("kl of probabilities", (x, y, r) => nn.functional.kl_div(x, y, false, r), (x, y) => y == 0 ? 0 : y * (Math.Log(y) - x)),
    ];

    public static TheoryData<string> Names => new(Pointwise.Select(p => p.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Pointwise_losses_are_their_formulas(string name)
    {
        using var scope = NewDisposeScope();
        var (_, loss, formula) = Pointwise.Single(p => p.Name == name);
        var expected = A.Zip(B, formula).ToArray();
        Near(expected, loss(Of(A, 4), Of(B, 4), nn.Reduction.None), 1e-9);
        Near([expected.Sum()], loss(Of(A, 4), Of(B, 4), nn.Reduction.Sum), 1e-9);
        Near([expected.Average()], loss(Of(A, 4), Of(B, 4), nn.Reduction.Mean), 1e-9);
    }

    [Fact]
    public void Binary_cross_entropy_takes_probabilities()
    {
        using var scope = NewDisposeScope();
        double[] p = [0.9, 0.2, 0.5], y = [1, 0, 1];
        var expected = p.Zip(y, (a, b) => -(b * Math.Log(a) + (1 - b) * Math.Log(1 - a))).Average();
        Near([expected], nn.functional.binary_cross_entropy(Of(p, 3), Of(y, 3)));
        Near([expected], nn.BCELoss().call(Of(p, 3), Of(y, 3)));
    }
}
