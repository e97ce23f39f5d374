using System.Reflection;
using NetGen.Training;
using TorchSharp;

namespace NetGen.Generator.Tests;

/// <summary>What recipes and schedules give in generated code, run on torch.</summary>
public class RecipeTests
{
    private static readonly Lazy<Assembly> s_assembly = new(() => GeneratorHarness.Generate(EmittedNetworks.Trained).Load());

    private static Type TypeOf(string name) => s_assembly.Value.GetType($"Tests.Trained.{name}", throwOnError: true)!;

    private static Type RecipeOf(string name) => TypeOf(name).GetNestedType("Recipe")!;

    private static dynamic Make(string name) => Activator.CreateInstance(TypeOf(name))!;

    private static double RateAt(string name, int time) => (double)RecipeOf(name).GetMethod("LearningRateAt")!.Invoke(null, [time])!;

    [Theory]
    [InlineData("Epochs", "Epochs", 90)]
    [InlineData("Epochs", "BatchSize", 128)]
    [InlineData("Epochs", "LearningRate", 0.1)]
    [InlineData("Steps", "Steps", 64000)]
    [InlineData("Plateau", "LearningRate", 0.01)]
    public void Constants(string network, string constant, object value) =>
        Assert.Equal(value, RecipeOf(network).GetField(constant)!.GetRawConstantValue());

    [Fact]
    public void What_is_not_declared_is_not_there()
    {
        Assert.Null(RecipeOf("Steps").GetField("Epochs"));
        Assert.Null(RecipeOf("Plateau").GetMethod("LearningRateAt"));
        Assert.Null(TypeOf("Plateau").GetMethod("CreateAugmentation"));
        Assert.Null(TypeOf("Plateau").GetMethod("CreateWeightAverage"));
        var bare = GeneratorHarness.Generate("[Network(8), Linear(2)] public sealed partial class Net;").Load().GetType("Net")!;
        Assert.All((string[])["TrainingStep", "CreateScheduler", "CreateOptimizer"], m => Assert.Null(bare.GetMethod(m)));
        Assert.Null(bare.GetNestedType("Recipe"));
    }

    // The formulas of the attributes' documentation, worked out here.
    public static TheoryData<string, int, double> Rates =>
        new()
        {
            // Rising from 0 in 5 epochs, then 0.1 times as much every 30 epochs.
            { "Epochs", 0, 0 },
            { "Epochs", 3, 0.1 * 3 / 5 },
            { "Epochs", 5, 0.1 },
            { "Epochs", 29, 0.1 },
            { "Epochs", 30, 0.01 },
            { "Epochs", 60, 0.001 },
            // A tenth for 400 steps, then the whole.
            { "Steps", 0, 0.01 },
            { "Steps", 399, 0.01 },
            { "Steps", 400, 0.1 },
            { "Steps", 31999, 0.1 },
            { "Steps", 32000, 0.01 },
            { "Steps", 48000, 0.001 },
            // 100 epochs of cosine after 5 of warm-up; the half of the way is the mean of 1 and 0.1.
            { "Cosine", 0, 1e-3 * 0.1 },
            { "Cosine", 5, 1e-3 },
            { "Cosine", 55, 1e-3 * 0.55 },
            { "Cosine", 105, 1e-4 },
            { "Cosine", 200, 1e-4 },
            { "Line", 0, 1 },
            { "Line", 4, 0.6 },
            { "Line", 10, 0 },
            // floor(5 / 2.4) = 2.
            { "Stairs", 2, 0.256 },
            { "Stairs", 3, 0.256 * 0.97 },
            { "Stairs", 5, 0.256 * 0.97 * 0.97 },
            { "Smooth", 1, 1e-3 * Math.Sqrt(0.5) },
            { "Smooth", 2, 0.5e-3 },
            { "Warm", 0, 0.005 },
            { "Warm", 2, 0.0075 },
            { "Warm", 9, 0.01 },
        };

    [Theory]
    [MemberData(nameof(Rates))]
    public void The_rate_is_a_function_of_the_time(string network, int time, double rate) =>
        Assert.Equal(rate, RateAt(network, time), 1e-12);

    [Theory]
    [InlineData("Epochs")]
    [InlineData("Cosine")]
    [InlineData("Line")]
    [InlineData("Stairs")]
    [InlineData("Smooth")]
    [InlineData("Warm")]
    public void The_scheduler_sets_that_rate(string name)
    {
        dynamic network = Make(name);
        using torch.optim.Optimizer optimizer = network.CreateOptimizer();
        torch.optim.lr_scheduler.LRScheduler scheduler = network.CreateScheduler(optimizer);
        for (int time = 0; time < 12; time++, scheduler.step())
            Assert.Equal(RateAt(name, time), optimizer.ParamGroups.Single().LearningRate, 1e-12);
    }

    [Fact]
    public void A_plateau_lowers_the_rate_after_more_than_the_patience()
    {
        dynamic network = Make("Plateau");
        using torch.optim.Optimizer optimizer = network.CreateOptimizer();
        torch.optim.lr_scheduler.LRScheduler scheduler = network.CreateScheduler(optimizer);
        var rates = new List<double>();
        foreach (double error in (double[])[0.5, 0.4, 0.45, 0.4, 0.41, 0.3])
        {
            scheduler.step(error);
            rates.Add(optimizer.ParamGroups.Single().LearningRate);
        }

        // Three validations without improvement are one more than the patience of two.
        Assert.Equal([0.01, 0.01, 0.01, 0.01, 0.001, 0.001], rates.Select(r => Math.Round(r, 6)));
    }

