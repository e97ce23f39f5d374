using NetGen.Tests;
using TorchSharp;
using static TorchSharp.torch;
using Layer = TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor>;

namespace NetGen.Runtime.Tests;

/// <summary>NetGen's own layers follow to(), half() and the like with all they have, as PyTorch's modules do.</summary>
public sealed class ConversionTests
{
    public static TheoryData<string> Layers => OwnLayers.Names;

    /// <summary>
    /// Wider numbers change no value, float16 has 11 bits. Where null, outputs aren't compared: on some processors libtorch's convolutions
    /// of bfloat16 are wrong.
    /// </summary>
    private static readonly IReadOnlyList<(Action<Layer> Convert, ScalarType Type, double? Precision)> s_conversions =
    [
        (m => m.to(float64), float64, 1e-5),
        (m => m.half(), float16, 3e-2),
        (m => m.bfloat16(), bfloat16, null),
        (m => m.to(CPU, float64), float64, 1e-5),
    ];

    [Theory, MemberData(nameof(Layers))]
    public void A_layer_has_the_type_that_it_was_converted_to(string name)
    {
        (Func<Layer> make, long[] shape) = OwnLayers.All[name];
        foreach ((Action<Layer> convert, ScalarType type, double? precision) in s_conversions)
        {
            using var scope = NewDisposeScope();
            using Layer layer = make();
            Tensor input = Input(shape, float32);
            double[] before = Rebuilt.Doubles(layer.call(input));
            convert(layer);
            ModuleState.Check(layer, type, DeviceType.CPU);
            Tensor output = layer.call(Input(shape, type));
            Assert.Equal(type, output.dtype);
            if (precision is not { } share) continue;
            Assert.All(before.Zip(Rebuilt.Doubles(output)), p => Assert.Equal(p.First, p.Second, share * Math.Max(1, Math.Abs(p.First))));
        }
    }

    [Theory, MemberData(nameof(Layers))]
    public void A_layer_is_on_the_device_that_it_was_moved_to(string name)
    {
        using Layer layer = OwnLayers.All[name].Make(), other = OwnLayers.All[name].Make();
        layer.to(META);
        ModuleState.Check(layer, float32, DeviceType.META);
        layer.to(float64);
        ModuleState.Check(layer, float64, DeviceType.META);
        other.to(META, float16);
        ModuleState.Check(other, float16, DeviceType.META);
    }

    [Theory, MemberData(nameof(Layers))]
    public void A_layer_that_is_already_there_keeps_its_tensors(string name)
    {
        using Layer layer = OwnLayers.All[name].Make();
        var before = ModuleState.Modules(layer).SelectMany(m => ModuleState.Registered(m.Module)).ToList();
        layer.to(float32).to(CPU).cpu();
        Assert.All(before.Where(r => r.Name != "positions"), r => Assert.False(r.Tensor.IsInvalid));
        ModuleState.Check(layer, float32, DeviceType.CPU);
    }

    [Theory, MemberData(nameof(Layers))]
    public void Gradients_are_converted_too(string name)
    {
        using var scope = NewDisposeScope();
        using Layer layer = OwnLayers.All[name].Make();
        if (!layer.parameters().Any()) return;
        layer.call(Input(OwnLayers.All[name].Input, float32)).sum().backward();
        var before = layer.named_parameters().ToDictionary(p => p.name, p => Rebuilt.Doubles(p.parameter.grad!));
        layer.to(float64);
        foreach (var (key, parameter) in layer.named_parameters())
        {
            Assert.True(parameter.requires_grad && parameter.is_leaf, key);
            Assert.Equal(float64, parameter.grad!.dtype);
            Assert.Equal(before[key], Rebuilt.Doubles(parameter.grad));
        }
    }

    private static Tensor Input(long[] shape, ScalarType type) => Rebuilt.Uniform("x", shape).to_type(type);
}
