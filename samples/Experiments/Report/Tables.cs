using System.Globalization;
using Experiments.Running;
using Spectre.Console;

namespace Experiments.Report;

/// <summary>The tables of an experiment.</summary>
internal static class Tables
{
    /// <summary>What came out of each network.</summary>
    public static Table Outcomes(Results results)
    {
        var table = New("network", "parameters", "MACs", "training loss", "training accuracy", "test loss", "test accuracy");
        foreach (var outcome in results.Outcomes)
        {
            var (graph, end) = (outcome.Contestant.Graph, outcome.Curve[^1]);
            table.AddRow(
                outcome.Contestant.Name, Count(graph.ParameterCount), graph.Macs.Known is { } macs ? Count(macs) : "?",
                Share(end.Loss), Share(end.Accuracy), Share(outcome.TestLoss), Share(outcome.TestAccuracy));
        }

        return table;
    }

    /// <summary>The gradients of each layer with weights, before training, network by network.</summary>
    public static Table Gradients(Results results)
    {
        var table = New(["layer", .. results.Outcomes.Select(o => o.Contestant.Name)]);
        var trunks = results.Outcomes.Select(o => Pictures.Trunk(o.Contestant, o.First)).ToList();
        for (int k = 0; k < trunks[0].Count; k++)
        {
            var norms = trunks.Select(t => t[k].Norm?.ToString("0.00e+0", CultureInfo.InvariantCulture) ?? "none");
            table.AddRow([trunks[0][k].Path, .. norms]);
        }

        return table;
    }

    private static Table New(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Minimal);
        for (int k = 0; k < columns.Length; k++)
            table.AddColumn(new TableColumn(columns[k]) { Alignment = k == 0 ? Justify.Left : Justify.Right });
        return table;
    }

    private static string Count(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Share(double share) => share.ToString("0.0000", CultureInfo.InvariantCulture);
}
