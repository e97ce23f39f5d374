using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.NN;

/// <summary>Tensors from plain numbers and back, and numbers that look random but never change.</summary>
internal static class Numbers
{
    public static Tensor Of(double[] values, params long[] shape)
    {
        using var flat = tensor(values);
        return flat.reshape(shape);
    }

    /// <summary>Numbers between -1 and 1 from a linear congruential generator (Knuth's MMIX constants).</summary>
    public static double[] Noise(long count, ulong seed)
    {
        var state = seed;
        var result = new double[count];
        for (var i = 0; i < count; i++)
        {
            state = state * 6364136223846793005UL + 1442695040888963407UL;
            result[i] = (state >> 11) / (double)(1UL << 53) * 2 - 1;
        }
        return result;
    }

    public static Tensor NoiseOf(ulong seed, params long[] shape) => Of(Noise(shape.Aggregate(1L, (a, b) => a * b), seed), shape);

    public static double[] Values(this Tensor tensor)
    {
        using var plain = tensor.detach();
        using var wide = plain.to(ScalarType.Float64);
        using var rows = wide.contiguous();
        return rows.data<double>().ToArray();
    }

    public static double Value(this Tensor tensor) => tensor.Values().Single();

    public static void Near(double[] expected, Tensor actual, double tolerance = 1e-10) => Near(expected, actual.Values(), tolerance);

    public static void Near(double[] expected, double[] actual, double tolerance = 1e-10)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(expected[i])), $"at {i}: expected {expected[i]:r}, found {actual[i]:r}");
    }

    /// <summary>The tensor's own values where they are given, so that a layer computes with known weights.</summary>
    public static void Fill(Tensor target, double[] values)
    {
        using var _ = no_grad();
        using var source = Of(values, target.shape);
        target.copy_(source);
    }
}
