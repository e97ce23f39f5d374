using System.Threading;

namespace NetGen.Generator.Support;

/// <summary>Results of a pure function, of which those that were asked for last are kept. May be used from several threads.</summary>
/// <param name="capacity">The sizes of what is kept are at most this together.</param>
/// <param name="compute">The function; two threads that ask for the same key at once may both call it. Of a call that is cancelled nothing
/// is kept.</param>
/// <param name="size">How much room a result takes with its key, at least 1.</param>
internal sealed class RecentlyUsed<TKey, TResult>(
    long capacity,
    Func<TKey, CancellationToken, TResult> compute,
    Func<TKey, TResult, long> size)
    where TKey : notnull
{
    private readonly object _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TResult Result, long Size)>> _nodes = new();

    // The last one used comes first.
    private readonly LinkedList<(TKey Key, TResult Result, long Size)> _order = new();
    private long _used;

    /// <summary>The result for a key, computed again only where it isn't kept.</summary>
    public TResult Get(TKey key, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_nodes.TryGetValue(key, out var known))
            {
                _order.Remove(known);
                _order.AddFirst(known);
                return known.Value.Result;
            }
        }

        var result = compute(key, cancel);
        lock (_gate) Keep(key, result);
        return result;
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _nodes.Clear();
            _order.Clear();
            _used = 0;
        }
    }

    private void Keep(TKey key, TResult result)
    {
        long room = size(key, result);
        if (room > capacity || _nodes.ContainsKey(key)) return;
        _nodes.Add(key, _order.AddFirst((key, result, room)));
        _used += room;
        while (_used > capacity)
        {
            var oldest = _order.Last!.Value;
            _order.RemoveLast();
            _nodes.Remove(oldest.Key);
            _used -= oldest.Size;
        }
    }
}
