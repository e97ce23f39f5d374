namespace NetGen.Generator;

/// <summary>What a training attribute sets.</summary>
internal enum TrainingRole
{
    Loss,
    Optimizer,
    Initialization,
}

/// <summary>A training attribute: its name, what it sets and its constructor's parameters.</summary>
internal sealed record TrainingDefinition(string Name, TrainingRole Role, EquatableArray<LayerParameter> Parameters);

/// <summary>Every training attribute, in one table; the parameters are the attributes' own.</summary>
internal static class TrainingTable
{
    public static IReadOnlyList<TrainingDefinition> All { get; } =
    [
        new("CrossEntropy", TrainingRole.Loss, [Number("labelSmoothing", 0)]),
        new("MeanSquaredError", TrainingRole.Loss, []),
        new("NegativeLogLikelihood", TrainingRole.Loss, []),
        new("SGD", TrainingRole.Optimizer, [Number("learningRate"), Number("momentum", 0), Number("dampening", 0), Number("weightDecay", 0), Flag("nesterov", false)]),
        new("Adam", TrainingRole.Optimizer, [Number("learningRate", 1e-3), Number("beta1", 0.9), Number("beta2", 0.999), Number("eps", 1e-8), Number("weightDecay", 0), Flag("amsgrad", false)]),
        new("AdamW", TrainingRole.Optimizer, [Number("learningRate", 1e-3), Number("beta1", 0.9), Number("beta2", 0.999), Number("eps", 1e-8), Number("weightDecay", 1e-2), Flag("amsgrad", false)]),
        new("RMSProp", TrainingRole.Optimizer, [Number("learningRate", 0.01), Number("alpha", 0.99), Number("eps", 1e-8), Number("weightDecay", 0), Number("momentum", 0), Flag("centered", false)]),
        new("Initialize", TrainingRole.Initialization, [new("scheme", ParameterKind.Enum), Number("std", 0.01)]),
    ];

    /// <summary>The definition by full name, or null.</summary>
    public static TrainingDefinition? Find(string fullName) => All.FirstOrDefault(t => $"{Vocabulary.Namespace}.{t.Name}" == fullName);

    private static LayerParameter Number(string name, double? value = null) => new(name, ParameterKind.Number, value is { } v ? new NumberValue(v) : null);

    private static LayerParameter Flag(string name, bool value) => new(name, ParameterKind.Boolean, new BooleanValue(value));
}
