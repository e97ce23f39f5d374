using System.ComponentModel;
using System.Text;

namespace NetGen;

/// <summary>
/// What a network computes and costs: nodes, edges, shapes. Generated code describes itself with it, so that tools need not run a network
/// to know it.
/// </summary>
public sealed class NetworkGraph
{
    /// <summary>The index of the network's input.</summary>
    public const int InputIndex = -1;

    /// <summary>The network's name.</summary>
    public required string Name { get; init; }

    /// <summary>The shape of its input.</summary>
    public required GraphShape Input { get; init; }

    /// <summary>Layers and merges in order of execution.</summary>
    public required IReadOnlyList<GraphNode> Nodes { get; init; }

    /// <summary>The results, the main one first.</summary>
    public required IReadOnlyList<OutputDescription> Outputs { get; init; }

    /// <summary>Trained parameters, auxiliary heads included.</summary>
    public required long ParameterCount { get; init; }

    /// <summary>Elements that are kept but not trained, such as running statistics.</summary>
    public required long BufferCount { get; init; }

    /// <summary>Multiply-accumulates of one sample in evaluation mode, convolutions and linear layers only.</summary>
    public required GraphExtent Macs { get; init; }

    /// <summary>Elements of all convolutions' outputs for one sample in evaluation mode (timm's convention).</summary>
    public required GraphExtent Activations { get; init; }

    /// <summary>
    /// Bytes of the tensors that live at once at the worst moment of evaluation, one sample, float32, without parameters;
    /// null where the size isn't known.
    /// </summary>
    public long? PeakInferenceBytes { get; init; }

    /// <summary>
    /// Bytes kept for the backward pass plus gradients at the worst moment, one sample, float32, without parameters;
    /// null where the size isn't known.
    /// </summary>
    public long? PeakTrainingBytes { get; init; }

    /// <summary>What an element of the last image-shaped value sees; null where a window covered the whole image.</summary>
    public GraphReceptiveField? ReceptiveField { get; init; }

    /// <summary>For a symbolic input, the heights and widths that work: <c>H >= 75</c>; empty where the size is known.</summary>
    public IReadOnlyList<string> ValidSizes { get; init; } = [];

    /// <summary>Bytes of parameters and buffers in float32.</summary>
    public long StateBytes => (ParameterCount + BufferCount) * sizeof(float);

    /// <summary>The tensors between nodes, in the order of the nodes that read them.</summary>
    public IEnumerable<GraphEdge> Edges =>
        Nodes.SelectMany(n => n.Inputs.Select(i => new GraphEdge(i, n.Index, i == InputIndex ? Input : Nodes[i].Output)));

    /// <summary>Reads a graph from a text such as generated code holds.</summary>
    /// <param name="text">Lines of <c>key: value</c>, an empty line, then one line per node.</param>
    /// <exception cref="FormatException">The text is no graph; the message says which line and why.</exception>
    public static NetworkGraph Parse(string text) => new GraphReader(text).Read();

    /// <summary>The graph that a field of generated code holds: read when it is first asked for, and one object for all threads.</summary>
    /// <param name="field">Null until then.</param>
    /// <param name="text">The text as UTF-8.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static NetworkGraph ReadOnce(ref NetworkGraph? field, ReadOnlySpan<byte> text) =>
        Volatile.Read(ref field) ?? Interlocked.CompareExchange(ref field, Parse(Encoding.UTF8.GetString(text)), null) ?? field;

    /// <summary>
    /// The layer table for people: path, kind, output shape, parameters, multiply-accumulates and memory of each node, and the totals.
    /// </summary>
    /// <returns>Lines of text in a fixed-width table.</returns>
    public string ToTable() => GraphTable.Write(this);

    /// <summary>The name and the totals on one line.</summary>
    public override string ToString() =>
        $"{Name}: {Input} "
            + $"to {Outputs[0].Shape}, {new GraphExtent(ParameterCount.ToString(System.Globalization.CultureInfo.InvariantCulture))} "
            + $"parameters, {Macs} MACs";
}
