using NetGen.Generator.CSharp;
using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using static NetGen.Generator.Training.TrainingParameter;

namespace NetGen.Generator.Training;

/// <summary>The schedules of the learning rate.</summary>
internal static class Schedules
{
    public static IReadOnlyList<ScheduleDefinition> All { get; } =
    [
        new("StepDecay", [Number("every", NumberRange.Positive), Number("factor", NumberRange.Positive, 0.1)])
        {
            Checks = [TrainingChecks.NeedsOptimizer],
            Description = u => $"{u["factor"].Display} times as much every {u["every"].Display} {{0}}",
            Factor = (u, _, t) => Power(u["factor"], Stairs(u, t)),
        },
        new(
            "MultiStepDecay",
            [Number("factor", NumberRange.Positive), new("milestones", ParameterKind.Integers, null, NumberRange.Count, IsParams: true)])
        {
            Checks = [TrainingChecks.NeedsOptimizer, (use, training, _) => TrainingChecks.Milestones(use, training)],
            Description = u =>
                $"{u["factor"].Display} times as much at {string.Join(", ", Milestones(u).Select(m => m.Display))} {{0}}",
            Factor = (u, _, t) => Power(u["factor"], Reached(u, t)),
        },
        new(
            "ExponentialDecay",
            [Number("factor", NumberRange.Positive), Number("every", NumberRange.Positive, 1), Flag("staircase", true)])
        {
            Checks = [TrainingChecks.NeedsOptimizer],
            Description = u =>
                $"{u["factor"].Display} times as much every {u["every"].Display} {{0}}{(u.Flag("staircase") ? "" : ", evenly")}",
            Factor = (u, _, t) =>
                Power(
                    u["factor"],
                    u.Flag("staircase") ? Stairs(u, t)
                        : u.Number("every") == 1 ? t
                        : $"{t} / {Code.Number(u.Number("every"))}"),
        },
        new("CosineDecay", [Number("minimum", NumberRange.Share, 0)])
        {
            Checks = [TrainingChecks.NeedsOptimizer, TrainingChecks.NeedsLength],
            Description = u => $"down to {u["minimum"].Display} times as much along half a cosine",
            Factor = (u, training, t) => Cosine(u.Number("minimum"), Share(training, t)),
            EndsWithRecipe = true,
        },
        new("PolynomialDecay", [Number("power", NumberRange.Positive, 1)])
        {
            Checks = [TrainingChecks.NeedsOptimizer, TrainingChecks.NeedsLength],
            Description = u => $"down to 0 with the power {u["power"].Display}",
            Factor = (u, training, t) =>
                $"global::System.Math.Pow(1 - {Share(training, t)}, {OptimizerWriter.Literal(u["power"])})",
            EndsWithRecipe = true,
        },
        new(
            "ReduceOnPlateau",
            [
                Number("factor", NumberRange.Factor, 0.1),
                new("patience", ParameterKind.Integer, new IntegerValue(10), NumberRange.NotNegative),
                NotNegative("threshold", 1e-4),
            ])
        {
            Checks = [TrainingChecks.NeedsOptimizer],
            Description = u =>
                $"{u["factor"].Display} times as much after more than {u["patience"].Display} validations without improvement",
        },
    ];

    private static IReadOnlyList<Value> Milestones(TrainingUse use) => ((ListValue)use["milestones"]).Items;

    private static string Stairs(TrainingUse use, string time) => use["every"] switch
    {
        IntegerValue { Dim.Value: 1 } => time,
        IntegerValue whole => $"{time} / {whole.Display}",
        NumberValue { Number: 1 } => time,
        var every => $"global::System.Math.Floor({time} / {OptimizerWriter.Literal(every)})",
    };

    private static string Reached(TrainingUse use, string time)
    {
        var reached = Milestones(use).Select(m => $"{time} < {m.Display} ? 0 : 1").ToList();
        return reached.Count == 1 ? reached[0] : string.Join(" + ", reached.Select(r => $"({r})"));
    }

    private static string Power(Value factor, string exponent) =>
        $"global::System.Math.Pow({OptimizerWriter.Literal(factor)}, {exponent})";

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
}
