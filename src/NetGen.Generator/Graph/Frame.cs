using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>The expansion of one network or block: its variables, and where it is in the chain of attributes.</summary>
/// <param name="Owner">Full name of the class that carries the attributes.</param>
/// <param name="Attributes">All attributes of that class.</param>
/// <param name="Chain">Links from the network's attribute to the one that this frame expands; empty for the network.</param>
/// <param name="Entering">The shape that enters, for the variable <c>in</c>.</param>
/// <param name="Parent">The frame of the user.</param>
internal sealed record Frame(
    string Owner,
    EquatableArray<AttributeUse> Attributes,
    EquatableArray<OriginLink> Chain,
    Shape Entering,
    Frame? Parent)
{
    /// <summary>Parameters and [Let] variables.</summary>
    public Dictionary<string, Value> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>The network's own frame.</summary>
    public Frame Outermost => Parent?.Outermost ?? this;

    /// <summary>The attribute at an index, as messages call it.</summary>
    public Origin OriginOf(int attribute)
    {
        var use = Attributes[attribute];
        int before = (_before ??= Before())[attribute];
        string label =
            use.Arguments.FirstOrDefault(a => a.IsProperty && a.Name == "Name")?.Value is TextValue { Text.Length: > 0 } name ? name.Text
            : use.Name is Vocabulary.Branch or Vocabulary.Sequential or Vocabulary.Auxiliary
            && use.Arguments.FirstOrDefault(a => !a.IsProperty)?.Value is TextValue first
                ? first.Text
            : Ordinal(before, use);
        if (label.Contains("{i") && Variables.TryGetValue(Language.Index, out var i)) label += $" (i = {i.Display})";
        return new([.. Chain, new(Owner, attribute, label, use.Name, before)]);
    }

    /// <summary>An attribute of this frame for a message in which its name alone wouldn't tell it: <c>1st Conv</c>.</summary>
    public string Describe(Origin origin, string name)
    {
        var last = origin.Links[origin.Links.Count - 1];
        return last.Label == name && last.Owner == Owner && (_before ??= Before()).Length > 0
            ? Ordinal(last.Ordinal, Attributes[last.Attribute])
            : origin.ToString();
    }

    private string Ordinal(int before, AttributeUse use) =>
        _counts[use.Name] == 1 ? use.SimpleName : $"{Text.Ordinal(before)} {use.SimpleName}";

    // How many of its name come before each attribute, and how many there are: counted once, since every node asks.
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int[]? _before;

    private int[] Before() =>
        [.. Attributes.Select(a => (_counts[a.Name] = (_counts.TryGetValue(a.Name, out int before) ? before : 0) + 1) - 1)];

    /// <summary>What was found, at an attribute of this frame.</summary>
    public BuildFailure Fail(Finding finding, int attribute, string? argument) => new(new Problem(finding, OriginOf(attribute), argument));

    /// <summary>The same where nothing reads more than the message, whose arguments after {0} these are.</summary>
    public BuildFailure Fail(Rule rule, int attribute, string? argument, params string[] texts) =>
        Fail(new TextFinding(rule, texts.ToEquatableArray()), attribute, argument);

    /// <summary>A name that is wrong, and the message's arguments after it.</summary>
    public BuildFailure FailName(Rule rule, int attribute, string? argument, string name, params string[] texts) =>
        Fail(new NameFinding(rule, name, texts.ToEquatableArray()), attribute, argument);
}
