using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.NN;

[CollectionDefinition("counts native tensors", DisableParallelization = true)]
public sealed class CountingTensors;

/// <summary>Training leaves no tensor behind: the native count is the same after 1,000 steps as before.</summary>
[Collection("counts native tensors")]
public class LeakTests
{
    [Theory]
    [InlineData("SGD")]
    [InlineData("Adam")]
    [InlineData("AdamW")]
    [InlineData("RMSProp")]
    public void A_thousand_steps_leave_the_count_of_native_tensors(string name)
    {
        manual_seed(5);
        // Tensors that earlier tests dropped must not be collected while we count.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var before = Tensor.TotalCount;
        using (var net = nn.Sequential(
            nn.Conv2d(1, 4, 3, 1, 1, 1, PaddingModes.Zeros, 1, false), nn.BatchNorm2d(4), nn.ReLU(true), nn.MaxPool2d(2),
            nn.Flatten(), nn.Dropout(0.2), nn.Linear(64, 3)))
        using (torch.optim.Optimizer optimizer = name switch
        {
            "SGD" => optim.SGD(net.parameters(), 0.01, 0.9, 0, 1e-4, true),
            "Adam" => optim.Adam(net.parameters(), 0.01, 0.9, 0.999, 1e-8, 0, true),
            "AdamW" => optim.AdamW(net.parameters(), 0.01),
            _ => optim.RMSProp(net.parameters(), 0.001, 0.99, 1e-8, 0, 0.9, true),
        })
        {
            var schedule = optim.lr_scheduler.StepLR(optimizer, 100, 0.9);
            using var x = rand(6, 1, 8, 8);
            using var y = tensor(new long[] { 0, 1, 2, 0, 1, 2 });
            Step(net, optimizer, x, y);
            var running = Tensor.TotalCount;
            for (var i = 1; i < 1000; i++)
            {
                Step(net, optimizer, x, y);
                schedule.step();
            }
            Assert.Equal(running, Tensor.TotalCount);
        }
        Assert.Equal(before, Tensor.TotalCount);
    }

    /// <summary>No dispose scope: what the step makes, the step disposes.</summary>
    private static void Step(nn.Module<Tensor, Tensor> net, optim.Optimizer optimizer, Tensor x, Tensor y)
    {
        optimizer.zero_grad();
        using var output = net.call(x);
        using var loss = nn.functional.cross_entropy(output, y, null, -100, nn.Reduction.Mean, 0.1);
        loss.backward();
        nn.utils.clip_grad_norm_(net.parameters(), 1);
        optimizer.step();
    }

    [Fact]
    public void A_failing_call_leaves_nothing_behind()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var net = nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU());
        using var wrong = zeros(1, 2, 5, 5);
        var before = Tensor.TotalCount;
        for (var i = 0; i < 10; i++) Assert.ThrowsAny<Exception>(() => net.call(wrong));
        Assert.Equal(before, Tensor.TotalCount);
    }
}
