using System.Globalization;
using System.Text;

namespace NetGen;

/// <summary>Writes the layer table of a graph.</summary>
internal static class GraphTable
{
    /// <summary>The columns: heading, what a node shows, and whether it is a number (aligned right).</summary>
    private static readonly IReadOnlyList<(string Heading, Func<GraphNode, string> Cell, bool IsNumber)> s_columns =
    [
        ("Layer", n => n.Path + (n.IsAuxiliary ? " (training)" : ""), false),
        ("Kind", n => n.Summary.Length > 0 ? $"{n.Kind} {n.Summary}" : n.Kind, false),
        ("Output", n => n.Output.ToString(), false),
        ("Parameters", n => Count(n.Parameters), true),
        ("MACs", n => n.Macs.Known == 0 ? "0" : n.Macs.ToString(), true),
        ("Memory", n => n.OutputBytes is { } bytes ? Bytes(bytes) : "?", true),
    ];

    public static string Write(NetworkGraph graph)
    {
        var rows = graph
            .Nodes.Select(n => s_columns.Select(c => c.Cell(n)).ToArray())
            .Prepend([.. s_columns.Select(c => c.Heading)])
            .ToList();
        int[] widths = [.. s_columns.Select((_, c) => rows.Max(r => r[c].Length))];
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            text.AppendLine(
                string.Join("  ", row.Select((cell, c) => s_columns[c].IsNumber ? cell.PadLeft(widths[c]) : cell.PadRight(widths[c])))
                    .TrimEnd());
            if (row == rows[0]) text.AppendLine(new string('-', widths.Sum() + 2 * (widths.Length - 1)));
        }

        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{graph.Name}: {graph.Input} to {graph.Outputs[0].Shape}");
        text.AppendLine(
            CultureInfo.InvariantCulture,
            $"Parameters  {Count(graph.ParameterCount)} ({Bytes(graph.StateBytes)} with buffers, float32)");
        text.AppendLine(CultureInfo.InvariantCulture, $"MACs        {graph.Macs} per sample");
        if (graph.PeakInferenceBytes is { } inference)
        {
            text.AppendLine(
                CultureInfo.InvariantCulture,
                $"Memory      {Bytes(inference)} per sample in evaluation, {Bytes(graph.PeakTrainingBytes ?? inference)} in training");
        }

        if (graph.ValidSizes.Count > 0) text.AppendLine(CultureInfo.InvariantCulture, $"Input       {string.Join(", ", graph.ValidSizes)}");
        return text.ToString();
    }

    private static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Bytes in the largest binary unit that gives at least 1.</summary>
    private static string Bytes(long bytes)
    {
        string[] units = ["B", "KiB", "MiB", "GiB", "TiB"];
        double value = bytes;
        int unit = 0;
        for (; value >= 1024 && unit < units.Length - 1; unit++) value /= 1024;
        return value.ToString(unit == 0 ? "0" : "0.0", CultureInfo.InvariantCulture) + " " + units[unit];
    }
}
