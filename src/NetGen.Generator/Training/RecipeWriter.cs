using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Training;

/// <summary>Writes the class of the recipe's constants.</summary>
internal static class RecipeWriter
{
    public static bool HasRecipe(TrainingSettings training) => training.Recipe is not null || ScheduleWriter.HasFunction(training);

    public static void Write(CSharpWriter writer, NetworkModel model)
    {
        var training = model.Graph.Training;
        if (!HasRecipe(training)) return;
        writer.Summary("How the network is trained, as declared.");
        using (writer.Block($"public static class {GeneratedMembers.Recipe}"))
        {
            foreach (var (name, argument, summary) in s_counts)
            {
                if (training.Recipe is { } recipe && recipe.IsGiven(argument))
                    Constant(writer, "int", name, recipe[argument].Display, summary);
            }

            if (training.Optimizer is { } optimizer)
                Constant(writer, "double", "LearningRate", OptimizerWriter.Literal(optimizer["learningRate"]), "The first learning rate.");
            if (ScheduleWriter.HasFunction(training)) WriteFunctions(writer, training);
        }
    }

    /// <summary>The value of a constant of the class, boxed as C# types it; null where it has none of this name.</summary>
    public static object? ValueOf(TrainingSettings training, string name)
    {
        if (!HasRecipe(training)) return null;
        if (name == "LearningRate") return training.Optimizer?.Number("learningRate");
        string? argument = s_counts.FirstOrDefault(c => c.Name == name).Argument;
        return argument is not null && training.Recipe is { } recipe && recipe.IsGiven(argument) ? (int)recipe.Integer(argument) : null;
    }

    private static readonly IReadOnlyList<(string Name, string Argument, string Summary)> s_counts =
    [
        ("Epochs", "epochs", "Passes over the training set."),
        ("Steps", "steps", "Training steps."),
        ("BatchSize", "batch", "Samples of one training step."),
    ];

    private static void Constant(CSharpWriter writer, string type, string name, string value, string summary)
    {
        writer.Gap();
        writer.Summary(summary);
        writer.Line($"public const {type} {name} = {value};");
    }

    private static void WriteFunctions(CSharpWriter writer, TrainingSettings training)
    {
        string unit = ScheduleWriter.Unit(training);
        string parameter = $"/// <param name=\"{unit}\">The {unit}, from 0.</param>";
        writer.Gap();
        writer.Summary($"The share of the first learning rate: {Text.Xml(ScheduleWriter.Describe(training))}.");
        writer.Line(parameter);
        writer.Line("/// <returns>The factor.</returns>");
        writer.Line($"public static double LearningRateFactor(int {unit}) => {ScheduleWriter.Factor(training, unit)};");
        writer.Gap();
        writer.Summary($"The learning rate of one {unit}.");
        writer.Line(parameter);
        writer.Line("/// <returns>The learning rate.</returns>");
        writer.Line($"public static double LearningRateAt(int {unit}) => LearningRate * LearningRateFactor({unit});");
    }
}
