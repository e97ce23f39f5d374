using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

public class CreationTests
{
    [Fact]
    public void Fills_with_zeros_ones_and_values()
    {
        Expect.Near(zeros(2, 3), [2, 3], [0, 0, 0, 0, 0, 0]);
        Expect.Near(ones(3L), [3], [1, 1, 1]);
        Expect.Near(full([2L, 2L], 2.5), [2, 2], [2.5, 2.5, 2.5, 2.5]);
        Expect.Same(full(2L, 7), [2], 7, 7);
        Assert.Equal([2L, 3, 4, 5], empty(2, 3, 4, 5).shape);
    }

    [Fact]
    public void Types_default_to_float_and_to_the_type_of_the_data()
    {
        Assert.Equal(ScalarType.Float32, zeros(2).dtype);
        Assert.Equal(ScalarType.Float64, zeros(2, dtype: float64).dtype);
        Assert.Equal(ScalarType.Int64, arange(3).dtype);
        Assert.Equal(ScalarType.Float32, arange(0.0, 1.0, 0.25).dtype);
        Assert.Equal(ScalarType.Int32, tensor(new[] { 1, 2 }).dtype);
        Assert.Equal(ScalarType.Int64, tensor(new[] { 1L, 2L }).dtype);
        Assert.Equal(ScalarType.Bool, tensor(new[] { true }).dtype);
        Assert.Equal(ScalarType.Byte, tensor(new byte[] { 1 }).dtype);
        Assert.Equal(ScalarType.Int8, tensor(new sbyte[] { 1 }).dtype);
        Assert.Equal(ScalarType.Int16, tensor(new short[] { 1 }).dtype);
        Assert.Equal(ScalarType.Float64, tensor(new[] { 1.5 }).dtype);
        Assert.Equal(ScalarType.Int64, randint(10, [3L]).dtype);
        Assert.Equal(ScalarType.Int64, randperm(5).dtype);
    }

    [Fact]
    public void Copies_arrays_of_every_type_and_shape()
    {
        Expect.Near(tensor(new[] { 1.5f, -2f }), [2], [1.5, -2]);
        Expect.Near(tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }), [2, 3], [1, 2, 3, 4, 5, 6]);
        Expect.Near(tensor(new double[,,] { { { 1, 2 } }, { { 3, 4 } } }), [2, 1, 2], [1, 2, 3, 4]);
        Expect.Same(tensor(new[] { 1, 2, 3, 4, 5, 6 }, [3L, 2L]), [3, 2], 1, 2, 3, 4, 5, 6);
        Expect.Same(tensor(new List<long> { 4, 5, 6, 7 }, 2, 2), [2, 2], 4, 5, 6, 7);
        Expect.Same(tensor(new short[] { -3, 3 }), [2], -3, 3);
        Expect.Same(tensor(new[] { true, false, true }), true, false, true);
        Expect.Near(tensor(new Memory<float>([1, 2, 3, 4], 1, 2), [2L]), [2], [2, 3]);
        Expect.Near(from_array(new float[,] { { 1 }, { 2 } }), [2, 1], [1, 2]);
    }

    [Fact]
    public void A_tensor_does_not_share_the_array()
    {
        var array = new[] { 1f, 2f };
        using var t = tensor(array);
        array[0] = 100;
        Assert.Equal(1f, t[0].item<float>());
    }

    [Fact]
    public void Converts_to_the_asked_type_and_tracks_gradients()
    {
        using var t = tensor(new[] { 1, 2 }, dtype: float32, requires_grad: true);
        Assert.Equal(ScalarType.Float32, t.dtype);
        Assert.True(t.requires_grad);
        Assert.True(t.is_leaf);
    }

    [Fact]
    public void Makes_ranges()
    {
        Expect.Same(arange(5), [5], 0, 1, 2, 3, 4);
        Expect.Same(arange(2, 9, 3), [3], 2, 5, 8);
        Expect.Near(linspace(0, 1, 5), [5], [0, 0.25, 0.5, 0.75, 1]);
        Expect.Near(logspace(0, 2, 3), [3], [1, 10, 100], 1e-4);
        Expect.Near(eye(2, 3), [2, 3], [1, 0, 0, 0, 1, 0]);
        Expect.Near(eye(2), [2, 2], [1, 0, 0, 1]);
    }

    [Fact]
    public void Makes_tensors_like_others()
    {
        using var t = tensor(new double[,] { { 1, 2 }, { 3, 4 } });
        Assert.Equal(ScalarType.Float64, zeros_like(t).dtype);
        Expect.Near(ones_like(t), [2, 2], [1, 1, 1, 1]);
        Expect.Near(full_like(t, 3), [2, 2], [3, 3, 3, 3]);
        Assert.Equal(ScalarType.Int32, t.zeros_like(int32).dtype);
        Assert.Equal([2L, 2L], t.empty_like().shape);
        Assert.Equal([2L, 2L], rand_like(t).shape);
    }

    [Fact]
    public void Numbers_become_tensors_without_dimensions()
    {
        Assert.Empty(tensor(3.5f).shape);
        Assert.Equal(3.5f, tensor(3.5f).item<float>());
        Assert.Equal(7, tensor(7).item<int>());
        Assert.Equal(7L, tensor(7L).item<long>());
        Assert.True(tensor(true).item<bool>());
        Tensor implicitly = 2.0;
        Assert.Equal(2.0, implicitly.item<double>());
        Assert.Equal(2.5f, 2.5f.ToTensor().item<float>());
    }

    [Fact]
    public void A_shape_that_does_not_fit_the_array_is_an_error() =>
        Assert.ThrowsAny<Exception>(() => tensor(new[] { 1f, 2f, 3f }, [2L, 2L]));
}
