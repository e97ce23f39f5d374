namespace NetGen.Generator;

/// <summary>Everything that a network's source says, and the blocks it uses, so that nothing else is needed to generate it.</summary>
internal sealed record NetworkDeclaration
{
    public required ClassHeader Class { get; init; }

    /// <summary>All attributes in source order, layers or not.</summary>
    public required EquatableArray<AttributeUse> Attributes { get; init; }

    /// <summary>What each attribute name that a block uses means (a block's full name), for the network's attributes.</summary>
    public required EquatableArray<BlockDeclaration> Blocks { get; init; }
}

/// <summary>The class that a network is declared on, as its other part must repeat it.</summary>
/// <param name="Namespace">Empty for the global namespace.</param>
/// <param name="ContainingTypes">Outermost first, as declared: <c>partial class Zoo</c>.</param>
/// <param name="Name">The class's name.</param>
/// <param name="Modifiers">Accessibility and others as written, without partial: <c>public sealed</c>.</param>
/// <param name="Members">Names of the members declared beside the attributes.</param>
internal sealed record ClassHeader(string Namespace, EquatableArray<string> ContainingTypes, string Name, string Modifiers, EquatableArray<string> Members)
{
    /// <summary>Namespace, containing types and name: unique within a compilation.</summary>
    public string FullName => string.Join(".", new[] { Namespace }.Concat(ContainingTypes.Select(t => t.Substring(t.LastIndexOf(' ') + 1))).Append(Name).Where(s => s.Length > 0));
}
