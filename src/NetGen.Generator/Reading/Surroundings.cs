using System.Threading;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reading;

/// <summary>What a name means, where its last part alone doesn't say it.</summary>
/// <param name="Scope">Where it is written (<see cref="LookupScope.Key"/>).</param>
/// <param name="Written">As the file writes it.</param>
/// <param name="IsBase">The name of a base class, not of an attribute.</param>
/// <param name="Name">The full name of the class, without "Attribute"; empty where C# finds none.</param>
internal sealed record BoundName(string Scope, string Written, bool IsBase, string Name);

/// <summary>What the classes of a compilation need to know of all that is around them.</summary>
/// <param name="Blocks">Of every referenced assembly, in the order of the references.</param>
/// <param name="Bound">Names that had to be looked up.</param>
/// <param name="Others">Names that can mean an attribute class without being its name: aliases, and classes without "Attribute".</param>
/// <param name="HidesTorch">Whether something but TorchSharp's class is called <c>torch</c>.</param>
internal sealed record Surroundings(
    EquatableArray<BlockDeclaration> Blocks,
    EquatableArray<BoundName> Bound,
    EquatableArray<string> Others,
    bool HidesTorch)
{
    private Dictionary<(string Scope, string Written, bool IsBase), string>? _bound;

    /// <summary>Reads a compilation, which may hold the generator's files already.</summary>
    public static Surroundings Of(Compilation compilation, CancellationToken cancel)
    {
        var blocks = new List<BlockDeclaration>();
        var references = new List<ReferenceNames>();
        foreach (var reference in compilation.References)
        {
            cancel.ThrowIfCancellationRequested();
            var names = ReferenceNames.Of(reference, compilation);
            references.Add(names);
            if (names.Blocks.Count > 0) blocks.AddRange(names.BlocksFor(reference, compilation));
        }

        var trees = compilation.SyntaxTrees.Select(TreeNames.Of).ToList();
        var bound = new NameBinder(compilation, blocks, references, trees, cancel).Bind();
        return new(
            blocks.ToEquatableArray(),
            bound.ToEquatableArray(),
            trees
                .Where(t => t.GlobalAliases.Count + t.Others.Count + t.Aliases.Count > 0)
                .SelectMany(t => t.GlobalAliases.Concat(t.Others).Concat(t.Aliases))
                .Distinct(StringComparer.Ordinal)
                .OrderBy(n => n, StringComparer.Ordinal)
                .ToEquatableArray(),
            trees.Exists(t => t.DeclaresTorch) || references.Exists(r => r.HidesTorch));
    }

    /// <summary>The full name of what a name means; null where its last part says it, empty where C# finds no class.</summary>
    public string? Find(string scope, string written, bool isBase = false)
    {
        if (Bound.Count == 0) return null;
        _bound ??= Bound.ToDictionary(b => (b.Scope, b.Written, b.IsBase), b => b.Name);
        return _bound.TryGetValue((scope, written, isBase), out string? name) ? name : null;
    }

    /// <summary>A class as C# sees it: whether it is a network, or a block.</summary>
    public DeclaredClass Settle(DeclaredClass read)
    {
        if (Bound.Count == 0) return read;
        bool isNetwork = read.Attributes.Any(a =>
            Find(read.Scope, a.Written ?? a.Name) is { } name ? name == Vocabulary.Network : a.SimpleName == "Network");
        bool isBlock =
            read.IsAttribute
            && read.Bases.Any(b => Find(read.Scope, b, isBase: true) is { } name ? name == Vocabulary.Block : SyntaxReader.IsBlockName(b));
        return isNetwork == read.IsNetwork && isBlock == read.IsBlock ? read : read with { IsNetwork = isNetwork, IsBlock = isBlock };
    }

    public bool Equals(Surroundings? other) =>
        other is not null
        && Blocks == other.Blocks
        && Bound == other.Bound
        && Others == other.Others
        && HidesTorch == other.HidesTorch;

    public override int GetHashCode() => unchecked(Blocks.Count * 31 + Bound.GetHashCode());
}
