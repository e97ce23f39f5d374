using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

[Collection("Alone")]
public class LeakTests
{
    [Fact]
    public void The_count_returns_to_its_start_after_a_thousand_steps()
    {
        using var weight = randn([16L, 8L], requires_grad: true);
        using var data = randn([32L, 8L]);
        using var target = randn([32L, 16L]);
        void Step()
        {
            using var scope = NewDisposeScope();
            var loss = (data.matmul(weight.t()) - target).square().mean();
            loss.backward();
            using (no_grad()) weight.sub_(weight.grad! * 0.01);
            weight.grad!.zero_();
            var parts = data.chunk(4);
            Assert.Equal(8, parts[0].shape[0]);
            _ = cat(parts).max(1).values[0].item<float>();
        }
        Step();
        FinishOthers();
        var before = Tensor.TotalCount;
        for (var i = 0; i < 1000; i++) Step();
        Assert.Equal(before, Tensor.TotalCount);
        Assert.True(Tensor.PeakCount >= Tensor.TotalCount);
    }

    [Fact]
    public void Failing_calls_leave_nothing_behind()
    {
        using var a = zeros(2, 3);
        using var b = zeros(4, 5);
        FinishOthers();
        var before = Tensor.TotalCount;
        for (var i = 0; i < 100; i++) Assert.ThrowsAny<Exception>(() => a.mm(b));
        Assert.Equal(before, Tensor.TotalCount);
    }

    /// <summary>What earlier tests left to the garbage collector must not go while this one counts.</summary>
    private static void FinishOthers()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}
