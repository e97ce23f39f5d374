using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

public class ReductionTests
{
    // 1 2 3 / 4 5 9
    private static Tensor Table() => tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 9 } });

    [Fact]
    public void Sums_and_means()
    {
        using var t = Table();
        Expect.Near(t.sum(), [], [24]);
        Expect.Near(t.sum(0L), [3], [5, 7, 12]);
        Expect.Near(t.sum(1, keepdim: true), [2, 1], [6, 18]);
        Expect.Near(t.sum([0L, 1L]), [], [24]);
        Expect.Near(t.mean(), [], [4]);
        Expect.Near(t.mean([1L]), [2], [2, 6]);
        Expect.Near(t.mean([0L], keepdim: true), [1, 3], [2.5, 3.5, 6]);
        Expect.Near(t.prod(), [], [1080]);
        Expect.Near(t.prod(1), [2], [6, 180]);
        Assert.Equal(ScalarType.Int64, tensor(new[] { 1, 2 }).sum().dtype);
    }

    [Fact]
    public void Spread()
    {
        using var t = tensor(new[] { 2.0, 4, 4, 4, 5, 5, 7, 9 });
        // Mean 5, squared deviations 9 1 1 1 0 0 4 16: 32.
        Expect.Near(t.var(unbiased: false), [], [4]);
        Expect.Near(t.std(unbiased: false), [], [2]);
        Expect.Near(t.var(), [], [32.0 / 7]);
        Expect.Near(t.std(), [], [Math.Sqrt(32.0 / 7)]);
        Expect.Near(Table().var(1), [2], [1, 7]);
        Expect.Near(Table().std([0L], unbiased: false), [3], [1.5, 1.5, 3]);
    }

    [Fact]
    public void Extremes_and_where_they_are()
    {
        using var t = Table();
        Expect.Near(t.max(), [], [9]);
        Expect.Near(t.min(), [], [1]);
        var (values, indexes) = t.max(1);
        Expect.Near(values, [2], [3, 9]);
        Expect.Same(indexes, [2], 2, 2);
        var low = t.min(0, keepdim: true);
        Expect.Near(low.values, [1, 3], [1, 2, 3]);
        Expect.Same(low.indexes, [1, 3], 0, 0, 0);
        Expect.Same(t.argmax(), [], 5);
        Expect.Same(t.argmax(1), [2], 2, 2);
        Expect.Same(t.argmin(1, keepdim: true), [2, 1], 0, 0);
        Expect.Near(t.amax([0L]), [3], [4, 5, 9]);
    }

    [Fact]
    public void Order()
    {
        using var t = tensor(new[] { 3f, 1f, 2f });
        var (values, indices) = t.sort();
        Expect.Near(values, [3], [1, 2, 3]);
        Expect.Same(indices, [3], 1, 2, 0);
        Expect.Same(t.argsort(descending: true), [3], 0, 2, 1);
        var top = t.topk(2);
        Expect.Near(top.values, [2], [3, 2]);
        Expect.Same(top.indexes, [2], 0, 2);
        Expect.Near(t.median(), [], [2]);
        Expect.Near(tensor(new[] { 3f, 1f, 3f }).mode().values, [], [3]);
    }

    [Fact]
    public void Any_and_all()
    {
        using var t = tensor(new[,] { { true, false }, { true, true } });
        Assert.True(t.any().item<bool>());
        Assert.False(t.all().item<bool>());
        Expect.Same(t.all(1), false, true);
        Expect.Same(t.any(0), true, true);
        Expect.Same(Table().count_nonzero(), [], 6);
    }

    [Fact]
    public void Norms_and_logarithms_of_sums()
    {
        Expect.Near(tensor(new[] { 3f, -4f }).norm(), [], [5]);
        Expect.Near(tensor(new[] { 3f, -4f }).norm(1f), [], [7]);
        Expect.Near(tensor(new float[,] { { 3, 4 }, { 6, 8 } }).norm(1), [2], [5, 10]);
        // log(e^1000 + e^1000) = 1000 + log 2, which e^1000 itself would overflow.
        Expect.Near(tensor(new[] { 1000.0, 1000.0 }).logsumexp(0), [], [1000 + Math.Log(2)], 1e-9);
        Expect.Near(tensor(new[] { 0.0, Math.Log(3) }).softmax(0), [2], [0.25, 0.75], 1e-12);
        Expect.Near(tensor(new[] { 0.0, Math.Log(3) }).log_softmax(0), [2], [Math.Log(0.25), Math.Log(0.75)], 1e-12);
    }

    [Fact]
    public void Running_sums()
    {
        Expect.Near(Table().cumsum(1), [2, 3], [1, 3, 6, 4, 9, 18]);
        Expect.Near(Table().cumprod(0), [2, 3], [1, 2, 3, 4, 10, 27]);
        Expect.Same(tensor(new[] { 0L, 2L, 2L, 3L }).bincount(null), [4], 1, 0, 2, 1);
    }
}
