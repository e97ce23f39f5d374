using NetGen.Generator.CSharp;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>Writes the record of a network's results next to the network.</summary>
internal static class OutputRecordWriter
{
    public static void Write(CSharpWriter writer, NetworkModel model)
    {
        var outputs = model.Graph.Outputs;
        writer.Line();
        writer.Summary($"What <see cref=\"{model.ClassName}\"/> returns; disposing it disposes every tensor in it.");
        for (int k = 0; k < outputs.Count; k++)
            writer.Line($"/// <param name=\"{model.OutputNames[k]}\">{Describe(outputs[k], k == 0)}.</param>");
        writer.Line(Text.GeneratedCode);
        string parameters = string.Join(", ", outputs.Select((o, k) => $"torch.Tensor{(o.IsAuxiliary ? "?" : "")} {model.OutputNames[k]}"));
        using (writer.Block($"{model.Accessibility}readonly record struct {model.OutputRecord}({parameters}) : global::System.IDisposable"))
        {
            writer.Summary("Disposes the tensors.");
            using (writer.Block("public void Dispose()"))
            {
                for (int k = 0; k < outputs.Count; k++)
                    writer.Line($"{model.OutputNames[k]}{(outputs[k].IsAuxiliary ? "?" : "")}.Dispose();");
            }
        }
    }

    private static string Describe(NetworkOutput output, bool isMain)
    {
        string shape = Text.Xml(output.Shape.ToString());
        return output.IsAuxiliary ? $"Auxiliary head, {shape}; null unless training" : isMain ? $"The main output, {shape}" : $"{shape}";
    }
}
