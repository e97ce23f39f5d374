using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Zoo;

/// <summary>The weights and inputs of the oracles: any program can rebuild them, so none are stored.</summary>
public static class Deterministic
{
    /// <summary>
    /// A float32 tensor of uniform values in [-1, 1): element i is splitmix64(fnv1a(key) + (i + 1) * golden) >> 11, scaled by 2^-52.
    /// </summary>
    /// <param name="key">What the values are drawn for.</param>
    /// <param name="shape">The tensor's shape.</param>
    /// <returns>The tensor; the caller's to dispose.</returns>
    public static Tensor Input(string key, params long[] shape) => tensor(Values(key, shape.Aggregate(1L, (a, b) => a * b), u => u), shape);

    /// <summary>
    /// Fills every floating-point entry of a state dict: running_var 1 + 0.2 |u|; a vector named weight 1 + 0.1 u; any other
    /// vector 0.1 u; rank 2 and more u sqrt(3 / fan-in).
    /// </summary>
    /// <param name="network">The network.</param>
    public static void Fill(nn.Module network)
    {
        using var _ = no_grad();
        foreach (var (key, value) in network.state_dict())
        {
            if (value.dtype != ScalarType.Float32) continue;
            using var filled = tensor(Values(key, value.numel(), Rule(key, value)), value.shape);
            value.copy_(filled);
        }
    }

    private static Func<double, double> Rule(string key, Tensor value)
    {
        if (value.dim() >= 2)
        {
            double bound = Math.Sqrt(3.0 / (value.numel() / value.shape[0]));
            return u => u * bound;
        }

        return key[(key.LastIndexOf('.') + 1)..] switch
        {
            "running_var" => u => 1 + 0.2 * Math.Abs(u),
            "weight" => u => 1 + 0.1 * u,
            _ => u => 0.1 * u,
        };
    }

    /// <summary>Each value depends on its index alone, so they are made side by side: a VGG has 140 million.</summary>
    private static float[] Values(string key, long count, Func<double, double> rule)
    {
        ulong seed = 0xCBF29CE484222325;
        foreach (byte b in System.Text.Encoding.UTF8.GetBytes(key)) seed = (seed ^ b) * 0x100000001B3;
        const int Chunk = 1 << 16;
        float[] values = new float[count];
        Parallel.For(0, (count + Chunk - 1) / Chunk, chunk =>
        {
            for (long i = chunk * Chunk; i < Math.Min(count, (chunk + 1) * Chunk); i++)
                values[i] = (float)rule(Uniform(seed, (ulong)i + 1));
        });
        return values;
    }

    private static double Uniform(ulong seed, ulong index)
    {
        ulong z = seed + index * 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        z ^= z >> 31;
        return (z >> 11) * (2.0 / (1L << 53)) - 1.0;
    }
}
