using System.Diagnostics;
using NetGen.Modules;
using NetGen.Testing;
using NetGen.Training;
using TorchSharp;

namespace NetGen.Runtime.Tests;

/// <summary>
/// Whatever another thread allocates and collects, the runtime computes what it computes alone.
/// TorchSharp's own operators with numbers throw here, or end the process: a number or tensor that nothing holds is freed while libtorch
/// reads it.
/// </summary>
public class CollectionTests
{
    private static readonly Dictionary<string, Func<torch.Tensor, torch.Tensor>> s_operations = new()
    {
        ["ScaledTanh"] = x => Functional.ScaledTanh(x),
        ["Softplus"] = x => Functional.Softplus(x, 2, 3),
        ["Mish"] = Functional.Mish,
        ["StochasticDepth"] = x => Functional.StochasticDepth(x, 0.5, true),
        ["ChannelShuffle"] = x => Functional.ChannelShuffle(x, 3),
        ["DeformConv2d"] = DeformConv2d,
        ["TrainableSubsampling"] = x => Module(new TrainableSubsampling(3, 2, 2), x),
        ["ChannelScale"] = x => Module(new ChannelScale(3, 0.5), x),
        ["LayerNorm2d"] = x => Module(new LayerNorm2d(3), x),
        ["BatchNorm2d"] = x => Module(new BatchNorm2d(3), x),
        ["TenCrop"] = x => TenCrop.Of(x, 5),
        ["RandomCrop"] = x => Augment(x, new RandomCrop(7, 7, 2)),
        ["RandomResizedCrop"] = x => Augment(x, new RandomResizedCrop(6)),
        ["RandomScaleCrop"] = x => Augment(x, new RandomScaleCrop(6, 7, 12)),
        ["RandomHorizontalFlip"] = x => Augment(x, new RandomHorizontalFlip()),
        ["PcaLighting and Normalize"] = x => Augment(x, new PcaLighting(0.1), new Normalize([0.1, 0.2, 0.3], [1, 2, 3])),
        ["PcaColors"] = x => torch.tensor(PcaColors.Of([x]).Eigenvalues.ToArray()),
    };

    public static TheoryData<string> Operations() => [.. s_operations.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operation_gives_what_it_gives_alone(string name)
    {
        using var input = torch.linspace(-3, 3, 2 * 3 * 8 * 8).view(2, 3, 8, 8);
        double[] expected = Run(name, input);
        using var collector = new Collector();
        for (var clock = Stopwatch.StartNew(); clock.ElapsedMilliseconds < 1000;) Assert.Equal(expected, Run(name, input));
    }

    [Fact]
    public void Batch_normalization_is_TorchSharps()
    {
        using var expected = torch.nn.BatchNorm2d(3, 1e-3, 0.2);
        using var actual = new BatchNorm2d(3, 1e-3, 0.2);
        using var input = torch.linspace(-3, 3, 2 * 3 * 8 * 8).view(2, 3, 8, 8);
        for (int n = 0; n < 50; n++) Assert.Equal(Values(expected.call(input)), Values(actual.call(input)));
        expected.eval();
        actual.eval();
        Assert.Equal(Values(expected.call(input)), Values(actual.call(input)));
        Assert.Equal(expected.state_dict().Keys, actual.state_dict().Keys);
        Assert.All(expected.state_dict(), e => Assert.Equal(Values(e.Value), Values(actual.state_dict()[e.Key])));
        Assert.Equal(50, actual.num_batches_tracked!.item<long>());
    }

    [Fact]
    public void An_average_is_updated_and_applied()
    {
        using var module = torch.nn.Sequential(torch.nn.Linear(16, 16), torch.nn.Linear(16, 16), torch.nn.Linear(16, 16));
        double[][] weights = [.. module.parameters().Select(Values)];
        using var average = new WeightAverage(module, 0.5);
        // All weights are doubled once: after n updates the average is (2 - 0.5^n) times the first weights.
        using (torch.no_grad()) foreach (var parameter in module.parameters()) parameter.add_(parameter.clone());
        using (new Collector())
        {
            for (int n = 0; n < 20_000; n++) average.Update();
            for (int n = 0; n < 5_000; n++) average.Apply().Dispose();
        }

        Assert.All(module.parameters().Zip(weights), p => Close(p.Second, Values(p.First)));
        using (average.Apply()) Assert.All(module.parameters().Zip(weights), p => Close(p.Second, Values(p.First)));

        static void Close(double[] first, double[] now) => Assert.All(first.Zip(now), v => Assert.Equal(2 * v.First, v.Second, 1e-6));
    }

    [Fact]
    public void An_update_leaves_nothing_to_the_finalizer()
    {
        using var module = torch.nn.Linear(4, 4);
        using var average = new WeightAverage(module, 0.5);
        using var scope = torch.NewDisposeScope();
        average.Update();
        average.Apply().Dispose();
        Assert.Equal(0, scope.DisposablesCount);
    }

    private static double[] Run(string name, torch.Tensor input)
    {
        torch.manual_seed(3);
        using var scope = torch.NewDisposeScope();
        torch.Tensor output = s_operations[name](input);
        return Values(output);
    }

    private static torch.Tensor Module(torch.nn.Module<torch.Tensor, torch.Tensor> module, torch.Tensor input)
    {
        using (module) return module.call(input);
    }

    private static torch.Tensor Augment(torch.Tensor input, params Augmentation[] steps) =>
        new AugmentationPipeline(5, steps).Apply(input, 1, 2);

    private static torch.Tensor DeformConv2d(torch.Tensor input)
    {
        using var offset = torch.linspace(-2, 2, 2 * 18 * 6 * 6).view(2, 18, 6, 6);
        using var mask = torch.linspace(0, 1, 2 * 9 * 6 * 6).view(2, 9, 6, 6);
        using var weight = torch.linspace(-1, 1, 4 * 3 * 3 * 3).view(4, 3, 3, 3);
        return Functional.DeformConv2d(input, offset, weight, mask: mask);
    }

    private static double[] Values(torch.Tensor tensor)
    {
        using var constant = tensor.detach();
        using var exact = constant.to(torch.float64);
        using var inOrder = exact.contiguous();
        return [.. inOrder.data<double>()];
    }
}
