using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[ChannelScale]: a trained factor per channel (LayerScale, Touvron et al. 2021).</summary>
internal sealed class ChannelScaleLayer : LayerDefinition
{
    public override string Name => "ChannelScale";

    public override string Stem => "scale";

    public override bool IsPointwise => true;

    public override EquatableArray<LayerParameter> Parameters { get; } = [new("initial", ParameterKind.Number, new NumberValue(1))];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.ChannelsFirst(this, input) ?? Require.KnownChannels(this, input)) is { } problem) return problem;
        var (initial, channels) = (arguments.Number("initial"), input.Channels.Value);
        var start = Emit.If(!initial.Equals(1), $", {Code.Number(initial)}");
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Unless(1.0, "initial", initial) ?? "",
            Input = input,
            Output = input,
            State = [new("weight", [channels])],
            ModuleType = "global::NetGen.Modules.ChannelScale",
            Factory = Code.Of($"new global::NetGen.Modules.ChannelScale({Code.Hole("channels", channels)}{start})"),
            Forward = Emit.Call,
            SavesInput = true,
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) =>
        layer.Input.IsImage ? $"w=Reshape weight {Onnx.Integers(1, -1, 1, 1)}; Mul x w" : "Mul x weight";
}
