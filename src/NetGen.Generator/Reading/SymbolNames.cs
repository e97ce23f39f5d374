using System.Text;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reading;

/// <summary>
/// Full names of symbols, the same as syntax gives them (<see cref="ClassHeader.FullName"/>), and what a class derives from.
/// </summary>
internal static class SymbolNames
{
    private const string Global = "global";

    /// <summary>A class's name within its assembly.</summary>
    public static string FullName(INamedTypeSymbol type)
    {
        var text = new StringBuilder();
        Append(text, type.ContainingNamespace);
        var types = new Stack<INamedTypeSymbol>();
        for (var outer = type; outer is not null; outer = outer.ContainingType) types.Push(outer);
        if (types.Peek() is { IsFileLocal: true, DeclaringSyntaxReferences: [var file, ..] })
            text.Append(ClassHeader.FileMark).Append(Fingerprint.Of(file.SyntaxTree.FilePath)).Append('.');
        foreach (var one in types) text.Append(ClassHeader.WithArity(one.Name, one.Arity)).Append('.');
        return text.ToString(0, text.Length - 1);
    }

    /// <summary>The namespace of a class; empty for the global one.</summary>
    public static string NamespaceOf(INamedTypeSymbol type)
    {
        var text = new StringBuilder();
        Append(text, type.ContainingNamespace);
        return text.ToString().TrimEnd('.');
    }

    /// <summary>
    /// The full name without "Attribute", unique within a compilation: what is found under an extern alias alone begins with that.
    /// </summary>
    public static string Of(INamedTypeSymbol type, Compilation compilation) =>
        Prefix(compilation.GetMetadataReference(type.ContainingAssembly)) + ArgumentReader.WithoutSuffix(FullName(type.OriginalDefinition));

    /// <summary>What the names of a reference's types begin with: empty for those that are found without an extern alias.</summary>
    public static string Prefix(MetadataReference? reference) =>
        reference?.Properties.Aliases is { IsDefaultOrEmpty: false } aliases && !aliases.Contains(Global)
            ? $"{ClassHeader.FileMark}{aliases[0]}."
            : "";

    /// <summary>Whether a class is, or derives from, one of NetGen's of this name.</summary>
    public static bool Derives(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
            if (type.Name == name && IsOfNetGen(type)) return true;
        return false;
    }

    /// <summary>Whether a class is in NetGen's own namespace.</summary>
    public static bool IsOfNetGen(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true };

    private static void Append(StringBuilder text, INamespaceSymbol? space)
    {
        if (space is null or { IsGlobalNamespace: true }) return;
        Append(text, space.ContainingNamespace);
        text.Append(space.Name).Append('.');
    }
}
