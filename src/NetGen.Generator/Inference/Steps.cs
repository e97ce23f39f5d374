using System.Threading;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Inference;

/// <summary>A primitive step of the whole network: a layer or a merge on values that are numbered through all containers.</summary>
/// <param name="Path">The state-dict path.</param>
/// <param name="Inputs">Values; 0 is the network's input.</param>
internal sealed record Step(
    string Path,
    Node Node,
    EquatableArray<int> Inputs,
    EquatableArray<Shape> InputShapes,
    int Output,
    bool IsAuxiliary)
{
    public Layer? Layer => (Node as LayerNode)?.Layer;
}

/// <summary>A stretch of steps during which a value is kept for its caller: a container's input belongs to its caller.</summary>
internal readonly record struct Hold(int Value, int LastStep, bool IsAuxiliary);

/// <summary>A network's containers laid out as one straight line of steps.</summary>
internal sealed class StepList
{
    private readonly List<Step> _steps = [];
    private readonly List<Shape> _shapes = [];
    private readonly List<Hold> _holds = [];

    private StepList(CancellationToken cancel) => Cancel = cancel;

    public IReadOnlyList<Step> Steps => _steps;

    /// <summary>Ends what is worked out from it.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>The shape of each value.</summary>
    public IReadOnlyList<Shape> Shapes => _shapes;

    public IReadOnlyList<Hold> Holds => _holds;

    /// <summary>The values that the network returns.</summary>
    public EquatableArray<(int Value, bool IsAuxiliary)> Results { get; private set; } = [];

    public static StepList Of(NetworkGraph graph, CancellationToken cancel = default)
    {
        var list = new StepList(cancel);
        list._shapes.Add(graph.Root.Input);
        int[] values = list.Add(graph.Root, "", 0, false);
        list.Results = graph.Outputs.Select(o => (values[o.Value], o.IsAuxiliary)).ToEquatableArray();
        return list;
    }

    /// <summary>Lays out a container's nodes; gives the value of each.</summary>
    private int[] Add(Container container, string prefix, int input, bool isAuxiliary)
    {
        int[] values = new int[container.Nodes.Count];
        int ValueOf(int node) => node == Container.InputValue ? input : values[node];
        for (int k = 0; k < values.Length; k++)
        {
            Cancel.ThrowIfCancellationRequested();
            var node = container.Nodes[k];
            string path = prefix + node.Name;
            values[k] = node switch
            {
                LayerNode layer => AddStep(path, node, [ValueOf(layer.Input)], isAuxiliary),
                MergeNode merge => AddStep(path, node, merge.Inputs.Select(ValueOf).ToEquatableArray(), isAuxiliary),
                ContainerNode inner => AddContainer(inner, path, ValueOf(inner.Input), isAuxiliary),
                _ => throw new InvalidOperationException($"{node.GetType()} is no step of a container."),
            };
        }

        return values;
    }

    private int AddStep(string path, Node node, EquatableArray<int> inputs, bool isAuxiliary)
    {
        _shapes.Add(node.Output);
        _steps.Add(new(path, node, inputs, inputs.Select(v => _shapes[v]).ToEquatableArray(), _shapes.Count - 1, isAuxiliary));
        return _shapes.Count - 1;
    }

    private int AddContainer(ContainerNode node, string path, int input, bool isAuxiliary)
    {
        isAuxiliary |= node.Container.Kind == ContainerKind.Auxiliary;
        int[] values = Add(node.Container, path + ".", input, isAuxiliary);
        if (values.Length > 0) _holds.Add(new(input, _steps.Count - 1, isAuxiliary));
        return node.Container.Result == Container.InputValue ? input : values[node.Container.Result];
    }
}
