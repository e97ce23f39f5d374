using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator;

/// <summary>Says at a network's class and at each of its attributes what they cost.</summary>
internal static class CostReporter
{
    public static void Report(InferredGraph inferred, NetworkDeclaration network, SourcePart part, NetworkSource source, Action<Diagnostic> report)
    {
        var reporter = new ProblemReporter(source);
        void Add(Problem problem) => report(reporter.Make(part, network.Attributes, problem));

        var header = inferred.Graph.Class;
        Add(new(Rules.Costs, new([]), null, [header.Name, Number(inferred.ParameterCount), Number(inferred.Macs), inferred.Graph.Outputs[0].Shape.ToString()]));
        int input = network.Attributes.ToList().FindIndex(a => a.Name == Vocabulary.Network);
        if (inferred.ValidSizes.Count > 0)
            Add(new(Rules.ValidSizes, new([new(header.FullName, input, header.Name)]), null, [header.Name, string.Join(", ", inferred.ValidSizes)]));
        foreach (var rows in inferred.Rows.GroupBy(r => r.Origin.Links[0].Attribute)) Add(Layer([.. rows]));
        foreach (var dropped in inferred.Dropped.GroupBy(d => (d.Origin.Links[0].Attribute, d.Text)).Select(g => g.First()))
            Add(new(Rules.DroppedRows, dropped.Origin, null, [dropped.Origin.ToString(), dropped.Text]));
    }

    // A block or a repeated layer is several rows: from the first one's input to the last one's output.
    private static Problem Layer(IReadOnlyList<LayerRow> rows) => new(Rules.LayerCosts, new([rows[0].Origin.Links[0]]), null,
    [
        rows[0].Origin.Links[0].Label, rows[0].Input.ToString(), rows[rows.Count - 1].Output.ToString(), Number(rows.Sum(r => r.Parameters)), Number(rows.Aggregate(Dim.Known(0), (sum, r) => sum + r.Macs)),
    ]);

    private static string Number(Dim value) => value.IsKnown ? Number(value.Value) : value.ToString();

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
