
namespace NetGen;

/// <summary>What <see cref="WeightsExtensions.LoadWeights"/> did.</summary>
/// <param name="Path">The file.</param>
/// <param name="Format">Its format, as its content shows it.</param>
public sealed record WeightsReport(string Path, string Format)
{
    /// <summary>The network's keys that were loaded, in state-dict order.</summary>
    public IReadOnlyList<string> Loaded { get; init; } = [];

    /// <summary>Those of <see cref="Loaded"/> whose element type was converted.</summary>
    public IReadOnlyList<string> Converted { get; init; } = [];

    /// <summary>
    /// The network's keys that the file lacks; they stayed as they were. A strict load allows <c>num_batches_tracked</c> alone to be
    /// missing: files of PyTorch before 0.4.1 lack this counter, and PyTorch loads them, too.
    /// </summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The file's keys (without the prefix) that the network lacks; empty after a strict load.</summary>
    public IReadOnlyList<string> Unexpected { get; init; } = [];

    /// <summary>The file's keys that the options' prefixes left out.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>The texts that a safetensors file has under <c>__metadata__</c>.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>The counts in one line.</summary>
    /// <returns>Such as <c>resnet18.pth (PyTorch): 120 loaded, 2 missing</c>.</returns>
    public override string ToString()
    {
        (IReadOnlyList<string> Keys, string What)[] counts =
            [(Loaded, "loaded"), (Converted, "converted"), (Missing, "missing"), (Unexpected, "unexpected"), (Skipped, "skipped")];
        var shown = counts.Where(c => c.Keys.Count > 0 || c.What == "loaded").Select(c => $"{c.Keys.Count} {c.What}");
        return $"{Path} ({Format}): {string.Join(", ", shown)}";
    }
}
