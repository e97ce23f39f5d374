using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Training;

/// <summary>Every training attribute, in one table; the parameters are the attributes' own.</summary>
internal static class TrainingTable
{
    public static IReadOnlyList<TrainingDefinition> All { get; } =
    [
        new("CrossEntropy", TrainingRole.Loss, [Number("labelSmoothing", NumberRange.Share, 0)]),
        new("MeanSquaredError", TrainingRole.Loss, []),
        new("NegativeLogLikelihood", TrainingRole.Loss, []),
        new("MeanPenalty", TrainingRole.Loss, []),
        new("DiscriminativePenalty", TrainingRole.Loss, [Number("j", NumberRange.Positive)]),
        new(
            "SGD",
            TrainingRole.Optimizer,
            [Rate(), NotNegative("momentum"), NotNegative("dampening"), NotNegative("weightDecay"), Flag("nesterov", false)]),
        new(
            "Adam",
            TrainingRole.Optimizer,
            [
                Rate(1e-3),
                Decay("beta1", 0.9),
                Decay("beta2", 0.999),
                NotNegative("eps", 1e-8),
                NotNegative("weightDecay"),
                Flag("amsgrad", false),
            ]),
        new(
            "AdamW",
            TrainingRole.Optimizer,
            [
                Rate(1e-3),
                Decay("beta1", 0.9),
                Decay("beta2", 0.999),
                NotNegative("eps", 1e-8),
                NotNegative("weightDecay", 1e-2),
                Flag("amsgrad", false),
            ]),
        new(
            "RMSProp",
            TrainingRole.Optimizer,
            [
                Rate(0.01),
                Number("alpha", NumberRange.Share, 0.99),
                NotNegative("eps", 1e-8),
                NotNegative("weightDecay"),
                NotNegative("momentum"),
                Flag("centered", false),
            ]),
        new("Initialize", TrainingRole.Initialization, [new("scheme", ParameterKind.Enum), Number("std", NumberRange.Positive, 0.01)]),
        new(
            "InitializeWeights",
            TrainingRole.LayerInitialization,
            [new("scheme", ParameterKind.Enum), Number("std", NumberRange.Positive), Layers]),
        new("InitializeBias", TrainingRole.LayerInitialization, [Number("value", NumberRange.Finite), Layers]),
        new("Recipe", TrainingRole.Recipe, [OptionalCount("epochs"), OptionalCount("batch"), OptionalCount("steps")]),
        new("StepDecay", TrainingRole.Schedule, [Number("every", NumberRange.Positive), Number("factor", NumberRange.Positive, 0.1)]),
        new(
            "MultiStepDecay",
            TrainingRole.Schedule,
            [Number("factor", NumberRange.Positive), new("milestones", ParameterKind.Integers, null, NumberRange.Count, IsParams: true)]),
        new(
            "ExponentialDecay",
            TrainingRole.Schedule,
            [Number("factor", NumberRange.Positive), Number("every", NumberRange.Positive, 1), Flag("staircase", true)]),
        new("CosineDecay", TrainingRole.Schedule, [Number("minimum", NumberRange.Share, 0)]),
        new("PolynomialDecay", TrainingRole.Schedule, [Number("power", NumberRange.Positive, 1)]),
        new(
            "ReduceOnPlateau",
            TrainingRole.Schedule,
            [
                Number("factor", NumberRange.Factor, 0.1),
                new("patience", ParameterKind.Integer, new IntegerValue(10), NumberRange.NotNegative),
                NotNegative("threshold", 1e-4),
            ]),
        new(
            "WarmUp",
            TrainingRole.WarmUp,
            [Number("length", NumberRange.Positive), Number("start", NumberRange.Share, 0.1), Flag("linear", true)]),
        new("GradientClipping", TrainingRole.Clipping, [Number("norm", NumberRange.Positive)]),
        new("WeightAveraging", TrainingRole.Averaging, [Decay("decay", 0.9999)]),
        new(
            "RandomCrop",
            TrainingRole.Augmentation,
            [
                new("size", ParameterKind.Pair, null, NumberRange.Count),
                new("padding", ParameterKind.Integer, new IntegerValue(0), NumberRange.NotNegative),
            ]),
        new(
            "RandomResizedCrop",
            TrainingRole.Augmentation,
            [
                Count("size"),
                Number("minArea", NumberRange.PositiveShare, 0.08),
                Number("maxArea", NumberRange.PositiveShare, 1),
                Number("minRatio", NumberRange.Positive, 3.0 / 4),
                Number("maxRatio", NumberRange.Positive, 4.0 / 3),
            ]),
        new("RandomScaleCrop", TrainingRole.Augmentation, [Count("size"), Count("shortest"), Count("longest")]),
        new("RandomHorizontalFlip", TrainingRole.Augmentation, [Number("p", NumberRange.Share, 0.5)]),
        new("PcaLighting", TrainingRole.Augmentation, [NotNegative("std", 0.1)]),
        new(
            "Normalize",
            TrainingRole.Augmentation,
            [new("mean", ParameterKind.Numbers, null, NumberRange.Finite), new("std", ParameterKind.Numbers, null, NumberRange.Positive)]),
    ];

    /// <summary>The definition by full name, or null.</summary>
    public static TrainingDefinition? Find(string fullName) => All.FirstOrDefault(t => $"{Vocabulary.Namespace}.{t.Name}" == fullName);

    private static TrainingParameter Layers => new("layers", ParameterKind.Texts, IsParams: true);

    private static TrainingParameter Rate(double? value = null) => Number("learningRate", NumberRange.Positive, value);

    private static TrainingParameter NotNegative(string name, double value = 0) => Number(name, NumberRange.NotNegative, value);

    private static TrainingParameter Decay(string name, double value) => Number(name, NumberRange.Decay, value);

    private static TrainingParameter Number(string name, NumberRange range, double? value = null) =>
        new(name, ParameterKind.Number, value is { } v ? new NumberValue(v) : null, range);

    private static TrainingParameter Flag(string name, bool value) => new(name, ParameterKind.Boolean, new BooleanValue(value));

    private static TrainingParameter Count(string name) => new(name, ParameterKind.Integer, null, NumberRange.Count);

    private static TrainingParameter OptionalCount(string name) => Count(name) with { Default = new NullValue() };
}
