namespace NetGen.Generator;

/// <summary>A network with every block, branch, repetition and condition expanded: what is computed, in which order, on which shapes.</summary>
internal sealed record NetworkGraph
{
    public required ClassHeader Class { get; init; }

    /// <summary>The value of <c>Classes</c>, 0 where not given.</summary>
    public required long Classes { get; init; }

    public required Container Root { get; init; }

    /// <summary>All results; the main one first, then named ones and auxiliary heads in order of declaration.</summary>
    public required EquatableArray<NetworkOutput> Outputs { get; init; }

    public required Training Training { get; init; }

    /// <summary>Full names of blocks whose classes the generated file can't name.</summary>
    public EquatableArray<string> Unnameable { get; init; } = [];
}

/// <summary>A result of a network.</summary>
/// <param name="Name">PascalCase property of the output record: <c>Logits</c>, <c>Aux1</c>, <c>C3</c>.</param>
/// <param name="Value">The value within the root.</param>
/// <param name="IsAuxiliary">Present in training only.</param>
/// <param name="LossWeight">The weight of an auxiliary head's loss.</param>
internal sealed record NetworkOutput(string Name, int Value, Shape Shape, bool IsAuxiliary = false, double LossWeight = 0);

/// <summary>A problem found in any step, placed by the attribute it concerns.</summary>
/// <param name="Origin">Links to the attribute; empty for the class itself.</param>
/// <param name="Argument">The argument's (parameter's or property's) name, or null for the whole attribute.</param>
/// <param name="Arguments">Message arguments from {0} on.</param>
internal sealed record Problem(Rule Rule, Origin Origin, string? Argument, EquatableArray<string> Arguments)
{
    /// <summary>The very characters of a text in the attribute that are wrong; null for all of it.</summary>
    public Characters? Characters { get; init; }

    /// <summary>Where the tensors come from that don't fit, each path of a merge's; none where it is the network's input, or no tensor is concerned.</summary>
    public EquatableArray<Origin> Makers { get; init; } = [];
}

/// <summary>A part of a string that stands in an attribute.</summary>
/// <param name="Text">The whole string's value.</param>
internal sealed record Characters(string Text, int Start, int Length);
