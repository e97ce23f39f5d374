namespace NetGen.Package.Tests;

/// <summary>The oldest .NET that the package is for, with its C# (12) and its members.</summary>
public sealed class OldestFrameworkTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Program = """
        using NetGen.Training;
        using TorchSharp;

        torch.manual_seed(1);
        using var network = new Cifar();
        using var optimizer = network.CreateOptimizer();
        using var average = network.CreateWeightAverage();
        var scheduler = network.CreateScheduler(optimizer);
        using var images = Cifar.CreateAugmentation(1).Apply(torch.rand(4, 3, 32, 32), 0, 0);
        using var classes = torch.zeros(4, torch.int64);
        // Momentum overshoots: the loss falls, and needn't be low after the last step.
        var losses = Enumerable.Range(0, 20).Select(_ => network.TrainingStep(optimizer, images, classes)).ToList();
        average.Update();
        scheduler.step();
        Console.Error.WriteLine(string.Join(", ", losses));
        Console.WriteLine(losses.Min() < losses[0]);
        Console.WriteLine(network.parameters().Sum(p => p.numel()));

        [Network(3, 32, 32, Classes = 10)]
        [Conv(32, kernel: 3, padding: 1, bias: false), BatchNorm, ReLU, MaxPool(2)]
        [Inception(b1x1: 8, r3: 8, c3: 16, r5: 4, c5: 8, pool: 8, batchNorm: false)]
        [Auxiliary("aux", LossWeight = 0.3), GlobalAvgPool, Flatten, Linear("classes"), EndAuxiliary]
        [Residual(Basic), GlobalAvgPool, Flatten, Linear("classes")]
        [Recipe(epochs: 30, batch: 4), CrossEntropy(labelSmoothing: 0.1), Initialize(He)]
        [SGD(0.1, momentum: 0.9, weightDecay: 5e-4), CosineDecay, WarmUp(2), GradientClipping(2), WeightAveraging(0.999)]
        [RandomCrop(32, padding: 4), RandomHorizontalFlip, Normalize([0.491, 0.482, 0.447], [0.247, 0.243, 0.262])]
        public sealed partial class Cifar;
        """;

    [Fact]
    public void A_project_for_net8_builds_and_trains()
    {
        using var consumer = new Consumer(package, RunningProject.Of(Program, "net8.0"));
        var build = consumer.Build();
        Assert.True(build.Status == 0, build.Output);
        var run = consumer.Run(RunningProject.Assembly("net8.0"));
        const int Stem = 3 * 32 * 9 + 2 * 32, Head = 40 * 10 + 10;
        // Four paths of convolutions with bias and ReLU (GoogLeNet, figure 2b): 8 + 16 + 8 + 8 channels come out.
        const int Inception = (32 * 8 + 8) + (32 * 8 + 8) + (8 * 16 * 9 + 16) + (32 * 4 + 4) + (4 * 8 * 25 + 8) + (32 * 8 + 8);
        const int Residual = 2 * (40 * 40 * 9 + 2 * 40);
        string[] lines = run.Results.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.True(run.Status == 0, run.Output);
        Assert.True(lines is ["True", var parameters] && parameters == $"{Stem + Inception + 2 * Head + Residual}", run.Output);
    }
}
