using System.Reflection;
using TorchSharp;
using Module = TorchSharp.torch.nn.Module;

namespace NetGen.Generator.Tests;

/// <summary>No tensor of a generated network outlives an exception, wherever it is thrown.</summary>
public class FailureTests
{
    public static IEnumerable<object[]> Networks() =>
        FragileNetworks.All.Keys.SelectMany(name => new object[][] { [name, true], [name, false] });

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_forward_that_fails_at_any_statement_leaves_no_tensor(string name, bool training)
    {
        using var fragile = new Fragile(name);
        fragile.Network.train(training);
        // Every statement of every class: each network has at least seven layers.
        Assert.True(fragile.FailEverywhere(() => fragile.Call()) >= 7);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_training_step_that_fails_leaves_no_tensor_and_the_next_one_works(string name, bool training)
    {
        using var fragile = new Fragile(name);
        fragile.Network.train(training);
        using torch.optim.Optimizer optimizer = fragile.Dynamic.CreateOptimizer();
        using var target = torch.tensor(new long[] { 0, 2 });
        fragile.FailEverywhere(() => Assert.True(double.IsFinite((double)fragile.Dynamic.TrainingStep(optimizer, fragile.Input, target))));
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_layer_that_fails_leaves_no_tensor(string name, bool training)
    {
        using var fragile = new Fragile(name);
        fragile.Network.train(training);
        var layers = fragile
            .Network.modules()
            .OfType<torch.nn.Module<torch.Tensor, torch.Tensor>>()
            .Where(m => !ReferenceEquals(m, fragile.Network));
        foreach (var layer in layers)
        {
            var hook = layer.register_forward_pre_hook((_, _) => throw new InvalidOperationException("planted"));
            using var scope = torch.NewDisposeScope();
            // A side head runs in training only.
            if (Record.Exception(fragile.Call) is { } thrown) Assert.Equal("planted", thrown.Message);
            Assert.Equal(0, scope.DisposablesCount);
            hook.remove();
        }
    }

    [Theory]
    [InlineData("UNet", 17)]
    [InlineData("UNet", 2)]
    [InlineData("Inception", 1)]
    [InlineData("Outputs", 3)]
    public void An_input_that_does_not_fit_leaves_no_tensor(string name, long size)
    {
        using var fragile = new Fragile(name);
        using var input = torch.randn(2, FragileNetworks.All[name].Input[1], size, size);
        using var scope = torch.NewDisposeScope();
        for (int n = 0; n < 20; n++) Assert.ThrowsAny<Exception>(() => fragile.Dynamic.call(input));
        Assert.Equal(0, scope.DisposablesCount);
    }

    [Fact]
    public void A_loss_that_fails_leaves_no_tensor()
    {
        using var fragile = new Fragile("Inception");
        using var target = torch.tensor(new long[] { 0, 2 });
        dynamic output = fragile.Dynamic.call(fragile.Input);
        fragile.FailEverywhere(() => ((torch.Tensor)fragile.Dynamic.Loss(output, target)).Dispose());
        // The last head is of another batch.
        using var wrong = torch.zeros(3, 3);
        object mixed = Activator.CreateInstance(output.GetType(), output.Logits, output.Aux1, wrong)!;
        using var scope = torch.NewDisposeScope();
        Assert.ThrowsAny<Exception>(() => fragile.Dynamic.Loss((dynamic)mixed, target));
        Assert.Equal(0, scope.DisposablesCount);
        output.Dispose();
    }

    /// <summary>A network that can be made to fail.</summary>
    private sealed class Fragile : IDisposable
    {
        private readonly FieldInfo _left;

        public Fragile(string name)
        {
            var (source, shape) = FragileNetworks.All[name];
            var assembly = PlantedFailures.Load(source);
            _left = assembly.GetType("Planted")!.GetField("Left")!;
            _left.SetValue(null, -1);
            Network = (Module)Activator.CreateInstance(assembly.GetType("Fragile." + name)!)!;
            Input = torch.randn(shape);
        }

        public Module Network { get; }

        public dynamic Dynamic => Network;

        public torch.Tensor Input { get; }

        public void Call() => ((IDisposable)Dynamic.call(Input)).Dispose();

        /// <summary>Fails at the first place, the second, and so on until all are passed; returns their number.</summary>
        public int FailEverywhere(Action action)
        {
            action();
            for (int place = 0; ; place++)
            {
                using var scope = torch.NewDisposeScope();
                _left.SetValue(null, place);
                var thrown = Record.Exception(action);
                _left.SetValue(null, -1);
                Assert.Equal(0, scope.DisposablesCount);
                if (thrown is null) return place;
                Assert.Equal("PlantedException", thrown.GetType().Name);
            }
        }

        public void Dispose()
        {
            Network.Dispose();
            Input.Dispose();
        }
    }
}
