using System.Threading;
using NetGen.Generator.Graph;

namespace NetGen.Generator.Emission;

/// <summary>What a forward method may release and overwrite, known at compile time because it is a straight line.</summary>
internal sealed class Flow
{
    private readonly Container _container;
    private readonly HashSet<int> _kept;
    private readonly int[] _uses;
    private readonly int[] _lastUse;
    private readonly bool[] _inPlace;
    private readonly ILookup<int, int> _endingAt;

    private Flow(Container container, IEnumerable<int> kept, CancellationToken cancel)
    {
        _container = container;
        _kept = [.. kept];
        _uses = new int[container.Nodes.Count];
        _lastUse = [.. Enumerable.Range(0, container.Nodes.Count)];
        for (int k = 0; k < container.Nodes.Count; k++)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (int input in InputsOf(container.Nodes[k]).Where(i => i != Container.InputValue))
            {
                _uses[input]++;
                _lastUse[input] = k;
            }
        }

        _endingAt = Enumerable.Range(0, _lastUse.Length).ToLookup(v => _lastUse[v]);
        _inPlace =
        [
            .. container.Nodes.Select(n => n is LayerNode { Layer.ForwardInPlace: not null } layer && IsOverwritable(layer.Input, 1)),
        ];
    }

    /// <summary>The flow of a container whose result is its only output.</summary>
    public static Flow Of(Container container, CancellationToken cancel) => new(container, [container.Result], cancel);

    /// <summary>The flow of a container that returns several values.</summary>
    public static Flow Of(Container container, IEnumerable<int> kept, CancellationToken cancel) => new(container, kept, cancel);

    public static IEnumerable<int> InputsOf(Node node) => node switch
    {
        LayerNode layer => [layer.Input],
        ContainerNode container => [container.Input],
        MergeNode merge => merge.Inputs,
        _ => [],
    };

    /// <summary>
    /// The values that nothing needs after a node; never the input, which is the caller's, nor a value that is returned or lives on as the
    /// node's own.
    /// </summary>
    public IEnumerable<int> ReleasedAfter(int node) => _endingAt[node]
        .Where(v => !_kept.Contains(v) && !(IsInPlace(node) && v == ((LayerNode)_container.Nodes[node]).Input));

    /// <summary>
    /// Whether the node is a layer that may overwrite its input, and knows how (in a way that its own backward pass can live with).
    /// </summary>
    public bool IsInPlace(int node) => _inPlace[node];

    /// <summary>
    /// Only the given number of users in this container read the value again: it isn't the input, isn't returned,
    /// its producer's backward pass doesn't read it, and no other living value shares its storage.
    /// </summary>
    private bool IsOverwritable(int value, int users)
    {
        while (value != Container.InputValue && _uses[value] == users && (users == 0 || !_kept.Contains(value)))
        {
            switch (_container.Nodes[value])
            {
                case LayerNode { Layer.SavesOutput: true }:
                    return false;
                case LayerNode { Layer.Aliases: true } alias:
                    (value, users) = (alias.Input, 1);
                    continue;
                // A sum, product or concatenation is a new tensor that its backward pass doesn't read.
                case LayerNode or MergeNode:
                    return true;
                case ContainerNode { Container.Result: Container.InputValue } identity:
                    (value, users) = (identity.Input, 1);
                    continue;
                // Its class may also return its input, as a view.
                case ContainerNode child:
                    return ReturnsNewTensor(child.Container) && Of(child.Container, default).IsOverwritable(child.Container.Result, 0);
                default:
                    return false;
            }
        }

        return false;
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
