using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Training;

/// <summary>Writes the declared optimizer.</summary>
internal static class OptimizerWriter
{
    public static void Write(CSharpWriter writer, NetworkModel model)
    {
        if (model.Graph.Training.Optimizer is not { } use) return;
        // The attributes' parameters are in the order of the constructors'. Our optimizers are TorchSharp's,
        // with numbers that are held during a step.
        string arguments = string.Concat(use.Arguments.Select(a => ", " + Literal(a.Value)));
        writer.Summary($"Makes the declared optimizer of all parameters: {Text.Xml(Describe(use))}.");
        writer.Line("/// <returns>The optimizer; the caller's to dispose.</returns>");
        writer.Line(
            $"public torch.optim.Optimizer {GeneratedMembers.CreateOptimizer}() => new "
                + $"global::NetGen.Training.Optimizers.{use.Name}(parameters(){arguments});");
    }

    /// <summary>A training attribute's number or flag in C#; a whole number stands for a double, too.</summary>
    public static string Literal(Value value) => value switch
    {
        BooleanValue b => b.Boolean ? "true" : "false",
        NumberValue n => Code.Number(n.Number),
        _ => value.Display,
    };

    private static string Describe(TrainingUse use) =>
        use.Arguments.Count == 0
            ? use.Name
            : $"{use.Name} with {string.Join(", ", use.Arguments.Select(a => $"{a.Name} {Literal(a.Value)}"))}";
}
