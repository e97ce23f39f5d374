using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Declarations;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reading;

/// <summary>
/// Reads annotated classes from their syntax. Literals, <c>nameof</c> and attribute names are read without the semantic
/// model, which costs some hundred microseconds a class; only names of constants and enum members ask it.
/// </summary>
internal static class SyntaxReader
{
    /// <summary>Weak: an entry lives as long as its node, which belongs to a tree of the compilation.</summary>
    private static readonly ConditionalWeakTable<TypeDeclarationSyntax, Kept> s_read = new();

    private sealed class Kept
    {
        public volatile Reading? Last;
    }

    /// <param name="Class">What was read.</param>
    /// <param name="Context">What its constants depend on; null where the class's own syntax says all.</param>
    private sealed record Reading(DeclaredClass Class, ConstantContext? Context);

    /// <summary>Whether a class can matter: annotated and partial (or a network), or an attribute class.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is ClassDeclarationSyntax or RecordDeclarationSyntax && node is TypeDeclarationSyntax type &&
        (type.Identifier.ValueText.EndsWith("Attribute", StringComparison.Ordinal)
         || (type.AttributeLists.Count > 0 && (type.Modifiers.Any(SyntaxKind.PartialKeyword) || AttributesOf(type).Any(IsNetwork))));

    /// <summary>The attributes of a class in source order; an attribute's index in this list is its identity in all models.</summary>
    public static IEnumerable<AttributeSyntax> AttributesOf(TypeDeclarationSyntax type) =>
        type.AttributeLists.Where(IsOfClass).SelectMany(l => l.Attributes);

    // "type:" is the class itself; C# ignores lists with any other target there, with a warning.
    private static bool IsOfClass(AttributeListSyntax list) => list.Target is null or { Identifier.ValueText: "type" };

    /// <summary>
    /// As <see cref="Read"/>, but a class isn't read again where nothing could have changed what it says: a keystroke in another file meets
    /// the same node, and what the semantic model was asked for is a matter of declarations, not of methods' bodies.
    /// </summary>
    public static DeclaredClass ReadOnce(TypeDeclarationSyntax type, Func<SemanticModel> model, CancellationToken cancel)
    {
        var kept = s_read.GetValue(type, static _ => new());
        if (kept.Last is { } last && (last.Context is null || last.Context == ConstantContext.Of(model().Compilation))) return last.Class;
        Compilation? asked = null;
        var arguments = new ArgumentReader(Model, cancel);
        var read = Read(type, Model, arguments, cancel);
        if (!arguments.DependsOnNetworks) kept.Last = new(read, asked is null ? null : ConstantContext.Of(asked));
        return read;

        SemanticModel Model()
        {
            var found = model();
            asked = found.Compilation;
            return found;
        }
    }

    public static DeclaredClass Read(TypeDeclarationSyntax type, Func<SemanticModel> model, CancellationToken cancel) =>
        Read(type, model, new(model, cancel), cancel);

    private static DeclaredClass Read(
        TypeDeclarationSyntax type,
        Func<SemanticModel> model,
        ArgumentReader arguments,
        CancellationToken cancel)
    {
        var header = ReadHeader(type, model, cancel);
        bool isAttribute = header.Name.EndsWith("Attribute", StringComparison.Ordinal);
        return new DeclaredClass
        {
            Header = header,
            Attributes = AttributesOf(type).Select(arguments.Read).ToEquatableArray(),
            Bases = (type.BaseList?.Types ?? default).Select(b => b.Type.ToString()).ToEquatableArray(),
            Parameters = isAttribute ? ParameterReader.Read(type, model, arguments, cancel) : [],
            Scope = LookupScope.Of(type).Key,
            IsNetwork = AttributesOf(type).Any(IsNetwork),
            IsBlock = isAttribute && (type.BaseList?.Types ?? default).Any(b => IsBlockName(b.Type.ToString())),
        };
    }

    /// <summary>Whether a base class, by its name alone, is <c>BlockAttribute</c>.</summary>
    public static bool IsBlockName(string written) => written.Split('.', ':').Last().Trim() == "BlockAttribute";

    /// <summary>The full name of the class that a declaration is a part of (<see cref="ClassHeader.FullName"/>).</summary>
    public static string FullNameOf(TypeDeclarationSyntax type) => Named(type, [.. Containing(type)]).FullName;

    /// <summary>Whether an attribute has the name of <c>[Network]</c>.</summary>
    public static bool IsNetwork(AttributeSyntax attribute) => LookupScope.LastName(attribute.Name) is "Network" or "NetworkAttribute";

