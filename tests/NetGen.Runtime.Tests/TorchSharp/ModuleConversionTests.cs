using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Runtime.Tests;

/// <summary>What generated code relies on in torch.nn.Module's to(), which ends in _toEpilog.</summary>
public sealed class ModuleConversionTests
{
    /// <summary>So no property of a generated class has the name of a bare parameter.</summary>
    [Fact]
    public void A_property_of_the_parameters_name_is_set()
    {
        using var module = new ReadOnlyProbe();
        var error = Assert.Throws<ArgumentException>(() => module.to(float64));
        Assert.Contains("set method not found", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_is_replaced_in_its_place_and_in_the_field_of_its_name()
    {
        using var module = new FieldProbe();
        module.register_parameter("other", new Parameter(ones(1)));
        Parameter old = module.Scale;
        using (NewDisposeScope()) module.to(float64);
        Assert.True(old.IsInvalid);
        Assert.Equal(["_scale", "other"], module.named_parameters().Select(p => p.name));
        Assert.Equal(float64, module.Scale.dtype);
        Assert.True(module.Scale is { requires_grad: true, is_leaf: true });
        Assert.Same(module.Scale, module.InField);
    }

    [Fact]
    public void A_field_of_the_parameters_name_but_another_type_makes_it_fail()
    {
        using var module = new Probe(p => p.register_parameter("name", new Parameter(ones(1))));
        Assert.ThrowsAny<ArgumentException>(() => module.to(float64));
    }

    [Fact]
    public void Whole_numbers_stay_whole_numbers()
    {
        using var norm = nn.BatchNorm2d(2).to(float64);
        Assert.Equal(float64, norm.running_mean!.dtype);
        Assert.Equal(int64, norm.num_batches_tracked!.dtype);
        using var module = new Probe();
        Assert.Throws<ArgumentException>(() => module.to(int64));
    }

    [Fact]
    public void Buffers_that_are_not_saved_are_not_moved()
    {
        using var module = new Probe(p => p.register_buffer("unsaved", zeros(1), persistent: false));
        module.to(META);
        Assert.Equal(DeviceType.CPU, module.get_buffer("unsaved")!.device_type);
    }

    [Fact]
    public void A_module_is_moved_only_to_another_device_than_the_last()
    {
        using var module = new Probe().to(META);
        module.register_parameter("late", new Parameter(ones(1)));
        module.to(META);
        Assert.Equal(DeviceType.CPU, module.get_parameter("late")!.device_type);
    }

    [Fact]
    public void A_parameter_takes_its_tensor_over()
    {
        using var scope = NewDisposeScope();
        Tensor data = ones(2);
        var parameter = new Parameter(data);
        Assert.True(data.IsInvalid);
        Assert.True(scope.Contains(parameter) && !scope.Contains(data));
        Assert.True(parameter is { requires_grad: true, is_leaf: true });
    }
}
