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
/// <param name="Own">The parts of the compilation's attribute classes.</param>
/// <param name="Surroundings">The blocks of references, and names that had to be looked up.</param>
internal sealed record Catalogue(EquatableArray<DeclaredClass> Own, Surroundings Surroundings)
{
    /// <summary>Base classes are followed so far.</summary>
    private const int MaxBases = 20;

    private Dictionary<string, List<Entry>>? _entries;
    private Dictionary<string, EnumValue>? _members;
    private readonly ConcurrentDictionary<string, List<DeclaredClass>> _parts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DeclaredClass, BlockDeclaration> _own = new(ReferenceComparer<DeclaredClass>.Instance);

    /// <summary>A network's declaration: names resolved, with the blocks it uses.</summary>
    /// <param name="network">The part that carries <c>[Network]</c>.</param>
    /// <param name="parts">How many parts of the class carry layers.</param>
    /// <param name="elsewhere">Names of other attributes of networks on other parts.</param>
    /// <param name="cancel">Ends it.</param>
    public NetworkDeclaration Close(
        DeclaredClass network,
        int parts = 1,
        EquatableArray<string> elsewhere = default,
        CancellationToken cancel = default) =>
        Close(network.Header, Resolve(network, network.Attributes), parts, cancel) with { Elsewhere = elsewhere };

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

