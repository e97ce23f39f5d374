using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

public class ElementTests
{
    [Fact]
    public void Elements_come_in_the_order_of_indices_even_of_views()
    {
        using var t = arange(6).reshape(2, 3).t();
        Assert.Equal([0L, 3, 1, 4, 2, 5], t.data<long>().ToArray());
        Assert.Equal(4L, t.data<long>()[1, 1]);
        Assert.Equal(6, t.data<long>().Count);
    }

    [Fact]
    public void Elements_can_be_written()
    {
        using var t = zeros(2, 2);
        t.data<float>()[1, 0] = 5;
        t.data<float>().CopyFrom([1f, 2f], 0, 0);
        Expect.Near(t, [2, 2], [1, 2, 5, 0]);
        var target = new float[4];
        t.data<float>().CopyTo(target);
        Assert.Equal([1f, 2, 5, 0], target);
    }

    [Fact]
    public void Arrays_of_the_same_dimensions()
    {
        using var t = arange(4).reshape(2, 2);
        Assert.Equal(new long[,] { { 0, 1 }, { 2, 3 } }, (long[,])t.data<long>().ToNDArray());
    }

    [Fact]
    public void Bytes_are_the_memory_itself()
    {
        using var t = tensor(new[] { 1f, 2f });
        Assert.Equal(8, t.bytes.Length);
        Assert.Equal(BitConverter.GetBytes(2f), t.bytes[4..].ToArray());
        using var other = zeros(2);
        other.bytes = t.bytes;
        Expect.Near(other, [2], [1, 2]);
    }

    [Fact]
    public void One_element_converts_to_every_number()
    {
        using var t = tensor(3.75);
        Assert.Equal(3.75, t.ToDouble());
        Assert.Equal(3.75f, t.ToSingle());
        Assert.Equal(3, t.ToInt32());
        Assert.Equal(3L, t.ToInt64());
        Assert.Equal(3.75, (double)t);
        Assert.True(tensor(1).ToBoolean());
        Assert.Equal(5, tensor(5L).ToScalar().ToInt32());
        Assert.Equal(ScalarType.Int64, tensor(5L).ToScalar().Type);
    }

    [Fact]
    public void Text_says_shape_type_and_device() =>
        Assert.Contains("[2x3], type = Float32, device = cpu", zeros(2, 3).ToString());
}
