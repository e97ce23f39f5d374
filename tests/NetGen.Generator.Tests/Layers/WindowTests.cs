using TorchSharp;

namespace NetGen.Generator.Tests;

/// <summary>The arithmetic of sliding windows, against torch and against counting.</summary>
public sealed class WindowTests
{
    /// <summary>torch refuses exactly the windows that are refused here, and gives the inferred size for the others.</summary>
    [Fact]
    public void Pooling_accepts_what_torch_accepts()
    {
        using var scope = torch.NewDisposeScope();
        var all = from kernel in Range(1, 4)
                  from stride in Range(1, 4)
                  from padding in Range(0, 2)
                  from dilation in Range(1, 2)
                  from size in Range(1, 9)
                  from ceil in new[] { false, true }
                  select (kernel, stride, padding, dilation, size, ceil);
        foreach (var (kernel, stride, padding, dilation, size, ceil) in all)
        {
            var drawn = LayerCase.Of(
                "MaxPool",
                LayerCase.Image(1, size, size),
                ("kernel", kernel),
                ("stride", stride),
                ("padding", padding),
                ("dilation", dilation),
                ("ceil", ceil));
            long? expected = Torch(() =>
                torch.nn.functional.max_pool2d(torch.zeros(1, 1, size, size), kernel, stride, padding, dilation, ceil));
            Assert.True(expected == drawn.Infer().Layer?.Output.Height.Value, $"{drawn}: torch gives {expected}");
        }
    }

    [Fact]
    public void Convolution_accepts_what_torch_accepts()
    {
        using var scope = torch.NewDisposeScope();
        var all = from kernel in Range(1, 4)
                  from stride in Range(1, 3)
                  from padding in Range(0, 2)
                  from dilation in Range(1, 3)
                  from size in Range(1, 8)
                  select (kernel, stride, padding, dilation, size);
        foreach (var (kernel, stride, padding, dilation, size) in all)
        {
            var drawn = LayerCase.Of(
                "Conv",
                LayerCase.Image(1, size, size),
                ("channels", 1),
                ("kernel", kernel),
                ("stride", stride),
                ("padding", padding),
                ("dilation", dilation));
            long? expected = Torch(() =>
                torch.nn.functional.conv2d(
                    torch.zeros(1, 1, size, size),
                    torch.zeros(1, 1, kernel, kernel),
                    null,
                    [stride, stride],
                    [padding, padding],
                    [dilation, dilation]));
            Assert.True(expected == drawn.Infer().Layer?.Output.Height.Value, $"{drawn}: torch gives {expected}");
        }
    }

    /// <summary>Rows that no window reaches, found by walking all windows.</summary>
    [Fact]
    public void Dropped_rows_are_those_that_no_window_reaches()
    {
        var all = from kernel in Range(1, 4)
                  from stride in Range(1, 5)
                  from padding in Range(0, 3)
                  from size in Range(4, 13)
                  select (kernel, stride, padding, size);
        foreach (var (kernel, stride, padding, size) in all)
        {
            var drawn = LayerCase.Of(
                "Conv",
                LayerCase.Image(1, size, 20),
                ("channels", 1),
                ("kernel", kernel),
                ("stride", stride),
                ("padding", padding));
            if (!drawn.Infer().IsLayer(out var layer)) continue;
            long lastReached = (layer.Output.Height.Value - 1) * stride - padding + kernel - 1;
            // Between windows rows are skipped by the stride, not by the rounding.
            long expected = Math.Max(0, size - 1 - lastReached - Math.Max(0, stride - kernel));
            Assert.Equal(expected, layer.Remainders.Where(r => r.Axis == 'H').Sum(r => r.Count.Value));

            var symbolic = drawn.InferSymbolic().Layer!;
            Assert.Equal(expected, symbolic.Remainders.Where(r => r.Axis == 'H').Sum(r => r.Count.Evaluate(size, 20)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Same_keeps_the_size(int kernel)
    {
        var layer = LayerCase
            .Of("Conv", LayerCase.Image(3, 9, 7), ("channels", 5), ("kernel", kernel), ("padding", SlidingWindow.Same))
            .Infer()
            .Layer!;
        Assert.Equal("N x 5 x 9 x 7", layer.Output.ToString());
    }

    private static IEnumerable<long> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(k => (long)k);

    private static long? Torch(Func<torch.Tensor> run)
    {
        try
        {
            return run().shape[2];
        }
        catch (System.Runtime.InteropServices.ExternalException)
        {
            return null;
        }
    }
}