        return new()
        {
            Class = Surroundings.HidesTorch ? network with { HidesTorch = true } : network,
            Attributes = attributes,
            Blocks = blocks.Values.ToEquatableArray(),
            Parts = parts,
        };
    }

    /// <summary>The block that an own class declares, names resolved.</summary>
    public BlockDeclaration ToBlock(DeclaredClass own) =>
        new()
        {
            FullName = ArgumentReader.WithoutSuffix(own.Header.FullName),
            Parameters = own.Parameters,
            Attributes = Resolve(own, own.Attributes),
            IsNameable = own.Header.File is null && !own.Attributes.Any(a => BlockDeclaration.IsDiscouraging(a.SimpleName)),
            Broken = _parts.TryGetValue(own.Header.FullName, out var parts) && parts.Count(HasLayers) is > 1 and var count
                ? $"its layers are on {Text.Invariant(count)} of its parts, and their order isn't defined: put them all on one part"
                : null,
            TakesExpressions = HasConstructor(own) || own.Parameters.All(p => p.Type.TrimEnd('?') == "object"),
        };

    /// <summary>Whether NetGen writes a block's constructor for expressions.</summary>
    public static bool HasConstructor(DeclaredClass own) =>
        IsBlock(own) && own.Header is { IsPartial: true, File: null };

    /// <summary>Whether any of the attributes is a layer, block or structure.</summary>
    public bool HasLayers(DeclaredClass part) =>
        Resolve(part, part.Attributes)
            .Any(a => Vocabulary.IsLayer(a.Name) || Find(a.Name) is { Referenced: not null } or { Own.IsBlock: true });

    /// <summary>Simple names of the attributes that say something of a network but are no layers: training and costs.</summary>
    public IEnumerable<string> OfNetwork(DeclaredClass part) =>
        Resolve(part, part.Attributes)
            .Where(a => a.Name is Vocabulary.Budget or Vocabulary.Reproduces || TrainingTable.Find(a.Name) is not null)
            .Select(a => a.SimpleName);

    /// <summary>Members of every enumeration that a block takes, by simple and by qualified name.</summary>
    public IReadOnlyDictionary<string, EnumValue> EnumMembers =>
        _members ??= VariableScope.ByName(
            VariableScope.OfLayers.Concat(
                Entries
                    .Values.SelectMany(e => e)
                    .SelectMany(e => e.Referenced?.Parameters ?? e.Own?.Parameters ?? [])
                    .SelectMany(p => p.Members)));

    /// <summary>Whether any attribute of ours may be meant by this simple name.</summary>
    public bool Knows(string simpleName) =>
        Entries.ContainsKey(simpleName)
        || Surroundings.Others.Contains(simpleName)
        || Surroundings.Others.Contains(simpleName + "Attribute");

    /// <summary>A block by its full name, or null.</summary>
    public BlockDeclaration? FindBlock(string fullName) =>
        Find(fullName) is { } entry
            ? entry.Referenced ?? (entry.Own is { } own && IsBlock(own) ? _own.GetOrAdd(own, ToBlock) : null)
            : null;

    /// <summary>The names of a class's attributes resolved.</summary>
    public EquatableArray<AttributeUse> Resolve(DeclaredClass part) => Resolve(part, part.Attributes);

    private EquatableArray<AttributeUse> Resolve(DeclaredClass context, EquatableArray<AttributeUse> uses) =>
        uses.Select(u => Resolve(context, u)).ToEquatableArray();

    private AttributeUse Resolve(DeclaredClass context, AttributeUse use)
    {
        string? bound = Surroundings.Find(context.Scope, use.Written ?? use.Name);
        var entry = bound is null ? Only(use.SimpleName) : Find(bound);
        return new(entry?.FullName ?? (bound is null or "" ? Unknown(use.Name) : bound), use.Arguments)
        {
            IsLayer = entry?.Own is { } own && !IsBlock(own) && IsLayer(own),
        };
    }

    // The only class of a name is what C# takes, or it takes none: no look-up is needed.
    private Entry? Only(string simpleName) =>
        Entries.TryGetValue(simpleName, out var found) && found.FindAll(e => e.Referenced is not { IsHidden: true }) is [var only]
            ? only
            : null;

    // What C# finds no class for, or none of ours, must not look like the full name of one.
    private string Unknown(string name) => Find(name) is null ? name : ClassHeader.FileMark + name;

    private Entry? Find(string fullName) =>
        Entries.TryGetValue(fullName.Substring(fullName.LastIndexOf('.') + 1), out var found)
            ? found.Find(e => e.FullName == fullName)
            : null;

    private static bool IsBlock(DeclaredClass own) =>
        own is { IsBlock: true, Header.Arity: 0 } && own.Header.ContainingTypes.All(t => t.Arity == 0);

    /// <summary>Whether a class of the user's derives from a layer or block, as far as names say it.</summary>
    private bool IsLayer(DeclaredClass own, int depth = 0) => depth < MaxBases && own.Bases.Any(b =>
    {
        string simple = ArgumentReader.WithoutSuffix(b.Substring(b.LastIndexOfAny(['.', ':']) + 1));
        return simple is "Layer" or "Block"
            || (Entries.TryGetValue(simple, out var found)
                && found.Exists(e =>
                    e.Referenced is not null || Vocabulary.IsLayer(e.FullName) || (e.Own is { } parent && IsLayer(parent, depth + 1))));
    });

    /// <summary>Everything in NetGen's namespace that a name can mean.</summary>
    public static IReadOnlyList<string> OurNames { get; } =
    [
        .. Vocabulary
            .Structure.Concat([Vocabulary.Network, Vocabulary.Inline, Vocabulary.Budget, Vocabulary.Reproduces])
            .Concat(TrainingTable.All.Select(t => $"{Vocabulary.Namespace}.{t.Name}"))
            .Concat(LayerTable.All.Select(l => $"{Vocabulary.Namespace}.{l.Name}")),
    ];

    private Dictionary<string, List<Entry>> Entries => _entries ??= OurNames.Select(n => new Entry(n, null, null))
        .Concat(OwnClasses().Select(o => new Entry(ArgumentReader.WithoutSuffix(o.Header.FullName), o, null)))
        .Concat(Surroundings.Blocks.Select(b => new Entry(b.FullName, null, b)))
        .GroupBy(e => e.FullName).Select(g => g.First())
        .GroupBy(e => e.FullName.Substring(e.FullName.LastIndexOf('.') + 1)).ToDictionary(g => g.Key, g => g.ToList());

    public bool Equals(Catalogue? other) => other is not null && Own == other.Own && Surroundings == other.Surroundings;

    public override int GetHashCode() => unchecked(Own.GetHashCode() * 31 + Surroundings.GetHashCode());

    // One of the two is set for a class of the user's; only the own ones that are blocks count as such.
    private sealed record Entry(string FullName, DeclaredClass? Own, BlockDeclaration? Referenced);

    // Parts of an attribute class are one class, as C# has it.
    private IEnumerable<DeclaredClass> OwnClasses()
    {
        var classes = Own.Select(Surroundings.Settle).GroupBy(o => o.Header.FullName, StringComparer.Ordinal);
        foreach (var parts in classes.Select(g => g.ToList()))
        {
            if (parts.Count > 1) _parts[parts[0].Header.FullName] = parts;
            yield return Main(parts);
        }
    }

    /// <summary>The part of an attribute class that carries its layers; whether it is a block, another part may say.</summary>
    private static DeclaredClass Main(List<DeclaredClass> all)
    {
        if (all.Count == 1) return all[0];
        var main = all.OrderByDescending(p => p.Attributes.Count).First();
        return main with
        {
            IsBlock = all.Exists(p => p.IsBlock),
            Bases = all.SelectMany(p => p.Bases).ToEquatableArray(),
            Parameters = all.Find(p => p.Parameters.Count > 0)?.Parameters ?? [],
        };
    }
}
