namespace NetGen;

/// <summary>Which entries of a weights file go into a network. Without options, the file's keys must be exactly the network's.</summary>
public sealed record WeightsOptions
{
    /// <summary>
    /// Takes only the file's keys that begin with this, without it: with <c>"backbone."</c>, the file's <c>backbone.conv1.weight</c>
    /// becomes the network's <c>conv1.weight</c>. The file's other keys are skipped.
    /// </summary>
    public string Prefix { get; init; } = "";

    /// <summary>
    /// Loads only the network's keys that begin with one of these (<c>"layer1."</c>); the others stay as they are. Empty means all.
    /// </summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>
    /// Leaves alone the network's keys that begin with one of these (<c>"fc."</c>), even where <see cref="Only"/> names them.
    /// </summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>
    /// Whether a key that only the network or only the file has is an error. If not, the report lists both;
    /// a shape or an element type that differs is an error all the same, and so is a file of which nothing fits.
    /// </summary>
    public bool Strict { get; init; } = true;

    /// <summary>
    /// Whether floating-point entries (Float16, BFloat16, Float32, Float64) are converted to the network's floating-point type.
    /// Off, another type is an error. Integers are never converted.
    /// </summary>
    public bool ConvertTypes { get; init; }

    /// <summary>
    /// For a PyTorch file that holds more than a state dict: the keys that lead to it, such as <c>["state_dict"]</c> for
    /// <c>torch.save({"epoch": 3, "state_dict": net.state_dict()}, path)</c>.
    /// </summary>
    public IReadOnlyList<string> KeyPath { get; init; } = [];

    internal bool Takes(string key) => (Only.Count == 0 || Begins(key, Only)) && !Begins(key, Except);

    private static bool Begins(string key, IReadOnlyList<string> prefixes) =>
        prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal));
}
