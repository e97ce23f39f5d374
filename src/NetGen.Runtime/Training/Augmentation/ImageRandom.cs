namespace NetGen.Training;

/// <summary>The random numbers of one image: they depend on the seed, the epoch, the batch and the image's place in it alone.</summary>
public sealed class ImageRandom
{
    private ulong _state;

    /// <summary>Starts the numbers of one image.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="epoch">The epoch, from 0.</param>
    /// <param name="batch">The batch of the epoch, from 0.</param>
    /// <param name="image">The image of the batch, from 0.</param>
    public ImageRandom(long seed, int epoch, int batch, int image)
    {
        _state = unchecked((ulong)seed);
        foreach (int part in (ReadOnlySpan<int>)[epoch, batch, image]) _state = Next() ^ unchecked((ulong)part);
        _state = Next();
    }

    /// <summary>The next 64 random bits.</summary>
    /// <returns>A number, every one equally likely.</returns>
    public ulong Next() => SplitMix64.Next(ref _state);

    /// <summary>A whole number from 0 up to, and without, a limit.</summary>
    /// <param name="limit">At least 1.</param>
    /// <returns>The number; the bias is below 2^-32.</returns>
    public int Below(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)Math.BigMul(Next(), (ulong)limit, out _);
    }

    /// <summary>A number from one bound up to another, evenly distributed.</summary>
    /// <param name="least">The lower bound.</param>
    /// <param name="greatest">The upper bound.</param>
    /// <returns>The number.</returns>
    public double Uniform(double least = 0, double greatest = 1) => least + (greatest - least) * ((Next() >> 11) * (1.0 / (1UL << 53)));

    /// <summary>A normally distributed number with mean 0 and deviation 1 (Box and Muller 1958).</summary>
    /// <returns>The number.</returns>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());
}
