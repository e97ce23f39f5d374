using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[ChannelShuffle]: mixes the channels of groups (ShuffleNet, Zhang et al. 2017).</summary>
internal sealed class ChannelShuffleLayer : LayerDefinition
{
    public override string Name => "ChannelShuffle";

    public override string Stem => "channelshuffle";

    public override EquatableArray<LayerParameter> Parameters { get; } = [new("groups", ParameterKind.Integer)];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        var problem = Require.Image(this, input) ?? Require.KnownChannels(this, input) ?? Require.AtLeast(arguments, "groups", 1)
            ?? Require.Divides(arguments, "groups", "the input's channels", input.Channels.Value);
        if (problem is not null) return problem;
        long groups = arguments.Integer("groups");
        return new Layer
        {
            Kind = Name,
            Summary = $"groups {Text.Invariant(groups)}",
            Input = input,
            Output = input,
            Forward = Code.Of($"global::NetGen.Functional.ChannelShuffle({Code.Input}, {Code.Hole("groups", groups)})"),
            // With one group, or one channel per group, nothing moves.
            Aliases = groups == 1 || groups == input.Channels.Value,
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        long channels = layer.Input.Channels.Value, groups = arguments.Integer("groups");
        if (channels > Onnx.MostNumbers) return null;
        // Channel j of group g becomes channel g of group j.
        var order = Enumerable.Range(0, (int)channels).Select(k => k % groups * (channels / groups) + k / groups);
        return $"Gather x {Onnx.Integers([.. order])} axis=1";
    }
}
