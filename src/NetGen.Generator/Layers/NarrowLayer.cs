using NetGen.Generator.CSharp;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[Narrow]: some of the channels (PyTorch's narrow and chunk).</summary>
internal sealed class NarrowLayer : LayerDefinition
{
    public override string Name => "Narrow";

    public override string Stem => "narrow";

    public override bool KeepsChannels => false;

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [new("start", ParameterKind.Integer), new("length", ParameterKind.Integer)];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        var problem =
            Require.ChannelsFirst(this, input)
            ?? Require.KnownChannels(this, input)
            ?? Require.AtLeast(arguments, "start", 0)
            ?? Require.AtLeast(arguments, "length", 1);
        if (problem is not null) return problem;
        var (start, length, channels) = (arguments.Integer("start"), arguments.Integer("length"), input.Channels.Value);
        var sizes = ValueRange.SizesOf(input);
        if (start >= channels)
        {
            return Require.OutOfRange(
                arguments,
                "start",
                ValueRange.Of($"below {Text.Invariant(channels)}, the channels of {input}", [channels, .. sizes]));
        }

        if (length > channels - start)
        {
            string most = $"at most {Text.Invariant(channels - start)}, the channels of {input} from {Text.Invariant(start)} on";
            return Require.OutOfRange(arguments, "length", ValueRange.Of(most, [channels - start, .. sizes, start]));
        }

        return new Layer
        {
            Kind = Name,
            Summary = $"{Text.Invariant(start)} to {Text.Invariant(start + length - 1)}",
            Input = input,
            Output = input.IsVector ? Shape.Vector(length) : Shape.Image(length, input.Height, input.Width),
            Forward = Code.Of($"{Code.Input}.narrow(1, {Code.Hole("start", start)}, {Code.Hole("length", length)})"),
            Aliases = true,
        };
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        long start = arguments.Integer("start");
        return $"Slice x {Onnx.Integers(start)} {Onnx.Integers(start + arguments.Integer("length"))} {Onnx.Integers(1)}";
    }
}
