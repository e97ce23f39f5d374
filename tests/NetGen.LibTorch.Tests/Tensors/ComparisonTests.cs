using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

public class ComparisonTests
{
    [Fact]
    public void Comparisons_work_element_by_element()
    {
        using var a = tensor(new[] { 1, 2, 3 });
        using var b = tensor(new[] { 3, 2, 1 });
        Expect.Same(a == b, false, true, false);
        Expect.Same(a != b, true, false, true);
        Expect.Same(a < b, true, false, false);
        Expect.Same(a <= b, true, true, false);
        Expect.Same(a > b, false, false, true);
        Expect.Same(a >= b, false, true, true);
        Expect.Same(a.eq(2), false, true, false);
        Expect.Same(a > (Scalar)1, false, true, true);
        Expect.Same((Scalar)1 < a, false, true, true);
        Expect.Same(torch.equal(a, b), false, true, false);
    }

    [Fact]
    public void Logic_and_bits()
    {
        using var a = tensor(new[] { true, true, false });
        using var b = tensor(new[] { true, false, false });
        Expect.Same(a & b, true, false, false);
        Expect.Same(a | b, true, true, false);
        Expect.Same(a ^ b, false, true, false);
        Expect.Same(~a, false, false, true);
        Expect.Same(a.logical_not(), false, false, true);
        Expect.Same(a.logical_xor(b), false, true, false);
        Expect.Same(tensor(new[] { 12, 10 }).bitwise_and(tensor(new[] { 10, 6 })), [2], 8, 2);
        Expect.Same(tensor(new[] { 1, 3 }).bitwise_left_shift(tensor(new[] { 4, 1 })), [2], 16, 6);
    }

    [Fact]
    public void Closeness()
    {
        using var a = tensor(new[] { 1.0, 100.0 });
        using var b = tensor(new[] { 1.0 + 5e-6, 100.0 + 2e-3 });
        // |difference| <= 1e-8 + 1e-5 * |b|
        Expect.Same(a.isclose(b), true, false);
        Assert.False(a.allclose(b));
        Assert.True(a.allclose(b, rtol: 1e-4));
        Assert.True(a.Equals(a.clone()));
        Assert.False(a.Equals(b));
    }

    [Fact]
    public void Special_numbers()
    {
        using var t = tensor(new[] { 0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity });
        Expect.Same(t.isnan(), false, true, false, false);
        Expect.Same(t.isinf(), false, false, true, true);
        Expect.Same(t.isfinite(), true, false, false, false);
        Expect.Same(t.isposinf(), false, false, true, false);
    }
}
