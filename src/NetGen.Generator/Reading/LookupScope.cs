using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Declarations;

namespace NetGen.Generator.Reading;

/// <summary>
/// Where names are looked up, as the syntax around them says it: the file, its usings, namespaces and containing types.
/// </summary>
internal sealed class LookupScope
{
    // One for all classes of a file and namespace, as long as their tree lives.
    private static readonly ConditionalWeakTable<SyntaxNode, LookupScope> s_known = new();

    private LookupScope(SyntaxNode parent)
    {
        var key = new StringBuilder(parent.SyntaxTree.FilePath);
        var place = new List<string>();
        var imports = new HashSet<string>(StringComparer.Ordinal);
        var aliases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in parent.AncestorsAndSelf().Reverse())
        {
            switch (node)
            {
                case CompilationUnitSyntax unit:
                    Add(unit.Externs, unit.Usings);
                    break;
                case BaseNamespaceDeclarationSyntax space:
                    place.Add(ArgumentReader.NameOf(space.Name));
                    key.Append("\nnamespace ").Append(place[place.Count - 1]);
                    Add(space.Externs, space.Usings);
                    break;
                case TypeDeclarationSyntax type:
                    place.Add(ClassHeader.WithArity(type.Identifier.ValueText, type.TypeParameterList?.Parameters.Count ?? 0));
                    key.Append("\ntype ").Append(place[place.Count - 1]);
                    break;
            }
        }

        IsNested = parent is TypeDeclarationSyntax;
        (Key, Place, Imports, Aliases) = (key.ToString(), string.Join(".", place), imports, aliases);

        void Add(SyntaxList<ExternAliasDirectiveSyntax> externs, SyntaxList<UsingDirectiveSyntax> usings)
        {
            foreach (var one in externs)
            {
                key.Append('\n').Append(one);
                aliases.Add(one.Identifier.ValueText);
            }

            foreach (var one in usings)
            {
                key.Append('\n').Append(one);
                if (one.Alias is { } alias) aliases.Add(alias.Name.Identifier.ValueText);
                else imports.Add(LastName(one.NamespaceOrType));
            }
        }
    }

    /// <summary>Equal where all names mean the same.</summary>
    public string Key { get; }

    /// <summary>Namespaces and containing types.</summary>
    public string Place { get; }

    /// <summary>Whether a type is around.</summary>
    public bool IsNested { get; }

    /// <summary>The last name of each namespace or type that is imported.</summary>
    public IReadOnlyCollection<string> Imports { get; }

    /// <summary>Names that usings give to namespaces and types, and extern aliases.</summary>
    public IReadOnlyCollection<string> Aliases { get; }

    /// <summary>The scope of a type's own attributes and bases.</summary>
    public static LookupScope Of(TypeDeclarationSyntax type) => s_known.GetValue(type.Parent!, static p => new(p));

    /// <summary>The last part of a name.</summary>
    public static string LastName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => type.ToString(),
    };
}
