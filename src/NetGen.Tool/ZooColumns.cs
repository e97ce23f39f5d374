using System.Globalization;
using NetGen.Zoo;

namespace NetGen.Tool;

/// <summary>The columns of the zoo's table: what a program prints and what the documentation shows of a network.</summary>
internal static class ZooColumns
{
    /// <summary>What a graph shows, by column: heading, width on the console, and the cell.</summary>
    public static IReadOnlyList<(string Heading, int Width, Func<NetworkGraph, string> Cell)> OfGraph { get; } =
    [
        ("parameters", 13, g => g.ParameterCount.ToString("N0", CultureInfo.InvariantCulture)),
        ("GMACs", 8, g => Scaled(g.Macs.Known, 1e9, 3)),
        ("activations (M)", 16, g => Scaled(g.Activations.Known, 1e6, 2)),
        ("receptive field / stride", 25, Field),
        ("peak memory (MiB)", 19, g => $"{Scaled(g.PeakInferenceBytes, 1 << 20, 1)} / {Scaled(g.PeakTrainingBytes, 1 << 20, 1)}"),
    ];

    private static int NameWidth { get; } = ZooTable.All.Max(e => e.Network.Name.Length) + 2;

    public static string Header() => Line("network", "input", OfGraph.Select(c => c.Heading), "largest error", "verdict");

    public static string Row(ZooEntry entry, IReadOnlyList<Finding> findings)
    {
        int wrong = findings.Count(f => !f.Agrees);
        string error = findings.Max(f => f.Error) is { } largest
            ? largest.ToString(largest == 0 ? "0" : "0.0e+0", CultureInfo.InvariantCulture)
            : "-";
        return Line(
            entry.Network.Name,
            Input(entry.Graph),
            OfGraph.Select(c => c.Cell(entry.Graph)),
            error,
            wrong == 0 ? $"agrees ({findings.Count} comparisons)" : $"DIFFERS in {wrong} of {findings.Count}");
    }

    /// <summary>The input's shape without its batch: <c>3 x 224 x 224</c>.</summary>
    public static string Input(NetworkGraph graph) => string.Join(" x ", graph.Input.Dimensions.Select(d => d.Text));

    private static string Line(string network, string input, IEnumerable<string> cells, string error, string verdict) =>
        $"{network.PadRight(NameWidth)}{input,-14}{string.Concat(cells.Select((c, k) => c.PadLeft(OfGraph[k].Width)))}{error,15} "
            + $" {verdict}";

    private static string Scaled(long? value, double unit, int digits) =>
        value is { } v ? (v / unit).ToString("F" + digits, CultureInfo.InvariantCulture) : "by size";

    private static string Field(NetworkGraph graph) =>
        graph.ReceptiveField is not { } field ? "-"
        : field.Height == field.Width ? $"{field.Height} / {field.StrideHeight}"
        : $"{field.Height} x {field.Width} / {field.StrideHeight} x {field.StrideWidth}";
}
