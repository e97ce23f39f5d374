using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[LayerScale]: a trained factor per channel, a parameter of the surrounding module itself (torchvision's ConvNeXt).</summary>
internal sealed class LayerScaleLayer : LayerDefinition
{
    public override string Name => "LayerScale";

    public override string Stem => "layer_scale";

    public override EquatableArray<LayerParameter> Parameters { get; } = [new("initial", ParameterKind.Number, new NumberValue(1e-6))];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.Image(this, input) ?? Require.KnownChannels(this, input)) is { } problem) return problem;
        var (initial, channels) = (arguments.Number("initial"), input.Channels.Value);
        var values = Code.Of($"torch.full(new long[] {{ {Code.Hole("channels", channels)}, 1, 1 }}, {Code.Scalar("initial", initial)})");
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Unless(1e-6, "initial", initial) ?? "",
            Input = input,
            Output = input,
            State = [new("", [channels, 1, 1])],
            IsParameter = true,
            ModuleType = "global::TorchSharp.Modules.Parameter",
            Factory = Code.Of($"new global::TorchSharp.Modules.Parameter({values}.DetachFromDisposeScope())"),
            Forward = Code.Of($"{Code.Input} * {Code.Self}"),
            SavesInput = true,
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) => "Mul x self";
}
