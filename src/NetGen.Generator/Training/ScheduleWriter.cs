using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Training;

/// <summary>Writes the declared schedule of the learning rate: as a function of the epoch or step, and as torch's scheduler.</summary>
internal static class ScheduleWriter
{
    /// <summary>
    /// Every schedule that is a function of the time alone: its description, with {0} for what the recipe counts, and its factor.
    /// </summary>
    private static readonly Dictionary<
        string,
        (Func<TrainingUse, string> Description, Func<TrainingUse, TrainingSettings, string, string> Factor)
    > s_schedules = new()
    {
        ["StepDecay"] = (
            u => $"{Show(u["factor"])} times as much every {Show(u["every"])} {{0}}",
            (u, _, t) => Power(u["factor"], Stairs(u, t))),
        ["MultiStepDecay"] = (
            u => $"{Show(u["factor"])} times as much at {string.Join(", ", ((ListValue)u["milestones"]).Items.Select(Show))} {{0}}",
            (u, _, t) => Power(u["factor"], Reached(u, t))),
        ["ExponentialDecay"] = (
            u => $"{Show(u["factor"])} times as much every {Show(u["every"])} {{0}}{(u.Flag("staircase") ? "" : ", evenly")}",
            (u, _, t) =>
                Power(
                    u["factor"],
                    u.Flag("staircase") ? Stairs(u, t)
                        : u.Number("every") == 1 ? t
                        : $"{t} / {Code.Number(u.Number("every"))}")),
        ["CosineDecay"] = (
            u => $"down to {Show(u["minimum"])} times as much along half a cosine",
            (u, training, t) => Cosine(u.Number("minimum"), Share(training, t))),
        ["PolynomialDecay"] = (
            u => $"down to 0 with the power {Show(u["power"])}",
            (u, training, t) => $"global::System.Math.Pow(1 - {Share(training, t)}, {Literal(u["power"])})"),
    };

    public static bool HasSchedule(TrainingSettings training) => training.Schedule is not null || training.WarmUp is not null;

    /// <summary>Whether the rate is a function of the time; a plateau is seen in the errors alone.</summary>
    public static bool HasFunction(TrainingSettings training) => HasSchedule(training) && training.Schedule?.Name != "ReduceOnPlateau";

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
        string? decay = training.Schedule is { } use ? s_schedules[use.Name].Factor(use, training, time) : null;
        if (training.WarmUp is not { } warmUp) return decay!;
        string length = Literal(warmUp["length"]), start = Code.Number(warmUp.Number("start"));
        string rising = warmUp.Flag("linear") ? $"{start} + (1 - {start}) * {time} / {length}" : start;
        string beginning = $"{time} < {length} ? {rising} : ";
        // Schedules that go down to the recipe's end begin after the warm-up; the others count from the start.
        return decay is null ? $"{beginning}1"
            : training.Schedule!.Name is "CosineDecay" or "PolynomialDecay" ? $"{beginning}{decay}"
            : $"({beginning}1) * {decay}";
    }

    public static string Describe(TrainingSettings training)
    {
        string unit = Unit(training) + "s";
        string decay = training.Schedule is not { } use ? "" : use.Name == "ReduceOnPlateau"
            ? $"{Show(use["factor"])} times as much after more than {use["patience"].Display} validations without improvement"
            : s_schedules[use.Name].Description(use).Replace("{0}", unit);
        if (training.WarmUp is not { } w) return decay;
        string beginning =
            $"{(w.Flag("linear") ? "rising from " : "")}{Show(w["start"])} times the rate in the first {Show(w["length"])} {unit}";
        return decay.Length == 0 ? beginning : $"{beginning}, then {decay}";
    }

    private static string Stairs(TrainingUse use, string time) => use["every"] switch
    {
        IntegerValue { Dim.Value: 1 } => time,
        IntegerValue whole => $"{time} / {whole.Display}",
        NumberValue { Number: 1 } => time,
        var every => $"global::System.Math.Floor({time} / {Literal(every)})",
    };

    private static string Reached(TrainingUse use, string time)
    {
        var reached = ((ListValue)use["milestones"]).Items.Select(m => $"{time} < {m.Display} ? 0 : 1").ToList();
        return reached.Count == 1 ? reached[0] : string.Join(" + ", reached.Select(r => $"({r})"));
    }

    private static string Power(Value factor, string exponent) => $"global::System.Math.Pow({Literal(factor)}, {exponent})";

    private static string Cosine(double minimum, string share)
    {
        string cosine = $"(1 + global::System.Math.Cos(global::System.Math.PI * {share})) / 2";
        return minimum == 0 ? cosine : $"{Code.Number(minimum)} + {Code.Number(1 - minimum)} * {cosine}";
    }

    // Beyond the recipe's end the rate stays what it is there.
    private static string Share(TrainingSettings training, string time)
    {
        double length = TrainingChecks.Length(training)!.Value.Count, begin = training.WarmUp?.Number("length") ?? 0;
        string elapsed = begin == 0 ? time : $"({time} - {Code.Number(begin)})";
        return $"global::System.Math.Min(1, {elapsed} / {Code.Number(length - begin)})";
    }

    private static string Literal(Value value) => OptimizerWriter.Literal(value);

    private static string Show(Value value) => value.Display;
}
