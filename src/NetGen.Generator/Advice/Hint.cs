using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Advice;

/// <summary>One place to which advice applies, before equal ones are gathered.</summary>
/// <param name="Origin">The layer's chain of attributes; empty for the network as a whole.</param>
/// <param name="Texts">Message arguments from {1} on, without the last, which counts what is gathered.</param>
internal sealed record Hint(Rule Rule, Origin Origin, EquatableArray<string> Texts)
{
    /// <summary>The argument to underline; null for the whole attribute.</summary>
    public string? Argument { get; init; }

    /// <summary>The argument whose author can follow the advice; null where that is who wrote the layer.</summary>
    public string? Decides { get; init; }

    /// <summary>
    /// Whether it is about the whole network or its input, which are the user's even where the layer is in another author's block.
    /// </summary>
    public bool ConcernsNetwork { get; init; }

    /// <summary>Arguments that a fix changes too, where they are decided at the same place.</summary>
    public EquatableArray<string> Also { get; init; } = [];

    /// <summary>How to follow the advice, where a fix needs more than the place.</summary>
    public Proposal? Proposal { get; init; }
}
