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
    // A row of a network and its part of the graph take some 1.5 KB: 30 MB at most, which holds all 81 networks of the zoo.
    private const int MaxRows = 20_000;

    private static readonly RecentlyUsed<NetworkDeclaration, NetworkAnalysis> s_recent = new(
        MaxRows,
        Compute,
        a => 1 + (a.Inferred?.Rows.Count ?? a.Problems.Count));

    /// <summary>The analysis of a network.</summary>
    public static NetworkAnalysis Of(NetworkDeclaration network) => s_recent[network];

    /// <summary>Forgets what was kept: for measurements of the work itself.</summary>
    public static void Forget() => s_recent.Clear();

    private static NetworkAnalysis Compute(NetworkDeclaration network)
    {
        var built = GraphBuilder.Build(network);
        if (built.Graph is not { } graph) return new(null, built.Problems);
        var (inferred, problems) = Analysis.Infer(graph);
        return new(inferred, problems);
    }
}
