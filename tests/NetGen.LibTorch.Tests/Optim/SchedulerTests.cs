using NetGen.LibTorch.Tests.NN;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim.lr_scheduler;

namespace NetGen.LibTorch.Tests.Optim;

/// <summary>Learning rates step by step, against their formulas.</summary>
public class SchedulerTests
{
    private static double[] Rates(double lr, Func<optim.Optimizer, LRScheduler> make, int steps)
    {
        using var p = nn.Parameter(zeros(1));
        using var optimizer = optim.SGD([p], lr, 0.9);
        var schedule = make(optimizer);
        var result = new double[steps];
        for (var t = 0; t < steps; t++)
        {
            result[t] = optimizer.ParamGroups.Single().LearningRate;
            Assert.Equal(result[t], schedule.get_last_lr().Single());
            optimizer.step();
            schedule.step();
        }
        return result;
    }

    private static readonly (string Name, double Base, Func<optim.Optimizer, LRScheduler> Make, Func<int, double> Formula)[] Cases =
    [
        ("step", 0.5, o => StepLR(o, 3, 0.1), t => 0.5 * Math.Pow(0.1, t / 3)),
        ("multi-step", 0.5, o => MultiStepLR(o, [2, 5], 0.2), t => 0.5 * Math.Pow(0.2, (t >= 2 ? 1 : 0) + (t >= 5 ? 1 : 0))),
        ("exponential", 0.5, o => ExponentialLR(o, 0.9), t => 0.5 * Math.Pow(0.9, t)),
        ("cosine", 0.5, o => CosineAnnealingLR(o, 10, 0.1), t => 0.1 + 0.4 * (1 + Math.Cos(Math.PI * t / 10)) / 2),
        ("linear", 0.5, o => LinearLR(o, 0.2, 1, 4), t => 0.5 * (0.2 + 0.8 * Math.Min(t, 4) / 4)),
        ("constant", 0.5, o => ConstantLR(o, 0.25, 3), t => t < 3 ? 0.125 : 0.5),
        ("lambda", 0.5, o => LambdaLR(o, t => 1.0 / (1 + t)), t => 0.5 / (1 + t)),
        ("multiplicative", 0.5, o => MultiplicativeLR(o, t => 0.95), t => 0.5 * Math.Pow(0.95, t)),
        ("polynomial", 0.5, o => PolynomialLR(o, 8, 2), t => 0.5 * Math.Pow(1 - Math.Min(t, 8) / 8.0, 2)),
        ("warm-up, then cosine", 0.4, o => SequentialLR(o, [LinearLR(o, 0.25, 1, 3), CosineAnnealingLR(o, 7)], [3]),
            t => t < 3 ? 0.4 * (0.25 + 0.75 * t / 3) : 0.4 * (1 + Math.Cos(Math.PI * (t - 3) / 7)) / 2),
        ("one cycle", 0.1, o => OneCycleLR(o, 1.0, 20), t => t <= 5
            ? Cosine(0.04, 1, t / 5.0)
            : Cosine(1, 0.04 / 1e4, (t - 5) / 14.0)),
        ("one cycle, straight, three phases", 0.1, o => OneCycleLR(o, 1.0, 20, -1, -1, 0.25, impl.OneCycleLR.AnnealStrategy.Linear, true, 0.85, 0.95, 10, 100, true), t => t <= 4
            ? 0.1 + 0.9 * t / 4
            : t <= 8 ? 1 - 0.9 * (t - 4) / 4 : 0.1 + (0.001 - 0.1) * (t - 8) / 11),
    ];

    private static double Cosine(double from, double to, double share) => to + (from - to) * (1 + Math.Cos(Math.PI * share)) / 2;

    public static TheoryData<string> Names => new(Cases.Select(c => c.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Rates_follow_the_formula(string name)
    {
        var (_, start, make, formula) = Cases.Single(c => c.Name == name);
        var steps = name.StartsWith("one cycle", StringComparison.Ordinal) ? 20 : name.StartsWith("warm", StringComparison.Ordinal) ? 10 : 9;
        Numbers.Near(Enumerable.Range(0, steps).Select(formula).ToArray(), Rates(start, make, steps), 1e-9);
    }

    [Fact]
    public void One_cycle_moves_momentum_the_other_way()
    {
        using var p = nn.Parameter(zeros(1));
        using var optimizer = optim.SGD([p], 0.1, 0.9);
        var schedule = OneCycleLR(optimizer, 1.0, 20);
        var group = (SGD.ParamGroup)optimizer.ParamGroups.Single();
        for (var t = 0; t < 20; t++)
        {
            Assert.Equal(t <= 5 ? Cosine(0.95, 0.85, t / 5.0) : Cosine(0.85, 0.95, (t - 5) / 14.0), group.Momentum, 9);
            schedule.step();
        }
    }

    [Fact]
    public void A_plateau_makes_the_rate_smaller()
    {
        using var p = nn.Parameter(zeros(1));
        using var optimizer = optim.SGD([p], 1.0);
        var schedule = ReduceLROnPlateau(optimizer, "min", 0.5, 2);
        var rates = new List<double>();
        // Better, better, then four times no better: after more than two bad steps the rate halves.
        foreach (var loss in new[] { 1.0, 0.5, 0.6, 0.5, 0.55, 0.7, 0.4 })
        {
            schedule.step(loss);
            rates.Add(optimizer.ParamGroups.Single().LearningRate);
        }
        Assert.Equal([1, 1, 1, 1, 0.5, 0.5, 0.5], rates);
    }

    [Fact]
    public void One_cycle_wants_a_length()
    {
        using var p = nn.Parameter(zeros(1));
        using var optimizer = optim.SGD([p], 0.1, 0.9);
        Assert.ThrowsAny<Exception>(() => OneCycleLR(optimizer, 1.0));
    }
}
