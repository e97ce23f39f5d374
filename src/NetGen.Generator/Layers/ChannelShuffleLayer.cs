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
            Onnx = input.Channels.Value <= Onnx.MostNumbers
                ? $"Gather x {Onnx.Integers(Order(input.Channels.Value, groups))} axis=1"
                : null,
            // With one group, or one channel per group, nothing moves.
            Aliases = groups == 1 || groups == input.Channels.Value,
        };
    }

    // Channel j of group g becomes channel g of group j.
    private static long[] Order(long channels, long groups) =>
        [.. Enumerable.Range(0, (int)channels).Select(k => k % groups * (channels / groups) + k / groups)];
}
