using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[BatchNorm]: PyTorch's BatchNorm2d on images and BatchNorm1d on vectors.</summary>
internal sealed class BatchNormLayer : LayerDefinition
{
    private const double Eps = 1e-5;
    private const double Momentum = 0.1;

    public override string Name => "BatchNorm";

    public override string Stem => "bn";

    public override LayerFamily Family => LayerFamily.Normalization;

    public override bool NormalizesOverBatch => true;

    public override EquatableArray<string> Synonyms => ["BatchNormalization"];

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("eps", ParameterKind.Number, new NumberValue(Eps)),
        new("momentum", ParameterKind.Number, new NumberValue(Momentum)),
        new("affine", ParameterKind.Boolean, new BooleanValue(true)),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((
                Require.ChannelsFirst(this, input)
                ?? Require.KnownChannels(this, input)
                ?? Require.Epsilon(arguments)
                ?? Require.Probability(arguments, "momentum")) is
            { } problem)
        {
            return problem;
        }

        var (eps, momentum, affine, channels) = (
            arguments.Number("eps"),
            arguments.Number("momentum"),
            arguments.Boolean("affine"),
            input.Channels.Value);
        StateTensor[] trained = affine ? [new("weight", [channels]), new("bias", [channels])] : [];
        string type = input.IsImage ? "BatchNorm2d" : "BatchNorm1d";
        bool isDefault = eps.Equals(Eps) && momentum.Equals(Momentum) && affine;
        var settings = Emit.If(!isDefault, $", {Code.Number(eps)}, {Code.Number(momentum)}");
        var plain = Emit.If(!affine, $", false");
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join(
                ArgumentText.Unless(Eps, "eps", eps),
                ArgumentText.Unless(Momentum, "momentum", momentum),
                affine ? null : "not affine"),
            Input = input,
            Output = input,
            State =
            [
                .. trained,
                new("running_mean", [channels], IsParameter: false),
                new("running_var", [channels], IsParameter: false),
                new("num_batches_tracked", [], IsParameter: false, "Int64"),
            ],
            ModuleType = $"global::NetGen.Modules.{type}",
            // TorchSharp's own counts the batches with a number that nothing holds.
            Factory = Code.Of($"new global::NetGen.Modules.{type}({Code.Hole("channels", channels)}{settings}{plain})"),
            Forward = Emit.Call,
            SavesInput = true,
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        long channels = layer.Input.Channels.Value;
        string weights = arguments.Boolean("affine") ? "weight bias" : Onnx.Plain(channels);
        return $"BatchNormalization x {weights} running_mean running_var epsilon={Onnx.Float(arguments.Number("eps"))}";
    }
}
