using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Graph;

/// <summary>What a network's results must be to be trained: one channel or feature for each of the declared classes.</summary>
internal static class OutputRules
{
    public static void Check(Frame frame, ContainerBuilder root, IReadOnlyList<NetworkOutput> outputs, long classes, ProblemList problems)
    {
        if (classes <= 0) return;
        // Named results that aren't the last are features for someone else.
        foreach (int value in outputs.Where(o => o.IsAuxiliary).Select(o => o.Value).Append(root.Current).Distinct())
        {
            var shape = root.ShapeOf(value);
            if (shape.Channels is not { IsKnown: true } channels || channels.Value == classes) continue;
            if (IsRearranged(root.Nodes, value, classes)) continue;
            var maker = Head(root.Nodes, value) ?? root.Nodes[value == Container.InputValue ? root.Nodes.Count - 1 : value];
            // Which of its arguments are the channels isn't known where another one is wrong.
            if (maker is BrokenNode && problems.Noted.Any(p => s_arguments.Contains(p.Rule) && p.Origin.Equals(maker.Origin)))
            {
                problems.Note(BuildFailure.Consequence());
                continue;
            }

            string? argument = (maker as LayerNode)?.Layer.Definition.ChannelsParameter;
            var mismatch = new ClassesMismatch(shape, classes, Advice(frame, maker, argument, shape), Where(root, outputs, value));
            problems.Note(new Problem(mismatch, maker.Origin, argument));
        }
    }

    private static readonly HashSet<Rule> s_arguments = [Rules.BadArgument, Rules.UnknownArgument, Rules.MissingArgument];

    private static string Where(ContainerBuilder root, IReadOnlyList<NetworkOutput> outputs, int value) =>
        outputs.Any(o => o.IsAuxiliary && o.Value == value) ? $"the auxiliary head '{root.Nodes[value].Name}'" : "the network";

    private static string Advice(Frame frame, Node maker, string? argument, Shape shape) =>
        argument is null || maker.Origin.Links.Count > 1
            ? $"end with [{(shape.IsVector ? LayerTable.Linear.With("\"classes\"") : LayerTable.Conv.With("\"classes\", kernel: 1"))}], "
                + $"or change Classes of {frame.Owner.Substring(frame.Owner.LastIndexOf('.') + 1)}"
            : $"write [{((LayerNode)maker).Layer.Kind}(\"classes\"...)], or change Classes";

    // The scores of all pixels in one vector are still scores of the classes.
    private static bool IsRearranged(IReadOnlyList<Node> nodes, int value, long classes)
    {
        for (; value != Container.InputValue && nodes[value] is LayerNode { Layer: { State.Count: 0 } layer } node; value = node.Input)
            if (layer.Input.Channels == Dim.Known(classes)) return true;
        return false;
    }

    /// <summary>
    /// The layer whose argument decides how many channels a value has, where only pooling and the like come after it.
    /// Features that were normalized or activated aren't scores yet: after those the head is missing.
    /// A 1x1 convolution with an activation may be one (Lin et al. 2013).
    /// </summary>
    private static Node? Head(IReadOnlyList<Node> nodes, int value)
    {
        bool isActivated = false;
        while (value != Container.InputValue)
        {
            switch (nodes[value])
            {
                case LayerNode { Layer: var layer } node
                    when layer.Input.Channels == layer.Output.Channels && layer.State.All(t => t.Shape.Count < 2):
                    if (layer.Definition.Family == LayerFamily.Normalization)
                        return null;
                    isActivated |= layer.Definition is { Family: LayerFamily.Activation, GivesScores: false };
                    value = node.Input;
                    break;
                case ContainerNode { Container: { Kind: ContainerKind.Auxiliary } inner }:
                    return Head(inner.Nodes, inner.Result);
                case ContainerNode { Container: var inner }:
                    return (isActivated ? null : Head(inner.Nodes, inner.Result)) ?? nodes[value];
                case LayerNode { Layer: { Window: { Height: 1, Width: 1 } } layer } when layer.Definition == LayerTable.Conv:
                    return nodes[value];
                case MergeNode:
                    return null;
                default:
                    return isActivated ? null : nodes[value];
            }
        }

        return null;
    }
}
