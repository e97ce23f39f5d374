using TorchSharp;

namespace NetGen.Runtime.Tests;

/// <summary>The losses of LeCun et al. 1998, section II.C, by arithmetic.</summary>
public sealed class PenaltyTests
{
    private static readonly float[] s_penalties = [0.5f, 2, 7, 3, 0.25f, 90];
    private static readonly long[] s_classes = [1, 0];

    private static torch.Tensor Output() => torch.tensor(s_penalties).view(2, 3);

    /// <summary>Formula 8: (2 + 3) / 2.</summary>
    [Fact]
    public void The_mean_penalty_is_that_of_the_right_classes()
    {
        using var scope = torch.NewDisposeScope();
        Assert.Equal(2.5, Functional.MeanPenalty(Output(), torch.tensor(s_classes)).ToDouble(), 1e-6);
    }

    /// <summary>Formula 9, with the constant's class.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(20)]
    public void The_discriminative_penalty_adds_the_competition(double j)
    {
        using var scope = torch.NewDisposeScope();
        double first = 2 + Math.Log(Math.Exp(-j) + Math.Exp(-0.5) + Math.Exp(-2) + Math.Exp(-7));
        double second = 3 + Math.Log(Math.Exp(-j) + Math.Exp(-3) + Math.Exp(-0.25) + Math.Exp(-90));
        Assert.Equal((first + second) / 2, Functional.DiscriminativePenalty(Output(), torch.tensor(s_classes), j).ToDouble(), 1e-5);
    }

    /// <summary>
    /// The derivative by a penalty is -e^-y / (e^-j + sum of e^-y), and 1 more for the right class: the right one falls, the
    /// others rise, and those far above j stay.
    /// </summary>
    [Fact]
    public void The_right_penalty_falls_and_the_near_ones_rise()
    {
        using var scope = torch.NewDisposeScope();
        var output = Output().requires_grad_();
        Functional.DiscriminativePenalty(output, torch.tensor(s_classes), 1).backward();
        float[] gradient = Values.Of(output.grad!);
        double[] Shares(params double[] y) => [.. y.Select(v => Math.Exp(-v) / (Math.Exp(-1) + y.Sum(w => Math.Exp(-w))))];
        double[] first = Shares(0.5, 2, 7), second = Shares(3, 0.25, 90);
        double[] expected = [-first[0] / 2, (1 - first[1]) / 2, -first[2] / 2, (1 - second[0]) / 2, -second[1] / 2, 0];
        for (int k = 0; k < 6; k++) Assert.Equal(expected[k], gradient[k], 1e-6);
    }

    /// <summary>Large penalties, such as those of an untrained LeNet-5, leave neither infinities nor nothing.</summary>
    [Fact]
    public void Large_penalties_are_finite()
    {
        using var scope = torch.NewDisposeScope();
        Assert.Equal(
            500 - 1,
            Functional.DiscriminativePenalty(torch.full(1, 10, 500), torch.zeros(1, dtype: torch.int64), 1).ToDouble(),
            1e-3);
    }

    /// <summary>A penalty for each pixel: the classes are the second dimension.</summary>
    [Fact]
    public void Classes_are_the_second_dimension()
    {
        using var scope = torch.NewDisposeScope();
        var output = torch.arange(12, dtype: torch.float32).view(1, 3, 2, 2);
        var target = torch.tensor(new long[] { 0, 1, 2, 0 }).view(1, 2, 2);
        // Pixel p has the penalties p, p + 4 and p + 8.
        Assert.Equal((0 + 5 + 10 + 3) / 4.0, Functional.MeanPenalty(output, target).ToDouble(), 1e-6);
        double[] competition =
        [
            .. Enumerable.Range(0, 4).Select(p => Math.Log(Math.Exp(-2) + Math.Exp(-p) + Math.Exp(-p - 4) + Math.Exp(-p - 8))),
        ];
        Assert.Equal(4.5 + competition.Average(), Functional.DiscriminativePenalty(output, target, 2).ToDouble(), 1e-5);
    }
}