    [Fact]
    public void A_step_trains_clips_and_leaves_nothing_behind()
    {
        using var outer = torch.NewDisposeScope();
        using dynamic network = Make("Epochs");
        using torch.optim.Optimizer optimizer = network.CreateOptimizer();
        // Without momentum and decay of weights the change is the rate times the clipped gradient.
        using var plain = torch.optim.SGD(((torch.nn.Module)network).parameters(), 1.0);
        using var input = torch.randn(4, 3, 8, 8) * 100;
        using var target = torch.tensor(new long[] { 0, 1, 2, 3 });
        var before = ((torch.nn.Module)network).parameters().Select(p => p.detach().clone()).ToList();
        network.eval();
        double loss = network.TrainingStep(plain, input, target);
        Assert.True(network.training);
        double moved = Math.Sqrt(
            ((torch.nn.Module)network).parameters().Zip(before, (p, b) => (p.detach() - b).pow(2).sum().ToDouble()).Sum());
        Assert.InRange(moved, 1.99, 2.0001);
        Assert.True(double.IsFinite(loss));
        long live = outer.DisposablesCount;
        network.TrainingStep(optimizer, input, target);
        network.TrainingStep(optimizer, input, target);
        Assert.Equal(live, outer.DisposablesCount);
    }

    [Fact]
    public void Layers_begin_as_declared()
    {
        torch.manual_seed(1);
        using dynamic network = Make("Epochs");
        var state = ((torch.nn.Module)network).state_dict();
        Assert.Equal(0, state["recipe.bias"].abs().sum().ToDouble());
        Assert.Equal(8, state["conv2.bias"].sum().ToDouble());
        // 108 numbers of deviation 0.01; cut off at two deviations of 0.1, all are below 0.2 and most above 0.02.
        Assert.Equal(0.01, state["recipe.weight"].std().ToDouble(), 0.003);
        Assert.InRange(state["fc.weight"].abs().max().ToDouble(), 0.1, 0.2);
        Assert.InRange(state["conv2.weight"].abs().max().ToDouble(), 0.1, 0.2);
    }

    [Fact]
    public void Augmentation_is_the_declared_pipeline()
    {
        var pipeline = (AugmentationPipeline)TypeOf("Epochs").GetMethod("CreateAugmentation")!.Invoke(null, [7L, null])!;
        Assert.Equal(7, pipeline.Seed);
        Assert.Equal(
            [typeof(RandomCrop), typeof(RandomHorizontalFlip), typeof(PcaLighting), typeof(Normalize)],
            pipeline.Steps.Select(s => s.GetType()));
        Assert.Equal(
            (8, 8, 1),
            (((RandomCrop)pipeline.Steps[0]).Height, ((RandomCrop)pipeline.Steps[0]).Width, ((RandomCrop)pipeline.Steps[0]).Padding));
        Assert.Equal((0.5, 0.1), (((RandomHorizontalFlip)pipeline.Steps[1]).P, ((PcaLighting)pipeline.Steps[2]).Std));
        Assert.Equal([0.485, 0.456, 0.406], ((Normalize)pipeline.Steps[3]).Mean);
        var own = new PcaColors([3, 2, 1], [[1, 0, 0], [0, 1, 0], [0, 0, 1]]);
        var colored = (AugmentationPipeline)TypeOf("Epochs").GetMethod("CreateAugmentation")!.Invoke(null, [7L, own])!;
        Assert.Same(own, ((PcaLighting)colored.Steps[2]).Colors);
        var other = (AugmentationPipeline)TypeOf("Smooth").GetMethod("CreateAugmentation")!.Invoke(null, [1L])!;
        Assert.Equal(
            [224, 256, 480],
            (int[])
                [
                    ((RandomScaleCrop)other.Steps[1]).Size,
                    ((RandomScaleCrop)other.Steps[1]).Shortest,
                    ((RandomScaleCrop)other.Steps[1]).Longest,
                ]);
        Assert.Equal(
            8,
            ((RandomCrop)((AugmentationPipeline)TypeOf("Steps").GetMethod("CreateAugmentation")!.Invoke(null, [1L])!).Steps[0]).Height);
    }

    [Fact]
    public void The_average_has_the_declared_decay()
    {
        using dynamic network = Make("Epochs");
        using WeightAverage average = network.CreateWeightAverage();
        Assert.Equal(0.99, average.Decay);
    }

    [Theory]
    [InlineData("Recipe", true)]
    [InlineData("TrainingStep", true)]
    [InlineData("CreateScheduler", true)]
    [InlineData("CreateAugmentation", true)]
    [InlineData("CreateWeightAverage", true)]
    public void A_member_with_a_generated_name_is_a_mistake_where_it_is_generated(string member, bool isMistake)
    {
        string With(string training) =>
            $"[Network(3, 8, 8), Flatten, Linear(10)] {training} public sealed partial class Net {{ public int {member} => 1; }}";
        var run = GeneratorHarness.Generate(With("[SGD(0.1), Recipe(epochs: 3), CosineDecay, WeightAveraging, RandomHorizontalFlip]")) with
        {
            MayBeBroken = true,
        };
        run.AssertCompiles();
        Assert.Equal(isMistake, run.Text.Contains("has errors", StringComparison.Ordinal));
        GeneratorHarness.Generate(With("")).AssertCompiles();
    }
}
