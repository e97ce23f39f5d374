using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Training;

/// <summary>
/// A training attribute: its name, what it sets, its constructor's parameters and what it asks for. Losses, schedules and augmentations
/// have definitions of their own, which also say what is written for them.
/// </summary>
internal record TrainingDefinition(string Name, TrainingRole Role, IReadOnlyList<TrainingParameter> Parameters)
{
    /// <summary>What it asks of its arguments, the other training attributes and the network; the first problem is reported.</summary>
    public IReadOnlyList<TrainingCheck> Checks { get; init; } = [];

    /// <summary>What a network has one of, in words; other roles may be filled several times.</summary>
    public static readonly IReadOnlyDictionary<TrainingRole, string> Single = new Dictionary<TrainingRole, string>
    {
        [TrainingRole.Loss] = "loss",
        [TrainingRole.Optimizer] = "optimizer",
        [TrainingRole.Initialization] = "initialization",
        [TrainingRole.Recipe] = "recipe",
        [TrainingRole.Schedule] = "schedule",
        [TrainingRole.WarmUp] = "warm-up",
        [TrainingRole.Clipping] = "clipping",
        [TrainingRole.Averaging] = "average of weights",
        [TrainingRole.Inference] = "inference twin",
    };
}

/// <summary>A check of one training attribute; null where all is well.</summary>
/// <param name="use">The attribute, with its values.</param>
/// <param name="training">All training attributes of the network.</param>
/// <param name="root">The network's layers.</param>
internal delegate TrainingProblem? TrainingCheck(TrainingUse use, TrainingSettings training, Container root);

/// <summary>A parameter of a training attribute.</summary>
/// <param name="Default">Null where the argument must be given; <see cref="NullValue"/> where omitting it means something of its
/// own.</param>
/// <param name="Range">Which numbers it takes.</param>
/// <param name="IsParams">The last one, which takes all further arguments.</param>
internal sealed record TrainingParameter(
    string Name,
    ParameterKind Kind,
    Value? Default = null,
    NumberRange? Range = null,
    bool IsParams = false)
{
    /// <summary>The state-dict names of layers.</summary>
    public static TrainingParameter LayerList => new("layers", ParameterKind.Texts, IsParams: true);

    public static TrainingParameter NotNegative(string name, double value = 0) => Number(name, NumberRange.NotNegative, value);

    public static TrainingParameter Decay(string name, double value) => Number(name, NumberRange.Decay, value);

    public static TrainingParameter Number(string name, NumberRange range, double? value = null) =>
        new(name, ParameterKind.Number, value is { } v ? new NumberValue(v) : null, range);

    public static TrainingParameter Flag(string name, bool value) => new(name, ParameterKind.Boolean, new BooleanValue(value));

    public static TrainingParameter Count(string name) => new(name, ParameterKind.Integer, null, NumberRange.Count);

    public static TrainingParameter OptionalCount(string name) => Count(name) with { Default = new NullValue() };
}

/// <summary>Which numbers a parameter takes, for messages and as a test.</summary>
internal sealed record NumberRange(ValueRange Values, Func<double, bool> Contains)
{
    public static readonly NumberRange
        NotNegative = new(ValueRange.NotNegative, v => v >= 0),
        Positive = new(ValueRange.Positive, v => v > 0),
        Count = new(ValueRange.AtLeast(1), v => v >= 1),
        Share = new(ValueRange.Share, v => v is >= 0 and <= 1),
        PositiveShare = new(ValueRange.Of("above 0 and at most 1", 0, 1), v => v is > 0 and <= 1),
        Factor = new(ValueRange.Fraction, v => v is > 0 and < 1),
        Decay = new(ValueRange.Of("0 or more and below 1", 0, 1), v => v is >= 0 and < 1),
        Finite = new(ValueRange.Finite, _ => true);
}
