using System.IO.Compression;
using System.Text.Json;

namespace NetGen.Zoo;

/// <summary>What PyTorch's own zoo says of a network: measured on torchvision 0.14 and torch 1.13.</summary>
/// <param name="Source">The programs that were measured.</param>
/// <param name="Parameters">Trained parameters, auxiliary heads included.</param>
/// <param name="Macs">Multiply-accumulates of convolutions and linear layers in evaluation mode, one sample.</param>
/// <param name="Input">Shape of the input, with batch.</param>
/// <param name="State">Keys and shapes of the state dict.</param>
/// <param name="Leaves">Leaf modules in the order in which they ran in evaluation mode.</param>
/// <param name="EvalOutput">The logits.</param>
/// <param name="GradientL2">L2 norms of the gradients of some parameters, for cross entropy against class 7.</param>
/// <param name="TrainOutput">Outputs in training mode without dropout, by name; empty where they weren't measured.</param>
public sealed record Oracle(
    string Source,
    long Parameters,
    long Macs,
    IReadOnlyList<long> Input,
    IReadOnlyList<(string Key, long[] Shape)> State,
    IReadOnlyList<OracleLeaf> Leaves,
    OracleNumbers EvalOutput,
    IReadOnlyDictionary<string, double> GradientL2,
    IReadOnlyDictionary<string, OracleNumbers> TrainOutput)
{
    private const string Suffix = ".json.gz";

    /// <summary>The names of all oracles.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(Oracle)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(n => n[..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

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

    /// <summary>Reads an oracle.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>The oracle.</returns>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Oracle Load(string name)
    {
        using var stream =
            typeof(Oracle).Assembly.GetManifestResourceStream(name + Suffix)
            ?? throw new ArgumentException($"There is no oracle \"{name}\"; there are {string.Join(", ", Names)}.", nameof(name));
        return Read(stream);
    }

    /// <summary>Reads an oracle from a file.</summary>
    /// <param name="file">Gzipped JSON, as eng/oracles.py writes it.</param>
    /// <returns>The oracle.</returns>
    public static Oracle Read(Stream file)
    {
        using var json = JsonDocument.Parse(new GZipStream(file, CompressionMode.Decompress));
        var root = json.RootElement;
        return new(
            root.GetProperty("source").GetString()!,
            root.GetProperty("parameters").GetInt64(),
            root.GetProperty("macs").GetInt64(),
            Longs(root.GetProperty("input")),
            [.. root.GetProperty("state").EnumerateArray().Select(e => (e[0].GetString()!, Longs(e[1])))],
            [.. root.GetProperty("leaves").EnumerateArray().Select(OracleLeaf.Read)],
            OracleNumbers.Read(root.GetProperty("eval_output")),
            root.GetProperty("gradient_l2").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble()),
            root.TryGetProperty("train_output_without_dropout", out var train)
                ? train.EnumerateObject().ToDictionary(p => p.Name, p => OracleNumbers.Read(p.Value))
                : []);
    }

    internal static long[] Longs(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetInt64())];
}

/// <summary>A leaf module as it ran.</summary>
/// <param name="Name">Its path in the state dict.</param>
/// <param name="Type">PyTorch's class.</param>
/// <param name="Output">The output's shape, with batch.</param>
/// <param name="Parameters">Its trained parameters.</param>
/// <param name="Macs">Its multiply-accumulates, 0 unless it is a convolution or linear layer.</param>
public sealed record OracleLeaf(string Name, string Type, IReadOnlyList<long> Output, long Parameters, long Macs)
{
    internal static OracleLeaf Read(JsonElement e) =>
        new(
            e.GetProperty("name").GetString()!,
            e.GetProperty("type").GetString()!,
            Oracle.Longs(e.GetProperty("output")),
            e.GetProperty("parameters").GetInt64(),
            e.GetProperty("macs").GetInt64());
}

/// <summary>A tensor in numbers.</summary>
/// <param name="Shape">Its shape, with batch.</param>
/// <param name="First">Its first 16 values.</param>
/// <param name="Sum">The sum of all values.</param>
/// <param name="L2">The root of the sum of their squares.</param>
/// <param name="Argmax">Index of the largest value.</param>
public sealed record OracleNumbers(IReadOnlyList<long> Shape, IReadOnlyList<double> First, double Sum, double L2, long Argmax)
{
    internal static OracleNumbers Read(JsonElement e) => new(
        Oracle.Longs(e.GetProperty("shape")), [.. e.GetProperty("first").EnumerateArray().Select(v => v.GetDouble())],
        e.GetProperty("sum").GetDouble(), e.GetProperty("l2").GetDouble(), e.GetProperty("argmax").GetInt64());
}
