using NetGen.Training;
using TorchSharp;

namespace NetGen.Tests;

// The mistakes are what is tested.
#pragma warning disable NETGEN3016, NETGEN3018

[Network(20, Classes = 10)]
[Linear(32), ReLU, Linear("classes")]
[CrossEntropy, SGD(0.5)]
internal sealed partial class ScoresNet;

[Network(20, Classes = 10)]
[Linear(32), ReLU, Linear("classes"), Softmax]
[CrossEntropy, SGD(0.5)]
internal sealed partial class SoftmaxTwiceNet;

[Network(20, Classes = 10)]
[Linear(32), ReLU, Linear("classes")]
[NegativeLogLikelihood, SGD(0.5)]
internal sealed partial class LikelihoodOfScoresNet;

[Network(20, Classes = 1)]
[Linear(32), ReLU, Linear("classes")]
[CrossEntropy, SGD(0.5)]
internal sealed partial class OneClassNet;

#pragma warning restore

/// <summary>What the pages of NETGEN3016 to 3020 say of training that runs and is wrong.</summary>
public class RunningMistakeTests
{
    private const int Steps = 200, Samples = 200, Features = 20;

    [Fact]
    public void A_softmax_before_cross_entropy_keeps_the_loss_above_its_bound()
    {
        double with = Train(new SoftmaxTwiceNet(), n => n.CreateOptimizer(), (n, o, x, y) => n.TrainingStep(o, x, y));
        double without = Train(new ScoresNet(), n => n.CreateOptimizer(), (n, o, x, y) => n.TrainingStep(o, x, y));
        Assert.True(with > Math.Log(1 + (9 / Math.E)), $"{with}");
        Assert.True(without < 1, $"{without} with {with}");
    }

    [Fact]
    public void Negative_log_likelihood_of_scores_falls_without_end() =>
        Assert.True(Train(new LikelihoodOfScoresNet(), n => n.CreateOptimizer(), (n, o, x, y) => n.TrainingStep(o, x, y)) is < -1000
            or double.NaN);

    [Fact]
    public void Cross_entropy_of_one_class_is_0_with_a_gradient_of_0()
    {
        torch.manual_seed(1);
        using var scope = torch.NewDisposeScope();
        using var network = new OneClassNet();
        using var loss = network.Loss(network.call(torch.randn(5, Features)), torch.zeros(5, torch.int64));
        loss.backward();
        Assert.Equal(0, loss.item<float>());
        Assert.All(network.parameters(), p => Assert.Equal(0, p.grad!.abs().max().item<float>()));
    }

    private static double Train<T>(
        T network,
        Func<T, torch.optim.Optimizer> create,
        Func<T, torch.optim.Optimizer, torch.Tensor, torch.Tensor, double> step)
        where T : IDisposable
    {
        using var scope = torch.NewDisposeScope();
        using var disposed = network;
        torch.manual_seed(5);
        // Classes that a line of each pair separates: the class is the largest of the first ten features.
        var input = torch.randn(Samples, Features);
        var target = input[.., ..10].argmax(1);
        using var optimizer = create(network);
        double loss = 0;
        for (int k = 0; k < Steps; k++) loss = step(network, optimizer, input, target);
        return loss;
    }
}
