using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

public class ShapeTests
{
    private static Tensor Grid() => arange(6).reshape(2, 3);

    [Fact]
    public void Facts()
    {
        using var t = zeros(2, 3, 4);
        Assert.Equal([2L, 3, 4], t.shape);
        Assert.Equal([2L, 3, 4], t.size());
        Assert.Equal(4, t.size(-1));
        Assert.Equal(3, t.ndim);
        Assert.Equal(3, t.dim());
        Assert.Equal(24, t.numel());
        Assert.Equal(4, t.element_size());
        Assert.Equal([12L, 4, 1], t.stride());
        Assert.True(t.is_contiguous());
        Assert.Equal(DeviceType.CPU, t.device.type);
    }

    [Fact]
    public void Reshaping()
    {
        using var t = Grid();
        Expect.Same(t.reshape(3, -1), [3, 2], 0, 1, 2, 3, 4, 5);
        Expect.Same(t.view(6), [6], 0, 1, 2, 3, 4, 5);
        Expect.Same(t.flatten(), [6], 0, 1, 2, 3, 4, 5);
        Assert.Equal([2L, 12], zeros(2, 3, 4).flatten(1).shape);
        Assert.Equal([2L, 1, 3], t.unsqueeze(1).shape);
        Assert.Equal([2L, 3], t.unsqueeze(0).squeeze(0).shape);
        Assert.Equal([2L, 3], t.unsqueeze(0).unsqueeze(-1).squeeze().shape);
        Assert.Equal([2L, 3, 1], t.unflatten(1, 3, 1).shape);
    }

    [Fact]
    public void Permuting()
    {
        using var t = Grid();
        Expect.Same(t.t(), [3, 2], 0, 3, 1, 4, 2, 5);
        Expect.Same(t.T, [3, 2], 0, 3, 1, 4, 2, 5);
        Expect.Same(t.transpose(0, 1), [3, 2], 0, 3, 1, 4, 2, 5);
        Assert.Equal([4L, 2, 3], zeros(2, 3, 4).permute(2, 0, 1).shape);
        Assert.False(t.t().is_contiguous());
        Assert.True(t.t().contiguous().is_contiguous());
        Assert.Equal([3L, 4, 2], movedim(zeros(2, 3, 4), 0, 2).shape);
    }

    [Fact]
    public void Repeating_and_moving()
    {
        using var t = Grid();
        Expect.Same(tensor(new[] { 1, 2 }).repeat(2, 2), [2, 4], 1, 2, 1, 2, 1, 2, 1, 2);
        Expect.Same(tensor(new long[,] { { 1 }, { 2 } }).expand(2, 3), [2, 3], 1, 1, 1, 2, 2, 2);
        Expect.Same(t.flip(1), [2, 3], 2, 1, 0, 5, 4, 3);
        Expect.Same(t.roll(1, 1), [2, 3], 2, 0, 1, 5, 3, 4);
        Expect.Same(t.narrow(1, 1, 2), [2, 2], 1, 2, 4, 5);
        Expect.Same(t.select(0, 1), [3], 3, 4, 5);
        Expect.Same(t.slice(1, 0, 3, 2), [2, 2], 0, 2, 3, 5);
        Expect.Same(tensor(new[] { 1, 2 }).repeat_interleave(2), [4], 1, 1, 2, 2);
    }

    [Fact]
    public void Triangles_and_diagonals()
    {
        using var t = arange(9).reshape(3, 3);
        Expect.Same(t.tril(), [3, 3], 0, 0, 0, 3, 4, 0, 6, 7, 8);
        Expect.Same(t.triu(1), [3, 3], 0, 1, 2, 0, 0, 5, 0, 0, 0);
        Expect.Same(t.diag(), [3], 0, 4, 8);
        Expect.Same(t.trace(), [], 12);
    }

    [Fact]
    public void Joining()
    {
        using var t = Grid();
        Expect.Same(cat([t, t], 1), [2, 6], 0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5);
        Expect.Same(cat(new List<Tensor> { t, t }), [4, 3], 0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5);
        Expect.Same(stack([tensor(new[] { 1, 2 }), tensor(new[] { 3, 4 })], 1), [2, 2], 1, 3, 2, 4);
        Expect.Same(vstack([tensor(new[] { 1, 2 }), tensor(new[] { 3, 4 })]), [2, 2], 1, 2, 3, 4);
        Expect.Same(hstack([tensor(new[] { 1, 2 }), tensor(new[] { 3, 4 })]), [4], 1, 2, 3, 4);
    }

    [Fact]
    public void Splitting()
    {
        using var t = arange(5);
        Assert.Equal([2L, 2, 1], t.split(2).Select(x => x.shape[0]));
        Assert.Equal([1L, 4], t.split([1L, 4L]).Select(x => x.shape[0]));
        Assert.Equal([3L, 2], t.chunk(2).Select(x => x.shape[0]));
        var rows = Grid().unbind(0);
        Assert.Equal(2, rows.Length);
        Expect.Same(rows[1], [3], 3, 4, 5);
    }

    [Fact]
    public void Copies_and_conversions()
    {
        using var t = tensor(new[] { 1.7f, -1.7f });
        Expect.Same(t.to_type(ScalarType.Int32), [2], 1, -1);
        Assert.Equal(ScalarType.Float64, t.to(float64).dtype);
        Assert.Equal(ScalarType.Int64, t.@long().dtype);
        Assert.Equal(ScalarType.Float16, t.half().dtype);
        Assert.Equal(ScalarType.Float64, t.to(zeros(1, dtype: float64)).dtype);
        using var copy = t.clone();
        copy.zero_();
        Expect.Near(t, [2], [1.7, -1.7], 1e-6);
        Expect.Near(copy.copy_(t), [2], [1.7, -1.7], 1e-6);
        Assert.Equal(DeviceType.CPU, t.cpu().device_type);
        Assert.Equal(DeviceType.CPU, t.to(CPU).device_type);
        using var old = ones(1);
        using var wide = old.to_type(ScalarType.Float64, disposeAfter: true);
        Assert.True(old.IsInvalid);
    }
}
