using System.Threading;
using NetGen.Generator.Declarations;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Pipeline;
using NetGen.Generator.Support;

namespace NetGen.Generator;

/// <summary>What a declaration comes to: its graph with shapes and costs, or what is wrong with it.</summary>
/// <remarks>
/// The generator, the analyzers and the fixes all ask for it, and after a keystroke all networks but one are what they were:
/// the last ones are kept, by the value of their declarations. A declaration holds everything that its network depends on,
/// so that nothing can be stale.
/// </remarks>
/// <param name="Inferred">Null where something is wrong.</param>
/// <param name="Problems">All mistakes; empty where the C# compiler has reported what is wrong, too.</param>
internal sealed record NetworkAnalysis(InferredGraph? Inferred, EquatableArray<Problem> Problems)
{
    /// <summary>What is kept takes at most this, in bytes: enough for all networks of the zoo.</summary>
    public const long MaxBytes = 48L << 20;

    private static readonly RecentlyUsed<NetworkDeclaration, NetworkAnalysis> s_recent = Cache(MaxBytes);

    /// <summary>Of a network with problems, what is known of it.</summary>
    public NetworkGraph? Recovered { get; init; }

    /// <summary>The analysis of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="cancel">Ends it; nothing of it is kept then.</param>
    public static NetworkAnalysis Of(NetworkDeclaration network, CancellationToken cancel = default) => s_recent.Get(network, cancel);

    /// <summary>Forgets what was kept: for measurements of the work itself.</summary>
    public static void Forget() => s_recent.Clear();

    /// <summary>Analyses that are kept as long as they take no more than this together.</summary>
    public static RecentlyUsed<NetworkDeclaration, NetworkAnalysis> Cache(long bytes) => new(bytes, Compute, BytesOf);

    /// <summary>How many bytes of memory a network and its analysis take at most.</summary>
    public static long BytesOf(NetworkDeclaration network, NetworkAnalysis analysis)
    {
        const long record = 40;
        return Footprint.Of(network)
            + record
            + Footprint.Of(analysis.Problems)
            + (analysis.Inferred is { } inferred ? Footprint.Of(inferred) : 0)
            + (analysis.Recovered is { } recovered ? Footprint.Of(recovered) : 0);
    }

    /// <summary>The analysis of a network, which isn't kept.</summary>
    public static NetworkAnalysis Compute(NetworkDeclaration network, CancellationToken cancel)
    {
        var built = GraphBuilder.Build(network, cancel: cancel);
        if (built.Graph is not { } graph) return new(null, built.Problems) { Recovered = built.Recovered };
        var (inferred, problems) = Analysis.Infer(graph, cancel);
        return new(inferred, problems) { Recovered = inferred is null ? graph : null };
    }
}
