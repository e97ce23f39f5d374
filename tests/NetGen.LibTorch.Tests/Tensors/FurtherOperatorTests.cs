using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

public class FurtherOperatorTests
{
    [Fact]
    public void Order_statistics()
    {
        using var t = tensor(new[] { 4.0, 1, 3, 2 });
        // Between the sorted 1 2 3 4, a quarter of the way from the first to the last is 1.75.
        Expect.Near(t.quantile(tensor(0.25), 0), [], [1.75]);
        var (value, index) = t.kthvalue(2, 0);
        Expect.Near(value, [], [2]);
        Expect.Same(index, [], 3);
        var (least, greatest) = t.aminmax();
        Expect.Near(least, [], [1]);
        Expect.Near(greatest, [], [4]);
    }

    [Fact]
    public void Distinct_elements()
    {
        using var t = tensor(new[] { 3L, 1, 3, 2, 1, 3 });
        var (output, inverse, counts) = t.unique(return_inverse: true, return_counts: true);
        Expect.Same(output, [3], 1, 2, 3);
        Expect.Same(inverse!, [6], 2, 0, 2, 1, 0, 2);
        Expect.Same(counts!, [3], 2, 1, 3);
        Assert.Null(t.unique().counts);
        Expect.Same(tensor(new[] { 1, 1, 2, 1 }).unique_consecutive().output, [3], 1, 2, 1);
    }

    [Fact]
    public void Spread_with_its_mean()
    {
        using var t = tensor(new double[,] { { 1, 3 }, { 2, 6 } });
        var (deviation, mean) = t.std_mean(1, unbiased: false);
        Expect.Near(deviation, [2], [1, 2], 1e-12);
        Expect.Near(mean, [2], [2, 4], 1e-12);
    }

    [Fact]
    public void Awkward_numbers()
    {
        Expect.Near(tensor(new[] { float.NaN, float.PositiveInfinity, 2 }).nan_to_num(1, 10), [3], [1, 10, 2]);
        Expect.Near(tensor(new[] { 0.0, 2.0 }).xlogy(tensor(new[] { 0.0, Math.E })), [2], [0, 2], 1e-12);
        Expect.Near(tensor(new[] { 0.5, 0.8 }).logit(), [2], [0, Math.Log(4)], 1e-12);
        Expect.Near(tensor(new[] { 1f, float.NaN, 5f }).nanmedian(), [], [1]);
    }

    [Fact]
    public void Arrangements()
    {
        using var t = tensor(new[,] { { 1, 2 }, { 3, 4 } });
        Expect.Same(t.rot90(), [2, 2], 2, 4, 1, 3);
        Expect.Same(tensor(new[] { 1, 4, 9 }).diff(), [2], 3, 5);
        Expect.Same(tensor(new[] { 1, 2 }).diagflat(), [2, 2], 1, 0, 0, 2);
        Expect.Same(block_diag(t, tensor(new[,] { { 5 } })), [3, 3], 1, 2, 0, 3, 4, 0, 0, 0, 5);
        Expect.Same(tril_indices(2, 2), [2, 3], 0, 1, 1, 0, 0, 1);
        Expect.Same(combinations(tensor(new[] { 1, 2, 3 })), [3, 2], 1, 2, 1, 3, 2, 3);
        Assert.Equal([1L, 1], tensor(3).atleast_2d().shape);
    }

    [Fact]
    public void Places_between_boundaries()
    {
        using var boundaries = tensor(new[] { 1, 3, 5 });
        Expect.Same(tensor(new[] { 0, 3, 4, 9 }).bucketize(boundaries), [4], 0, 1, 2, 3);
        Expect.Same(searchsorted(boundaries, tensor(new[] { 3 }), right: true), [1], 2);
    }

    [Fact]
    public void New_tensors_of_the_same_type()
    {
        using var t = zeros(1, dtype: float64);
        Assert.Equal(ScalarType.Float64, t.new_zeros(2, 3).dtype);
        Expect.Near(t.new_full(2, 7), [2], [7, 7]);
        Assert.Equal(ScalarType.Float32, FloatTensor(t).dtype);
    }

    [Fact]
    public void Grids()
    {
        var grid = meshgrid([tensor(new[] { 1, 2 }), tensor(new[] { 3, 4, 5 })]);
        Expect.Same(grid[0], [2, 3], 1, 1, 1, 2, 2, 2);
        Expect.Same(grid[1], [2, 3], 3, 4, 5, 3, 4, 5);
    }
}
