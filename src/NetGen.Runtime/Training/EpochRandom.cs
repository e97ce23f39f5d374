namespace NetGen.Training;

/// <summary>
/// Random numbers that depend on a run's seed and the epoch alone, so that an epoch is the same whether the run got there in one go
/// or by way of a checkpoint. The generator is SplitMix64 (G. Steele, D. Lea and C. Flood, 2014): the same on every platform and version.
/// </summary>
public sealed class EpochRandom
{
    private ulong _state;

    /// <summary>Starts the numbers of one epoch.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="epoch">The epoch, from 0.</param>
    public EpochRandom(long seed, int epoch)
    {
        _state = unchecked((ulong)seed);
        _state = Next() ^ unchecked((ulong)epoch);
        _state = Next();
    }

    /// <summary>The next 64 random bits.</summary>
    /// <returns>A number, every one equally likely.</returns>
    public ulong Next() => SplitMix64.Next(ref _state);

    /// <summary>
    /// A number from 0 up to, and without, <paramref name="limit"/> (Lemire's multiply-and-shift; its bias is below 2^-32 for our sizes).
    /// </summary>
    /// <param name="limit">At least 1.</param>
    /// <returns>The number.</returns>
    public int Below(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)Math.BigMul(Next(), (ulong)limit, out _);
    }

    /// <summary>The numbers 0 to <paramref name="count"/> - 1 in random order (Fisher and Yates).</summary>
    /// <param name="count">How many.</param>
    /// <returns>A permutation.</returns>
    public int[] Permutation(int count)
    {
        int[] order = new int[count];
        for (int i = 0; i < count; i++)
        {
            int j = Below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }

        return order;
    }
}
