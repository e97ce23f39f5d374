using NetGen.Generator.CSharp;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>[AdaptiveAvgPool] and [AdaptiveMaxPool]: windows that split an image into a given number of rows and columns.</summary>
/// <param name="name">The attribute's name.</param>
/// <param name="isMax">The largest value of each window, and not the mean.</param>
/// <param name="synonyms">What other libraries call it.</param>
internal sealed class AdaptivePoolLayer(string name, bool isMax, params string[] synonyms) : LayerDefinition
{
    public override string Name => name;

    public override string Stem => "pool";

    public override LayerFamily Family => LayerFamily.Pooling;

    public override bool FixesSize => true;

    public override EquatableArray<string> Synonyms => [.. synonyms];

    public override EquatableArray<LayerParameter> Parameters { get; } = [new("size", ParameterKind.Pair)];

    protected override LayerResult Bind(LayerArguments arguments, Shape input)
    {
        if ((Require.Image(this, input) ?? Require.AtLeast(arguments, "size", 1)) is { } problem) return problem;
        return Of(this, isMax, input, arguments.Pair("size"), ArgumentText.Extent(arguments.Pair("size")));
    }

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer) =>
        AdaptivePoolOperators.Of(isMax, layer.Input, arguments.Pair("size"));

    /// <summary>The layer for a size of the output.</summary>
    public static Layer Of(LayerDefinition definition, bool isMax, Shape input, (long Height, long Width) size, string summary)
    {
        var pair = Emit.Pairs(("size", size))[0];
        return new Layer
        {
            Kind = definition.Name,
            Summary = summary,
            Input = input,
            Output = Shape.Image(input.Channels, size.Height, size.Width),
            Window = WindowOf(input, size),
            Forward = isMax
                // TorchSharp's function takes an array here.
                ? Code.Of($"torch.nn.functional.adaptive_max_pool2d({Code.Input}, new long[] {{ {size.Height}, {size.Width} }})")
                : Code.Of($"torch.nn.functional.adaptive_avg_pool2d({Code.Input}, {pair})"),
            // Even the mean over all of an image, for whose backward pass its size would do: PyTorch 1.13 keeps it.
            SavesInput = true,
        };
    }

    /// <summary>
    /// Output row i sees the input's rows from floor(i n / m) to ceil((i + 1) n / m): where m divides n that is a plain window, else
    /// this is the largest.
    /// </summary>
    private static Window WindowOf(Shape input, (long Height, long Width) size)
    {
        if (size == (1, 1) || !input.Height.IsKnown || !input.Width.IsKnown) return new(0, 0, 1, 1, 0, 0, IsGlobal: true);
        var (height, width) = (Axis(input.Height.Value, size.Height), Axis(input.Width.Value, size.Width));
        return new(height.Extent, width.Extent, height.Stride, width.Stride, 0, 0);
    }

    private static (long Extent, long Stride) Axis(long size, long windows) =>
        (size % windows == 0 ? size / windows : Math.Min(size, size / windows + 2), Math.Max(1, size / windows));
}
