namespace NetGen.Generator.Expressions;

/// <summary>Which values a parameter of a layer, a block or a training attribute takes.</summary>
internal enum ParameterKind
{
    Integer,
    Number,
    Boolean,

    /// <summary>An integer for both axes, or (height, width).</summary>
    Pair,

    /// <summary>A string that is not an expression.</summary>
    Text,

    /// <summary>An enumeration's member.</summary>
    Enum,

    /// <summary>A list of integers.</summary>
    Integers,

    /// <summary>A list of numbers.</summary>
    Numbers,

    /// <summary>A list of strings that are not expressions.</summary>
    Texts,
}
