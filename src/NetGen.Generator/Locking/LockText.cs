using System.Text;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Locking;

/// <summary>What a lock file says of a network, and how it is written.</summary>
internal static class LockText
{
    /// <summary>The file's name, in the folder of the project.</summary>
    public const string FileName = "netgen.lock";

    /// <summary>The name of the generated file that holds its text.</summary>
    public const string HintName = "netgen.lock.g.cs";

    /// <summary>The build property that asks for a new one.</summary>
    public const string UpdateProperty = "build_property.NetGenUpdateLock";

    public const string Version = "version 1", Network = "network ", Keys = "keys", Input = "input", Output = "output ";

    /// <summary>The costs, with what they are called in the file and in messages; in the order of the file.</summary>
    public static readonly IReadOnlyList<(string Name, Func<InferredGraph, string?> Value)> Costs =
    [
        ("parameters", g => Text.Count(g.ParameterCount)),
        ("MACs", g => DimDisplay.Grouped(g.Macs)),
        ("activations", g => DimDisplay.Grouped(g.Activations)),
        ("peak memory in bytes", g => g.PeakInferenceBytes is { } bytes ? Text.Count(bytes) : null),
        ("peak training memory in bytes", g => g.PeakTrainingBytes is { } bytes ? Text.Count(bytes) : null),
    ];

    private const string Header = $"""
        # What the networks of this project take, give, cost and store. Commit this file: NetGen reports what differs from it.
        # Written by {Rules.UpdateLock}
        {Version}
        """;

    /// <summary>Input and outputs, by their names in the file.</summary>
    public static IEnumerable<(string Name, string Value)> Shapes(InferredGraph network)
    {
        yield return (Input, network.Graph.Root.Input.ToString());
        foreach (var output in network.Graph.Outputs)
            yield return ($"{Output}{output.Name}{(output.IsAuxiliary ? " (in training)" : "")}", output.Shape.ToString());
    }

    /// <summary>The paragraph of one network, without a line end after it.</summary>
    public static string Write(InferredGraph network)
    {
        var text = new StringBuilder(Network).Append(network.Graph.Class.FullName);
        foreach (var (name, value) in Shapes(network)) text.Append($"\n  {name}: {value}");
        foreach (var (name, value) in Costs)
            if (value(network) is { } cost) text.Append($"\n  {name}: {cost}");
        var keys = StateKey.Of(network).ToList();
        text.Append($"\n  {Keys}: {Text.Invariant(keys.Count)}");
        foreach (string line in KeyPattern.Fold(keys)) text.Append($"\n    {line}");
        return text.ToString();
    }

    /// <summary>The whole file, of paragraphs in any order.</summary>
    public static string File(IEnumerable<string> networks) =>
        string.Join(
            "\n\n",
            networks.OrderBy(n => n.Substring(0, n.IndexOf('\n')), StringComparer.Ordinal).Prepend(Header.Replace("\r", ""))) + "\n";

    /// <summary>
    /// The file as comments of C#: a generator may not write files, but a source that a build target takes the comments from.
    /// </summary>
    public static string AsComments(string file) => string.Concat(file.TrimEnd('\n').Split('\n').Select(line => $"// {line}\n"));

    /// <summary>Whether a build property's value asks for a new file.</summary>
    public static bool IsYes(string? value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
