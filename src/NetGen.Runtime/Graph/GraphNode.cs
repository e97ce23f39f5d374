namespace NetGen;

/// <summary>One layer or merge of a network.</summary>
/// <param name="Index">Its place in the order of execution, from 0.</param>
/// <param name="Path">Its state-dict path: <c>inception3a.branch2.0.conv</c>.</param>
/// <param name="Kind">What it is: <c>Conv</c>, <c>Concat</c>.</param>
/// <param name="Summary">Its arguments in short: <c>3x3, 64, stride 2</c>.</param>
/// <param name="Inputs">Indices of the nodes that it reads, <see cref="NetworkGraph.InputIndex"/> for the network's input.</param>
/// <param name="Output">The shape of its output.</param>
/// <param name="Parameters">Number of its trained parameters.</param>
/// <param name="Buffers">Number of elements that it keeps but doesn't train, such as running statistics.</param>
/// <param name="Macs">Multiply-accumulates for one sample; convolutions and linear layers only.</param>
/// <param name="IsAuxiliary">Runs in training only.</param>
public sealed record GraphNode(
    int Index,
    string Path,
    string Kind,
    string Summary,
    IReadOnlyList<int> Inputs,
    GraphShape Output,
    long Parameters,
    long Buffers,
    GraphExtent Macs,
    bool IsAuxiliary)
{
    /// <summary>
    /// The operators of ONNX that compute it in evaluation, as NetGen.Onnx reads them; empty where it passes its input on, null where no
    /// operators do.
    /// </summary>
    public string? Onnx { get; init; }

    /// <summary>Bytes of the output for one sample in float32, or null where the size isn't known.</summary>
    public long? OutputBytes => Output.Elements * sizeof(float);
}

/// <summary>A tensor that goes from one node to another.</summary>
/// <param name="From">Index of the node that makes it, <see cref="NetworkGraph.InputIndex"/> for the network's input.</param>
/// <param name="To">Index of the node that reads it.</param>
/// <param name="Shape">Its shape.</param>
public sealed record GraphEdge(int From, int To, GraphShape Shape);

/// <summary>A result of a network.</summary>
/// <param name="Name">Its property in the output record; <c>Logits</c> for the only one.</param>
/// <param name="Node">Index of the node that makes it.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="IsAuxiliary">Exists in training only.</param>
/// <param name="LossWeight">The weight of an auxiliary head's loss, 0 for others.</param>
public sealed record OutputDescription(string Name, int Node, GraphShape Shape, bool IsAuxiliary, double LossWeight);

/// <summary>What one element of the last image-shaped value sees of the input.</summary>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
/// <param name="StrideHeight">Rows of the input between neighbours: below 1 where the value has more rows than the input.</param>
/// <param name="StrideWidth">Columns of the input between neighbours.</param>
public sealed record GraphReceptiveField(long Height, long Width, double StrideHeight, double StrideWidth);
