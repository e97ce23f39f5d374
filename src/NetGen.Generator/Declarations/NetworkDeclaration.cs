using NetGen.Generator.Support;

namespace NetGen.Generator.Declarations;

/// <summary>Everything that a network's source says, and the blocks it uses, so that nothing else is needed to generate it.</summary>
internal sealed record NetworkDeclaration
{
    public required ClassHeader Class { get; init; }

    /// <summary>All attributes in source order, layers or not, with full names.</summary>
    public required EquatableArray<AttributeUse> Attributes { get; init; }

    /// <summary>Every block that the network uses, directly or through other blocks, by full name.</summary>
    public required EquatableArray<BlockDeclaration> Blocks { get; init; }

    /// <summary>How many parts of the class carry layers.</summary>
    public required int Parts { get; init; }

    /// <summary>Arguments of the network or its blocks that are computed from constants which depend on the network itself.</summary>
    public EquatableArray<CircularArgument> Circular { get; init; } = [];

    /// <summary>Names of other attributes of a network on other parts of the class, where they aren't read.</summary>
    public EquatableArray<string> Elsewhere { get; init; } = [];
}

/// <summary>An argument that depends on itself, through constants of networks.</summary>
/// <param name="Owner">The full name of the network or block.</param>
/// <param name="Attribute">The attribute's index.</param>
/// <param name="Written">The argument.</param>
/// <param name="Named">The network whose constant it names.</param>
/// <param name="Network">The network where the circle is closed.</param>
internal sealed record CircularArgument(string Owner, int Attribute, string Written, string Named, string Network);

/// <summary>The class that a network or block is declared on, as its other part must repeat it.</summary>
/// <param name="Namespace">Empty for the global namespace.</param>
/// <param name="ContainingTypes">Outermost first.</param>
/// <param name="Name">The class's name.</param>
/// <param name="Modifiers">Accessibility and others as written, without partial: <c>public sealed</c>.</param>
/// <param name="Members">Names of the members declared in addition to the attributes, methods with their number of parameters:
/// <c>forward/1</c>, <c>.ctor/0</c>.</param>
internal sealed record ClassHeader(
    string Namespace,
    EquatableArray<ContainingType> ContainingTypes,
    string Name,
    string Modifiers,
    EquatableArray<string> Members)
{
    /// <summary>
    /// What keeps the class from having a generated part: not partial, generic, static..., in words; null where nothing does.
    /// </summary>
    public string? Obstacle { get; init; }

    /// <summary>The class itself (or a containing type) isn't partial.</summary>
    public bool IsPartial { get; init; } = true;

    /// <summary>The class itself is partial.</summary>
    public bool IsPartialItself { get; init; } = true;

    /// <summary>The outermost containing type that isn't partial, as declared (<c>class Zoo</c>); null where all are.</summary>
    public string? NotPartial { get; init; }

    /// <summary>How many type parameters it has: a generic class is another class than one of the same name.</summary>
    public int Arity { get; init; }

    /// <summary>What tells the file of a file-local class from others; null for classes that every file sees.</summary>
    public string? File { get; init; }

    /// <summary>Whether a declaration of the project may hide TorchSharp's <c>torch</c> in the class's other part.</summary>
    public bool HidesTorch { get; init; }

    /// <summary>
    /// Whether a generated member of this name would collide with one declared in addition to the attributes; methods of other numbers of
    /// parameters are overloads.
    /// </summary>
    /// <param name="name">The generated member's name, <c>.ctor</c> for a constructor.</param>
    /// <param name="parameters">Of a generated method; null for any other member.</param>
    public bool Declares(string name, int? parameters = null) =>
        Members.Any(m =>
            m == name
            || (
                m.Length > name.Length
                && m.StartsWith(name, StringComparison.Ordinal)
                && m[name.Length] == '/'
                && (parameters is not { } count || m.EndsWith($"/{count}", StringComparison.Ordinal))));

    /// <summary>Namespace, containing types and name: unique within a compilation. Names are as they are meant, without <c>@</c>.</summary>
    public string FullName =>
        string.Join(
            ".",
            new[] { Namespace, File is null ? "" : FileMark + File }
                .Concat(ContainingTypes.Select(t => WithArity(t.Name, t.Arity)))
                .Append(WithArity(Name, Arity))
                .Where(s => s.Length > 0));

    /// <summary>Begins the part of a full name that isn't C#'s: the file of a file-local class, the alias of a reference.</summary>
    public const string FileMark = "#";

    /// <summary><c>Outer`1</c>: a generic class isn't the one of the same name without type parameters.</summary>
    public static string WithArity(string name, int arity) =>
        arity == 0 ? name : $"{name}`{Text.Invariant(arity)}";
}

/// <summary>A type that a class is nested in.</summary>
/// <param name="Keyword"><c>class</c>, <c>struct</c>, <c>record struct</c>...</param>
/// <param name="Name">Its name, without <c>@</c>.</param>
/// <param name="Arity">How many type parameters it has.</param>
internal sealed record ContainingType(string Keyword, string Name, int Arity);
