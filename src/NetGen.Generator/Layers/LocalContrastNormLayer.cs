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

    /// <inheritdoc/>
    public override string? OnnxOf(LayerArguments arguments, Layer layer)
    {
        // The window's weights sum to 1 inside the image: what a blur of ones gives at its edges is divided out. The least variance is the
        // runtime's.
        long size = arguments.Integer("size");
        if (size > Onnx.MostNumbers) return null;
        const double leastVariance = 1e-8;
        double std = size / 4.0, middle = (size - 1) / 2.0;
        double[] weights = [.. Enumerable.Range(0, (int)size).Select(k => Math.Exp(-Math.Pow((k - middle) / std, 2) / 2))];
        double sum = weights.Sum();
        string values = string.Join(",", weights.Select(w => Onnx.Float(w / sum)));
        long before = (size - 1) / 2, after = size - 1 - before;
        string Blur(string input, string output) =>
            $"{output}d=Conv {input} f[1,1,{Text.Invariant(size)},1]({values}) {Onnx.List("pads", before, 0, after, 0)}; "
                + $"{output}=Conv {output}d f[1,1,1,{Text.Invariant(size)}]({values}) {Onnx.List("pads", 0, before, 0, after)}; ";
        string axes = Onnx.List("axes", 1);
        return $"m=ReduceMean x {axes}; z=Mul m f(0.0); one=Add z f(1.0); {Blur("one", "e")}{Blur("m", "a")}n=Div a e; "
            + $"c=Sub x n; q=Mul c c; v=ReduceMean q {axes}; {Blur("v", "b")}w=Div b e; k=Max w {Onnx.Scalar(leastVariance)}; d=Sqrt k; "
            + $"g=ReduceMean d {Onnx.List("axes", 1, 2, 3)}; h=Max d g; Div c h";
    }
}
