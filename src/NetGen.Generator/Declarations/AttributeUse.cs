namespace NetGen.Generator;

/// <summary>An attribute as written on a network or block, without its place in a file.</summary>
/// <param name="Name">Its name without "Attribute": as written (<c>Conv</c>) where it was read, its full name (<c>NetGen.Conv</c>) once <see cref="Catalogue"/> has resolved it.</param>
/// <param name="Arguments">In the order written.</param>
internal sealed record AttributeUse(string Name, EquatableArray<ArgumentUse> Arguments)
{
    /// <summary>The last part of the name: <c>Conv</c> of <c>NetGen.Conv</c>.</summary>
    public string SimpleName => Name.Substring(Name.LastIndexOf('.') + 1);

    /// <summary>Full names of the blocks that the name could mean, where C#'s rules don't say which.</summary>
    public EquatableArray<string> Ambiguous { get; init; } = [];
}

/// <summary>An argument as written.</summary>
/// <param name="Name">The parameter's or property's name where it is written, else null.</param>
/// <param name="IsProperty">Written <c>Name = value</c>, not <c>name: value</c> or by position.</param>
/// <param name="Value">Its constant value; null where C# itself can't tell (the compiler has reported it then).</param>
internal sealed record ArgumentUse(string? Name, bool IsProperty, Value? Value);
