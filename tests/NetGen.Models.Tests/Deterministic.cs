using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Models.Tests;

/// <summary>The weights and inputs of the oracles: any program can rebuild them, so none are stored.</summary>
public static class Deterministic
{
    /// <summary>n values in [-1, 1): element i is splitmix64(fnv1a(key) + (i + 1) * golden) >> 11, scaled by 2^-52.</summary>
    public static IEnumerable<double> Uniform(string key, long count)
    {
        ulong seed = 0xCBF29CE484222325;
        foreach (byte b in System.Text.Encoding.UTF8.GetBytes(key)) seed = (seed ^ b) * 0x100000001B3;
        for (ulong i = 1; i <= (ulong)count; i++)
        {
            ulong z = seed + i * 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            z ^= z >> 31;
            yield return (z >> 11) * (2.0 / (1L << 53)) - 1.0;
        }
    }

    /// <summary>A float32 tensor of uniform values.</summary>
    public static Tensor Input(string key, params long[] shape) => tensor([.. Uniform(key, shape.Aggregate(1L, (a, b) => a * b)).Select(v => (float)v)], shape);

    /// <summary>
    /// Fills every floating-point entry of a state dict: running_var 1 + 0.2 |u|; a vector named weight 1 + 0.1 u; any other
    /// vector 0.1 u; rank 2 and more u sqrt(3 / fan-in).
    /// </summary>
    public static void Fill(nn.Module network)
    {
        using var _ = no_grad();
        foreach (var (key, value) in network.state_dict())
        {
            if (value.dtype != ScalarType.Float32) continue;
            string leaf = key[(key.LastIndexOf('.') + 1)..];
            double bound = value.shape.Length >= 2 ? Math.Sqrt(3.0 / (value.numel() / value.shape[0])) : 0;
            Func<double, double> rule = value.shape.Length >= 2 ? u => u * bound
                : leaf == "running_var" ? u => 1 + 0.2 * Math.Abs(u)
                : leaf == "weight" ? u => 1 + 0.1 * u
                : u => 0.1 * u;
            using var filled = tensor([.. Uniform(key, value.numel()).Select(u => (float)rule(u))], value.shape);
            value.copy_(filled);
        }
    }
}
