using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>What the training attributes of a network say, in the order written.</summary>
internal sealed record TrainingSettings(EquatableArray<TrainingUse> Uses)
{
    /// <summary>[CrossEntropy]... or null where none is declared (then cross entropy).</summary>
    public TrainingUse? Loss => Of(TrainingRole.Loss);

    /// <summary>[SGD]... or null where none is declared.</summary>
    public TrainingUse? Optimizer => Of(TrainingRole.Optimizer);

    /// <summary>[Initialize], or null for PyTorch's defaults.</summary>
    public TrainingUse? Initialization => Of(TrainingRole.Initialization);

    /// <summary>[Recipe], or null.</summary>
    public TrainingUse? Recipe => Of(TrainingRole.Recipe);

    /// <summary>[StepDecay]..., or null.</summary>
    public TrainingUse? Schedule => Of(TrainingRole.Schedule);

    /// <summary>[WarmUp], or null.</summary>
    public TrainingUse? WarmUp => Of(TrainingRole.WarmUp);

    /// <summary>[GradientClipping], or null.</summary>
    public TrainingUse? Clipping => Of(TrainingRole.Clipping);

    /// <summary>[WeightAveraging], or null.</summary>
    public TrainingUse? Averaging => Of(TrainingRole.Averaging);

    /// <summary>[Inference], or null.</summary>
    public TrainingUse? Inference => Of(TrainingRole.Inference);

    /// <summary>Those of one role that may be filled several times.</summary>
    public IReadOnlyList<TrainingUse> All(TrainingRole role) => [.. Uses.Where(u => u.Role == role)];

    private TrainingUse? Of(TrainingRole role) => Uses.FirstOrDefault(u => u.Role == role);
}
