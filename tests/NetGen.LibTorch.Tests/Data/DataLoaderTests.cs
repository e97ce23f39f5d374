using NetGen.LibTorch.Tests.NN;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Data;

[Collection("counts native tensors")]
public class DataLoaderTests
{
    /// <summary>Example i is the number i and the label i * i.</summary>
    private sealed class Squares(long count) : utils.data.Dataset
    {
        public override long Count => count;

        public override Dictionary<string, Tensor> GetTensor(long index) => new() { ["x"] = tensor(new[] { (float)index }), ["y"] = tensor(index * index) };
    }

    private static List<double[]> Pass(IEnumerable<Dictionary<string, Tensor>> loader) => loader.Select(b => b["x"].Values()).ToList();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Batches_come_in_order(int workers)
    {
        using var loader = utils.data.DataLoader(new Squares(10), 4, false, null, null, workers);
        Assert.Equal(3, loader.Count);
        foreach (var pass in new[] { Pass(loader), Pass(loader) })
            Assert.Equal([[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]], pass);
        foreach (var batch in loader)
        {
            Assert.Equal([batch["x"].shape[0], 1], batch["x"].shape);
            Assert.Equal(batch["x"].Values().Select(v => v * v), batch["y"].Values());
        }
    }

    [Fact]
    public void A_last_batch_that_is_not_full_may_be_dropped()
    {
        using var loader = utils.data.DataLoader(new Squares(10), 4, false, null, null, 1, true);
        Assert.Equal(2, loader.Count);
        Assert.Equal([[0, 1, 2, 3], [4, 5, 6, 7]], Pass(loader));
    }

    [Fact]
    public void Shuffling_gives_every_example_once_and_a_seed_repeats_it()
    {
        using var one = utils.data.DataLoader(new Squares(50), 8, true, null, 17);
        using var two = utils.data.DataLoader(new Squares(50), 8, true, null, 17, 2);
        using var other = utils.data.DataLoader(new Squares(50), 8, true, null, 18);
        var order = Pass(one).SelectMany(b => b).ToArray();
        Assert.Equal(Enumerable.Range(0, 50).Select(i => (double)i), order.Order());
        Assert.NotEqual(order.Order(), order);
        Assert.Equal(order, Pass(two).SelectMany(b => b));
        Assert.NotEqual(order, Pass(other).SelectMany(b => b));
    }

    [Fact]
    public void An_order_of_ones_own_is_followed()
    {
        using var loader = utils.data.DataLoader(new Squares(10), 2, new long[] { 9, 3, 3 });
        Assert.Equal([[9, 3], [3]], Pass(loader));
    }

    [Fact]
    public void Tensors_give_their_rows()
    {
        using var scope = NewDisposeScope();
        using var data = utils.data.TensorDataset(arange(6).reshape(3, 2), tensor(new long[] { 7, 8, 9 }));
        Assert.Equal(3, data.Count);
        using var loader = utils.data.DataLoader(data, 2);
        var batches = loader.Select(b => (b[0].Values(), b[1].Values())).ToList();
        Assert.Equal([0, 1, 2, 3], batches[0].Item1);
        Assert.Equal([7, 8], batches[0].Item2);
        Assert.Equal([9], batches[1].Item2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Passes_leave_no_tensors(int workers)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = Tensor.TotalCount;
        using (var loader = utils.data.DataLoader(new Squares(40), 4, true, null, 1, workers))
        {
            foreach (var batch in loader) Assert.Equal(2, batch.Count);
            foreach (var _ in loader) break;
        }
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void An_error_on_the_way_arrives(int workers)
    {
        var order = new long[] { 0, 1, 2, -1 }.Select(i => i < 0 ? throw new InvalidDataException("no such image") : i);
        using var loader = utils.data.DataLoader(new Squares(4), 2, order, null, workers);
        Assert.Contains("no such image", Assert.ThrowsAny<Exception>(() => Pass(loader)).ToString());
    }
}
