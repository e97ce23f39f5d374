using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using static NetGen.Generator.Training.TrainingParameter;

namespace NetGen.Generator.Training;

/// <summary>
/// Every training attribute, in one table: its parameters, which are the attribute's own, what it asks for and what is written for it.
/// </summary>
internal static class TrainingTable
{
    /// <summary>The attributes that set something a network has one of, or something of single layers.</summary>
    private static readonly IReadOnlyList<TrainingDefinition> s_others =
    [
        new("Initialize", TrainingRole.Initialization, [new("scheme", ParameterKind.Enum), Number("std", NumberRange.Positive, 0.01)])
        {
            Checks = [(use, _, _) => TrainingChecks.Deviation(use)],
        },
        new(
            "InitializeWeights",
            TrainingRole.LayerInitialization,
            [new("scheme", ParameterKind.Enum), Number("std", NumberRange.Positive), LayerList])
        {
            Checks = [(use, _, root) => LayerNames.Check(use, root, "weight", 2)],
        },
        new("InitializeBias", TrainingRole.LayerInitialization, [Number("value", NumberRange.Finite), LayerList])
        {
            Checks = [(use, _, root) => LayerNames.Check(use, root, "bias", 1)],
        },
        new("Recipe", TrainingRole.Recipe, [OptionalCount("epochs"), OptionalCount("batch"), OptionalCount("steps")])
        {
            Checks = [(use, _, _) => TrainingChecks.RecipeLength(use)],
        },
        new(
            "WarmUp",
            TrainingRole.WarmUp,
            [Number("length", NumberRange.Positive), Number("start", NumberRange.Share, 0.1), Flag("linear", true)])
        {
            Checks = [TrainingChecks.NeedsOptimizer, (use, training, _) => TrainingChecks.WarmUp(use, training)],
        },
        new("GradientClipping", TrainingRole.Clipping, [Number("norm", NumberRange.Positive)]) { Checks = [TrainingChecks.NeedsOptimizer] },
        new("WeightAveraging", TrainingRole.Averaging, [Decay("decay", 0.9999)]),
        new("Inference", TrainingRole.Inference, []),
    ];

    public static IReadOnlyList<TrainingDefinition> All { get; } =
        [.. Losses.All, .. Optimizers.All, .. s_others, .. Schedules.All, .. Augmentations.All];

    /// <summary>The definition by full name, or null.</summary>
    public static TrainingDefinition? Find(string fullName) => All.FirstOrDefault(t => $"{Vocabulary.Namespace}.{t.Name}" == fullName);

    /// <summary>The definition of an attribute that was read.</summary>
    public static TrainingDefinition Of(TrainingUse use) => All.First(t => t.Name == use.Name);

    /// <summary>The declared loss; cross entropy where none is declared.</summary>
    public static LossDefinition LossOf(TrainingSettings training) => training.Loss is { } use ? (LossDefinition)Of(use) : Losses.Default;

    /// <summary>The declared schedule, or null.</summary>
    public static ScheduleDefinition? ScheduleOf(TrainingSettings training) =>
        training.Schedule is { } use ? (ScheduleDefinition)Of(use) : null;
}
