using System.Threading;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Reading;
using NetGen.Generator.Support;
using NetGen.Generator.Training;

namespace NetGen.Generator.Checks;

/// <summary>
/// Compares what C# binds each attribute of a class to with what NetGen read: whatever way a name is written, a layer is never left out
/// without a word.
/// </summary>
internal sealed class BindingCheck(Catalogue catalogue, Compilation compilation)
{
    private const string Runtime = "NetGen.Runtime";

    /// <summary>Attributes that count on networks and blocks, apart from layers.</summary>
    private static readonly string[] s_others =
    [
        "NetworkAttribute",
        "InlineAttribute",
        "BudgetAttribute",
        "ReproducesAttribute",
        "TrainingAttribute",
    ];

    /// <summary>What is not the same, by the attribute's index on its part.</summary>
    public IReadOnlyList<(int Attribute, UnreadAttribute Finding)> Find(INamedTypeSymbol type, SourcePart part, CancellationToken cancel)
    {
        var uses = catalogue.Resolve(part.Class);
        if (uses.Count == 0) return [];
        var bound = type.GetAttributes()
            .Where(a => a.ApplicationSyntaxReference?.SyntaxTree == part.Syntax.SyntaxTree)
            .ToLookup(a => a.ApplicationSyntaxReference!.Span, a => a.AttributeClass);
        cancel.ThrowIfCancellationRequested();
        var found = new List<(int, UnreadAttribute)>();
        int index = 0;
        foreach (var attribute in SyntaxReader.AttributesOf(part.Syntax))
        {
            // C# has reported what it binds to nothing.
            if (bound[attribute.Span].FirstOrDefault() is { TypeKind: not TypeKind.Error } symbol
                && Compare(uses[index], symbol) is { } finding)
            {
                found.Add((index, finding));
            }

            index++;
        }

        return found;
    }

    /// <summary>Whether an attribute matters to networks or blocks.</summary>
    public static bool IsOurs(INamedTypeSymbol? attribute) =>
        SymbolNames.Derives(attribute, "LayerAttribute") || Array.Exists(s_others, n => SymbolNames.Derives(attribute, n));

    private UnreadAttribute? Compare(AttributeUse use, INamedTypeSymbol symbol)
    {
        bool isOurs = IsOurs(symbol), isRead = IsRead(use.Name);
        if (!isOurs && !isRead) return null;
        string name = SymbolNames.Of(symbol, compilation);
        bool isSame =
            isOurs
            && isRead
            && name == use.Name
            && (catalogue.FindBlock(name) is not null || symbol.ContainingAssembly.Name == Runtime);
        return isSame ? null : new(use.SimpleName, symbol.ToDisplayString(), isRead ? use.Name : null, Remedy(symbol, isOurs, isRead));
    }

    private bool IsRead(string name) =>
        Vocabulary.IsLayer(name)
        || name is Vocabulary.Network or Vocabulary.Inline or Vocabulary.Budget or Vocabulary.Reproduces
        || TrainingTable.Find(name) is not null
        || catalogue.FindBlock(name) is not null;

    private static string Remedy(INamedTypeSymbol symbol, bool isOurs, bool isRead)
    {
        string name = symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        if (isRead || !isOurs) return $"write the full name of what you mean, as in [{ArgumentReader.WithoutSuffix(name)}]";
        if (symbol.IsGenericType) return "a block can't be generic, or nested in a generic type: declare a class for each type argument";
        if (!symbol.Name.EndsWith("Attribute", StringComparison.Ordinal)) return $"rename the class to '{symbol.Name}Attribute'";
        return symbol is { BaseType: { Name: "BlockAttribute" } parent } && SymbolNames.IsOfNetGen(parent)
            ? $"write its full name, [{ArgumentReader.WithoutSuffix(name)}]"
            : UnreadAttribute.OfClass(symbol.Name, "").Remedy;
    }
}
