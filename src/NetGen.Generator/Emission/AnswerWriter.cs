using NetGen.Generator.CSharp;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Emission;

/// <summary>Writes how the answer is found where it isn't the largest output.</summary>
internal static class AnswerWriter
{
    public static void Write(CSharpWriter writer, NetworkModel model)
    {
        if (!Answers.ArePenalties(model.Graph.Root)) return;
        writer.Summary(
            "The answers: the class with the smallest penalty for each sample. The largest is that of the class that fits least.");
        writer.Line("/// <param name=\"output\">What the network returned; the caller's to dispose.</param>");
        writer.Line("/// <returns>Class indices, N.</returns>");
        string penalties = model.HasSeveralOutputs ? $"output.{model.OutputNames[0]}" : "output";
        writer.Line($"public static torch.Tensor {GeneratedMembers.Predict}({model.OutputType} output) => {penalties}.argmin(1);");
    }
}
