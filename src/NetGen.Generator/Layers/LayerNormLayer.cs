using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>
/// [LayerNorm]: PyTorch's LayerNorm over the features of a vector, or over the channels at each position of an image,
/// channels first or last.
/// </summary>
internal sealed class LayerNormLayer : LayerDefinition
{
    public override string Name => "LayerNorm";

    public override string Stem => "norm";

    public override LayerFamily Family => LayerFamily.Normalization;

    public override EquatableArray<string> Synonyms => ["LayerNormalization"];

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("eps", ParameterKind.Number, new NumberValue(1e-5)),
        new("affine", ParameterKind.Boolean, new BooleanValue(true)),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.KnownChannels(this, input) ?? Require.Epsilon(arguments)) is { } problem) return problem;
        var (eps, affine, channels) = (arguments.Number("eps"), arguments.Boolean("affine"), input.Channels.Value);
        var settings = Emit.If(!eps.Equals(1e-5) || !affine, $", {Code.Number(eps)}");
        var values = Code.Of($"{Code.Hole("channels", channels)}{settings}{Emit.If(!affine, $", false")}");
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join(ArgumentText.Unless(1e-5, "eps", eps), affine ? null : "not affine"),
            Input = input,
            Output = input,
            State = affine ? [new("weight", [channels]), new("bias", [channels])] : [],
            ModuleType = !input.IsImage ? "global::TorchSharp.Modules.LayerNorm" : "global::NetGen.Modules.LayerNorm2d",
            Factory = !input.IsImage
                ? Code.Of($"torch.nn.LayerNorm({values})")
                : Code.Of($"new global::NetGen.Modules.LayerNorm2d({values})"),
            Forward = Emit.Call,
            SavesInput = true,
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        string weights = arguments.Boolean("affine") ? "weight bias" : Onnx.Fill(layer.Input.Channels.Value, 1);
        string settings = $"{weights} axis=-1 epsilon={Onnx.Float(arguments.Number("eps"))}";
        // Over the channels of an image, which are the last axis for it.
        return layer.Input.IsImage
            ? $"l=Transpose x {Onnx.List("perm", 0, 2, 3, 1)}; n=LayerNormalization l {settings}; "
                + $"Transpose n {Onnx.List("perm", 0, 3, 1, 2)}"
            : $"LayerNormalization x {settings}";
    }
}
