using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[DepthwiseConv]: each channel is convolved by itself.</summary>
internal sealed class DepthwiseConvLayer : LayerDefinition
{
    public override string Name => "DepthwiseConv";

    public override string Stem => "conv";

    public override LayerFamily Family => LayerFamily.Convolution;

    public override bool PadsUnevenly => true;

    public override bool IsAffine => true;

    public override bool TakesInputChannelsElsewhere => true;

    public override EquatableArray<string> Synonyms => ["DepthwiseConv2D", "SeparableConv2D"];

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("kernel", ParameterKind.Pair) { Starters = ["kernel: 3, padding: 1"] },
        new("stride", ParameterKind.Pair, new IntegerValue(1)),
        new("padding", ParameterKind.Pair, new IntegerValue(0)),
        new("dilation", ParameterKind.Pair, new IntegerValue(1)),
        new("multiplier", ParameterKind.Integer, new IntegerValue(1)),
        new("bias", ParameterKind.Boolean, new BooleanValue(true)),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.Image(this, input)
                ?? Require.AtLeast(arguments, "multiplier", 1)
                ?? Require.KnownChannels(this, input))
            is { } problem)
        {
            return problem;
        }

        long channels = input.Channels.Value;
        var convolution = new Convolution(this, arguments, input, checked(channels * arguments.Integer("multiplier")), channels);
        // As many groups as channels, in every instance of a shared class.
        return convolution.Bind("depthwise", Code.Hole("inChannels", channels));
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) =>
        Convolution.OnnxOf(arguments, layer.Input.Channels.Value);
}
