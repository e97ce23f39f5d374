using NetGen.Generator.Graph;
using NetGen.Generator.Inference;

namespace NetGen.Generator.Emission;

/// <summary>
/// The layers and merges of a network in order of execution, as <see cref="InferredGraph.Rows"/> lists them, and which of them feed which.
/// </summary>
internal sealed class GraphLeaves
{
    private readonly List<IReadOnlyList<int>> _inputs = [];
    private readonly List<string?> _operators = [];
    private readonly int[] _roots;

    private GraphLeaves(Container root) => _roots = Visit(root, Container.InputValue).Producers;

    /// <summary>The leaves that each leaf reads; <see cref="Container.InputValue"/> for the network's input.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Inputs => _inputs;

    /// <summary>The operators of ONNX that compute each leaf; null where none do.</summary>
    public IReadOnlyList<string?> Operators => _operators;

    public static GraphLeaves Of(Container root) => new(root);

    /// <summary>The leaf that makes a value of the root.</summary>
    public int Producer(int value) => value == Container.InputValue ? value : _roots[value];

    private (int[] Producers, int Result) Visit(Container container, int input)
    {
        int[] producers = new int[container.Nodes.Count];
        int Of(int value) => value == Container.InputValue ? input : producers[value];
        for (int k = 0; k < producers.Length; k++)
        {
            if (container.Nodes[k] is ContainerNode inner)
            {
                producers[k] = Visit(inner.Container, Of(inner.Input)).Result;
                continue;
            }

            producers[k] = _inputs.Count;
            _inputs.Add([.. Flow.InputsOf(container.Nodes[k]).Select(Of)]);
            _operators.Add(container.Nodes[k] switch
            {
                LayerNode node => node.Layer.Definition.OnnxOf(node.Arguments, node.Layer),
                MergeNode merge => Merging.OnnxOf(merge),
                _ => null,
            });
        }

        return (producers, Of(container.Result));
    }
}
