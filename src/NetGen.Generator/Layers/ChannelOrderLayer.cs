using NetGen.Generator.CSharp;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[ChannelsLast] and [ChannelsFirst]: where the channels of an image are (PyTorch's Permute).</summary>
internal sealed class ChannelOrderLayer(bool last) : LayerDefinition
{
    public override string Name => last ? "ChannelsLast" : "ChannelsFirst";

    public override string Stem => "permute";

    public override EquatableArray<LayerParameter> Parameters => [];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if (last && Require.Image(this, input) is { } problem) return problem;
        if (!last && !input.IsChannelsLast)
        {
            return Require.WrongRank(
                this,
                TensorKind.ChannelsLast,
                input,
                "leave it out, or put [ChannelsLast] before the layers that need it");
        }

        return new Layer
        {
            Kind = Name,
            Summary = "",
            Input = input,
            Output = last
                ? Shape.ChannelsLast(input.Channels, input.Height, input.Width)
                : Shape.Image(input.Channels, input.Height, input.Width),
            Forward = last ? Code.Of($"{Code.Input}.permute(0, 2, 3, 1)") : Code.Of($"{Code.Input}.permute(0, 3, 1, 2)"),
            Aliases = true,
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) =>
        $"Transpose x {(last ? Onnx.List("perm", 0, 2, 3, 1) : Onnx.List("perm", 0, 3, 1, 2))}";
}
