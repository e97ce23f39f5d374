using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[LocalResponseNorm]: PyTorch's local_response_norm, AlexNet's normalization across channels.</summary>
internal sealed class LocalResponseNormLayer : LayerDefinition
{
    public override string Name => "LocalResponseNorm";

    public override string Stem => "lrn";

    public override LayerFamily Family => LayerFamily.LocalNormalization;

    public override bool IsPointwise => true;

    public override EquatableArray<string> Synonyms => ["LRN"];

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("size", ParameterKind.Integer),
        new("alpha", ParameterKind.Number, new NumberValue(1e-4)),
        new("beta", ParameterKind.Number, new NumberValue(0.75)),
        new("k", ParameterKind.Number, new NumberValue(1)),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.Image(this, input) ?? Require.AtLeast(arguments, "size", 1)) is { } problem) return problem;
        var (size, alpha, beta, k) = (
            arguments.Integer("size"),
            arguments.Number("alpha"),
            arguments.Number("beta"),
            arguments.Number("k"));
        string constants = $"{Code.Number(alpha)}, {Code.Number(beta)}, {Code.Number(k)}";
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join(
                $"size {Text.Invariant(size)}",
                ArgumentText.Unless(1e-4, "alpha", alpha),
                ArgumentText.Unless(0.75, "beta", beta),
                ArgumentText.Unless(1.0, "k", k)),
            Input = input,
            Output = input,
            Forward = Code.Of($"torch.nn.functional.local_response_norm({Code.Input}, {Code.Hole("size", size)}, {constants})"),
            SavesInput = true,
            // The squares with their padding, their means, and the divisor.
            Saved = (input.Channels * 3 + (size - 1)) * input.Height * input.Width,
            Scratch = (input.Channels + (size - 1)) * input.Height * input.Width,
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        long size = arguments.Integer("size");
        var (alpha, beta, k) = (arguments.Number("alpha"), arguments.Number("beta"), arguments.Number("k"));
        if (size % 2 == 1)
            return $"LRN x size={Text.Invariant(size)} alpha={Onnx.Float(alpha)} beta={Onnx.Float(beta)} bias={Onnx.Float(k)}";
        // ONNX's window of an even size is one channel further on than PyTorch's: there the squares are averaged as a volume's.
        return $"q=Mul x x; u=Unsqueeze q {Onnx.Integers(1)}; p={Onnx.Pad("u", [0, 0, size / 2, 0, 0], [0, 0, (size - 1) / 2, 0, 0])}; "
            + $"m=AveragePool p {Onnx.List("kernel_shape", size, 1, 1)}; a=Squeeze m {Onnx.Integers(1)}; "
            + $"s=Mul a {Onnx.Scalar(alpha)}; t=Add s {Onnx.Scalar(k)}; d=Pow t {Onnx.Scalar(beta)}; Div x d";
    }
}
