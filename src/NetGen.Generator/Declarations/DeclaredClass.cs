using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>An annotated or attribute class as its syntax says it: one part, in one file.</summary>
internal sealed record DeclaredClass
{
    public required ClassHeader Header { get; init; }

    /// <summary>In source order, names as written.</summary>
    public required EquatableArray<AttributeUse> Attributes { get; init; }

    /// <summary>Names in its base list as written, without type arguments.</summary>
    public required EquatableArray<string> Bases { get; init; }

    /// <summary>The typed constructor's parameters, for blocks.</summary>
    public required EquatableArray<BlockParameter> Parameters { get; init; }

    /// <summary>
    /// Where its names are looked up: equal scopes give a name the same meaning. One text for all classes of a file and namespace.
    /// </summary>
    public required string Scope { get; init; }

    /// <summary>Whether it carries <c>[Network]</c>: by its name, until what C# binds the name to is known.</summary>
    public required bool IsNetwork { get; init; }

    public bool IsAttribute => Header.Name.EndsWith("Attribute", StringComparison.Ordinal);

    /// <summary>Whether it derives from <c>BlockAttribute</c>: by its name, until what C# binds the name to is known.</summary>
    public required bool IsBlock { get; init; }
}
