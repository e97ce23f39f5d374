namespace NetGen.Generator;

/// <summary>An attribute as written on a network or block, without its place in a file.</summary>
/// <param name="Name">Its name as written, without "Attribute": <c>Conv</c>, <c>NetGen.Conv</c>.</param>
/// <param name="Arguments">In the order written.</param>
internal sealed record AttributeUse(string Name, EquatableArray<ArgumentUse> Arguments)
{
    /// <summary>The last part of the name: <c>Conv</c> of <c>NetGen.Conv</c>.</summary>
    public string SimpleName => Name.Substring(Name.LastIndexOf('.') + 1);
}

/// <summary>An argument as written.</summary>
/// <param name="Name">The parameter's or property's name where it is written, else null.</param>
/// <param name="IsProperty">Written <c>Name = value</c>, not <c>name: value</c> or by position.</param>
/// <param name="Value">Its constant value.</param>
internal sealed record ArgumentUse(string? Name, bool IsProperty, Value Value);
