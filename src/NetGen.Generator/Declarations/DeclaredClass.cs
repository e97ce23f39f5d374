using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>An annotated or attribute class as its syntax says it: one part, in one file.</summary>
internal sealed record DeclaredClass
{
    public required ClassHeader Header { get; init; }

    /// <summary>In source order, names as written.</summary>
    public required EquatableArray<AttributeUse> Attributes { get; init; }

    /// <summary>Names in its base list, without type arguments and qualifiers.</summary>
    public required EquatableArray<string> Bases { get; init; }

    /// <summary>The typed constructor's parameters, for blocks.</summary>
    public required EquatableArray<BlockParameter> Parameters { get; init; }

    /// <summary>Namespaces that its file imports.</summary>
    public required EquatableArray<string> Usings { get; init; }

    /// <summary>Names that its file gives to types: <c>using C = NetGen.ConvAttribute</c>.</summary>
    public required EquatableArray<(string Alias, string Target)> Aliases { get; init; }

    public bool IsNetwork => Attributes.Any(a => a.SimpleName == "Network");

    public bool IsAttribute => Header.Name.EndsWith("Attribute", StringComparison.Ordinal);

    public bool IsBlock => IsAttribute && Bases.Contains("BlockAttribute");
}
