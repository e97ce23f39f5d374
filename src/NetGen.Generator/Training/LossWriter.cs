using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Training;

/// <summary>Writes the declared loss: of the main output, plus that of each auxiliary head with its weight.</summary>
internal static class LossWriter
{
    /// <summary>The loss where none is declared.</summary>
    public const string Default = "CrossEntropy";

    private const string ClassIndices = "class indices, N";

    /// <summary>Every loss: what documentation says, what the target is, and the call.</summary>
    private static readonly Dictionary<
        string,
        (string Description, string Target, Func<TrainingUse?, string, string> Call)> s_losses = new()
        {
            ["MeanPenalty"] = (
            "Mean penalty of the right class",
            ClassIndices,
            (_, output) => $"global::NetGen.Functional.MeanPenalty({output}, target)"),
            ["DiscriminativePenalty"] = (
            "Penalty of the right class and its competition with the others",
            ClassIndices,
            (use, output) => $"global::NetGen.Functional.DiscriminativePenalty({output}, target, {Code.Number(use!.Number("j"))})"),
            ["CrossEntropy"] = ("Cross entropy", ClassIndices, CrossEntropy),
            ["MeanSquaredError"] = (
            "Mean squared error",
            "values of the output's shape",
            (_, output) => $"torch.nn.functional.mse_loss({output}, target)"),
            ["NegativeLogLikelihood"] = (
            "Negative log-likelihood",
            ClassIndices,
            (_, output) => $"torch.nn.functional.nll_loss({output}, target)"),
        };

    /// <summary>What the loss compares the output with, in words.</summary>
    public static string Target(NetworkModel model) => s_losses[model.Graph.Training.Loss?.Name ?? Default].Target;

    public static void Write(CSharpWriter writer, NetworkModel model)
    {
        var use = model.Graph.Training.Loss;
        var (description, target, call) = s_losses[use?.Name ?? Default];
        var heads = model
            .Graph.Outputs.Select((o, k) => (Name: model.OutputNames[k], Output: o))
            .Where(h => h.Output is { IsAuxiliary: true, LossWeight: not 0 })
            .ToList();
        string weighted =
            heads.Count == 0
                ? ""
                : $", plus {string.Join(" plus ", heads.Select(h => $"{Code.Number(h.Output.LossWeight)} times that of {h.Name}"))} "
                    + $"where {(heads.Count == 1 ? "it is" : "they are")} computed";
        writer.Summary($"{description}{Smoothing(use)} of the {(model.HasSeveralOutputs ? model.OutputNames[0] : "output")}{weighted}.");
        writer.Line("/// <param name=\"output\">What the network returned; the caller's to dispose.</param>");
        writer.Line($"/// <param name=\"target\">The {target}.</param>");
        writer.Line("/// <returns>One number, the mean over the batch.</returns>");
        string header = $"public torch.Tensor {GeneratedMembers.Loss}({model.OutputType} output, torch.Tensor target)";
        string main = call(use, model.HasSeveralOutputs ? $"output.{model.OutputNames[0]}" : "output");
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
                    writer.Line($"using var auxiliary = {call(use, "output." + name)};");
                    writer.Line($"loss = total.add(auxiliary, {model.Classes.Root.Scalars.Weight(output)});");
                }
            }

            writer.Line();
            writer.Line("return loss;");
        }
    }

    private static string CrossEntropy(TrainingUse? use, string output) => LabelSmoothing(use) is { } smoothing
        ? $"torch.nn.functional.cross_entropy({output}, target, null, -100, torch.nn.Reduction.Mean, {Code.Number(smoothing)})"
        : $"torch.nn.functional.cross_entropy({output}, target)";

    private static string Smoothing(TrainingUse? use) =>
        LabelSmoothing(use) is { } smoothing ? $" with label smoothing {Code.Number(smoothing)}" : "";

    private static double? LabelSmoothing(TrainingUse? use) =>
        use?.Arguments.Where(a => a.Name == "labelSmoothing").Select(a => a.Value).FirstOrDefault() switch
        {
            NumberValue { Number: not 0 and var n } => n,
            IntegerValue { Dim: { IsKnown: true, Value: not 0 and var n } } => n,
            _ => null,
        };
}
