using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Reading;

namespace NetGen.Generator.CallSites;

/// <summary>
/// The networks that one compilation uses, its own and those of references; each is worked out when it is first asked for.
/// </summary>
internal sealed class UsedNetworks(Compilation compilation)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, UsedNetwork?> _networks = new(SymbolEqualityComparer.Default);
    private readonly object _gate = new();
    private NetworkSource? _source;

    /// <summary>The network that a class is; null where it is none, or none that can be generated.</summary>
    public UsedNetwork? Find(ITypeSymbol? type, CancellationToken cancel) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && IsNetwork(named)
            ? _networks.GetOrAdd(named, t => Read(t, cancel))
            : null;

    /// <summary>Whether a class is a network, or one that was generated within one.</summary>
    public bool IsGenerated(INamedTypeSymbol type, CancellationToken cancel)
    {
        for (var outer = type; outer is not null; outer = outer.ContainingType)
            if (Find(outer, cancel) is not null) return true;
        return false;
    }

    private static bool IsNetwork(INamedTypeSymbol type) =>
        type.GetAttributes()
            .Any(a =>
                a.AttributeClass
                    is { Name: "NetworkAttribute", ContainingNamespace: { Name: "NetGen", ContainingNamespace.IsGlobalNamespace: true } });

    private UsedNetwork? Read(INamedTypeSymbol type, CancellationToken cancel)
    {
        var source = Source(cancel);
        if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
        {
            return
                source.PartsOf(SymbolNames.FullName(type)).FirstOrDefault(p => p.Class.IsNetwork) is { } part
                && source.Close(part.Class, cancel) is { } own
                ? UsedNetwork.Of(own, cancel)
                : null;
        }

        var (header, attributes) = SymbolReader.ReadNetwork(type);
        return UsedNetwork.Of(source.Catalogue.Close(header, attributes, cancel: cancel), cancel);
    }

    private NetworkSource Source(CancellationToken cancel)
    {
        lock (_gate) return _source ??= NetworkSource.Read(compilation, cancel);
    }
}
