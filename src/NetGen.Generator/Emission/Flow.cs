namespace NetGen.Generator;

/// <summary>What a forward method may release and overwrite, known at compile time because it is a straight line.</summary>
internal sealed class Flow
{
    private readonly Container _container;
    private readonly HashSet<int> _kept;
    private readonly int[] _uses;
    private readonly int[] _lastUse;
    private readonly bool[] _inPlace;

    private Flow(Container container, IEnumerable<int> kept)
    {
        _container = container;
        _kept = [.. kept];
        _uses = new int[container.Nodes.Count];
        _lastUse = [.. Enumerable.Range(0, container.Nodes.Count)];
        for (int k = 0; k < container.Nodes.Count; k++)
        {
            foreach (int input in InputsOf(container.Nodes[k]).Where(i => i != Container.InputValue))
            {
                _uses[input]++;
                _lastUse[input] = k;
            }
        }

        _inPlace = [.. container.Nodes.Select(n => n is LayerNode { Layer.ForwardInPlace: not null } layer && IsOverwritable(layer.Input, 1))];
    }

    /// <summary>The flow of a container whose result is its only output.</summary>
    public static Flow Of(Container container) => new(container, [container.Result]);

    /// <summary>The flow of a container that returns several values.</summary>
    public static Flow Of(Container container, IEnumerable<int> kept) => new(container, kept);

    public static IEnumerable<int> InputsOf(Node node) => node switch
    {
        LayerNode layer => [layer.Input],
        ContainerNode container => [container.Input],
        MergeNode merge => merge.Inputs,
        _ => [],
    };

    /// <summary>The values that nothing needs after a node; never the input, which is the caller's, nor a value that is returned or lives on as the node's own.</summary>
    public IEnumerable<int> ReleasedAfter(int node) => Enumerable.Range(0, node + 1)
        .Where(v => _lastUse[v] == node && !_kept.Contains(v) && !(IsInPlace(node) && v == ((LayerNode)_container.Nodes[node]).Input));

    /// <summary>Whether the node is a layer that may overwrite its input, and knows how (in a way that its own backward pass can live with).</summary>
    public bool IsInPlace(int node) => _inPlace[node];

    /// <summary>
    /// Nobody but the given number of users in this container ever reads the value again: it isn't the input, isn't returned,
    /// its producer's backward pass doesn't read it, and no other living value shares its storage.
    /// </summary>
    private bool IsOverwritable(int value, int users)
    {
        if (value == Container.InputValue || _uses[value] != users) return false;
        if (users > 0 && _kept.Contains(value)) return false;
        return _container.Nodes[value] switch
        {
            LayerNode { Layer.SavesOutput: true } => false,
            LayerNode { Layer.Aliases: true } alias => IsOverwritable(alias.Input, 1),
            LayerNode => true,
            // A sum, product or concatenation is a new tensor that its backward pass doesn't read.
            MergeNode => true,
            ContainerNode child when child.Container.Result == Container.InputValue => IsOverwritable(child.Input, 1),
            // Its class may also return its input, as a view.
            ContainerNode child => ReturnsNewTensor(child.Container) ? Of(child.Container).IsOverwritable(child.Container.Result, 0) : false,
            _ => false,
        };
    }

    /// <summary>Whether a container's result can't share the storage of its input.</summary>
    private static bool ReturnsNewTensor(Container container)
    {
        int value = container.Result;
        while (value != Container.InputValue)
        {
            switch (container.Nodes[value])
            {
                case LayerNode { Layer.Aliases: true } alias: value = alias.Input; break;
                case ContainerNode child when !ReturnsNewTensor(child.Container): value = child.Input; break;
                default: return true;
            }
        }

        return false;
    }
}
