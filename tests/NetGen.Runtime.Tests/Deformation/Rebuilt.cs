using System.Text;
using System.Text.Json;
using TorchSharp;

namespace NetGen.Runtime.Tests;

/// <summary>The numbers that fixtures name instead of storing: any program can rebuild them.</summary>
internal static class Rebuilt
{
    /// <summary>Values in [-1, 1): element i is splitmix64(fnv1a(key) + (i + 1) * golden) >> 11, scaled by 2^-52.</summary>
    public static torch.Tensor Uniform(string key, params long[] shape)
    {
        ulong seed = 0xCBF29CE484222325;
        foreach (byte b in Encoding.UTF8.GetBytes(key)) seed = (seed ^ b) * 0x100000001B3;
        double[] values = new double[shape.Aggregate(1L, (a, b) => a * b)];
        for (int i = 0; i < values.Length; i++)
        {
            ulong z = seed + (ulong)(i + 1) * 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            z ^= z >> 31;
            values[i] = (z >> 11) * (2.0 / (1L << 53)) - 1.0;
        }

        return torch.tensor(values).reshape(shape);
    }

    /// <summary>The parts of a fixture's <c>cases</c>, by their <c>case</c>.</summary>
    public static Dictionary<string, JsonElement> Cases(string resource)
    {
        using var stream =
            typeof(Rebuilt).Assembly.GetManifestResourceStream(resource)
            ?? throw new ArgumentException($"no resource '{resource}'", nameof(resource));
        return JsonSerializer
            .Deserialize<JsonElement>(stream)
            .GetProperty("cases")
            .EnumerateArray()
            .ToDictionary(c => c.GetProperty("case").GetString()!);
    }

    public static long[] Longs(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetInt64())];

    public static double[] Doubles(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetDouble())];

    public static double[] Doubles(torch.Tensor tensor) =>
        tensor.detach().to_type(torch.ScalarType.Float64).contiguous().data<double>().ToArray();
}
