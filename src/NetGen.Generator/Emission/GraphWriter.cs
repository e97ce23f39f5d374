using System.Globalization;
using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>
/// Writes the description of the graph as a table of text, which is read only when somebody asks: bytes of the assembly's data, where a
/// constant would be in it twice, in two bytes a character. A line has what the lines before don't say; NetGen.NetworkGraph reads it.
/// </summary>
internal static class GraphWriter
{
    public static void WriteProperty(CSharpWriter writer, NetworkModel model)
    {
        writer.Summary("The network's layers, edges, shapes and costs, known without making or running it.");
        writer.Line(
            $"public static global::NetGen.NetworkGraph {GeneratedMembers.Graph} => "
                + $"global::NetGen.NetworkGraph.ReadOnce(ref {GeneratedMembers.GraphField}, {GeneratedMembers.GraphText});");
        writer.Line();
        writer.Line($"global::NetGen.NetworkGraph global::NetGen.INetwork.Graph => {GeneratedMembers.Graph};");
        writer.Line();
        writer.Line($"private static global::NetGen.NetworkGraph? {GeneratedMembers.GraphField};");
    }

    public static void WriteDescription(CSharpWriter writer, NetworkModel model)
    {
        var leaves = GraphLeaves.Of(model.Graph.Root);
        writer.Line($"private static global::System.ReadOnlySpan<byte> {GeneratedMembers.GraphText} =>");
        using (writer.Indented())
        {
            writer.Line("\"\"\"");
            foreach (var (key, value) in Header(model, leaves))
            {
                writer.Line($"{key}: {value}");
            }

            // Layers of one kind mostly have the same operators: each is written once, in order, and named by its number from 1.
            var operators = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (string text in leaves.Operators.OfType<string>().Where(t => t.Length > 0))
            {
                if (operators.ContainsKey(text)) continue;
                operators[text] = operators.Count + 1;
                writer.Line($"ONNX: {text}");
            }

            writer.Line();
            writer.Line("inputs|path|kind|summary|output|parameters|buffers|MACs|mode|ONNX");
            var rows = model.Inferred.Rows;
            for (int k = 0; k < rows.Count; k++)
            {
                writer.Line(Row(rows[k], k, leaves, model, operators));
            }

            writer.Line("\"\"\"u8;");
        }
    }

    private static IEnumerable<(string Key, string Value)> Header(NetworkModel model, GraphLeaves leaves)
    {
        var inferred = model.Inferred;
        yield return ("name", model.Header.Name);
        yield return ("input", model.Graph.Root.Input.ToString());
        for (int k = 0; k < model.Graph.Outputs.Count; k++)
        {
            var output = model.Graph.Outputs[k];
            string weight = output.IsAuxiliary ? " | " + output.LossWeight.ToString("R", CultureInfo.InvariantCulture) : "";
            yield return ("output", $"{model.OutputNames[k]} | {Index(leaves.Producer(output.Value))} | {output.Shape}{weight}");
        }

        yield return ("parameters", Text.Invariant(inferred.ParameterCount));
        yield return ("buffers", Text.Invariant(inferred.BufferCount));
        yield return ("MACs", inferred.Macs.ToString());
        yield return ("activations", inferred.Activations.ToString());
        if (inferred.PeakInferenceBytes is { } inference) yield return ("peak inference bytes", Text.Invariant(inference));
        if (inferred.PeakTrainingBytes is { } training) yield return ("peak training bytes", Text.Invariant(training));
        if (inferred.ReceptiveField is { } f)
            yield return ("receptive field", $"{Text.Invariant(f.Height)} {Text.Invariant(f.Width)} {f.StrideH} {f.StrideW}");
        if (inferred.ValidSizes.Count > 0) yield return ("valid sizes", string.Join("; ", inferred.ValidSizes));
    }

    private static string Row(LayerRow row, int index, GraphLeaves leaves, NetworkModel model, Dictionary<string, int> operators)
    {
        var (rows, inputs) = (model.Inferred.Rows, leaves.Inputs[index]);
        var firstInput = inputs[0] == Container.InputValue ? model.Graph.Root.Input : rows[inputs[0]].Output;
        string[] cells =
        [
            inputs.Count == 1 && inputs[0] == index - 1 ? "" : string.Join(" ", inputs.Select(Index)),
            index == 0 ? row.Path : Relative(row.Path, rows[index - 1].Path),
            row.Kind,
            row.Summary.Replace('|', '/'),
            row.Output == firstInput ? "" : row.Output.ToString(),
            NotZero(row.Parameters),
            NotZero(row.State.Where(s => !s.IsParameter).Sum(s => s.Count)),
            row.Macs == Dim.Known(0) ? "" : row.Macs.ToString(),
            row.IsAuxiliary ? "auxiliary" : "",
            leaves.Operators[index] is not { } onnx ? "-" : onnx.Length == 0 ? "" : Text.Invariant(operators[onnx]),
        ];
        return string.Join("|", cells).TrimEnd('|');
    }

    private static string NotZero(long number) => number == 0 ? "" : Text.Invariant(number);

    /// <summary>The path after another one: what both begin with is a <c>^</c> for each name of the other's that comes after it.</summary>
    private static string Relative(string path, string before)
    {
        int shared = 0;
        for (int k = 0; k < path.Length && k < before.Length && path[k] == before[k]; k++)
        {
            if (path[k] == '.')
            {
                shared = k + 1;
            }
        }

        return shared == 0 ? path : new string('^', 1 + before.Skip(shared).Count(c => c == '.')) + path.Substring(shared);
    }

    private static string Index(int leaf) => leaf == Container.InputValue ? "in" : Text.Invariant(leaf);
}
