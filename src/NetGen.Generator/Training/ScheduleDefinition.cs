using NetGen.Generator.Graph;

namespace NetGen.Generator.Training;

/// <summary>A schedule of the learning rate.</summary>
internal sealed record ScheduleDefinition(string Name, IReadOnlyList<TrainingParameter> Parameters)
    : TrainingDefinition(Name, TrainingRole.Schedule, Parameters)
{
    /// <summary>What it does to the rate, with {0} for what the recipe counts.</summary>
    public required Func<TrainingUse, string> Description { get; init; }

    /// <summary>
    /// The share of the first rate as a C# expression over the variable of the time; null where it isn't a function of the time alone,
    /// as a plateau, which is seen in the errors.
    /// </summary>
    public Func<TrainingUse, TrainingSettings, string, string>? Factor { get; init; }

    /// <summary>Falls until the recipe's end, and so begins after the warm-up; the others count from the start.</summary>
    public bool EndsWithRecipe { get; init; }
}
