using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>The identity of a network as its saved state sees it: names, types and shapes of parameters and buffers, in order.</summary>
/// <param name="Entries">One line per entry, such as <c>conv1.weight: Float32 32x1x5x5</c>.</param>
public sealed record StateLayout(IReadOnlyList<string> Entries)
{
    /// <summary>The layout of a module.</summary>
    /// <param name="module">The module.</param>
    /// <returns>Its layout.</returns>
    public static StateLayout Of(nn.Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        return new([.. module.state_dict().Select(e => Entry(e.Key, e.Value.dtype, e.Value.shape))]);
    }

    /// <summary>How this layout differs from another, in a sentence; null when they agree (the order doesn't matter).</summary>
    /// <param name="found">The other layout.</param>
    /// <returns>The first difference and the number of differences.</returns>
    public string? DifferenceTo(StateLayout found)
    {
        ArgumentNullException.ThrowIfNull(found);
        string[] missing = Entries.Except(found.Entries).ToArray();
        string[] extra = found.Entries.Except(Entries).ToArray();
        if (missing.Length + extra.Length == 0) return null;
        string? expected = missing.Length > 0 ? missing[0] : null;
        // The entry of the same name tells more than the first unexpected one.
        string? other =
            extra.FirstOrDefault(e => expected is not null && NameOf(e) == NameOf(expected)) ?? (expected is null ? extra[0] : null);
        string first = (expected, other) switch
        {
            (not null, not null) => $"expected {expected}, found {other[(NameOf(other).Length + 2)..]}",
            (not null, null) => $"{expected} is missing from the file",
            _ => $"{other} is in the file, but not in the network",
        };
        int differences = Math.Max(missing.Length, extra.Length);
        return differences == 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{first} (the first of {differences} differences)");
    }

    internal static string Entry(string name, ScalarType type, IReadOnlyCollection<long> shape) =>
        $"{name}: {type} {(shape.Count > 0 ? string.Join('x', shape) : "scalar")}";

    private static string NameOf(string entry) => entry[..entry.IndexOf(':', StringComparison.Ordinal)];
}