    private static IEnumerable<TypeDeclarationSyntax> Containing(TypeDeclarationSyntax type) =>
        type.Ancestors().OfType<TypeDeclarationSyntax>().Reverse();

    private static ClassHeader Named(TypeDeclarationSyntax type, List<TypeDeclarationSyntax> containing)
    {
        var namespaces = type
            .Ancestors()
            .OfType<BaseNamespaceDeclarationSyntax>()
            .Reverse()
            .Select(n => ArgumentReader.NameOf(n.Name));
        return new ClassHeader(
            string.Join(".", namespaces),
            containing.Select(t => new ContainingType(Keyword(t), t.Identifier.ValueText, ArityOf(t))).ToEquatableArray(),
            type.Identifier.ValueText,
            "",
            [])
        {
            Arity = ArityOf(type),
            File = containing.Append(type).Any(IsFileLocal) ? Fingerprint.Of(type.SyntaxTree.FilePath) : null,
        };
    }

    private static int ArityOf(TypeDeclarationSyntax type) => type.TypeParameterList?.Parameters.Count ?? 0;

    private static bool IsFileLocal(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.FileKeyword);

    private static ClassHeader ReadHeader(TypeDeclarationSyntax type, Func<SemanticModel> model, CancellationToken cancel)
    {
        var containing = Containing(type).ToList();
        bool isPartial = type.Modifiers.Any(SyntaxKind.PartialKeyword) && containing.All(t => t.Modifiers.Any(SyntaxKind.PartialKeyword));
        return Named(type, containing) with
        {
            Modifiers = string.Join(" ", type.Modifiers.Where(m => !m.IsKind(SyntaxKind.PartialKeyword)).Select(m => m.ValueText)),
            Members = type.Members.SelectMany(NamesOf).ToEquatableArray(),
            IsPartial = isPartial,
            IsPartialItself = type.Modifiers.Any(SyntaxKind.PartialKeyword),
            NotPartial = NotPartial(containing),
            Obstacle = Obstacle(type, containing) ?? BaseClass(type, model, cancel),
        };
    }

    private static string? NotPartial(List<TypeDeclarationSyntax> containing) =>
        containing.Find(t => !t.Modifiers.Any(SyntaxKind.PartialKeyword)) is { } outer
            ? $"{Keyword(outer)} {outer.Identifier.ValueText}"
            : null;

    private static string? Obstacle(TypeDeclarationSyntax type, List<TypeDeclarationSyntax> containing) =>
        type is RecordDeclarationSyntax ? "it is a record; declare it as a class"
        : type.TypeParameterList is not null ? "it is generic; a network has no type parameters"
        : type.Modifiers.Any(SyntaxKind.StaticKeyword) ? "it is static; remove 'static'"
        : type.Modifiers.Any(SyntaxKind.AbstractKeyword) ? "it is abstract; remove 'abstract'"
        : type.ParameterList is not null ? "it has a primary constructor; NetGen writes the constructor"
        : containing.Any(t => t.TypeParameterList is not null) ? "a containing type is generic; move it out"
        : containing.Exists(IsFileLocal) ? "a containing type is local to its file; remove 'file'"
        : IsFileLocal(type) ? "it is local to its file; remove 'file'"
        : null;

    // The syntax of a base class and of an interface is the same. Blocks have a base class: the obstacle is one for networks.
    private static string? BaseClass(TypeDeclarationSyntax type, Func<SemanticModel> model, CancellationToken cancel) =>
        AttributesOf(type).Any(IsNetwork) && (type.BaseList?.Types ?? default).Select(b => model().GetTypeInfo(b.Type, cancel).Type)
            .FirstOrDefault(t => t is { TypeKind: TypeKind.Class }) is { } parent
            ? $"it derives from {parent.Name}; NetGen makes it a torch.nn.Module, and a class has one base class"
            : null;

    private static string Keyword(TypeDeclarationSyntax type) =>
        type is RecordDeclarationSyntax { ClassOrStructKeyword.ValueText: { Length: > 0 } kind }
            ? $"record {kind}"
            : type.Keyword.ValueText;

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax fields => fields.Declaration.Variables.Select(v => v.Identifier.ValueText),
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        EventDeclarationSyntax e => [e.Identifier.ValueText],
        MethodDeclarationSyntax { ParameterList.Parameters.Count: var count } method => [$"{method.Identifier.ValueText}/{count}"],
        ConstructorDeclarationSyntax { Modifiers: var modifiers } when modifiers.Any(SyntaxKind.StaticKeyword) => [],
        ConstructorDeclarationSyntax { ParameterList.Parameters.Count: var count } => [$".ctor/{count}"],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax d => [d.Identifier.ValueText],
        _ => [],
    };
}
