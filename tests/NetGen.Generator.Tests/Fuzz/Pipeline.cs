using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests.Fuzz;

/// <summary>
/// What NetGen's own steps cost for one network, from its declaration to its text or its problems: Roslyn's work is none of it.
/// </summary>
/// <param name="Network">The class's name.</param>
/// <param name="Milliseconds">Of the processor; the shortest of up to five runs, as the runtime optimizes the code that the first ones
/// need.</param>
/// <param name="Bytes">Allocated.</param>
/// <param name="Rules">Ids of the rules that it breaks.</param>
/// <param name="Messages">The same with what their messages say.</param>
internal sealed record Cost(string Network, double Milliseconds, long Bytes, IReadOnlyList<string> Rules, IReadOnlyList<string> Messages)
{
    /// <summary>What one network may cost at most: a second, and 200 MB.</summary>
    public const double MaxMilliseconds = 1000, MaxBytes = 200e6;

    /// <summary>In words what is too much, or null.</summary>
    public string? Complaint =>
        Milliseconds > MaxMilliseconds ? $"{Network}: {Milliseconds:F0} ms"
        : Bytes > MaxBytes ? $"{Network}: {Bytes / 1e6:F0} MB"
        : null;
}

/// <summary>Runs the pipeline's steps on every network of a compilation.</summary>
internal static class Pipeline
{
    public static IReadOnlyList<Cost> Run(CSharpCompilation compilation)
    {
        var source = NetworkSource.Read(compilation, default);
        return [.. source.Networks.Select(part => Measure(source, part.Class)).OfType<Cost>()];
    }

    private static Cost? Measure(NetworkSource source, DeclaredClass network)
    {
        Cost? best = null;
        for (int run = 0; run < 5 && best is null or { Milliseconds: > Cost.MaxMilliseconds }; run++)
        {
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            double start = ThreadClock.Milliseconds;
            if (source.Close(network) is not { } declaration) return null;
            var problems = Named(network, declaration);
            double time = ThreadClock.Milliseconds - start;
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            if (best is null || time < best.Milliseconds)
            {
                best = new(
                    network.Header.Name,
                    time,
                    bytes,
                    [.. problems.Select(p => p.Rule.Id)],
                    [.. problems.Select(p => $"{p.Rule.Id}: {p.Message}")]);
            }
        }

        return best;
    }

    private static EquatableArray<Problem> Named(DeclaredClass network, NetworkDeclaration declaration)
    {
        try
        {
            return Problems(declaration);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{network.Header.FullName} makes NetGen throw.", e);
        }
    }

    private static EquatableArray<Problem> Problems(NetworkDeclaration network)
    {
        var graph = GraphBuilder.Build(network);
        if (graph.Graph is null) return graph.Problems;
        var inferred = Analysis.Infer(graph.Graph);
        if (inferred.Inferred is null) return inferred.Problems;
        NetworkWriter.Write(inferred.Inferred);
        return [];
    }
}
