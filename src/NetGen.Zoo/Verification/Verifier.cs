using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Zoo;

/// <summary>Compares a network of the zoo with everything that is known of it.</summary>
public static class Verifier
{
    /// <summary>Compares a network with its facts, its own graph and its oracle.</summary>
    /// <param name="entry">The network and what it must be.</param>
    /// <returns>Every comparison that was made, the failed ones included.</returns>
    public static IReadOnlyList<Finding> Verify(ZooEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Verify(entry, entry.Oracle is { } name ? Oracle.Load(name) : null);
    }

    /// <summary>Compares a network with its facts, its own graph and an oracle.</summary>
    /// <param name="entry">The network and what it must be.</param>
    /// <param name="oracle">What another program measured, or null.</param>
    /// <returns>Every comparison that was made, the failed ones included.</returns>
    public static IReadOnlyList<Finding> Verify(ZooEntry entry, Oracle? oracle)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var findings = new List<Finding>(entry.Facts.Select(f => f.Check(entry.Graph)));
        using var network = new RunningNetwork(entry.Network);
        Deterministic.Fill(network.Module);
        findings.AddRange(Itself(entry.Graph, network));
        if (oracle is not null)
        {
            findings.AddRange(GraphComparison.State(oracle, network.Module));
            findings.AddRange(GraphComparison.Counts(oracle, entry.OracleGraph is { } twin ? ZooEntry.GraphOf(twin) : entry.Graph));
            findings.AddRange(NumberComparison.Evaluation(oracle, network));
            findings.AddRange(NumberComparison.Training(oracle, network, entry));
        }

        return findings;
    }

    /// <summary>Compares the running module with its own graph: parameters, and the outputs' shapes in evaluation.</summary>
    private static IEnumerable<Finding> Itself(NetworkGraph graph, RunningNetwork network)
    {
        using var scope = NewDisposeScope();
        using var gradient = no_grad();
        network.Module.eval();
        using var input = Deterministic.Input(
            "itself",
            [
                1,
                .. graph.Input.Dimensions.Select(d =>
                    d.Known ?? throw new InvalidOperationException($"{graph.Name} has no known size; networks of the zoo have one.")),
            ]);
        var outputs = network.Run(input);
        var findings = new List<Finding>
        {
            Finding.Equal(
                "parameters of the running module",
                $"{graph.ParameterCount:N0}",
                $"{network.Module.parameters().Sum(p => p.numel()):N0}"),
        };
        foreach (var output in graph.Outputs.Where(o => !o.IsAuxiliary))
        {
            string shape = outputs.TryGetValue(output.Name, out var tensor) ? string.Join(" x ", tensor.shape) : "no such output";
            findings.Add(
                Finding.Equal($"running {output.Name}", "1 x " + string.Join(" x ", output.Shape.Dimensions.Select(d => d.Text)), shape));
            if (tensor is not null)
            {
                findings.Add(
                    Finding.Equal($"running {output.Name}: values", "finite numbers", IsFinite(tensor) ? "finite numbers" : "others, too"));
            }
        }

        return findings;
    }

    private static bool IsFinite(torch.Tensor tensor)
    {
        using var each = tensor.isfinite();
        using var all = each.all();
        return all.item<bool>();
    }
}
