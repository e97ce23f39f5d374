using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Training;

/// <summary>A random change of training images. Its class in NetGen.Training has the attribute's name.</summary>
internal sealed record AugmentationDefinition(string Name, IReadOnlyList<TrainingParameter> Parameters)
    : TrainingDefinition(Name, TrainingRole.Augmentation, Parameters)
{
    /// <summary>The arguments of the class's constructor; by default the attribute's.</summary>
    public Func<TrainingUse, string> Arguments { get; init; } = use => string.Join(", ", use.Arguments.Select(a => Literal(a.Value)));

    /// <summary>Shifts colors, and so takes those of the training set.</summary>
    public bool TakesColors { get; init; }

    private static string Literal(Value value) =>
        value is ListValue list
            ? $"new double[] {{ {string.Join(", ", list.Items.Select(OptimizerWriter.Literal))} }}"
            : OptimizerWriter.Literal(value);
}
