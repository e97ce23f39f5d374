using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Declarations;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reading;

/// <summary>What one reference brings: its blocks, and names that decide what other names mean.</summary>
internal sealed class ReferenceNames
{
    private const string Attribute = "Attribute", Torch = "torch";

    /// <summary>The assembly that declares <c>BlockAttribute</c>; only assemblies that refer to it can hold blocks.</summary>
    private const string RuntimeAssembly = "NetGen.Runtime";

    // A metadata reference is the same object from one keystroke to the next, and what it refers to doesn't change.
    // A reference to a compilation is a new object whenever that compilation changes.
    private static readonly ConditionalWeakTable<MetadataReference, ReferenceNames> s_known = new();

    private static readonly ReferenceNames s_none = new();

    private ReferenceNames()
    {
    }

    private ReferenceNames(IAssemblySymbol assembly)
    {
        bool isOurs = assembly.Name == RuntimeAssembly;
        if (isOurs || assembly.Modules.Any(m => m.ReferencedAssemblies.Any(a => a.Name == RuntimeAssembly)))
        {
            var types = TypesOf(assembly.GlobalNamespace).Where(t => t.Name.EndsWith(Attribute, StringComparison.Ordinal)).ToList();
            Blocks = [.. types.Where(SymbolReader.IsBlock).Select(t => (SymbolReader.Read(t), SymbolReader.AccessTo(t)))];
            Attributes =
            [
                .. types
                    .Where(t => !SymbolReader.IsBlock(t) && !(isOurs && SymbolNames.IsOfNetGen(t)))
                    .Select(t => ArgumentReader.WithoutSuffix(t.Name)),
            ];
        }
        else
        {
            Attributes =
            [
                .. assembly.TypeNames.Where(n => n.EndsWith(Attribute, StringComparison.Ordinal)).Select(ArgumentReader.WithoutSuffix),
            ];
        }

        HasTorch = assembly.GetTypeByMetadataName("TorchSharp.torch") is not null;
        HasOnnx = assembly.GetTypeByMetadataName("NetGen.Onnx.OnnxSession") is not null;
        HasOnnxRuntime = assembly.GetTypeByMetadataName("Microsoft.ML.OnnxRuntime.SessionOptions") is not null;
        HidesTorch = !HasTorch && (assembly.TypeNames.Contains(Torch) || assembly.NamespaceNames.Contains(Torch));
    }

    /// <summary>All blocks, also those that only the assembly itself can name: others of it may use them.</summary>
    public IReadOnlyList<(BlockDeclaration Block, BlockAccess Access)> Blocks { get; } = [];

    /// <summary>Simple names of its other attribute classes, without "Attribute".</summary>
    public IReadOnlyList<string> Attributes { get; } = [];

    /// <summary>Whether it is TorchSharp, or a replacement of it.</summary>
    public bool HasTorch { get; }

    /// <summary>Whether it is NetGen.Onnx.</summary>
    public bool HasOnnx { get; }

    /// <summary>Whether it is ONNX Runtime.</summary>
    public bool HasOnnxRuntime { get; }

    /// <summary>Whether something else in it is called <c>torch</c>.</summary>
    public bool HidesTorch { get; }

    public static ReferenceNames Of(MetadataReference reference, Compilation compilation)
    {
        if (s_known.TryGetValue(reference, out var known)) return known;
        known = compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly ? new(assembly) : s_none;
        return s_known.GetValue(reference, _ => known);
    }

    /// <summary>The blocks as a compilation sees them.</summary>
    public IEnumerable<BlockDeclaration> BlocksFor(MetadataReference reference, Compilation compilation)
    {
        if (Blocks.Count == 0) return [];
        bool isFriend =
            Blocks.Any(b => b.Access == BlockAccess.Friends)
            && compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly
            && assembly.GivesAccessTo(compilation.Assembly);
        string prefix = SymbolNames.Prefix(reference);
        var own = new HashSet<string>(prefix.Length == 0 ? [] : Blocks.Select(b => b.Block.FullName), StringComparer.Ordinal);
        return Blocks.Select(b =>
        {
            bool isHidden = b.Access == BlockAccess.Assembly || (b.Access == BlockAccess.Friends && !isFriend);
            var seen = isHidden ? b.Block with { IsHidden = true, IsNameable = false } : b.Block;
            return prefix.Length == 0
                ? seen
                : seen with
                {
                    FullName = prefix + seen.FullName,
                    // A generated file knows no extern alias.
                    IsNameable = false,
                    Attributes = seen
                        .Attributes.Select(a => own.Contains(a.Name) ? a with { Name = prefix + a.Name } : a)
                        .ToEquatableArray(),
                };
        });
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol scope) =>
        scope.GetTypeMembers().SelectMany(WithNested).Concat(scope.GetNamespaceMembers().SelectMany(TypesOf));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) =>
        type.GetTypeMembers().SelectMany(WithNested).Prepend(type);
}

/// <summary>Who can name a block of a reference.</summary>
internal enum BlockAccess
{
    /// <summary>Everybody, some only in derived classes: C# says who.</summary>
    All,

    /// <summary>The assembly, and those that it names in <c>InternalsVisibleTo</c>.</summary>
    Friends,

    /// <summary>The assembly alone.</summary>
    Assembly,
}
