using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

public class IndexingTests
{
    // 0 1 2 3 / 4 5 6 7 / 8 9 10 11
    private static Tensor Grid() => arange(12).reshape(3, 4);

    [Fact]
    public void Numbers_select()
    {
        using var t = Grid();
        Assert.Equal(6L, t[1, 2].item<long>());
        Expect.Same(t[2], [4], 8, 9, 10, 11);
        Expect.Same(t[-1], [4], 8, 9, 10, 11);
        Assert.Equal(7L, arange(24).reshape(2, 3, 4)[0, 1, 3].item<long>());
    }

    [Fact]
    public void Slices_select()
    {
        using var t = Grid();
        Expect.Same(t[TensorIndex.Slice(1), TensorIndex.Slice(null, null, 2)], [2, 2], 4, 6, 8, 10);
        Expect.Same(t[TensorIndex.Ellipsis, 0], [3], 0, 4, 8);
        Expect.Same(t[TensorIndex.Colon, TensorIndex.Slice(-2)], [3, 2], 2, 3, 6, 7, 10, 11);
        Assert.Equal([1L, 3, 4], t[TensorIndex.None, TensorIndex.Ellipsis].shape);
        Expect.Same(t[1.., ..2], [2, 2], 4, 5, 8, 9);
        Expect.Same(t[^1, ..], [4], 8, 9, 10, 11);
        Expect.Same(t[0.., 1..^1], [3, 2], 1, 2, 5, 6, 9, 10);
    }

    [Fact]
    public void Tensors_select_and_put()
    {
        using var t = Grid();
        Expect.Same(t[tensor(new[] { 2L, 0L })], [2, 4], 8, 9, 10, 11, 0, 1, 2, 3);
        Expect.Same(t[t.gt(8)], [3], 9, 10, 11);
        Expect.Same(t.index([TensorIndex.Tensor(tensor(new[] { 0L, 1L })), TensorIndex.Tensor(tensor(new[] { 3L, 0L }))]), [2], 3, 4);
        t.index_put_(tensor(-1L), [t.lt(3)]);
        Expect.Same(t[0], [4], -1, -1, -1, 3);
    }

    [Fact]
    public void Assignment_writes_in_place()
    {
        using var t = zeros(2, 3);
        t[0, 1] = 5f;
        t[1] = tensor(new[] { 1f, 2f, 3f });
        t[TensorIndex.Colon, TensorIndex.Single(2)] = tensor(9f);
        Expect.Near(t, [2, 3], [0, 5, 9, 1, 2, 9]);
    }

    [Fact]
    public void Views_share_memory_with_their_base()
    {
        using var t = zeros(2, 2);
        using var row = t[0];
        row.fill_(4);
        Expect.Near(t, [2, 2], [4, 4, 0, 0]);
    }

    [Fact]
    public void Gathers_and_scatters()
    {
        using var t = Grid();
        Expect.Same(t.gather(1, tensor(new long[,] { { 3 }, { 0 }, { 2 } })), [3, 1], 3, 4, 10);
        Expect.Same(t.index_select(1, tensor(new[] { 3L, 0L })), [3, 2], 3, 0, 7, 4, 11, 8);
        using var hot = zeros(2, 3).scatter_(1, tensor(new long[,] { { 2 }, { 0 } }), ones(2, 1));
        Expect.Near(hot, [2, 3], [0, 0, 1, 1, 0, 0]);
        Expect.Near(zeros(3).scatter_add(0, tensor(new[] { 1L, 1L, 2L }), ones(3)), [3], [0, 2, 1]);
        Expect.Near(zeros(3).index_add(0, tensor(new[] { 0L, 0L }), tensor(new[] { 1f, 2f }), 2), [3], [6, 0, 0]);
    }

    [Fact]
    public void Masks_fill_and_choose()
    {
        using var t = tensor(new[] { 1f, -2f, 3f, -4f });
        Expect.Near(t.masked_fill(t.lt(0), 0), [4], [1, 0, 3, 0]);
        Expect.Near(t.masked_select(t.gt(0)), [2], [1, 3]);
        Expect.Near(where(t.gt(0), t, zeros_like(t)), [4], [1, 0, 3, 0]);
        Expect.Same(t.lt(0).nonzero(), [2, 1], 1, 3);
        Expect.Near(t.take(tensor(new[] { 3L, 0L })), [2], [-4, 1]);
    }

    [Fact]
    public void An_index_outside_is_an_error()
    {
        using var t = Grid();
        var e = Assert.ThrowsAny<Exception>(() => t[3]);
        Assert.Contains("out of bounds", e.Message);
        Assert.Contains("size 3", e.Message);
    }
}
