using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Diagnostics;

/// <summary>An argument of the wrong kind.</summary>
/// <param name="Parameter">The parameter's or property's name.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Choice">The members of its enumeration, in words; null for other kinds.</param>
/// <param name="Found">What was found, in words.</param>
/// <param name="IsFraction">A number with decimals where a whole one is needed.</param>
internal sealed record BadArgument(string Parameter, ParameterKind Kind, string? Choice, string Found, bool IsFraction = false)
    : Finding(Rules.BadArgument)
{
    /// <summary>What each kind of parameter takes, in words.</summary>
    private static readonly Dictionary<ParameterKind, string> s_expected = new()
    {
        [ParameterKind.Integer] = "an integer",
        [ParameterKind.Number] = "a number",
        [ParameterKind.Boolean] = "true or false",
        [ParameterKind.Pair] = "an integer or a pair (height, width)",
        [ParameterKind.Text] = "a string",
        [ParameterKind.Enum] = "a member of its enumeration",
        [ParameterKind.Integers] = "a list of integers",
        [ParameterKind.Numbers] = "a list of numbers",
        [ParameterKind.Texts] = "a list of strings",
    };

    public override IReadOnlyList<string> Texts =>
        [Parameter, Choice ?? s_expected[Kind], IsFraction ? $"{Found}; write floor(...), ceil(...) or round(...)" : Found];
}

/// <summary>A property that every layer has and that says nothing on this attribute.</summary>
/// <param name="Attribute">The attribute's name.</param>
/// <param name="Property">The property's name.</param>
/// <param name="Giver">What gives the name already, in words; null where nothing does.</param>
internal sealed record UnreadProperty(string Attribute, string Property, string? Giver) : Finding(Rules.MisplacedAttribute)
{
    /// <summary>The index of the attribute that opens the section, where the property can be moved to it.</summary>
    public int? Opener { get; init; }

    /// <summary>The name of the attribute that opens the section; null for an attribute that closes none.</summary>
    public string? OpenerName { get; init; }

    public override IReadOnlyList<string> Texts =>
    [
        $"{Attribute}({Property} = ...)",
        Giver is not null ? $"{Giver} gives the name already; leave one of the two out"
            : Opener is not null ? $"what applies to the whole section is written on the attribute that opens it, [{OpenerName}]"
            : OpenerName is not null ? $"the section has its name from the attribute that opens it, [{OpenerName}]"
            : $"[{Attribute}] has no '{Property}' to set; leave it out",
    ];
}

/// <summary>The name of a text parameter, where its value is expected.</summary>
/// <param name="Argument">The parameter's or property's name.</param>
/// <param name="Parameter">The block's parameter that is named.</param>
internal sealed record NameForValue(string Argument, string Parameter) : Finding(Rules.BadArgument)
{
    public override IReadOnlyList<string> Texts =>
    [
        Argument,
        "a string",
        $"nameof({Parameter}), which is the text '{Parameter}' and not the parameter's value: write \"{{{Parameter}}}\" for the value, "
            + $"or \"{Parameter}\" for the text",
    ];
}

/// <summary>An argument out of its range.</summary>
/// <param name="Parameter">The parameter's or property's name.</param>
/// <param name="Range">What it takes.</param>
/// <param name="Found">The value as a person would write it.</param>
/// <param name="Value">The value where it is one number.</param>
internal sealed record OutOfRange(string Parameter, ValueRange Range, string Found, double? Value) : Finding(Rules.OutOfRange)
{
    /// <summary>The value of an argument.</summary>
    public OutOfRange(string parameter, ValueRange range, Value value) : this(parameter, range, value.Display, NumberOf(value))
    {
    }

    /// <summary>The expression that the value comes from, where one is written.</summary>
    public string? Expression { get; init; }

    public override IReadOnlyList<string> Texts =>
        [Parameter, Range.Words, Expression is null ? Found : $"{Found} (from \"{Expression}\")"];

    private static double? NumberOf(Value value) => value switch
    {
        NumberValue number => number.Number,
        IntegerValue { Dim: { IsKnown: true } whole } => whole.Value,
        _ => null,
    };
}

/// <summary>Which values an argument takes.</summary>
/// <param name="Words">In words, after "must be".</param>
/// <param name="Bounds">The numbers that bound it, as far as they are known: what a fix may write instead.</param>
internal sealed record ValueRange(string Words, EquatableArray<double> Bounds)
{
    public static readonly ValueRange
        Positive = new("above 0", [0]),
        NotNegative = AtLeast(0),
        Share = new("from 0 to 1", [0, 1]),
        Fraction = new("above 0 and below 1", [0, 1]),
        Finite = new("a finite number", []);

    /// <summary>The smallest value, where every larger one is taken, too.</summary>
    public long? Least { get; init; }

    /// <summary>Whether the value is probably the input's channels, which other libraries ask for and NetGen infers.</summary>
    public bool AreChannelsWritten { get; init; }

    /// <summary>How many numbers are needed: one for each of the input's channels.</summary>
    public Dim? Count { get; init; }

    public static ValueRange AtLeast(long least) =>
        new($"{Text.Invariant(least)} or more", [least]) { Least = least };

    /// <summary>A range that only words describe.</summary>
    public static ValueRange Of(string words, params IEnumerable<double> bounds) => new(words, bounds.ToEquatableArray());

    /// <summary>The known sizes of a shape.</summary>
    public static IEnumerable<double> SizesOf(Shape shape) => shape.Dims.Where(d => d.IsKnown).Select(d => (double)d.Value);
}

/// <summary>A training attribute that can't be used as it is.</summary>
/// <param name="Attribute">Its name.</param>
/// <param name="Why">Why, in words.</param>
internal sealed record BadTraining(string Attribute, string Why) : Finding(Rules.BadTraining)
{
    /// <summary>The network's input, where its size is what doesn't fit.</summary>
    public Shape? Input { get; init; }

    public override IReadOnlyList<string> Texts => [Attribute, Why];
}

/// <summary>A cost that isn't what an attribute allows or expects.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Cost">What the network costs.</param>
/// <param name="Words">The message's arguments from {1} on.</param>
internal sealed record CostFinding(Rule Rule, long Cost, EquatableArray<string> Words) : Finding(Rule)
{
    public override IReadOnlyList<string> Texts => Words;
}
