using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

public class TypeTests
{
    [Fact]
    public void Devices_have_descriptions()
    {
        Assert.Equal(DeviceType.CPU, device("cpu").type);
        Assert.Equal("cpu", CPU.ToString());
        Assert.Equal(1, device("cuda:1").index);
        Assert.Equal(DeviceType.CUDA, device("cuda:1").type);
        Device implicitly = "cpu";
        Assert.Equal(DeviceType.CPU, implicitly.type);
    }

    [Fact]
    public void Scalars_know_their_kind()
    {
        Scalar integer = 3, real = 2.5f, truth = true;
        Assert.Equal(ScalarType.Int64, integer.Type);
        Assert.Equal(ScalarType.Bool, truth.Type);
        Assert.True(is_floating_point(real.Type));
        Assert.Equal(3, integer.ToInt32());
        Assert.Equal(2.5, real.ToDouble());
    }

    [Fact]
    public void Types_promote()
    {
        Assert.Equal(ScalarType.Float32, promote_types(ScalarType.Int64, ScalarType.Float32));
        Assert.Equal(ScalarType.Float64, (zeros(1, dtype: float64) + zeros(1)).dtype);
        Assert.Equal(ScalarType.Int32, (tensor(new[] { 1 }) + 1).dtype);
        Assert.Equal(ScalarType.Float32, (tensor(new[] { 1 }) + 1.5).dtype);
    }

    [Fact]
    public void Limits_are_IEEE_754s()
    {
        Assert.Equal(Math.Pow(2, -23), finfo(float32).eps);
        Assert.Equal(float.MaxValue, finfo(float32).max);
        Assert.Equal(double.MaxValue, finfo(float64).max);
        Assert.Equal(32, finfo().bits);
        Assert.Equal(8, ScalarType.Int64.ElementSize());
    }

    [Fact]
    public void Threads_can_be_set()
    {
        var before = get_num_threads();
        set_num_threads(1);
        Assert.Equal(1, get_num_threads());
        set_num_threads(before);
        Assert.Equal(before, get_num_threads());
    }
}
