using NetGen.Generator.Diagnostics;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

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
