using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Declarations;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reading;

/// <summary>A name that an annotated class writes: of an attribute, or of its base class.</summary>
internal sealed class NameUse
{
    /// <param name="scope">Where it is looked up.</param>
    /// <param name="syntax">One place where it is written: all others in this scope mean the same.</param>
    public NameUse(LookupScope scope, TypeSyntax syntax)
    {
        (Scope, Syntax, Written) = (scope, syntax, syntax.ToString());
        Simple = ArgumentReader.WithoutSuffix(LookupScope.LastName(syntax));
        SimpleAsWritten = LookupScope.LastName(syntax);
        var first = syntax;
        while (first is QualifiedNameSyntax { Left: var left }) first = left;
        First = first is AliasQualifiedNameSyntax { Alias.Identifier.ValueText: var alias } ? alias : LookupScope.LastName(first);
        FirstWithSuffix = ReferenceEquals(first, syntax) ? First + "Attribute" : First;
        IsAliased = scope.Aliases.Contains(First) || scope.Aliases.Contains(FirstWithSuffix);
    }

    public LookupScope Scope { get; }

    public TypeSyntax Syntax { get; }

    /// <summary>As the file writes it.</summary>
    public string Written { get; }

    /// <summary>The last part, without "Attribute".</summary>
    public string Simple { get; }

    /// <summary>The last part.</summary>
    public string SimpleAsWritten { get; }

    /// <summary>The first part, which an alias may have given.</summary>
    public string First { get; }

    /// <summary>The same with "Attribute", where that can be left out.</summary>
    public string FirstWithSuffix { get; }

    /// <summary>Whether an alias of the file may have given the name.</summary>
    public bool IsAliased { get; }

    /// <summary>Whether it is a base class's: "Attribute" isn't left out there.</summary>
    public bool IsBase => Syntax.Parent is BaseTypeSyntax;
}

/// <summary>What a file says that matters to the meaning of names: in itself, and in all files.</summary>
internal sealed class TreeNames
{
    private const string Attribute = "Attribute", Torch = "torch";

    // A tree never changes: an edit makes another one.
    private static readonly ConditionalWeakTable<SyntaxTree, TreeNames> s_known = new();

    private readonly List<string> _classes = [];
    private readonly List<string> _others = [];
    private readonly List<NameUse> _uses = [];
    private readonly List<string> _imports = [];
    private readonly List<string> _aliases = [];
    private readonly HashSet<string> _localAliases = new(StringComparer.Ordinal);

    private TreeNames(SyntaxTree tree)
    {
        if (NetworkSource.IsOurs(tree)) return;
        var root = (CompilationUnitSyntax)tree.GetRoot();
        foreach (var one in root.Usings.Where(u => u.GlobalKeyword != default))
        {
            if (one.Alias is { Name.Identifier.ValueText: var alias })
            {
                _aliases.Add(alias);
                DeclaresTorch |=
                    alias == Torch && !one.NamespaceOrType.ToString().EndsWith("TorchSharp.torch", StringComparison.Ordinal);
            }
            else
            {
                _imports.Add(LookupScope.LastName(one.NamespaceOrType));
            }
        }

        var seen = new HashSet<(LookupScope, string, bool)>();
        foreach (var member in root
                .DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .OfType<MemberDeclarationSyntax>())
        {
            DeclaresTorch |= IsTorch(member);
            if (member is TypeDeclarationSyntax type) Add(type, seen);
        }
    }

    /// <summary>Full names of the attribute classes, without "Attribute".</summary>
    public IReadOnlyList<string> Classes => _classes;

    /// <summary>Names of attribute classes that don't end with "Attribute".</summary>
    public IReadOnlyList<string> Others => _others;

    /// <summary>Names that annotated classes write, each once for a scope.</summary>
    public IReadOnlyList<NameUse> Uses => _uses;

    /// <summary>The last name of each namespace or type that is imported into all files.</summary>
    public IReadOnlyList<string> GlobalImports => _imports;

    /// <summary>Names that are given to namespaces and types in all files.</summary>
    public IReadOnlyList<string> GlobalAliases => _aliases;

    /// <summary>Names that are given to namespaces and types in this file.</summary>
    public IReadOnlyCollection<string> Aliases => _localAliases;

    /// <summary>Whether something here is called <c>torch</c>.</summary>
    public bool DeclaresTorch { get; }

    public static TreeNames Of(SyntaxTree tree) => s_known.GetValue(tree, static t => new(t));

    private static bool IsTorch(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax space => ArgumentReader.NameOf(space.Name).Split('.').Contains(Torch),
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText == Torch,
        DelegateDeclarationSyntax type => type.Identifier.ValueText == Torch,
        BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.Any(v => v.Identifier.ValueText == Torch),
        PropertyDeclarationSyntax property => property.Identifier.ValueText == Torch,
        EventDeclarationSyntax one => one.Identifier.ValueText == Torch,
        MethodDeclarationSyntax method => method.Identifier.ValueText == Torch,
        _ => false,
    };

    private void Add(TypeDeclarationSyntax type, HashSet<(LookupScope, string, bool)> seen)
    {
        if (type is not (ClassDeclarationSyntax or RecordDeclarationSyntax)) return;
        string name = type.Identifier.ValueText;
        bool isAttribute = name.EndsWith(Attribute, StringComparison.Ordinal);
        var bases = type.BaseList?.Types ?? default;
        if (isAttribute) _classes.Add(ArgumentReader.WithoutSuffix(SyntaxReader.FullNameOf(type)));
        else if (bases.Count > 0 && LookupScope.LastName(bases[0].Type).EndsWith(Attribute, StringComparison.Ordinal)) _others.Add(name);
        if (!SyntaxReader.IsCandidate(type)) return;
        foreach (var attribute in SyntaxReader.AttributesOf(type)) Add(type, attribute.Name, isBase: false, seen);
        foreach (var one in isAttribute ? bases : default) Add(type, one.Type, isBase: true, seen);
    }

    private void Add(TypeDeclarationSyntax type, TypeSyntax name, bool isBase, HashSet<(LookupScope, string, bool)> seen)
    {
        var scope = LookupScope.Of(type);
        if (!seen.Add((scope, name.ToString(), isBase))) return;
        _uses.Add(new(scope, name));
        _localAliases.UnionWith(scope.Aliases);
    }
}
