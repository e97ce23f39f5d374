using Microsoft.ML.OnnxRuntime;

namespace NetGen.Onnx;

/// <summary>What a file's inputs and outputs are, compared with a network's declaration.</summary>
internal static class SessionDifferences
{
    /// <summary>All differences, each in words.</summary>
    public static IReadOnlyList<string> Between(NetworkGraph graph, InferenceSession session)
    {
        var outputs = graph.Outputs.Where(o => !o.IsAuxiliary).Select(o => (OnnxNames.Of(o), o.Shape)).ToList();
        return
        [
            .. Values("input", [(OnnxNames.Input, graph.Input)], session.InputNames, session.InputMetadata),
            .. Values("output", outputs, session.OutputNames, session.OutputMetadata),
            .. Weights(graph, session.ModelMetadata.CustomMetadataMap),
        ];
    }

    private static IEnumerable<string> Values(
        string kind,
        IReadOnlyList<(string Name, GraphShape Shape)> expected,
        IReadOnlyList<string> found,
        IReadOnlyDictionary<string, NodeMetadata> values)
    {
        for (int k = 0; k < Math.Max(expected.Count, found.Count); k++)
        {
            if (k >= found.Count) yield return $"{kind} '{expected[k].Name}' is missing";
            else if (k >= expected.Count) yield return $"{kind} '{found[k]}' isn't of the network";
            else if (!OnnxNames.Is(found[k], expected[k].Name)) yield return $"{kind} '{expected[k].Name}' is called '{found[k]}'";
            else if (Difference(values[found[k]], expected[k].Shape) is { } difference) yield return $"{kind} '{found[k]}' is {difference}";
        }
    }

    private static string? Difference(NodeMetadata value, GraphShape expected)
    {
        if (!value.IsTensor) return "no tensor";
        if (value.ElementDataType != Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float)
            return $"of {value.ElementDataType} instead of Float";
        // A free dimension is -1, and has a name.
        string[] sizes = [.. value.Dimensions.Zip(value.SymbolicDimensions, (size, name) => size >= 0 ? $"{size}" : name)];
        string[] declared = ["N", .. expected.Dimensions.Select(d => d.Text)];
        return sizes.SequenceEqual(declared, StringComparer.Ordinal)
            ? null
            : $"{string.Join(" x ", sizes.Select(s => s.Length == 0 ? "?" : s))} instead of {expected}";
    }

    // Networks of one family have the same inputs and outputs.
    private static IEnumerable<string> Weights(NetworkGraph graph, IReadOnlyDictionary<string, string> metadata)
    {
        if (metadata.GetValueOrDefault(OnnxMetadata.Parameters) is { } found && found != $"{graph.ParameterCount}")
        {
            yield return $"it was written from {metadata.GetValueOrDefault(OnnxMetadata.Network, "a network")} with {found} parameters, "
                + $"and {graph.Name} has {graph.ParameterCount}";
        }
    }
}
