using NetGen.Tests;
using TorchSharp;
using static TorchSharp.torch;
using Layer = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace NetGen.Runtime.Tests;

/// <summary>A module's tensors live as long as the module: no dispose scope has them, and they are trained, saved and loaded.</summary>
public sealed class LifetimeTests
{
    public static TheoryData<string> Layers => OwnLayers.Names;

    [Theory, MemberData(nameof(Layers))]
    public void A_layer_outlives_the_scope_in_which_it_was_made(string name)
    {
        Layer layer;
        using (DisposeScope scope = NewDisposeScope())
        {
            layer = OwnLayers.All[name].Make();
            // What remains in the scope was needed to make the state and isn't part of it.
            foreach (var (_, module) in ModuleState.Modules(layer))
                Assert.DoesNotContain(ModuleState.Registered(module), r => scope.Contains(r.Tensor));
        }

        ModuleState.Check(layer, float32, DeviceType.CPU);
        using (NewDisposeScope()) layer.to(float64);
        ModuleState.Check(layer, float64, DeviceType.CPU);
        using (NewDisposeScope()) layer.call(Rebuilt.Uniform("x", OwnLayers.All[name].Input)).sum();
        layer.Dispose();
    }

    [Theory, MemberData(nameof(Layers))]
    public void A_layers_tensors_are_disposed_with_it(string name)
    {
        Layer layer = OwnLayers.All[name].Make();
        var state = ModuleState.Modules(layer).SelectMany(m => ModuleState.Registered(m.Module)).ToList();
        layer.Dispose();
        Assert.All(state, r => Assert.True(r.Tensor.IsInvalid, r.Name));
    }

    /// <summary>One step of gradient descent: weight - rate * gradient.</summary>
    [Theory, MemberData(nameof(Layers))]
    public void A_layer_is_trained(string name)
    {
        (Func<Layer> make, long[] shape) = OwnLayers.All[name];
        using var scope = NewDisposeScope();
        using Layer layer = make().to(float64);
        if (!layer.parameters().Any()) return;
        using var optimizer = optim.SGD(layer.parameters(), 0.25);
        Tensor squares = layer.call(Rebuilt.Uniform("x", shape)).square();
        squares.sum().backward();
        var expected = layer.named_parameters().ToDictionary(p => p.name, p => Rebuilt.Doubles(p.parameter - 0.25 * p.parameter.grad!));
        optimizer.step();
        Assert.All(layer.named_parameters(), p => Assert.Equal(expected[p.name], Rebuilt.Doubles(p.parameter)));
        ModuleState.Check(layer, float64, DeviceType.CPU);
    }

    [Theory, MemberData(nameof(Layers))]
    public void A_layer_is_saved_and_loaded(string name)
    {
        (Func<Layer> make, long[] shape) = OwnLayers.All[name];
        foreach (ScalarType type in (ScalarType[])[float32, float64])
        {
            using var scope = NewDisposeScope();
            using Layer saved = make().to(type), loaded = make().to(type);
            Tensor input = Rebuilt.Uniform("x", shape).to_type(type);
            using var file = new MemoryStream();
            using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true)) saved.save(writer);
            file.Position = 0;
            loaded.load(new BinaryReader(file));
            Assert.Equal(file.Length, file.Position);
            Assert.Equal(Rebuilt.Doubles(saved.call(input)), Rebuilt.Doubles(loaded.call(input)));
        }
    }

    [Fact]
    public void Codes_have_the_default_type()
    {
        ScalarType before = get_default_dtype();
        try
        {
            set_default_dtype(float64);
            using Layer layer = OwnLayers.All["RadialBasis"].Make();
            ModuleState.Check(layer, float64, DeviceType.CPU);
        }
        finally
        {
            set_default_dtype(before);
        }
    }
}
