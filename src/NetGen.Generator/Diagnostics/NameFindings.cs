using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Diagnostics;

/// <summary>A name that is wrong, where it is enough to know which: it is taken, can't be used, or isn't there.</summary>
/// <param name="Rule">The rule, {1} of whose message is the name.</param>
/// <param name="Wrong">The name as it is written.</param>
/// <param name="More">The message's arguments from {2} on.</param>
internal sealed record NameFinding(Rule Rule, string Wrong, EquatableArray<string> More) : Finding(Rule)
{
    public override string Name => Wrong;

    public override IReadOnlyList<string> Texts => [Wrong, .. More];
}

/// <summary>Attributes of a network on several parts of its class.</summary>
/// <param name="Parts">How many parts carry layers.</param>
/// <param name="Elsewhere">Names of other attributes on parts without [Network].</param>
internal sealed record SeveralParts(int Parts, EquatableArray<string> Elsewhere) : Finding(Rules.SeveralParts)
{
    /// <summary>Whether layers are on several parts, so that what follows what isn't known.</summary>
    public bool AreLayers => Parts > 1;

    public override IReadOnlyList<string> Texts => AreLayers
        ? ["The layers of", $"on {Text.Invariant(Parts)} of its parts, and their order between files isn't defined"]
        :
        [
            "The attributes of",
            "on several of its parts, but only those on the part with [Network] are read, and not "
                + string.Join(", ", Elsewhere.Select(e => $"[{e}]")),
        ];
}

/// <summary>Why a variable that is known elsewhere has no value here.</summary>
internal enum MissingReason
{
    /// <summary>It isn't known anywhere.</summary>
    Unknown,

    /// <summary>The network declares no classes.</summary>
    NoClasses,

    /// <summary>A vector has neither height nor width.</summary>
    Vector,

    /// <summary>Nothing is repeated here.</summary>
    NotRepeated,

    /// <summary>The attribute that asks for it is the one that defines it.</summary>
    DefinedHere,

    /// <summary>A later attribute defines it.</summary>
    DefinedLater,
}

/// <summary>A variable without a value.</summary>
/// <param name="Variable">What is known of its name.</param>
/// <param name="Expression">The expression that reads it.</param>
/// <param name="Reason">Why it has no value.</param>
/// <param name="Expected">What an enumeration takes there, in words: <c>'mode' is Interpolation.Nearest or ...</c>.</param>
internal sealed record UnknownVariable(UnknownName Variable, string Expression, MissingReason Reason, string? Expected = null)
    : Finding(Rules.UnknownVariable)
{
    private static readonly Dictionary<MissingReason, Func<string, string>> s_reasons = new()
    {
        [MissingReason.NoClasses] = _ => "give the network's classes: [Network(..., Classes = 1000)]",
        [MissingReason.Vector] = _ => "the current tensor is a vector",
        [MissingReason.NotRepeated] = _ => "'i' exists only where something is repeated",
        [MissingReason.DefinedHere] = _ => "this is what defines it: a [Let] can only use what comes before it",
        [MissingReason.DefinedLater] = name => $"[Let(\"{name}\", ...)] comes later: move it above this attribute",
    };

    public override string Name => Variable.Name;

    public override IReadOnlyList<string> Texts => [Variable.Name, Expression, Explanation];

    private string Explanation => s_reasons.TryGetValue(Reason, out var reason) ? reason(Variable.Name)
        : Expected is null ? $"known here: {Variable}"
        : Expected + Variable.Guess;
}

/// <summary>A layer that a training attribute names and that the network doesn't have.</summary>
/// <param name="Layer">The name.</param>
/// <param name="Parameter">The parameter that the layer must have: <c>weight</c>.</param>
/// <param name="Suggestion">The layer that was meant, as far as can be guessed.</param>
/// <param name="Known">The first of the layers that there are.</param>
/// <param name="Others">How many more there are.</param>
internal sealed record UnknownLayer(string Layer, string Parameter, string? Suggestion, EquatableArray<string> Known, int Others)
    : Finding(Rules.UnknownLayer)
{
    public override string Name => Layer;

    public override IReadOnlyList<string> Texts => [Layer, Parameter, Advice];

    private string Advice => Suggestion is not null ? $"; did you mean '{Suggestion}'?"
        : Known.Count == 0 ? "; the network has none"
        : $"; there are {string.Join(", ", Known)}{(Others > 0 ? $" and {Text.Invariant(Others)} more" : "")}";
}

/// <summary>An attribute that isn't to NetGen what it is to C#: a layer that would be missing, or one that isn't there.</summary>
/// <param name="Attribute">Its name.</param>
/// <param name="Bound">The full name of the class that C# binds it to.</param>
/// <param name="Read">The full name of what NetGen takes it for; null for no layer.</param>
/// <param name="Remedy">What to write.</param>
internal sealed record UnreadAttribute(string Attribute, string Bound, string? Read, string Remedy) : Finding(Rules.UnreadAttribute)
{
    private const string Derive =
        "a layer of your own is a block: derive its class from BlockAttribute itself, and annotate it with layers";

    public override IReadOnlyList<string> Texts => [Attribute, Bound, Read ?? "no layer", Remedy];

    /// <summary>A class that derives from a layer or block, but isn't a block itself.</summary>
    public static UnreadAttribute OfClass(string attribute, string bound) => new(attribute, bound + "Attribute", null, Derive);
}

/// <summary>A type that must be partial: the network, or one around it.</summary>
/// <param name="Type">Its name.</param>
/// <param name="Module">Whose module can't be generated otherwise, in words.</param>
/// <param name="Declaration">How it is declared: <c>class Net</c>.</param>
internal sealed record NotPartial(string Type, string Module, string Declaration) : Finding(Rules.NotPartial)
{
    public override IReadOnlyList<string> Texts => [Module, Declaration];
}
