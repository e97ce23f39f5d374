using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Inference;

/// <summary>A graph with its costs: what emission, diagnostics and the printed table read.</summary>
internal sealed record InferredGraph
{
    public required NetworkGraph Graph { get; init; }

    /// <summary>Every layer and merge in order of execution, through all containers, auxiliary heads included.</summary>
    public required EquatableArray<LayerRow> Rows { get; init; }

    /// <summary>Trained parameters, auxiliary heads included.</summary>
    public required long ParameterCount { get; init; }

    /// <summary>Elements of buffers that are not trained (running statistics).</summary>
    public required long BufferCount { get; init; }

    /// <summary>Multiply-accumulates of one sample in evaluation mode (without auxiliary heads).</summary>
    public required Dim Macs { get; init; }

    /// <summary>
    /// Elements of all outputs of convolution and linear layers for one sample (fvcore's and timm's convention), evaluation mode.
    /// </summary>
    public required Dim Activations { get; init; }

    /// <summary>
    /// Bytes of the tensors that live at once at the worst moment, one sample, float32, evaluation mode, without parameters.
    /// </summary>
    public required long? PeakInferenceBytes { get; init; }

    /// <summary>Bytes kept for the backward pass plus gradients at the worst moment, one sample, float32, without parameters.</summary>
    public required long? PeakTrainingBytes { get; init; }

    /// <summary>
    /// Extent of the input that one element of the last image-shaped value sees before a global window, and its total stride;
    /// null for vectors.
    /// </summary>
    public required ReceptiveField? ReceptiveField { get; init; }

    /// <summary>
    /// For a symbolic network, the smallest H and W and divisibilities that make it valid:
    /// <c>H >= 75, W >= 75</c>; empty when the size is known.
    /// </summary>
    public required EquatableArray<string> ValidSizes { get; init; }

    /// <summary>Where rows or columns are dropped.</summary>
    public required EquatableArray<DroppedRows> Dropped { get; init; }
}

/// <summary>One line of the layer table.</summary>
/// <param name="Path">The state-dict path: <c>inception3a.branch2.0.conv</c>.</param>
/// <param name="Kind">The layer's kind: <c>Conv</c>, <c>Concat</c>.</param>
/// <param name="Summary">Its arguments in short.</param>
/// <param name="Parameters">Trained parameters of this layer.</param>
/// <param name="ReceptiveField">Of its output, null after a global window.</param>
internal sealed record LayerRow(
    string Path,
    string Kind,
    string Summary,
    Shape Input,
    Shape Output,
    EquatableArray<StateTensor> State,
    long Parameters,
    Dim Macs,
    ReceptiveField? ReceptiveField,
    bool IsAuxiliary,
    Origin Origin);

/// <summary>Receptive field (pixels) and total stride (a fraction where enlarging layers make it one), height first.</summary>
internal sealed record ReceptiveField(long Height, long Width, Fraction StrideH, Fraction StrideW);

/// <summary>A remainder that is (or may be) dropped by a window: where, and in words which sizes avoid it.</summary>
internal sealed record DroppedRows(string Path, Origin Origin, string Text)
{
    /// <summary>How many they are doesn't depend on the input's size.</summary>
    public bool IsKnown { get; init; }
}
