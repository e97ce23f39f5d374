using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

public class MatrixTests
{
    private static double[] Product(double[] a, double[] b, int n, int k, int m)
    {
        var c = new double[n * m];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < m; j++)
                for (var l = 0; l < k; l++) c[i * m + j] += a[i * k + l] * b[l * m + j];
        return c;
    }

    private static double[] Numbers(int count, double start) => [.. Enumerable.Range(0, count).Select(i => Math.Sin(start + i))];

    [Fact]
    public void Matrix_products_agree_with_three_loops()
    {
        double[] a = Numbers(6, 0), b = Numbers(12, 3);
        using var x = tensor(a, [2L, 3L]);
        using var y = tensor(b, [3L, 4L]);
        var expected = Product(a, b, 2, 3, 4);
        Expect.Near(x.matmul(y), [2, 4], expected, 1e-12);
        Expect.Near(x.mm(y), [2, 4], expected, 1e-12);
        Expect.Near(einsum("ij,jk->ik", x, y), [2, 4], expected, 1e-12);
        Expect.Near(x.tensordot(y, 1), [2, 4], expected, 1e-12);
        Expect.Near(ones(2, 4, dtype: float64).addmm(x, y, 2, 3), [2, 4], [.. expected.Select(v => 2 + 3 * v)], 1e-12);
    }

    [Fact]
    public void Batches_multiply_one_by_one()
    {
        double[] a = Numbers(12, 0), b = Numbers(12, 5);
        using var x = tensor(a, [2L, 2L, 3L]);
        using var y = tensor(b, [2L, 3L, 2L]);
        double[] expected = [.. Product(a[..6], b[..6], 2, 3, 2), .. Product(a[6..], b[6..], 2, 3, 2)];
        Expect.Near(x.bmm(y), [2, 2, 2], expected, 1e-12);
        Expect.Near(x.matmul(y), [2, 2, 2], expected, 1e-12);
        Expect.Near(zeros(2, 2, 2, dtype: float64).baddbmm(x, y), [2, 2, 2], expected, 1e-12);
    }

    [Fact]
    public void Vectors()
    {
        using var v = tensor(new[] { 1f, 2f, 3f });
        using var w = tensor(new[] { 4f, 5f, 6f });
        Expect.Near(v.dot(w), [], [32]);
        Expect.Near(v.outer(w)[1], [3], [8, 10, 12]);
        Expect.Near(tensor(new float[,] { { 1, 0, 0 }, { 0, 2, 0 } }).mv(v), [2], [1, 4]);
        Expect.Near(v.inner(w), [], [32]);
    }

    [Fact]
    public void Inverse_and_determinant()
    {
        using var m = tensor(new double[,] { { 2, 1 }, { 1, 1 } });
        Expect.Near(m.det(), [], [1], 1e-12);
        Expect.Near(m.inverse(), [2, 2], [1, -1, -1, 2], 1e-12);
        Expect.Near(m.matrix_power(2), [2, 2], [5, 3, 3, 2], 1e-12);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_an_error()
    {
        var e = Assert.ThrowsAny<Exception>(() => zeros(2, 3).mm(zeros(4, 5)));
        Assert.Contains("mat1 and mat2 shapes cannot be multiplied (2x3 and 4x5)", e.Message);
    }
}
