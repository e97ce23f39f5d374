using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

public class GradientTests
{
    /// <summary>Every function gives one number; its inputs stay where it is smooth.</summary>
    public static TheoryData<string, Func<Tensor, Tensor>> Functions => new()
    {
        { "sum of squares", x => x.square().sum() },
        { "mean", x => (x * 3).mean() },
        { "product", x => x.prod() },
        { "exp", x => x.exp().sum() },
        { "log", x => x.log().sum() },
        { "sqrt", x => x.sqrt().sum() },
        { "rsqrt", x => x.rsqrt().sum() },
        { "pow", x => x.pow(3).sum() },
        { "sigmoid", x => x.sigmoid().sum() },
        { "tanh", x => x.tanh().sum() },
        { "erf", x => x.erf().sum() },
        { "reciprocal", x => (1.0 / x).sum() },
        { "clamp", x => (x.clamp(0.5, 1.2) * x).sum() },
        { "softmax", x => (x.softmax(1) * x).sum() },
        { "log_softmax", x => x.log_softmax(1)[0, 1] },
        { "logsumexp", x => x.logsumexp(1).sum() },
        { "max along a dimension", x => x.max(1).values.sum() },
        { "std", x => x.std() },
        { "var along a dimension", x => x.var(1, unbiased: false).sum() },
        { "norm", x => x.norm() },
        { "matmul", x => x.matmul(x.t()).square().sum() },
        { "einsum", x => einsum("ij,kj->ik", x, x).sum() },
        { "cat", x => cat([x, x * 2], 0).square().sum() },
        { "index", x => (x[1] * x[0]).sum() },
        { "gather", x => x.gather(1, tensor(new long[,] { { 2 }, { 0 } })).square().sum() },
        { "where", x => where(x.gt(0.9), x * x, x * 3).sum() },
        { "permute and narrow", x => x.permute(1, 0).narrow(0, 1, 2).square().sum() },
        { "cumsum", x => x.cumsum(1).square().sum() },
        { "masked_fill", x => x.masked_fill(x.gt(1), 0).square().sum() },
        { "lerp", x => x.lerp(x * x, tensor(0.3)).sum() },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Gradients_agree_with_finite_differences(string name, Func<Tensor, Tensor> function)
    {
        double[] at = [0.7, 1.3, 0.85, 1.05, 0.6, 1.45];
        using var scope = NewDisposeScope();
        var x = tensor(at, [2L, 3L], requires_grad: true);
        function(x).backward();
        var gradient = Expect.Doubles(x.grad!);
        const double h = 1e-5;
        for (var i = 0; i < at.Length; i++)
        {
            double At(double offset)
            {
                var moved = (double[])at.Clone();
                moved[i] += offset;
                return function(tensor(moved, [2L, 3L])).ToDouble();
            }
            // The central difference is exact to h^2 f'''/6, and rounding adds about 1e-16 / h.
            var expected = (At(h) - At(-h)) / (2 * h);
            Assert.True(Math.Abs(expected - gradient[i]) < 1e-6 * (1 + Math.Abs(expected)), $"{name}, element {i}: expected {expected}, found {gradient[i]}");
        }
    }
}
