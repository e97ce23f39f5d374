using System.Collections.Concurrent;
using System.Threading;
using NetGen.Generator.Declarations;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;
using NetGen.Generator.Training;

namespace NetGen.Generator.Reading;

/// <summary>
/// Every attribute that a name can mean: NetGen's own layers and structure, the compilation's blocks and those of referenced
/// assemblies, and the compilation's other attribute classes (which may hide one of ours). Resolves names as C# does.
/// </summary>
internal sealed record Catalogue(EquatableArray<DeclaredClass> Own, EquatableArray<BlockDeclaration> Referenced)
{
    private Dictionary<string, List<Entry>>? _entries;
    private Dictionary<string, EnumValue>? _members;
    private readonly ConcurrentDictionary<DeclaredClass, BlockDeclaration> _own = new(ReferenceComparer<DeclaredClass>.Instance);

    /// <summary>A network's declaration: names resolved, with the blocks it uses.</summary>
    /// <param name="network">The part that carries <c>[Network]</c>.</param>
    /// <param name="parts">How many parts of the class carry layers.</param>
    /// <param name="cancel">Ends it.</param>
    public NetworkDeclaration Close(DeclaredClass network, int parts = 1, CancellationToken cancel = default) =>
        Close(network.Header, Resolve(network, network.Attributes), parts, cancel);

    /// <summary>The same for a network whose attributes have full names already: one of a referenced assembly.</summary>
    public NetworkDeclaration Close(
        ClassHeader network,
        EquatableArray<AttributeUse> attributes,
        int parts = 1,
        CancellationToken cancel = default)
    {
        var blocks = new SortedDictionary<string, BlockDeclaration>(StringComparer.Ordinal);
        var open = new Queue<AttributeUse>(attributes);
        while (open.Count > 0)
        {
            cancel.ThrowIfCancellationRequested();
            string name = open.Dequeue().Name;
            if (blocks.ContainsKey(name) || FindBlock(name) is not { } block) continue;
            blocks.Add(name, block);
            foreach (var use in block.Attributes) open.Enqueue(use);
        }

        return new() { Class = network, Attributes = attributes, Blocks = blocks.Values.ToEquatableArray(), Parts = parts };
    }

    /// <summary>The block that an own class declares, names resolved.</summary>
    public BlockDeclaration ToBlock(DeclaredClass own) =>
        new()
        {
            FullName = ArgumentReader.WithoutSuffix(own.Header.FullName),
            Parameters = own.Parameters,
            Attributes = Resolve(own, own.Attributes),
            IsNameable =
                !own.Header.Modifiers.Split(' ').Contains("file")
                && !own.Attributes.Any(a => BlockDeclaration.IsDiscouraging(a.SimpleName)),
            TakesExpressions = own.Header.IsPartial || own.Parameters.All(p => p.Type.TrimEnd('?') == "object"),
        };

    /// <summary>Whether any of the attributes is a layer, block or structure.</summary>
    public bool HasLayers(DeclaredClass part) =>
        Resolve(part, part.Attributes).Any(a => Vocabulary.IsLayer(a.Name) || FindBlock(a.Name) is not null);

    /// <summary>Members of every enumeration that a block takes, by simple and by qualified name.</summary>
    public IReadOnlyDictionary<string, EnumValue> EnumMembers =>
        _members ??= VariableScope.ByName(
            VariableScope.OfLayers.Concat(
                Entries
                    .Values.SelectMany(e => e)
                    .SelectMany(e => e.Referenced?.Parameters ?? e.Own?.Parameters ?? [])
                    .SelectMany(p => p.Members)));

    /// <summary>Whether any attribute of ours has this simple name.</summary>
    public bool Knows(string simpleName) => Entries.ContainsKey(simpleName);

    /// <summary>A block by its full name, or null.</summary>
    public BlockDeclaration? FindBlock(string fullName)
    {
        string simple = fullName.Substring(fullName.LastIndexOf('.') + 1);
        return Entries.TryGetValue(simple, out var found) && found.Find(e => e.FullName == fullName) is { } entry
            ? entry.Referenced ?? (entry.Own is { IsBlock: true } own ? _own.GetOrAdd(own, ToBlock) : null)
            : null;
    }

    private EquatableArray<AttributeUse> Resolve(DeclaredClass context, EquatableArray<AttributeUse> uses) =>
        uses.Select(u => Resolve(context, u)).ToEquatableArray();

    private AttributeUse Resolve(DeclaredClass context, AttributeUse use)
    {
        string name = use.Name;
        foreach (var (alias, target) in context.Aliases)
            if (alias == name) name = ArgumentReader.WithoutSuffix(target);
        string simple = name.Substring(name.LastIndexOf('.') + 1);
        if (!Entries.TryGetValue(simple, out var found)) return use;

        var candidates =
            name == simple ? found : found.FindAll(e => e.FullName == name || e.FullName.EndsWith("." + name, StringComparison.Ordinal));
        if (candidates.Count > 1) candidates = Nearest(context, candidates);
        return candidates.Count switch
        {
            0 => use,
            1 => use with { Name = candidates[0].FullName },
            _ => use with { Ambiguous = candidates.Select(e => e.FullName).ToEquatableArray() },
        };
    }

    // C#'s order: the enclosing types and namespaces from the inside out, then what the file imports.
    private static List<Entry> Nearest(DeclaredClass context, List<Entry> candidates)
    {
        for (string scope = context.Header.FullName; ; scope = scope.Substring(0, Math.Max(0, scope.LastIndexOf('.'))))
        {
            var here = candidates.FindAll(e => e.Scope == scope);
            if (here.Count > 0) return here;
            if (scope.Length == 0) break;
        }

        var imported = candidates.FindAll(e => context.Usings.Contains(e.Scope));
        return imported.Count > 0 ? imported : candidates;
    }

    // Everything in NetGen's namespace that a name can mean.
    private static IEnumerable<string> OurNames =>
        Vocabulary
            .Structure.Concat([Vocabulary.Network, Vocabulary.Inline, Vocabulary.Budget, Vocabulary.Reproduces])
            .Concat(TrainingTable.All.Select(t => $"{Vocabulary.Namespace}.{t.Name}"))
            .Concat(LayerTable.All.Select(l => $"{Vocabulary.Namespace}.{l.Name}"));

    private Dictionary<string, List<Entry>> Entries => _entries ??= OurNames.Select(n => new Entry(n, null, null))
        .Concat(Own.Select(o => new Entry(ArgumentReader.WithoutSuffix(o.Header.FullName), o, null)))
        .Concat(Referenced.Select(b => new Entry(b.FullName, null, b)))
        .GroupBy(e => e.FullName).Select(g => g.First())
        .GroupBy(e => e.FullName.Substring(e.FullName.LastIndexOf('.') + 1)).ToDictionary(g => g.Key, g => g.ToList());

    public bool Equals(Catalogue? other) => other is not null && Own == other.Own && Referenced == other.Referenced;

    public override int GetHashCode() => unchecked(Own.GetHashCode() * 31 + Referenced.GetHashCode());

    // One of the two is set for a class of the user's; only the own ones that are blocks count as such.
    private sealed record Entry(string FullName, DeclaredClass? Own, BlockDeclaration? Referenced)
    {
        public string Scope => FullName.Substring(0, Math.Max(0, FullName.LastIndexOf('.')));
    }
}
