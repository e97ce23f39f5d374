using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[PixelShuffle]: channels become pixels (Shi et al. 2016).</summary>
internal sealed class PixelShuffleLayer : LayerDefinition
{
    public override string Name => "PixelShuffle";

    public override string Stem => "pixelshuffle";

    public override bool KeepsChannels => false;

    public override EquatableArray<LayerParameter> Parameters { get; } = [new("scale", ParameterKind.Integer)];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.Image(this, input) ?? Require.KnownChannels(this, input) ?? Require.AtLeast(arguments, "scale", 1)) is { } problem)
            return problem;
        long scale = arguments.Integer("scale"), area = checked(scale * scale);
        if (Require.DividedBy("scale", area, "scale squared", "the input's channels", input.Channels.Value) is { } indivisible)
            return indivisible;
        return new Layer
        {
            Kind = Name,
            Summary = $"{Text.Invariant(scale)}x",
            Input = input,
            Output = Shape.Image(input.Channels.Value / area, input.Height * scale, input.Width * scale),
            Forward = Code.Of($"torch.nn.functional.pixel_shuffle({Code.Input}, {Code.Hole("scale", scale)})"),
            Window = new(1, 1, 1, 1, 0, 0, Enlarged: Enlarged.Nearest(scale)),
            // For a factor of 1 nothing moves.
            Aliases = scale == 1,
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) =>
        $"DepthToSpace x blocksize={Text.Invariant(arguments.Integer("scale"))} mode=CRD";
}
