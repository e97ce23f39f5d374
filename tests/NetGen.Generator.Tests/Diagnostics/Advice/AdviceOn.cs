using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>Networks on which something is advised, or isn't.</summary>
internal static class AdviceOn
{
    /// <summary>The messages at exactly the marked places, in order.</summary>
    public static IReadOnlyList<string> Marked(params string[] sources) => [.. Tests.Marked.Verify(sources).Select(d => d.GetMessage())];

    /// <summary>The one message at the one marked place of a network's layers.</summary>
    public static string Layers(string input, string layers) =>
        Assert.Single(Marked($"[Network({input})] {layers} public sealed partial class Net;"));

    /// <summary>The ids of all advice on a network's layers.</summary>
    public static IReadOnlyList<string> Ids(string input, string layers) =>
        IdsOf($"[Network({input})] {layers} public sealed partial class Net;");

    /// <summary>The ids of all advice on some sources, which must have no errors.</summary>
    public static IReadOnlyList<string> IdsOf(params string[] sources)
    {
        var found = GeneratorHarness.Generate(sources).Analyze();
        Assert.DoesNotContain(found, d => d.Severity == DiagnosticSeverity.Error);
        return [.. found.Where(d => d.Id.StartsWith("NETGEN3", StringComparison.Ordinal)).Select(d => d.Id).Order(StringComparer.Ordinal)];
    }
}
