using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Zoo;

/// <summary>What is compared with an oracle by running the network: logits, gradients and training-mode outputs.</summary>
internal static class NumberComparison
{
    /// <summary>The class that the oracles' gradients were computed against.</summary>
    private const long Target = 7;

    public static IEnumerable<Finding> Evaluation(Oracle oracle, RunningNetwork network)
    {
        using var scope = NewDisposeScope();
        network.Module.eval();
        using var input = Deterministic.Input("input", [.. oracle.Input]);
        var logits = network.Run(input).Values.First();
        var findings = Compare("logits", oracle.EvalOutput, logits, oracle.Tolerance).ToList();

        using var target = tensor(new[] { Target });
        using var loss = nn.functional.cross_entropy(logits, target);
        loss.backward();
        var gradients = network.Module.named_parameters().ToDictionary(p => p.name, p => p.parameter.grad);
        // The backward pass is as long as the forward pass again.
        foreach (var (key, expected) in oracle.GradientL2)
        {
            findings.Add(gradients.GetValueOrDefault(key) is { } gradient
                ? Real($"gradient of {key}", expected, L2(gradient), Math.Max(expected, 1e-3), 2 * oracle.Tolerance)
                : new($"gradient of {key}", Text(expected), "none", false));
        }

        return findings;
    }

    public static IEnumerable<Finding> Training(Oracle oracle, RunningNetwork network, ZooEntry entry)
    {
        if (oracle.TrainOutput.Count == 0) return [];
        using var scope = NewDisposeScope();
        using var gradient = no_grad();
        network.StopDropout();
        network.Module.train();
        using var pair = Deterministic.Input("pair", [2, .. oracle.Input.Skip(1)]);
        var outputs = network.Run(pair);
        var findings = new List<Finding> { Finding.Equal("training outputs", $"{oracle.TrainOutput.Count}", $"{outputs.Count}") };
        foreach (var (name, expected) in oracle.TrainOutput)
        {
            string? property =
                entry.OutputNames.GetValueOrDefault(name)
                ?? outputs.Keys.FirstOrDefault(k =>
                    string.Equals(k, name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
            // Batch statistics of few values divide by small deviations, which magnifies the error of each layer.
            if (property is not null && outputs.TryGetValue(property, out var output))
                findings.AddRange(Compare($"training output {name}", expected, output, 10 * oracle.Tolerance));
            else
                findings.Add(new($"training output {name}", "an output of that name", string.Join(", ", outputs.Keys), false));
        }

        return findings;
    }

    private static IEnumerable<Finding> Compare(string what, OracleNumbers expected, Tensor actual, double tolerance)
    {
        yield return Finding.Equal($"{what}: shape", string.Join(" x ", expected.Shape), string.Join(" x ", actual.shape));
        double[] values = Values(actual);
        double rms = expected.L2 / Math.Sqrt(values.Length);
        // A single value strays farther than the mean of many.
        for (int k = 0; k < Math.Min(values.Length, expected.First.Count); k++)
            yield return Real($"{what}[{k}]", expected.First[k], values[k], rms, 4 * tolerance);
        yield return Real($"{what}: L2 norm", expected.L2, Math.Sqrt(values.Sum(v => v * v)), expected.L2, tolerance);
        yield return Real($"{what}: sum", expected.Sum, values.Sum(), rms * values.Length, tolerance);
        yield return Finding.Equal($"{what}: largest", $"{expected.Argmax}", $"{Array.IndexOf(values, values.Max())}");
    }

    private static double L2(Tensor gradient)
    {
        using var exact = gradient.to_type(ScalarType.Float64);
        using var norm = exact.norm();
        return norm.item<double>();
    }

    private static double[] Values(Tensor tensor)
    {
        using var constant = tensor.detach();
        using var exact = constant.to_type(ScalarType.Float64);
        using var flat = exact.flatten();
        return [.. flat.data<double>()];
    }

    private static Finding Real(string what, double expected, double actual, double scale, double tolerance)
    {
        double error = Math.Abs(expected - actual) / scale;
        return new(what, $"{Text(expected)} within {tolerance:G2}", Text(actual), error <= tolerance, error);
    }

    private static string Text(double value) => value.ToString("G9", CultureInfo.InvariantCulture);
}
