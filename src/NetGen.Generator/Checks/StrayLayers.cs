using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Reading;

namespace NetGen.Generator.Checks;

/// <summary>Layers on a class that is neither a network nor a block, which would silently do nothing.</summary>
internal static class StrayLayers
{
    /// <summary>Attributes that say something of a network.</summary>
    private static readonly string[] s_ofNetworks = ["NetworkAttribute", "BudgetAttribute", "ReproducesAttribute", "TrainingAttribute"];

    /// <summary>The rule that is broken and its message's arguments, or null.</summary>
    public static (Rule Rule, object[] Arguments)? Find(
        INamedTypeSymbol type,
        IReadOnlyList<TypeDeclarationSyntax> parts,
        Catalogue catalogue)
    {
        // Names first: other libraries' attributes needn't be bound.
        bool isBlock = SymbolNames.Derives(type.BaseType, "BlockAttribute");
        if (!isBlock && !parts.SelectMany(SyntaxReader.AttributesOf).Any(a => catalogue.Knows(SimpleName(a)))) return null;
        if (!type.GetAttributes()
                .Any(a =>
                    SymbolNames.Derives(a.AttributeClass, "LayerAttribute")
                    || (!isBlock && s_ofNetworks.Any(n => SymbolNames.Derives(a.AttributeClass, n)))))
        {
            return null;
        }

        // With [Network] by another name, which only a partial class is searched for.
        if (!isBlock && type.GetAttributes().Any(a => SymbolNames.Derives(a.AttributeClass, "NetworkAttribute")))
            return (Rules.NotPartial, [type.Name, "its module", $"class {type.Name}"]);
        if (!isBlock) return (Rules.NoNetwork, [type.Name]);
        string why = type.Name.EndsWith("Attribute", StringComparison.Ordinal)
            ? "it must derive from BlockAttribute itself, not from another block"
            : "its name must end with 'Attribute'";
        return (Rules.BadBlock, [type.Name, type.Name, why]);
    }

    private static string SimpleName(AttributeSyntax attribute)
    {
        string name = ArgumentReader.WithoutSuffix(ArgumentReader.NameOf(attribute.Name));
        return name.Substring(name.LastIndexOf('.') + 1);
    }
}
