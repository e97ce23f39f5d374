namespace NetGen.Onnx;

/// <summary>How a network is written as ONNX.</summary>
public sealed record OnnxOptions
{
    /// <summary>
    /// Batch norm after a convolution or linear layer becomes part of its weights and bias, as the arithmetic of evaluation allows. Without
    /// it the file has the operator, and all weights as they are.
    /// </summary>
    public bool FoldBatchNorm { get; init; } = true;

    /// <summary>
    /// Weights of more bytes than this, all together, go to a file of their own (<c>model.onnx.data</c>): protobuf ends at 2 GiB.
    /// </summary>
    public long ExternalDataAbove { get; init; } = 1_900_000_000;

    /// <summary>The names of the classes, in the order of the outputs, for the file's metadata.</summary>
    public IReadOnlyList<string>? ClassNames { get; init; }

    /// <summary>Texts for the file's metadata, in addition to NetGen's own; a text of the same key replaces it.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();
}
