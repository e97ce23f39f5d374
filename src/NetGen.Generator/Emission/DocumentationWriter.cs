using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Inference;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>Writes the documentation of a network: what it computes and costs, and its layer table.</summary>
internal static class DocumentationWriter
{
    /// <summary>A longer table is folded to one row per part of the network, so that it still fits a tooltip.</summary>
    private const int LongestTable = 40;

    private sealed record TableRow(string Name, string What, Shape Output, long Parameters, Dim Macs);

    public static void WriteNetwork(CSharpWriter writer, NetworkModel model)
    {
        var (inferred, root) = (model.Inferred, model.Graph.Root);
        string macs = inferred.Macs.IsKnown ? $", {DimDisplay.Grouped(inferred.Macs)} MACs" : "";
        writer.Summary(
            $"{Text.Xml(root.Input.ToString())} "
                + $"to {Text.Xml(model.Graph.Outputs[0].Shape.ToString())}: {Text.Count(inferred.ParameterCount)} parameters{macs}.");
        writer.Line("/// <remarks>");
        string costs = new NetworkCosts(inferred, model.Cancel).Describe();
        if (costs.Length > 0) writer.Line($"/// <para>{Text.Xml(costs)}</para>");
        if (inferred.ValidSizes.Count > 0) writer.Line($"/// <para>Works for {Text.Xml(string.Join(", ", inferred.ValidSizes))}.</para>");
        writer.Line("/// <list type=\"table\">");
        writer.Line("/// <listheader><term>Layer</term><description>Output, parameters, multiply-accumulates</description></listheader>");
        foreach (var row in Rows(inferred))
        {
            string what = row.What.Length > 0 ? $" ({Text.Xml(row.What)})" : "";
            string description = Text.Xml(row.Output.ToString()) + Costs(row);
            writer.Line($"/// <item><term>{Text.Xml(row.Name)}{what}</term><description>{description}</description></item>");
        }

        writer.Line("/// </list>");
        writer.Line("/// </remarks>");
    }

    private static string Costs(TableRow row)
    {
        string parameters = row.Parameters > 0 ? $", {Text.Plural(row.Parameters, "parameter")}" : "";
        return row.Macs.Equals(Dim.Known(0)) ? parameters : $"{parameters}, {Text.Xml(DimDisplay.Grouped(row.Macs))} MACs";
    }

    private static IReadOnlyList<TableRow> Rows(InferredGraph inferred)
    {
        if (inferred.Rows.Count <= LongestTable)
        {
            return
            [
                .. inferred.Rows.Select(r => new TableRow(
                    r.Path,
                    r.Summary.Length > 0 ? $"{r.Kind} {r.Summary}" : r.Kind,
                    r.Output,
                    r.Parameters,
                    r.Macs)),
            ];
        }

        // Neighbours of one top-level container are one row; its output is the last one's.
        var rows = new List<TableRow>();
        foreach (var r in inferred.Rows)
        {
            int dot = r.Path.IndexOf('.');
            string top = dot < 0 ? r.Path : r.Path.Substring(0, dot);
            var last = rows.Count > 0 ? rows[rows.Count - 1] : null;
            if (last is not null && last.Name == top && dot >= 0)
            {
                rows[rows.Count - 1] = last with
                {
                    Output = r.Output,
                    Parameters = last.Parameters + r.Parameters,
                    Macs = last.Macs + r.Macs,
                };
            }
            else
            {
                rows.Add(
                    new(top, dot < 0 ? (r.Summary.Length > 0 ? $"{r.Kind} {r.Summary}" : r.Kind) : "", r.Output, r.Parameters, r.Macs));
            }
        }

        return rows;
    }
}
