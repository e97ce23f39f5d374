using System.Threading;
using NetGen.Generator.CSharp;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Serving;

/// <summary>A network as it evaluates: one straight line of layers, without what only training needs.</summary>
/// <param name="Graph">The twin as a network of its own; auxiliary heads are not among its outputs.</param>
/// <param name="Weights">Where its weights come from.</param>
internal sealed record InferenceTwin(NetworkGraph Graph, IReadOnlyList<TwinLayer> Weights)
{
    /// <summary>The twin of a sound network.</summary>
    public static InferenceTwin Of(NetworkGraph graph, CancellationToken cancel)
    {
        var list = StepsOf(graph, cancel);
        NormFolding.Apply(list);
        cancel.ThrowIfCancellationRequested();
        PointwiseMerging.Apply(list);
        return Finish(graph, list, cancel);
    }

    private static TwinSteps StepsOf(NetworkGraph graph, CancellationToken cancel)
    {
        var all = Inference.StepList.Of(graph, cancel);
        var made = new Dictionary<int, TwinStep?> { [0] = null };
        var steps = new List<TwinStep>();
        foreach (var step in all.Steps.Where(s => !s.IsAuxiliary))
        {
            // What passes its input on in evaluation: dropout, stochastic depth.
            if (step.Node is LayerNode { Layer: var layer, Arguments: var arguments }
                && layer.Definition.OnnxOf(arguments, layer) == Layers.Onnx.Identity)
            {
                made[step.Output] = made[step.Inputs[0]];
                continue;
            }

            var one = new TwinStep(step.Path, step.Node, [.. step.Inputs.Select(v => made[v])]);
            made[step.Output] = one;
            steps.Add(one);
        }

        return new(steps, [.. all.Results.Select(r => r.IsAuxiliary ? null : made[r.Value])]);
    }

    private static InferenceTwin Finish(NetworkGraph graph, TwinSteps list, CancellationToken cancel)
    {
        var index = new Dictionary<TwinStep, int>();
        // Of a module's own names none may be a layer's.
        var names = new NameScope(ReservedNames.Module);
        var nodes = new List<Node>();
        var layers = new List<TwinLayer>();
        foreach (var step in list.Steps)
        {
            cancel.ThrowIfCancellationRequested();
            string name = names.Take(step.Path.Replace('.', '_'));
            int[] inputs = [.. step.Inputs.Select(IndexOf)];
            index[step] = nodes.Count;
            nodes.Add(step.Node switch
            {
                LayerNode layer => layer with { Name = name, Input = inputs[0] },
                MergeNode merge => merge with { Name = name, Inputs = inputs.ToEquatableArray() },
                var other => throw new InvalidOperationException($"{other.GetType()} is no step."),
            });
            if (step.Layer is { Layer.State.Count: > 0 }) layers.Add(new(name, step.Sources));
        }

        int IndexOf(TwinStep? step) => step is null ? Container.InputValue : index[step];
        var outputs = graph
            .Outputs.Select((o, k) => o with { Value = IndexOf(list.Results[k]) })
            .Where(o => !o.IsAuxiliary)
            .ToEquatableArray();
        var root = graph.Root with { Nodes = nodes.ToEquatableArray(), Result = outputs[0].Value };
        return new(graph with { Root = root, Outputs = outputs }, layers);
    }
}

/// <summary>
/// The steps of a twin in order of execution, and those that make its outputs (null for the input, and for auxiliary heads).
/// </summary>
internal sealed record TwinSteps(List<TwinStep> Steps, List<TwinStep?> Results)
{
    /// <summary>How many steps and outputs read each step.</summary>
    public Dictionary<TwinStep, int> CountUses() => Steps.SelectMany(s => s.Inputs).Concat(Results).OfType<TwinStep>()
        .GroupBy(s => s).ToDictionary(g => g.Key, g => g.Count());

    /// <summary>Lets all that read one of some steps read what takes its place.</summary>
    public void Replace(IReadOnlyDictionary<TwinStep, TwinStep> by)
    {
        foreach (var step in Steps) Replace(step.Inputs, by);
        Replace(Results, by);
    }

    private static void Replace(List<TwinStep?> steps, IReadOnlyDictionary<TwinStep, TwinStep> by)
    {
        for (int k = 0; k < steps.Count; k++)
        {
            while (steps[k] is { } step && by.TryGetValue(step, out var other)) steps[k] = other;
        }
    }
}
