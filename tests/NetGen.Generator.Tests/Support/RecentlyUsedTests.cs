namespace NetGen.Generator.Tests.Support;

/// <summary>Results that are kept: the last ones used, no more than there is room for, by value.</summary>
public class RecentlyUsedTests
{
    private readonly List<string> _computed = [];

    [Fact]
    public void Computes_once_for_equal_keys()
    {
        var kept = Make(10);
        Assert.Same(kept.Get("ab"), kept.Get(string.Concat("a", "b")));
        Assert.Equal(["ab"], _computed);
    }

    [Fact]
    public void Forgets_what_was_used_least_recently()
    {
        var kept = Make(3);
        foreach (string key in "a b c a d a b".Split(' ')) Assert.Equal(key, kept.Get(key)[0]);
        // 'd' takes the room of 'b', which was used before 'c' and 'a'; then 'b' that of 'c'.
        Assert.Equal(["a", "b", "c", "d", "b"], _computed);
    }

    [Fact]
    public void Keeps_no_more_than_its_capacity()
    {
        var kept = Make(3);
        // Sizes are lengths: 1, 2, then 3, which needs the room of both.
        foreach (string key in "a bb a bb ccc ccc a".Split(' ')) Assert.Equal(key, kept.Get(key)[0]);
        Assert.Equal(["a", "bb", "ccc", "a"], _computed);
    }

    [Fact]
    public void Does_not_keep_what_is_larger_than_all_room()
    {
        var kept = Make(3);
        foreach (string key in "a dddd dddd a".Split(' ')) Assert.Equal(key, kept.Get(key)[0]);
        Assert.Equal(["a", "dddd", "dddd"], _computed);
    }

    [Fact]
    public void Forgets_all()
    {
        var kept = Make(3);
        _ = kept.Get("a");
        kept.Clear();
        foreach (string key in "a bb".Split(' ')) _ = kept.Get(key);
        Assert.Same(kept.Get("a"), kept.Get("a"));
        Assert.Equal(["a", "a", "bb"], _computed);
    }

    [Fact]
    public void Keeps_nothing_of_what_is_cancelled()
    {
        var kept = Make(3);
        using var source = new CancellationTokenSource();
        var cancelling = new RecentlyUsed<string, string>(3, (key, cancel) =>
        {
            source.Cancel();
            cancel.ThrowIfCancellationRequested();
            return key;
        }, (_, _) => 1);
        Assert.Throws<OperationCanceledException>(() => cancelling.Get("a", source.Token));
        Assert.Equal("a", cancelling.Get("a"));
        Assert.Throws<OperationCanceledException>(() => kept.Get("a", source.Token));
        Assert.Empty(_computed);
    }

    [Fact]
    public void Serves_several_threads()
    {
        var kept = new RecentlyUsed<int, int[]>(50, (k, _) => [k], (_, _) => 1);
        Parallel.For(0, 10_000, k => Assert.Equal(k % 100, kept.Get(k % 100)[0]));
    }

    [Fact]
    public void A_network_is_worked_out_once_for_two_compilations_that_declare_it_alike()
    {
        const string net =
            "[Network(3, 32, 32, Classes = 10), Conv(8, 3), GlobalAvgPool, Flatten, Linear(10)] public sealed partial class Kept;";
        Assert.Same(Of(net), Of("// An edit elsewhere.\n" + net));
        Assert.NotSame(Of(net), Of(net.Replace("Conv(8", "Conv(9", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_block_is_a_part_of_what_a_network_is_kept_by()
    {
        const string net =
            "[Network(3, 32, 32, Classes = 10), One(8), GlobalAvgPool, Flatten, Linear(10)] public sealed partial class "
                + "Kept;\n[Conv(nameof(c), 3)] public sealed partial class OneAttribute(int c) : BlockAttribute;";
        Assert.Equal(3 * 8 * 9 + 8 + 8 * 10 + 10, Of(net).Inferred!.ParameterCount);
        Assert.Equal(3 * 8 * 25 + 8 + 8 * 10 + 10, Of(net.Replace("(c), 3", "(c), 5", StringComparison.Ordinal)).Inferred!.ParameterCount);
    }

    private static NetworkAnalysis Of(string text)
    {
        var source = NetworkSource.Read(GeneratorHarness.Compile(text), default);
        return NetworkAnalysis.Of(source.Close(Assert.Single(source.Networks).Class)!);
    }

    private RecentlyUsed<string, string[]> Make(int capacity) => new(capacity, (key, cancel) =>
    {
        _computed.Add(key);
        cancel.ThrowIfCancellationRequested();
        return [key];
    }, (_, result) => result[0].Length);
}
