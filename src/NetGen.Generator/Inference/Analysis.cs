using System.Threading;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Inference;

/// <summary>What a graph costs and for which inputs it works, or why it works for none.</summary>
internal sealed record InferenceResult(InferredGraph? Inferred, EquatableArray<Problem> Problems);

/// <summary>Works out what a graph costs and for which inputs it works.</summary>
internal static class Analysis
{
    public static InferenceResult Infer(NetworkGraph graph, CancellationToken cancel = default)
    {
        var list = StepList.Of(graph, cancel);
        try
        {
            var (conditions, problem, sizes) = Validity.Of(list);
            if (problem is not null) return new(null, [problem]);
            var rows = Rows(list);
            return new(new()
            {
                Graph = graph,
                Rows = rows.ToEquatableArray(),
                ParameterCount = rows.Aggregate(0L, (sum, r) => checked(sum + r.Parameters)),
                BufferCount = rows.SelectMany(r => r.State).Where(t => !t.IsParameter).Aggregate(0L, (sum, t) => checked(sum + t.Count)),
                Macs = Total(rows.Where(r => !r.IsAuxiliary).Select(r => r.Macs)),
                Activations = Total(rows.Where(r => !r.IsAuxiliary && r.Macs != Dim.Known(0)).Select(r => r.Output.Elements)),
                PeakInferenceBytes = Memory.PeakInference(list),
                PeakTrainingBytes = Memory.PeakTraining(list),
                ReceptiveField = rows.LastOrDefault(r => !r.IsAuxiliary && r.ReceptiveField is not null)?.ReceptiveField,
                ValidSizes = conditions,
                Dropped = Drops.Of(list, sizes).ToEquatableArray(),
            }, []);
        }
        catch (OverflowException)
        {
            // Layers check their own sizes: only totals of absurd networks arrive here.
            return new(null, [new Problem(new SizeOverflow("network", graph.Root.Input), new([]), null) { Place = graph.Class.Name }]);
        }
    }

    private static List<LayerRow> Rows(StepList list)
    {
        var fields = ReceptiveFields.Of(list);
        return list.Steps.Select(step => new LayerRow(
            step.Path,
            step.Layer?.Kind ?? ((MergeNode)step.Node).Kind.ToString(),
            step.Layer?.Summary ?? ((MergeNode)step.Node).Order ?? $"{step.Inputs.Count} paths",
            step.InputShapes[0],
            step.Node.Output,
            step.Layer?.State ?? [],
            step.Layer?.State.Where(t => t.IsParameter).Aggregate(0L, (sum, t) => checked(sum + t.Count)) ?? 0,
            step.Layer?.Macs ?? Dim.Known(0),
            fields[step.Output],
            step.IsAuxiliary,
            step.Node.Origin)).ToList();
    }

    private static Dim Total(IEnumerable<Dim> dims) => dims.Aggregate(Dim.Known(0), (a, b) => a + b);
}
