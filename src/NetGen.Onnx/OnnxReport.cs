using Onnx;

namespace NetGen.Onnx;

/// <summary>What was written.</summary>
/// <param name="Opset">The version of ONNX's operators that the file asks for.</param>
/// <param name="Operators">How many nodes of each operator, by name.</param>
/// <param name="Inputs">Inputs with their shapes: <c>input: N x 3 x 224 x 224</c>.</param>
/// <param name="Outputs">Outputs with their shapes.</param>
/// <param name="Weights">Number of tensors that the nodes read.</param>
/// <param name="WeightBytes">Their bytes.</param>
public sealed record OnnxReport(
    long Opset,
    IReadOnlyList<(string Operator, int Count)> Operators,
    IReadOnlyList<string> Inputs,
    IReadOnlyList<string> Outputs,
    int Weights,
    long WeightBytes)
{
    internal static OnnxReport Of(ModelProto model) => new(
        model.OpsetImport[0].Version,
        [.. model.Graph.Node.GroupBy(n => n.OpType).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))],
        [.. model.Graph.Input.Select(Describe)],
        [.. model.Graph.Output.Select(Describe)],
        model.Graph.Initializer.Count,
        model.Graph.Initializer.Sum(t => (long)t.RawData.Length));

    private static string Describe(ValueInfoProto value)
    {
        var sizes = value.Type.TensorType.Shape.Dim.Select(d => d.DimParam.Length > 0 ? d.DimParam : $"{d.DimValue}");
        return $"{value.Name}: {string.Join(" x ", sizes)}";
    }
}
