using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[Linear]: a fully connected layer, on vectors and at every position of a channels-last image.</summary>
internal sealed class LinearLayer : LayerDefinition
{
    public override string Name => "Linear";

    public override string Stem => "fc";

    public override LayerFamily Family => LayerFamily.Linear;

    public override bool IsMatrixProduct => true;

    public override bool IsAffine => true;

    public override bool TakesInputChannelsElsewhere => true;

    public override EquatableArray<string> Synonyms => ["Dense", "FullyConnected", "FC", "Logits"];

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("features", ParameterKind.Integer) { Starters = ["\"classes\"", "10"] },
        new("bias", ParameterKind.Boolean, new BooleanValue(true)),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((
                Require.AtLeast(arguments, "features", 1)
                ?? (input.IsChannelsLast ? null : Require.Vector(this, input))
                ?? Require.KnownChannels(this, input)) is
            { } problem)
        {
            return problem;
        }

        var (features, inFeatures, bias) = (arguments.Integer("features"), input.Channels.Value, arguments.Boolean("bias"));
        var weight = new StateTensor("weight", [features, inFeatures]);
        return new Layer
        {
            Kind = Name,
            Summary = Text.Invariant(features),
            Input = input,
            Output = input.IsChannelsLast ? Shape.ChannelsLast(features, input.Height, input.Width) : Shape.Vector(features),
            State = bias ? [weight, new("bias", [features])] : [weight],
            Macs = input.Elements * features,
            ModuleType = "global::TorchSharp.Modules.Linear",
            Factory = Code.Of(
                $"torch.nn.Linear({Code.Hole("inFeatures", inFeatures)}, {Code.Hole("features", features)}{Emit.If(!bias, $", false")})"),
            Forward = Emit.Call,
            SavesInput = true,
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        bool bias = arguments.Boolean("bias");
        if (!layer.Input.IsChannelsLast) return $"Gemm x weight{(bias ? " bias" : "")} transB=1";
        // A product of matrices where there are positions before the features.
        return $"t=Transpose weight {Onnx.List("perm", 1, 0)}; {(bias ? "p=MatMul x t; Add p bias" : "MatMul x t")}";
    }
}
