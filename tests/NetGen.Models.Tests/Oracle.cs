using System.IO.Compression;
using System.Text.Json;

namespace NetGen.Models.Tests;

/// <summary>What PyTorch's own zoo says of a network: the files were written by torchvision 0.14 on torch 1.13.</summary>
public sealed record Oracle(long Parameters, long Macs, long[] Input, (string Key, long[] Shape)[] State, OracleLeaf[] Leaves, OracleNumbers EvalOutput, Dictionary<string, double> GradientL2, Dictionary<string, OracleNumbers> TrainOutput)
{
    public static Oracle Load(string name)
    {
        using var stream = typeof(Oracle).Assembly.GetManifestResourceStream(name + ".json.gz") ?? throw new ArgumentException($"no oracle '{name}'", nameof(name));
        using var json = JsonDocument.Parse(new GZipStream(stream, CompressionMode.Decompress));
        var root = json.RootElement;
        return new(
            root.GetProperty("parameters").GetInt64(),
            root.GetProperty("macs").GetInt64(),
            Longs(root.GetProperty("input")),
            [.. root.GetProperty("state").EnumerateArray().Select(e => (e[0].GetString()!, Longs(e[1])))],
            [.. root.GetProperty("leaves").EnumerateArray().Select(OracleLeaf.Read)],
            OracleNumbers.Read(root.GetProperty("eval_output")),
            root.GetProperty("gradient_l2").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble()),
            root.TryGetProperty("train_output_without_dropout", out var train) ? train.EnumerateObject().ToDictionary(p => p.Name, p => OracleNumbers.Read(p.Value)) : []);
    }

    /// <summary>
    /// Relative error that float32 allows: each convolution or linear layer sums fan-in products with a random-walk error of
    /// sqrt(fan-in) units in the last place, and errors of successive layers add up.
    /// </summary>
    public double Tolerance
    {
        get
        {
            double fanIn = State.Where(s => s.Shape.Length >= 2).Max(s => s.Shape.Skip(1).Aggregate(1.0, (a, b) => a * b));
            return Math.Pow(2, -23) * Math.Sqrt(fanIn) * Leaves.Count(l => l.Macs > 0);
        }
    }

    internal static long[] Longs(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetInt64())];
}

/// <summary>A leaf module as it ran: state-dict path, PyTorch's type, output shape with batch, costs.</summary>
public sealed record OracleLeaf(string Name, string Type, long[] Output, long Parameters, long Macs)
{
    public static OracleLeaf Read(JsonElement e) => new(e.GetProperty("name").GetString()!, e.GetProperty("type").GetString()!, Oracle.Longs(e.GetProperty("output")), e.GetProperty("parameters").GetInt64(), e.GetProperty("macs").GetInt64());
}

/// <summary>A tensor in numbers: shape, the first 16 values, sum, L2 norm, index of the largest value.</summary>
public sealed record OracleNumbers(long[] Shape, double[] First, double Sum, double L2, long Argmax)
{
    public static OracleNumbers Read(JsonElement e) => new(Oracle.Longs(e.GetProperty("shape")), [.. e.GetProperty("first").EnumerateArray().Select(v => v.GetDouble())], e.GetProperty("sum").GetDouble(), e.GetProperty("l2").GetDouble(), e.GetProperty("argmax").GetInt64());
}
