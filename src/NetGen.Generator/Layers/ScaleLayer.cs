using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[Scale]: a fixed factor, as Inception-ResNet has on its residuals.</summary>
internal sealed class ScaleLayer : LayerDefinition
{
    public override string Name => "Scale";

    public override string Stem => "scale";

    public override EquatableArray<LayerParameter> Parameters { get; } = [new("factor", ParameterKind.Number)];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        double factor = arguments.Number("factor");
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Number(factor),
            Input = input,
            Output = input,
            // The derivative is the factor itself: neither input nor output is kept.
            Forward = Code.Of($"{Code.Input}.mul({Code.Scalar("factor", factor)})"),
            ForwardInPlace = Code.Of($"{Code.Input}.mul_({Code.Scalar("factor", factor)})"),
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) =>
        $"Mul x {Onnx.Scalar(arguments.Number("factor"))}";
}
