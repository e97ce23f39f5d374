using System.Collections;

namespace TorchSharp.Utils;

/// <summary>The numbers from 0 to size - 1 in random order (Fisher and Yates 1938); with a seed, in the same order at every enumeration.</summary>
public class FisherYatesShuffler : IEnumerable<long>
{
    private readonly long _size;
    private readonly int? _seed;

    /// <summary>Numbers below a size.</summary>
    public FisherYatesShuffler(long size, int? seed = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        (_size, _seed) = (size, seed);
    }

    /// <summary>A new order, or that of the seed.</summary>
    public IEnumerator<long> GetEnumerator()
    {
        var random = _seed is { } seed ? new Random(seed) : new Random();
        // Only places that were exchanged are remembered: a part of an epoch costs no more than that part.
        var moved = new Dictionary<long, long>();
        for (long i = 0; i < _size; i++)
        {
            var j = random.NextInt64(i, _size);
            var chosen = moved.GetValueOrDefault(j, j);
            moved[j] = moved.GetValueOrDefault(i, i);
            moved.Remove(i);
            yield return chosen;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
