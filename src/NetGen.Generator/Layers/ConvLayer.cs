using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[Conv]: two-dimensional convolution.</summary>
internal sealed class ConvLayer : LayerDefinition
{
    public override string Name => "Conv";

    public override string Stem => "conv";

    public override LayerFamily Family => LayerFamily.Convolution;

    public override bool IsMatrixProduct => true;

    public override bool PadsUnevenly => true;

    public override bool IsAffine => true;

    public override bool TakesInputChannelsElsewhere => true;

    public override EquatableArray<string> Synonyms => ["Convolution", "Convolution2D", "Conv1x1"];

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("channels", ParameterKind.Integer),
        new("kernel", ParameterKind.Pair) { Starters = ["kernel: 3, padding: 1", "kernel: 1"] },
        new("stride", ParameterKind.Pair, new IntegerValue(1)),
        new("padding", ParameterKind.Pair, new IntegerValue(0)),
        new("dilation", ParameterKind.Pair, new IntegerValue(1)),
        new("groups", ParameterKind.Integer, new IntegerValue(1)),
        new("bias", ParameterKind.Boolean, new BooleanValue(true)),
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.AtLeast(arguments, "channels", 1) ?? Require.AtLeast(arguments, "groups", 1)) is { } problem) return problem;
        long groups = arguments.Integer("groups");
        var convolution = new Convolution(this, arguments, input, arguments.Integer("channels"), groups);
        return convolution.Bind(ArgumentText.Unless(1, "groups", groups), groups == 1 ? null : Code.Hole("groups", groups));
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) =>
        Convolution.OnnxOf(arguments, arguments.Integer("groups"));
}
