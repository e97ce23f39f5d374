using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>A block: an attribute class annotated with layers, from this compilation or a referenced assembly.</summary>
internal sealed record BlockDeclaration
{
    /// <summary>The attribute class's full name without "Attribute": <c>NetGen.Inception</c>.</summary>
    public required string FullName { get; init; }

    /// <summary>The last part of the name: <c>Inception</c>.</summary>
    public string Name => FullName.Substring(FullName.LastIndexOf('.') + 1);

    /// <summary>Parameters of its (typed) constructor: the block's variables.</summary>
    public required EquatableArray<BlockParameter> Parameters { get; init; }

    /// <summary>All attributes in source order, layers or not.</summary>
    public required EquatableArray<AttributeUse> Attributes { get; init; }

    /// <summary>Whether an attribute makes the compiler warn of every use of its class.</summary>
    public static bool IsDiscouraging(string attribute) => attribute is "Obsolete" or "Experimental";

    /// <summary>Whether other files can name its class without a warning: it isn't file-local, obsolete or experimental.</summary>
    public bool IsNameable { get; init; } = true;

    /// <summary>Whether C# can't name it in this compilation: other blocks of its assembly can use it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Why it can't be used, where its own assembly has errors or refers to one that isn't there; else null.</summary>
    public string? Broken { get; init; }

    /// <summary>Whether its constructor takes expressions: declared partial here, or found with the constructor in an assembly.</summary>
    public required bool TakesExpressions { get; init; }
}

/// <summary>A parameter of a block.</summary>
/// <param name="Type">Its C# type, full name where it is an enumeration: <c>int</c>, <c>double</c>, <c>bool</c>, <c>string</c>,
/// <c>int[]</c>, <c>NetGen.ResidualKind</c>.</param>
/// <param name="Default">Null where the argument must be given.</param>
/// <param name="IsParams">A <c>params int[]</c>, as in <c>[ResNet(Bottleneck, 3, 4, 6, 3)]</c>.</param>
internal sealed record BlockParameter(string Name, string Type, Value? Default, bool IsParams = false)
{
    /// <summary>Marked <c>[PerAxis]</c>: one number, or (height, width).</summary>
    public bool IsPerAxis { get; init; }

    /// <summary>The members of an enumeration type.</summary>
    public EquatableArray<EnumValue> Members { get; init; } = [];
}
