using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Training;

/// <summary>Writes the declared schedule of the learning rate: as a function of the epoch or step, and as torch's scheduler.</summary>
internal static class ScheduleWriter
{
    public static bool HasSchedule(TrainingSettings training) => training.Schedule is not null || training.WarmUp is not null;

    /// <summary>Whether the rate is a function of the time; a plateau is seen in the errors alone.</summary>
    public static bool HasFunction(TrainingSettings training) =>
        HasSchedule(training) && TrainingTable.ScheduleOf(training) is null or { Factor: not null };

    /// <summary>What the recipe counts: epoch or step.</summary>
    public static string Unit(TrainingSettings training) => TrainingChecks.Length(training) is (_, "steps") ? "step" : "epoch";

    public static void Write(CSharpWriter writer, NetworkModel model)
    {
        var training = model.Graph.Training;
        if (!HasSchedule(training)) return;
        writer.Summary($"Makes the declared schedule of the learning rate: {Text.Xml(Describe(training))}.");
        writer.Line("/// <param name=\"optimizer\">What <c>CreateOptimizer()</c> returned.</param>");
        bool isPlateau = !HasFunction(training);
        writer.Line(isPlateau
            ? "/// <returns>The scheduler, to be told the validation error after each validation: <c>step(error)</c>.</returns>"
            : $"/// <returns>The scheduler, to be called after each {Unit(training)}: <c>step()</c>.</returns>");
        writer.Line($"public torch.optim.lr_scheduler.LRScheduler {GeneratedMembers.CreateScheduler}(torch.optim.Optimizer optimizer) =>");
        using (writer.Indented())
        {
            var u = training.Schedule;
            writer.Line(
                isPlateau
                    ? "torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, "
                        + $"\"min\", {Literal(u!["factor"])}, {u["patience"].Display}, {Literal(u["threshold"])});"
                    : $"torch.optim.lr_scheduler.LambdaLR(optimizer, {GeneratedMembers.Recipe}.LearningRateFactor);");
        }
    }

    /// <summary>The share of the first rate at a time.</summary>
    /// <param name="time">The variable that holds the epoch or step.</param>
    public static string Factor(TrainingSettings training, string time)
    {
        string? decay = TrainingTable.ScheduleOf(training)?.Factor!(training.Schedule!, training, time);
        if (training.WarmUp is not { } warmUp) return decay!;
        string length = Literal(warmUp["length"]), start = Code.Number(warmUp.Number("start"));
        string rising = warmUp.Flag("linear") ? $"{start} + (1 - {start}) * {time} / {length}" : start;
        string beginning = $"{time} < {length} ? {rising} : ";
        // Schedules that go down to the recipe's end begin after the warm-up; the others count from the start.
        return decay is null ? $"{beginning}1"
            : TrainingTable.ScheduleOf(training)!.EndsWithRecipe ? $"{beginning}{decay}"
            : $"({beginning}1) * {decay}";
    }

    public static string Describe(TrainingSettings training)
    {
        string unit = Unit(training) + "s";
        string decay = TrainingTable.ScheduleOf(training)?.Description(training.Schedule!).Replace("{0}", unit) ?? "";
        if (training.WarmUp is not { } w) return decay;
        string beginning =
            $"{(w.Flag("linear") ? "rising from " : "")}{Show(w["start"])} times the rate in the first {Show(w["length"])} {unit}";
        return decay.Length == 0 ? beginning : $"{beginning}, then {decay}";
    }

    private static string Literal(Value value) => OptimizerWriter.Literal(value);

    private static string Show(Value value) => value.Display;
}
