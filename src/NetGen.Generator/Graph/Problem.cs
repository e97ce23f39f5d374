using NetGen.Generator.Diagnostics;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>A problem found in any step, placed by the attribute it concerns.</summary>
/// <param name="Finding">What is wrong.</param>
/// <param name="Origin">Links to the attribute; empty for the class itself.</param>
/// <param name="Argument">The argument's (parameter's or property's) name, or null for the whole attribute.</param>
internal sealed record Problem(Finding Finding, Origin Origin, string? Argument)
{
    /// <summary>The rule that is broken.</summary>
    public Rule Rule => Finding.Rule;

    /// <summary>What messages say instead of the chain of attributes; null where they say that.</summary>
    public string? Place { get; init; }

    /// <summary>The place as messages show it.</summary>
    public string Where => Place ?? Origin.ToString();

    /// <summary>The message, as it is reported.</summary>
    public string Message => Messages.Of(Finding, Where, Maker);

    /// <summary>The attribute that made the tensor that doesn't fit, as messages show it; null for the network's input.</summary>
    public string? Maker => Makers is [var maker, ..] ? maker.ToString() : null;

    /// <summary>The very characters of a text in the attribute that are wrong; null for all of it.</summary>
    public Characters? Characters { get; init; }

    /// <summary>
    /// Where the tensors come from that don't fit, each path of a merge's; none where it is the network's input, or no tensor is concerned.
    /// </summary>
    public EquatableArray<Origin> Makers { get; init; } = [];
}

/// <summary>A part of a string in an attribute.</summary>
/// <param name="Text">The whole string's value.</param>
internal sealed record Characters(string Text, int Start, int Length);
