using System.Threading;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;

namespace NetGen.Generator.CallSites;

/// <summary>
/// What running layers on another input than the one they were made for would meet: an output, or why one of them fails.
/// Neither where that isn't known.
/// </summary>
internal readonly record struct Rerun(Shape? Output, string? Why)
{
    /// <summary>What these rules say of another input, the run would say, too.</summary>
    private static readonly HashSet<Rule> s_shapes =
    [
        Rules.WrongRank,
        Rules.WindowTooLarge,
        Rules.NotDivisible,
        Rules.MergeMismatch,
        Rules.InputTooSmall,
    ];

    private static readonly Rerun s_unknown = new(null, null);

    /// <summary>A block, a sequential or a single layer; auxiliary heads, which run in training only, are left out.</summary>
    public static Rerun Of(Node node, Shape input, string path = "", CancellationToken cancel = default) => node switch
    {
        LayerNode layer => Of(layer, input, path),
        ContainerNode container => Of(container.Container, input, path, cancel),
        _ => s_unknown,
    };

    /// <summary>
    /// What a problem says, without what to do about it in the declaration, which isn't at fault here; null for what a run wouldn't mind.
    /// </summary>
    public static string? Message(Finding finding, string where) => s_shapes.Contains(finding.Rule) ? Messages.Cause(finding, where) : null;

    private static Rerun Of(Container container, Shape input, string path, CancellationToken cancel)
    {
        var shapes = new Shape?[container.Nodes.Count];
        Shape? ShapeOf(int value) => value == Container.InputValue ? input : shapes[value];
        for (int k = 0; k < shapes.Length; k++)
        {
            cancel.ThrowIfCancellationRequested();
            var node = container.Nodes[k];
            if (node is ContainerNode { Container.Kind: ContainerKind.Auxiliary }) continue;
            string name = path.Length == 0 ? node.Name : $"{path}.{node.Name}";
            var inputs = node is MergeNode { Inputs: var many }
                ? many.Select(ShapeOf).ToList()
                : [ShapeOf(node is LayerNode layer ? layer.Input : ((ContainerNode)node).Input)];
            if (inputs.Contains(null)) return s_unknown;
            var run = node is MergeNode merge ? Of(merge, inputs!, name) : Of(node, inputs[0]!, name, cancel);
            if (run.Output is null) return run;
            shapes[k] = run.Output;
        }

        return new(ShapeOf(container.Result), null);
    }

    private static Rerun Of(MergeNode merge, List<Shape> inputs, string name) =>
        Merging.Merge(merge.Kind, inputs, out var obstacle) is { } shape
            ? new(shape, null)
            : new(null, obstacle is null ? null : $"{name}: {obstacle.Cause}");

    private static Rerun Of(LayerNode node, Shape input, string path)
    {
        var layer = node.Layer;
        if (LayerTable.Find(layer.Kind)?.Infer(node.Arguments, input) is not { } result) return s_unknown;
        string name = path.Length == 0 ? layer.Kind : path;
        if (result.Problem is { } problem) return new(null, Message(problem.Finding, name));
        if (!result.IsLayer(out var other) || other.State.Count != layer.State.Count) return s_unknown;
        for (int k = 0; k < layer.State.Count; k++)
        {
            if (!other.State[k].Shape.Equals(layer.State[k].Shape))
            {
                return new(
                    null,
                    $"{(path.Length == 0 ? "" : path + ".")}{layer.State[k].Name} would have to "
                        + $"be {string.Join("x", other.State[k].Shape)}, but is {string.Join("x", layer.State[k].Shape)}");
            }
        }

        return new(other.Output, null);
    }
}
