using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>
/// [LocalContrastNorm]: subtractive and divisive normalization with a Gaussian window over all channels (Jarrett et al. 2009).
/// </summary>
internal sealed class LocalContrastNormLayer : LayerDefinition
{
    private const long DefaultSize = 9;

    public override string Name => "LocalContrastNorm";

    public override string Stem => "lcn";

    public override LayerFamily Family => LayerFamily.LocalNormalization;

    public override EquatableArray<LayerParameter> Parameters { get; } =
    [new("size", ParameterKind.Integer, new IntegerValue(DefaultSize))];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.Image(this, input) ?? Require.AtLeast(arguments, "size", 1)) is { } problem) return problem;
        long size = arguments.Integer("size");
        // The mean of a window, and the mean of the squared differences in a window of those. The mean over the image isn't counted.
        long field = checked(2 * size - 1);
        return new Layer
        {
            Kind = Name,
            Summary = ArgumentText.Join(ArgumentText.Unless(DefaultSize, "size", size)),
            Input = input,
            Output = input,
            Window = new(field, field, 1, 1, size - 1, size - 1),
            Forward = Code.Of($"global::NetGen.Functional.LocalContrastNorm({Code.Input}, {Code.Hole("size", size)})"),
            // The centred values, and three maps of one channel: the variance, the deviation and the divisor.
            Saved = (input.Channels + 3) * input.Height * input.Width,
            Scratch = (input.Channels + 2) * input.Height * input.Width,
        };
    }
}
