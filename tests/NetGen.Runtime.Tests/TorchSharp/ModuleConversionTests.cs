using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Runtime.Tests;

/// <summary>What generated code relies on in torch.nn.Module's to(), which ends in _toEpilog.</summary>
public sealed class ModuleConversionTests
{
    /// <summary>So no property of a generated class has the name of a bare parameter.</summary>
    [Fact]
    public void APropertyOfTheParametersNameIsSet()
    {
        using var module = new ReadOnlyProbe();
        var error = Assert.Throws<ArgumentException>(() => module.to(float64));
        Assert.Contains("set method not found", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AParameterIsReplacedInItsPlaceAndInTheFieldOfItsName()
    {
        using var module = new FieldProbe();
        module.register_parameter("other", new Parameter(ones(1)));
        Parameter old = module.Scale;
        using (NewDisposeScope()) module.to(float64);
        Assert.True(old.IsInvalid);
        Assert.Equal(["scale", "other"], module.named_parameters().Select(p => p.name));
        Assert.Equal(float64, module.Scale.dtype);
        Assert.True(module.Scale is { requires_grad: true, is_leaf: true });
        Assert.Same(module.Scale, module.InField);
    }

    [Fact]
    public void AFieldOfTheParametersNameButAnotherTypeMakesItFail()
    {
        using var module = new Probe(p => p.register_parameter("name", new Parameter(ones(1))));
        Assert.ThrowsAny<ArgumentException>(() => module.to(float64));
    }

    [Fact]
    public void WholeNumbersStayWholeNumbers()
    {
        using var norm = nn.BatchNorm2d(2).to(float64);
        Assert.Equal(float64, norm.running_mean!.dtype);
        Assert.Equal(int64, norm.num_batches_tracked!.dtype);
        using var module = new Probe();
        Assert.Throws<ArgumentException>(() => module.to(int64));
    }

    [Fact]
    public void BuffersThatAreNotSavedAreLeftBehind()
    {
        using var module = new Probe(p => p.register_buffer("unsaved", zeros(1), persistent: false));
        module.to(META);
        Assert.Equal(DeviceType.CPU, module.get_buffer("unsaved")!.device_type);
    }

    [Fact]
    public void AModuleIsMovedOnlyToAnotherDeviceThanTheLast()
    {
        using var module = new Probe().to(META);
        module.register_parameter("late", new Parameter(ones(1)));
        module.to(META);
        Assert.Equal(DeviceType.CPU, module.get_parameter("late")!.device_type);
    }

    [Fact]
    public void AParameterTakesItsTensorOver()
    {
        using var scope = NewDisposeScope();
        Tensor data = ones(2);
        var parameter = new Parameter(data);
        Assert.True(data.IsInvalid);
        Assert.True(scope.Contains(parameter) && !scope.Contains(data));
        Assert.True(parameter is { requires_grad: true, is_leaf: true });
    }
}
