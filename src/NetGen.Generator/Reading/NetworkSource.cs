using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Declarations;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reading;

/// <summary>One part of a class as it was read, and where it is.</summary>
internal sealed record SourcePart(DeclaredClass Class, TypeDeclarationSyntax Syntax);

/// <summary>
/// Every network and block of a compilation, read as the generator reads them (<see cref="SyntaxReader"/>, <see cref="SymbolReader"/>,
/// <see cref="Catalogue"/>), with the syntax that each was read from.
/// </summary>
internal sealed class NetworkSource
{
    // A tree never changes: an edit makes another one. What was read without symbols is the same in every compilation.
    private static readonly ConditionalWeakTable<SyntaxTree, SourcePart[]> s_known = new();

    private readonly Dictionary<string, List<SourcePart>> _parts;
    private readonly Dictionary<SyntaxNode, string> _names;
    private readonly PartialClasses _partial;

    private NetworkSource(IReadOnlyList<SourcePart> read, Surroundings surroundings)
    {
        var all = read
            .Select(p => surroundings.Settle(p.Class) is var settled && ReferenceEquals(settled, p.Class) ? p : p with { Class = settled })
            .ToList();
        Parts = all;
        Catalogue = new(all.Select(p => p.Class).Where(c => c.IsAttribute).ToEquatableArray(), surroundings);
        _partial = PartialClasses.Of(all.Select(p => p.Class).Where(c => !c.IsAttribute).Select(ClassPart.Of));
        _names = all.ToDictionary(p => (SyntaxNode)p.Syntax, p => p.Class.Header.FullName);
        _parts = all.GroupBy(p => p.Class.Header.FullName, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, InOrder, StringComparer.Ordinal);
    }

    // The part that counts comes first. A block is one in all its parts, as C# has it.
    private static List<SourcePart> InOrder(IEnumerable<SourcePart> parts)
    {
        var all = parts.ToList();
        if (all.Count == 1) return all;
        bool isBlock = all.Exists(p => p.Class.IsBlock);
        return
        [
            .. all.Select(p => p.Class.IsBlock == isBlock ? p : p with { Class = p.Class with { IsBlock = isBlock } })
                .OrderByDescending(p => p.Class.IsNetwork)
                .ThenByDescending(p => isBlock ? p.Class.Attributes.Count : 0),
        ];
    }

    public Catalogue Catalogue { get; }

    /// <summary>Every candidate, in the order of the files.</summary>
    public IReadOnlyList<SourcePart> Parts { get; }

    /// <summary>All networks: the parts that carry <c>[Network]</c>.</summary>
    public IEnumerable<SourcePart> Networks =>
        _parts.Values.Select(p => p[0]).Where(p => p.Class is { IsNetwork: true, IsAttribute: false });

    /// <summary>Reads a compilation, which may hold the generator's files already.</summary>
    public static NetworkSource Read(Compilation compilation, CancellationToken cancel)
    {
        var all = new List<SourcePart>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancel.ThrowIfCancellationRequested();
            all.AddRange(s_known.TryGetValue(tree, out var known) ? known : Read(compilation, tree, cancel));
        }

        return new(all, Surroundings.Of(compilation, cancel));
    }

    /// <summary>The parts of a class; the one with <c>[Network]</c> first. Empty where it is no candidate.</summary>
    public IReadOnlyList<SourcePart> PartsOf(string fullName) => _parts.TryGetValue(fullName, out var parts) ? parts : [];

    /// <summary>The full name of the class that a candidate declares a part of, or null.</summary>
    public string? NameOf(SyntaxNode type) => _names.TryGetValue(type, out string? name) ? name : null;

    /// <summary>A network's declaration; null where C# has reported that two parts carry <c>[Network]</c>.</summary>
    public NetworkDeclaration? Close(DeclaredClass network, CancellationToken cancel = default) =>
        _partial.IsDuplicate(network)
            ? null
            : ConstantResolver.Resolve(
                Catalogue.Close(network, _partial.CountParts(network, Catalogue), _partial.Elsewhere(network, Catalogue), cancel),
                Catalogue,
                cancel);

    /// <summary>
    /// The class that owns attributes in an <see cref="OriginLink"/>: a network, or a block of this compilation; else null.
    /// </summary>
    public SourcePart? Owner(string owner) =>
        PartsOf(owner + "Attribute").FirstOrDefault(p => p.Class.IsBlock) ?? PartsOf(owner).FirstOrDefault();

    private static SourcePart[] Read(Compilation compilation, SyntaxTree tree, CancellationToken cancel)
    {
        SemanticModel? model = null;
        SourcePart[] parts =
        [
            .. Candidates(tree)
                .Select(type => new SourcePart(SyntaxReader.Read(type, () => model ??= compilation.GetSemanticModel(tree), cancel), type)),
        ];
        return model is null ? s_known.GetValue(tree, _ => parts) : parts;
    }

    private static IEnumerable<TypeDeclarationSyntax> Candidates(SyntaxTree tree) => IsOurs(tree) ? [] : tree.GetRoot()
        .DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .Where(SyntaxReader.IsCandidate).Cast<TypeDeclarationSyntax>();

    /// <summary>
    /// Whether NetGen wrote a file, by where the compiler puts what a generator writes: .../assembly/full name of the generator/file.
    /// </summary>
    public static bool IsOurs(SyntaxTree tree) =>
        tree.FilePath.Split('/', '\\') is { Length: > 2 } path
        && path[path.Length - 3] == "NetGen.Generator"
        && path[path.Length - 2].StartsWith("NetGen.Generator.", StringComparison.Ordinal);
}
