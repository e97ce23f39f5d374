using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Graph;

/// <summary>What a result of a network says of a class.</summary>
internal enum Meaning
{
    /// <summary>Not known: a sum, an activation, features.</summary>
    Open,

    /// <summary>The largest is the answer.</summary>
    Scores,

    /// <summary>The smallest is the answer.</summary>
    Penalties,
}

/// <summary>Finds which of a network's outputs is its answer.</summary>
internal static class Answers
{
    /// <summary>Whether the main result is penalties, the smallest of which is the answer.</summary>
    public static bool ArePenalties(Container network) => Of(network.Nodes, network.Result).Meaning == Meaning.Penalties;

    /// <summary>What a value means, and the layer that says so; layers that pass on what they get are looked through.</summary>
    public static (Meaning Meaning, Node? Maker) Of(IReadOnlyList<Node> nodes, int value)
    {
        while (value != Container.InputValue)
        {
            switch (nodes[value])
            {
                // Flatten and dropout change no value in evaluation.
                case LayerNode { Layer: { Aliases: true, State.Count: 0 } } node:
                    value = node.Input;
                    break;
                case LayerNode { Layer: var layer } node:
                    return (MeaningOf(layer), node);
                case ContainerNode { Container: var inner } node:
                    if (Of(inner.Nodes, inner.Result) is { Maker: not null } found) return found;
                    value = node.Input;
                    break;
                default:
                    return (Meaning.Open, nodes[value]);
            }
        }

        return (Meaning.Open, null);
    }

    private static Meaning MeaningOf(Layer layer)
    {
        if (layer.Definition.GivesPenalties) return Meaning.Penalties;
        // Sums of products have no smallest value: as a penalty they would fall for ever.
        return layer.Macs == Dim.Known(0) ? Meaning.Open : Meaning.Scores;
    }
}
