using System.Threading;
using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Emission;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;
using NetGen.Generator.Training;

namespace NetGen.Generator.Pipeline;

/// <summary>The constants of networks that others name.</summary>
internal static class NetworkConstants
{
    /// <summary>What is kept takes at most this, in bytes: few networks are named by others.</summary>
    public const long MaxBytes = 4L << 20;

    // The numbers are small, and their names constants of NetGen's: an entry of a dictionary with a boxed number each.
    private const long NumberBytes = 100;

    private static readonly RecentlyUsed<NetworkDeclaration, IReadOnlyDictionary<string, object>> s_recent = new(
        MaxBytes,
        Compute,
        (network, constants) => Footprint.Of(network) + (1 + constants.Count) * NumberBytes);

    /// <summary>The names of all constants that a network can have.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        GeneratedMembers.ParameterCount.Name,
        GeneratedMembers.Macs.Name,
        GeneratedMembers.Classes.Name,
        .. GeneratedMembers.Sizes.Select(m => m.Name),
    ];

    /// <summary>The names of the constants of <c>X.Recipe</c>.</summary>
    public static IReadOnlyList<string> RecipeNames { get; } = ["Epochs", "Steps", "BatchSize", "LearningRate"];

    /// <summary>A constant, boxed as C# types it; null where the network has errors, or no such constant.</summary>
    public static object? Find(NetworkDeclaration network, string member, CancellationToken cancel) =>
        s_recent.Get(network, cancel).TryGetValue(member, out object? value) ? value : null;

    private static IReadOnlyDictionary<string, object> Compute(NetworkDeclaration network, CancellationToken cancel)
    {
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        if (GraphBuilder.Build(network, cancel: cancel).Graph is not { } graph) return found;
        if (Analysis.Infer(graph, cancel).Inferred is not { } inferred) return found;
        foreach (string name in Names)
            if (ConstantsWriter.ValueOf(inferred, name) is { } value) found[name] = value;
        foreach (string name in RecipeNames)
            if (RecipeWriter.ValueOf(graph.Training, name) is { } value) found[$"{GeneratedMembers.Recipe}.{name}"] = value;
        return found;
    }
}
