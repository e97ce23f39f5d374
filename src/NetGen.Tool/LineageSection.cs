using System.Globalization;
using System.Text;
using NetGen.Zoo;

namespace NetGen.Tool;

/// <summary>The section of docs/zoo.md that shows the lineage in one table.</summary>
internal static class LineageSection
{
    private static readonly (string Heading, bool IsNumber, Func<LineageRow, string> Cell)[] s_columns =
    [
        ("network", false, r => $"`{r.Network.Name}`"),
        ("year", true, r => Number(r.Year, "0")),
        ("depth", true, r => Number(r.Depth, "0")),
        ("parameters (M)", true, r => Number(r.Graph.ParameterCount / 1e6, "0.00")),
        ("GMACs", true, r => Number(r.Macs / 1e9, "0.000")),
        ("activations (M)", true, r => Number(r.Graph.Activations.Known / 1e6, "0.00")),
        ("memory, inference (MiB)", true, r => Number(r.Graph.PeakInferenceBytes / (double)(1 << 20), "0.0")),
        ("memory, training (MiB)", true, r => Number(r.Graph.PeakTrainingBytes / (double)(1 << 20), "0.0")),
        ("top-1 error (%)", true, r => Printed(r.Top1)),
        ("top-5 error (%)", true, r => Printed(r.Top5)),
        ("errors on", false, r => r.Data),
        ("printed in", false, r => r.Source),
    ];

    public static void Write(StringBuilder text)
    {
        text.Append(
            """
            ## The lineage

            One table over all families, and what was published for each network. Costs are NetGen's, as below. Errors are those that the
            papers print. They aren't measured here; [citations.md](citations.md#published-errors) says how each was checked. Errors of
            different sources can't be compared to the last digit, because the papers look at a different number of crops and scales.
            [zoo.csv](zoo.csv) has the same table with exact numbers, and this is its picture:

            ![Accuracy against multiply-accumulates](zoo.svg)


            """
        );
        text.AppendLine($"| {string.Join(" | ", s_columns.Select(c => c.Heading))} |");
        text.AppendLine($"| {string.Join(" | ", s_columns.Select(c => c.IsNumber ? "---:" : "---"))} |");
        foreach (LineageRow row in LineageTable.All) text.AppendLine($"| {string.Join(" | ", s_columns.Select(c => c.Cell(row)))} |");
        text.AppendLine();
    }

    private static string Printed(decimal? error) => error?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
