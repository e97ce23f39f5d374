using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>
/// A network with every block, branch, repetition and condition expanded: what is computed, in which order, on which shapes.
/// </summary>
internal sealed record NetworkGraph
{
    public required ClassHeader Class { get; init; }

    /// <summary>The value of <c>Classes</c>, 0 where not given.</summary>
    public required long Classes { get; init; }

    public required Container Root { get; init; }

    /// <summary>All results; the main one first, then named ones and auxiliary heads in order of declaration.</summary>
    public required EquatableArray<NetworkOutput> Outputs { get; init; }

    public required TrainingSettings Training { get; init; }

    /// <summary>Full names of blocks whose classes the generated file can't name.</summary>
    public EquatableArray<string> Unnameable { get; init; } = [];
}

/// <summary>A result of a network.</summary>
/// <param name="Name">PascalCase property of the output record: <c>Logits</c>, <c>Aux1</c>, <c>C3</c>.</param>
/// <param name="Value">The value within the root.</param>
/// <param name="IsAuxiliary">Present in training only.</param>
/// <param name="LossWeight">The weight of an auxiliary head's loss.</param>
internal sealed record NetworkOutput(string Name, int Value, Shape Shape, bool IsAuxiliary = false, double LossWeight = 0);
