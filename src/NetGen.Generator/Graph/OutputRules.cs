using System.Globalization;

namespace NetGen.Generator;

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
            var maker = Last(root.Nodes, value) ?? root.Nodes[root.Nodes.Count - 1];
            // Arguments of the wrong kind are most likely others than their places say.
            if (problems.Noted.Any(p => p.Rule == Rules.BadArgument && p.Origin == maker.Origin)) continue;
            string? argument = maker is LayerNode { Layer.Kind: var kind } ? Vocabulary.LayerOf($"{Vocabulary.Namespace}.{kind}")?.Parameters.FirstOrDefault(p => p.Name is "features" or "channels")?.Name : null;
            problems.Note(new Problem(Rules.ClassesMismatch, maker.Origin, argument,
                [maker.Origin.ToString(), shape.ToString(), channels.ToString(), shape.IsVector ? "features" : "channels", classes.ToString(CultureInfo.InvariantCulture), Advice(frame, maker, argument)]));
        }
    }

    private static string Advice(Frame frame, Node maker, string? argument) =>
        argument is null || maker.Origin.Links.Count > 1 ? $"end with [Linear(\"classes\")], or change Classes of {frame.Owner.Substring(frame.Owner.LastIndexOf('.') + 1)}" : $"write [{((LayerNode)maker).Layer.Kind}(\"classes\"...)], or change Classes";

    // The scores of all pixels in one vector are still scores of the classes.
    private static bool IsRearranged(IReadOnlyList<Node> nodes, int value, long classes)
    {
        for (; value != Container.InputValue && nodes[value] is LayerNode { Layer: { State.Count: 0 } layer } node; value = node.Input)
            if (layer.Input.Channels == Dim.Known(classes)) return true;
        return false;
    }

    // The layer whose argument decides how many channels a value has.
    private static Node? Last(IReadOnlyList<Node> nodes, int value)
    {
        while (value != Container.InputValue)
        {
            switch (nodes[value])
            {
                case LayerNode { Layer: var layer } node when layer.Input.Channels == layer.Output.Channels: value = node.Input; break;
                case ContainerNode { Container: var inner }: return Last(inner.Nodes, inner.Result) ?? nodes[value];
                default: return nodes[value];
            }
        }

        return null;
    }
}
