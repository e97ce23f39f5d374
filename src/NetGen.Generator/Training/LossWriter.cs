using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Training;

/// <summary>Writes the declared loss: of the main output, plus that of each auxiliary head with its weight.</summary>
internal static class LossWriter
{
    /// <summary>What the loss compares the output with, in words.</summary>
    public static string Target(NetworkModel model) => TrainingTable.LossOf(model.Graph.Training).Target;

    public static void Write(CSharpWriter writer, NetworkModel model)
    {
        var use = model.Graph.Training.Loss;
        var loss = TrainingTable.LossOf(model.Graph.Training);
        var heads = model
            .Graph.Outputs.Select((o, k) => (Name: model.OutputNames[k], Output: o))
            .Where(h => h.Output is { IsAuxiliary: true, LossWeight: not 0 })
            .ToList();
        string weighted =
            heads.Count == 0
                ? ""
                : $", plus {string.Join(" plus ", heads.Select(h => $"{Code.Number(h.Output.LossWeight)} times that of {h.Name}"))} "
                    + $"where {(heads.Count == 1 ? "it is" : "they are")} computed";
        string result = model.HasSeveralOutputs ? model.OutputNames[0] : "output";
        writer.Summary($"{loss.Description}{Smoothing(use)} of the {result}{weighted}.");
        writer.Line("/// <param name=\"output\">What the network returned; the caller's to dispose.</param>");
        writer.Line($"/// <param name=\"target\">The {loss.Target}.</param>");
        writer.Line("/// <returns>One number, the mean over the batch.</returns>");
        string header = $"public torch.Tensor {GeneratedMembers.Loss}({model.OutputType} output, torch.Tensor target)";
        string main = loss.Call(use, model.HasSeveralOutputs ? $"output.{model.OutputNames[0]}" : "output");
        if (heads.Count == 0)
        {
            writer.Line($"{header} => {main};");
            return;
        }

        using (writer.Block(header))
        {
            writer.Line($"var loss = {main};");
            foreach (var (name, output) in heads)
            {
                writer.Line();
                using (writer.Block($"if (output.{name} is not null)"))
                {
                    writer.Line("using var total = loss;");
                    writer.Line($"using var auxiliary = {loss.Call(use, "output." + name)};");
                    writer.Line($"loss = total.add(auxiliary, {model.Classes.Root.Scalars.Weight(output)});");
                }
            }

            writer.Line();
            writer.Line("return loss;");
        }
    }

    private static string Smoothing(TrainingUse? use) =>
        Losses.LabelSmoothing(use) is { } smoothing ? $" with label smoothing {Code.Number(smoothing)}" : "";
}
