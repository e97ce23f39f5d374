using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[InstanceNorm]: PyTorch's InstanceNorm2d without running statistics.</summary>
internal sealed class InstanceNormLayer : LayerDefinition
{
    private const double Eps = 1e-5;

    public override string Name => "InstanceNorm";

    public override string Stem => "in";

    public override LayerFamily Family => LayerFamily.Normalization;

    public override EquatableArray<string> Synonyms => ["InstanceNormalization"];

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("eps", ParameterKind.Number, new NumberValue(Eps)),
        new("affine", ParameterKind.Boolean, new BooleanValue(false)),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.Image(this, input) ?? Require.KnownChannels(this, input) ?? Require.Epsilon(arguments)) is { } problem) return problem;
        var (eps, affine, channels) = (arguments.Number("eps"), arguments.Boolean("affine"), input.Channels.Value);
        // Between them is the momentum of the running statistics, which there are none of.
        var rest = Emit.If(!eps.Equals(Eps) || affine, $", {Code.Number(eps)}{Emit.If(affine, $", 0.1, true")}");
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join(ArgumentText.Unless(Eps, "eps", eps), affine ? "affine" : null),
            Input = input,
            Output = input,
            State = affine ? [new("weight", [channels]), new("bias", [channels])] : [],
            ModuleType = "global::TorchSharp.Modules.InstanceNorm2d",
            Factory = Code.Of($"torch.nn.InstanceNorm2d({Code.Hole("channels", channels)}{rest})"),
            Forward = Emit.Call,
            SavesInput = true,
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        string weights = arguments.Boolean("affine") ? "weight bias" : Onnx.Plain(layer.Input.Channels.Value);
        return $"InstanceNormalization x {weights} epsilon={Onnx.Float(arguments.Number("eps"))}";
    }
}
