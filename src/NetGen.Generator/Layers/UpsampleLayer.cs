using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[Upsample]: enlarges an image by a whole factor.</summary>
internal sealed class UpsampleLayer : LayerDefinition
{
    private const string Interpolation = "NetGen.Interpolation";

    public override string Name => "Upsample";

    public override string Stem => "upsample";

    public override EquatableArray<string> Synonyms => ["UpSampling2D"];

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [
        new("scale", ParameterKind.Integer) { Starters = ["2"] },
        new("mode", ParameterKind.Enum, new EnumValue(Interpolation, "Nearest", 0))
        {
            Members = [new(Interpolation, "Nearest", 0), new(Interpolation, "Bilinear", 1)],
            MemberSynonyms = [new("Linear", "Bilinear")],
        },
    ];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.Image(this, input) ?? Require.AtLeast(arguments, "scale", 1)) is { } problem) return problem;
        if (arguments["mode"] is not EnumValue { Type: Interpolation, Member: var mode })
            return Require.OutOfRange(arguments, "mode", "Interpolation.Nearest or Interpolation.Bilinear");
        long scale = arguments.Integer("scale");
        bool nearest = mode == "Nearest";
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join($"{Text.Invariant(scale)}x", nearest ? "nearest" : "bilinear"),
            Input = input,
            Output = Shape.Image(input.Channels, input.Height * scale, input.Width * scale),
            // Between pixels a value comes from two rows and columns.
            Window = nearest
                ? new(1, 1, 1, 1, 0, 0, Enlarged: Enlarged.Nearest(scale))
                : new(2, 2, 1, 1, 0, 0, Enlarged: Enlarged.Bilinear(scale)),
            Forward = Code.Of($"global::NetGen.Functional.Upsample{mode}({Code.Input}, {Code.Hole("scale", scale)})"),
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        string scale = Onnx.Float(arguments.Integer("scale"));
        return $"Resize x _ f[4](1.0,1.0,{scale},{scale}) "
            + (arguments.Member("mode") == "Nearest"
                ? "mode=nearest coordinate_transformation_mode=asymmetric nearest_mode=floor"
                : "mode=linear coordinate_transformation_mode=half_pixel");
    }
}
