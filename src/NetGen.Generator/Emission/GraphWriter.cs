using System.Globalization;
using NetGen.Generator.CSharp;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>
/// Writes the description of the graph as a table of text: readable where it is, one constant however large the network,
/// and read only when somebody asks. NetGen.NetworkGraph.Parse is its counterpart.
/// </summary>
internal static class GraphWriter
{
    public static void WriteProperty(CSharpWriter writer, NetworkModel model)
    {
        writer.Summary("The network's layers, edges, shapes and costs, known without making or running it.");
        writer.Line(
            $"public static global::NetGen.NetworkGraph {GeneratedMembers.Graph} => {GeneratedMembers.GraphField} ??= "
                + $"global::NetGen.NetworkGraph.Parse({GeneratedMembers.GraphText});");
        writer.Line();
        writer.Line($"private static global::NetGen.NetworkGraph? {GeneratedMembers.GraphField};");
    }

    public static void WriteDescription(CSharpWriter writer, NetworkModel model)
    {
        var leaves = GraphLeaves.Of(model.Graph.Root);
        writer.Line($"private const string {GeneratedMembers.GraphText} =");
        using (writer.Indented())
        {
            writer.Line("\"\"\"");
            foreach (var (key, value) in Header(model, leaves)) writer.Line($"{key}: {value}");
            writer.Line();
            WriteTable(
                writer,
                [
                    ["#", "inputs", "path", "kind", "summary", "output", "parameters", "buffers", "MACs", "mode"],
                    .. model.Inferred.Rows.Select((r, k) => Cells(r, k, leaves.Inputs[k])),
                ]);
            writer.Line("\"\"\";");
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
            yield return ("receptive field", string.Join(" ", new[] { f.Height, f.Width, f.StrideH, f.StrideW }.Select(Text.Invariant)));
        if (inferred.ValidSizes.Count > 0) yield return ("valid sizes", string.Join("; ", inferred.ValidSizes));
    }

    private static string[] Cells(LayerRow row, int index, IReadOnlyList<int> inputs) =>
        [
            Text.Invariant(index),
            string.Join(" ", inputs.Select(Index)),
            row.Path,
            row.Kind,
            row.Summary.Replace('|', '/'),
            row.Output.ToString(),
            Text.Invariant(row.Parameters),
            Text.Invariant(row.State.Where(s => !s.IsParameter).Sum(s => s.Count)),
            row.Macs.ToString(),
            row.IsAuxiliary ? "auxiliary" : "",
        ];

    private static void WriteTable(CSharpWriter writer, IReadOnlyList<string[]> rows)
    {
        // A merge of thousands of paths has a long cell: the others needn't be as wide.
        const int widest = 120;
        int[] widths = [.. rows[0].Select((_, c) => Math.Min(widest, rows.Max(r => r[c].Length)))];
        foreach (string[] row in rows) writer.Line(string.Join(" | ", row.Select((cell, c) => cell.PadRight(widths[c]))).TrimEnd());
    }

    private static string Index(int leaf) => leaf == Container.InputValue ? "in" : Text.Invariant(leaf);
}
