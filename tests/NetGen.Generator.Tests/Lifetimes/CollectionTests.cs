using NetGen.Testing;
using TorchSharp;
using Module = TorchSharp.torch.nn.Module;

namespace NetGen.Generator.Tests;

/// <summary>Generated networks compute and learn the same while another thread allocates and collects.</summary>
[Collection(TorchRandomness.Name)]
public class CollectionTests
{
    public static TheoryData<string> Networks() => [.. FragileNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Forward_loss_and_training_steps_are_what_they_are_alone(string name)
    {
        var (source, shape) = FragileNetworks.All[name];
        var type = GeneratorHarness.Generate(source).Load().GetType("Fragile." + name)!;
        double[] expected = Train(type, shape);
        using var collector = new Collector();
        for (int n = 0; n < 3; n++) Assert.All(Train(type, shape).Zip(expected), l => Assert.Equal(l.Second, l.First, 1e-4));
    }

    private static double[] Train(Type type, long[] shape)
    {
        torch.manual_seed(5);
        using var network = (Module)Activator.CreateInstance(type)!;
        dynamic net = network;
        using torch.optim.Optimizer optimizer = net.CreateOptimizer();
        using var input = torch.randn(shape);
        using var target = torch.tensor(new long[] { 0, 2 });
        double[] losses = [.. Enumerable.Range(0, 40).Select(_ => (double)net.TrainingStep(optimizer, input, target))];
        network.eval();
        dynamic output = net.call(input);
        using torch.Tensor loss = net.Loss(output, target);
        output.Dispose();
        return [.. losses, loss.item<float>()];
    }
}
