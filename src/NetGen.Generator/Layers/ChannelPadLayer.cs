using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[ChannelPad]: channels of zeros before and after those of an image.</summary>
internal sealed class ChannelPadLayer : LayerDefinition
{
    public override string Name => "ChannelPad";

    public override string Stem => "pad";

    public override bool KeepsChannels => false;

    public override EquatableArray<LayerParameter> Parameters { get; } =
        [new("before", ParameterKind.Integer, new IntegerValue(0)), new("after", ParameterKind.Integer, new IntegerValue(0))];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        var problem = Require.Image(this, input) ?? Require.AtLeast(arguments, "before", 0) ?? Require.AtLeast(arguments, "after", 0);
        if (problem is not null) return problem;
        var (before, after) = (arguments.Integer("before"), arguments.Integer("after"));
        var (first, last) = (Code.Hole("before", before), Code.Hole("after", after));
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join(ArgumentText.Unless(0, "before", before), ArgumentText.Unless(0, "after", after)),
            Input = input,
            Output = Shape.Image(input.Channels + checked(before + after), input.Height, input.Width),
            // PyTorch lists the padding from the last axis to the first.
            Forward = Code.Of($"torch.nn.functional.pad({Code.Input}, new long[] {{ 0, 0, 0, 0, {first}, {last} }})"),
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) =>
        Onnx.Pad("x", [0, arguments.Integer("before"), 0, 0], [0, arguments.Integer("after"), 0, 0]);
}
