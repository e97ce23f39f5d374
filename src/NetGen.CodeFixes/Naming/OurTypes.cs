using NetGen.Generator.Expressions;

namespace NetGen.CodeFixes.Naming;

/// <summary>Which types are NetGen's.</summary>
internal static class OurTypes
{
    /// <summary>The language's own variables.</summary>
    public static readonly string[] Variables = [.. Language.Variables, Language.Index];

    /// <summary>An attribute of NetGen's, or a block.</summary>
    public static bool IsOurs(INamedTypeSymbol type)
    {
        bool isAttribute = false, isBlock = false;
        for (var t = type; t is not null; t = t.BaseType)
        {
            isAttribute |= t is { Name: "Attribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
            isBlock |= t.Name == "LayerAttribute" && IsOfNetGen(t);
        }

        return !type.IsAbstract && isAttribute && (isBlock || IsOfNetGen(type));
    }

    public static bool IsOfNetGen(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>The properties that an attribute can be given.</summary>
    public static IReadOnlyCollection<string> Properties(INamedTypeSymbol type)
    {
        var names = new List<string>();
        for (var t = type; t is not null && t.Name != "Attribute"; t = t.BaseType)
        {
            names.AddRange(
                t.GetMembers()
                    .OfType<IPropertySymbol>()
                    .Where(p => p.SetMethod is not null && p.DeclaredAccessibility == Accessibility.Public)
                    .Select(p => p.Name));
        }

        return names;
    }

    /// <summary>The types that an argument may have: of its property, or of the parameters in its place of each constructor.</summary>
    public static IEnumerable<ITypeSymbol> TypesOf(AttributeArgumentSyntax argument, INamedTypeSymbol type)
    {
        if (argument.NameEquals?.Name.Identifier.ValueText is { } property)
        {
            for (var t = type; t is not null; t = t.BaseType)
                if (t.GetMembers(property).OfType<IPropertySymbol>().FirstOrDefault() is { } found) return [found.Type];
            return [];
        }

        int position = ((AttributeArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        return type.InstanceConstructors
            .Select(c => argument.NameColon is { Name: var name }
                ? c.Parameters.FirstOrDefault(p => p.Name == name.Identifier.ValueText)
                : c.Parameters.ElementAtOrDefault(position))
            .OfType<IParameterSymbol>().Select(p => p.Type);
    }
}
