namespace NetGen.Generator.Tests;

/// <summary>A network with a mistake still is a module for the code that uses it.</summary>
public class StubTests
{
    private const string Broken = """
        namespace Tests;

        [Network(3, 8, 8, Classes = 10)]
        [Conv("no such variable", 3)]
        public sealed partial class Broken
        {
            public int Macs => 3;
        }

        public static class Use
        {
            private const long Half = 100 / Broken.ParameterCount;

            public static double Train(TorchSharp.torch.Tensor images, TorchSharp.torch.Tensor labels)
            {
                using var network = new Broken();
                using var optimizer = network.CreateOptimizer();
                using var output = network.call(images);
                using var loss = network.Loss(output, labels);
                var scheduler = network.CreateScheduler(optimizer);
                for (int epoch = 0; epoch < Broken.Recipe.Epochs; epoch++, scheduler.step()) network.TrainingStep(optimizer, Broken.CreateAugmentation(1).Apply(images, epoch, Broken.Recipe.BatchSize), labels);
                using var average = network.CreateWeightAverage();
                return Half + Broken.Recipe.LearningRateAt(0) + network.Macs + Broken.InputHeight + Broken.Graph.Nodes.Count + Broken.Classes;
            }
        }
        """;

    [Fact]
    public void Code_that_uses_a_broken_network_compiles() =>
        (GeneratorHarness.Generate(Broken) with { MayBeBroken = true }).AssertCompiles();

    [Fact]
    public void It_says_that_it_is_broken()
    {
        var type = (GeneratorHarness.Generate(Broken) with { MayBeBroken = true }).Load().GetType("Tests.Broken")!;
        using var module = (TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>)Activator.CreateInstance(type)!;
        using var input = TorchSharp.torch.zeros(1, 3, 8, 8);
        Assert.Contains("has errors", Assert.Throws<InvalidOperationException>(() => module.call(input)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fc1", true)]
    [InlineData("Loss", true)]
    [InlineData("InputHeight", true)]
    [InlineData("OutputFeatures", true)]
    [InlineData("CreateOptimizer", false)]
    [InlineData("OutputHeight", false)]
    [InlineData("Classes", false)]
    public void A_member_with_a_generated_name_is_a_mistake(string member, bool isMistake)
    {
        var run = GeneratorHarness.Generate(
            $"[Network(3, 8, 8), Conv(4, 3), Flatten, Linear(10)] public sealed partial class Net {{ public int {member} => 1; }}") with
        {
            MayBeBroken = isMistake,
        };
        run.AssertCompiles();
        Assert.Equal(isMistake, run.Text.Contains("has errors", StringComparison.Ordinal));
    }

    [Fact]
    public void Code_that_uses_its_layers_blocks_and_results_compiles()
    {
        const string text = """
            namespace Tests;

            [Conv(nameof(n), kernel: 3), BatchNorm]
            public sealed partial class PairAttribute(int n) : BlockAttribute;

            [Network(3, 16, 16, Classes = 10)]
            [Conv(8, kernel: 3, Name = "stem"), Pair(8, Name = "pair"), GroupNorm(3, Name = "norm"), Output("features")]
            [Auxiliary("aux"), GlobalAvgPool, Flatten, Linear("classes"), EndAuxiliary]
            [GlobalAvgPool, Flatten, Linear("classes", Name = "fc")]
            public sealed partial class Broken;

            public static class Use
            {
                public static long Of(TorchSharp.torch.Tensor images, TorchSharp.torch.Tensor labels)
                {
                    using var network = new Broken();
                    Broken.PairBlock pair = network.Pair;
                    using BrokenOutput output = network.call(images);
                    using var loss = network.Loss(output, labels);
                    long groups = network.Norm.num_groups;
                    return network.Stem.out_channels + pair.Conv1.out_channels + groups + output.Logits.shape[0] + output.Features.shape[0]
                        + (output.Aux?.shape[0] ?? 0) + network.Fc.weight.shape[0] + network.Aux.Fc1.weight!.shape[0];
                }
            }
            """;
        var run = GeneratorHarness.Generate(text) with { MayBeBroken = true };
        run.AssertCompiles();
        var errors = run.Analyze().Where(d => d.DefaultSeverity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        Assert.Equal(["NETGEN1042"], errors.Select(d => d.Id));
    }
}
