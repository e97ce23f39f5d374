using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;

namespace NetGen.Generator.Training;

/// <summary>Writes the declared running average of the weights.</summary>
internal static class AveragingWriter
{
    public static void Write(CSharpWriter writer, NetworkModel model)
    {
        if (model.Graph.Training.Averaging is not { } use) return;
        string decay = OptimizerWriter.Literal(use["decay"]);
        writer.Summary($"Begins the declared running average of the weights, of which {decay} stays at each update.");
        writer.Line(
            "/// <returns>The average: <c>Update()</c> after each training step, <c>Apply()</c> to evaluate with it; "
                + "the caller's to dispose.</returns>");
        writer.Line(
            $"public global::NetGen.Training.WeightAverage {GeneratedMembers.CreateWeightAverage}() => new "
                + $"global::NetGen.Training.WeightAverage(this, {decay});");
    }
}
