using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

public class ScopeTests
{
    [Fact]
    public void A_scope_disposes_what_was_made_in_it()
    {
        using var outside = ones(1);
        Tensor inside;
        using (var scope = NewDisposeScope())
        {
            inside = ones(2);
            Assert.Equal(1, scope.DisposablesCount);
            Assert.True(scope.Contains(inside));
            Assert.False(scope.Contains(outside));
        }
        Assert.True(inside.IsInvalid);
        Assert.False(outside.IsInvalid);
    }

    [Fact]
    public void Results_move_out_and_intermediates_go()
    {
        Tensor intermediate, result;
        using (var outer = NewDisposeScope())
        {
            using (NewDisposeScope())
            {
                intermediate = ones(2) + 1;
                result = (intermediate * 2).MoveToOuterDisposeScope();
            }
            Assert.True(intermediate.IsInvalid);
            Assert.False(result.IsInvalid);
            Assert.True(outer.Contains(result));
        }
        Assert.True(result.IsInvalid);
    }

    [Fact]
    public void Detached_tensors_belong_to_the_caller()
    {
        Tensor free;
        using (NewDisposeScope()) free = ones(1).DetachFromDisposeScope();
        Assert.False(free.IsInvalid);
        free.Dispose();
        Assert.True(free.IsInvalid);
        free.Dispose();
    }

    [Fact]
    public void Everything_but_the_kept_goes()
    {
        using var scope = NewDisposeScope();
        Tensor a = ones(1), b = ones(1), c = ones(1);
        Assert.Same(b, scope.DisposeEverythingBut(b));
        Assert.True(a.IsInvalid && c.IsInvalid);
        Assert.Equal(1, scope.DisposablesCount);
        scope.DisposeEverything();
        Assert.True(b.IsInvalid);
    }

    [Fact]
    public void Objects_move_between_scopes()
    {
        using var first = NewDisposeScope();
        var t = ones(1);
        using var second = NewDisposeScope();
        first.MoveToOther(second, t);
        Assert.False(first.Contains(t));
        Assert.True(second.Contains(t));
        second.Detach(t);
        Assert.False(second.Contains(t));
        second.Attach(t);
        Assert.True(second.Contains(t));
        Assert.Same(second, CurrentDisposeScope);
    }

    [Fact]
    public void Statistics_count_what_happened_on_the_thread()
    {
        var statistics = DisposeScopeManager.Statistics;
        statistics.Reset();
        using (NewDisposeScope())
        {
            ones(1).Dispose();
            ones(1).DetachFromDisposeScope().Dispose();
            _ = ones(1);
        }
        ones(1).Dispose();
        Assert.Equal(3, statistics.CreatedInScopeCount);
        Assert.Equal(2, statistics.DisposedInScopeCount);
        Assert.Equal(1, statistics.DetachedFromScopeCount);
        Assert.Equal(1, statistics.CreatedOutsideScopeCount);
        Assert.Equal(2, statistics.DisposedOutsideScopeCount);
        Assert.Equal(0, statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Wrapping_keeps_only_the_result()
    {
        using var scope = NewDisposeScope();
        var result = WrappedTensorDisposeScope(() => ones(2) + ones(2) * 3);
        Assert.Equal(1, scope.DisposablesCount);
        Expect.Near(result, [2], [4, 4]);
    }

    [Fact]
    public void A_disposed_tensor_says_so()
    {
        var t = ones(1);
        t.Dispose();
        Assert.ThrowsAny<InvalidOperationException>(() => t + 1);
        Assert.ThrowsAny<InvalidOperationException>(() => t.Handle);
    }
}
