using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[GroupNorm]: PyTorch's GroupNorm, on images only, as TorchSharp's.</summary>
internal sealed class GroupNormLayer : LayerDefinition
{
    public override string Name => "GroupNorm";

    public override string Stem => "gn";

    public override LayerFamily Family => LayerFamily.Normalization;

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("groups", ParameterKind.Integer) { Starters = ["32"] },
        new("eps", ParameterKind.Number, new NumberValue(1e-5)),
        new("affine", ParameterKind.Boolean, new BooleanValue(true)),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        var problem =
            Require.Image(this, input)
            ?? Require.KnownChannels(this, input)
            ?? Require.AtLeast(arguments, "groups", 1)
            ?? Require.Epsilon(arguments)
            ?? Require.Divides(arguments, "groups", "the input's channels", input.Channels.Value);
        if (problem is not null) return problem;
        var (groups, eps, affine, channels) = (
            arguments.Integer("groups"),
            arguments.Number("eps"),
            arguments.Boolean("affine"),
            input.Channels.Value);
        var sizes = Code.Of($"{Code.Hole("groups", groups)}, {Code.Hole("channels", channels)}");
        var settings = Emit.If(!eps.Equals(1e-5) || !affine, $", {Code.Number(eps)}");
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join(
                $"groups {Text.Invariant(groups)}",
                ArgumentText.Unless(1e-5, "eps", eps),
                affine ? null : "not affine"),
            Input = input,
            Output = input,
            State = affine ? [new("weight", [channels]), new("bias", [channels])] : [],
            ModuleType = "global::TorchSharp.Modules.GroupNorm",
            // TorchSharp's own factory leaves the weights as it found them in memory.
            Factory = Code.Of($"global::NetGen.Modules.Normalization.GroupNorm({sizes}{settings}{Emit.If(!affine, $", false")})"),
            Forward = Emit.Call,
            SavesInput = true,
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        // Each group is a channel of an image with one row. The size comes back from the input's own.
        long groups = arguments.Integer("groups");
        return $"g=Reshape x {Onnx.Integers(0, groups, -1)}; "
            + $"n=InstanceNormalization g {Onnx.Plain(groups)} epsilon={Onnx.Float(arguments.Number("eps"))}; s=Shape x; "
            + (arguments.Boolean("affine") ? $"y=Reshape n s; {Onnx.Affine("y")}" : "Reshape n s");
    }
}
