using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Training;

/// <summary>A loss.</summary>
internal sealed record LossDefinition(string Name, IReadOnlyList<TrainingParameter> Parameters)
    : TrainingDefinition(Name, TrainingRole.Loss, Parameters)
{
    /// <summary>What most losses compare the output with.</summary>
    public const string ClassIndices = "class indices, N";

    /// <summary>What it is, for the documentation of the generated method: <c>Cross entropy</c>.</summary>
    public required string Description { get; init; }

    /// <summary>What it compares the output with, in words.</summary>
    public string Target { get; init; } = ClassIndices;

    /// <summary>What the output must mean; <see cref="Meaning.Open"/> where it doesn't ask.</summary>
    public Meaning Asks { get; init; }

    /// <summary>Which values it is computed from; <see cref="OutputValues.Open"/> where any will do.</summary>
    public OutputValues Reads { get; init; }

    /// <summary>The call in C#, of the declared loss (null where it is the default) and the expression of the output.</summary>
    public required Func<TrainingUse?, string, string> Call { get; init; }
}
